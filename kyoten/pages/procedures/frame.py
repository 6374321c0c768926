"""From a procedure to the frame of a page that belongs to it: a tool, its forms, its checklist."""

from collections.abc import Sequence

from kyoten.kinds import Procedure
from kyoten.kinds.parts import Source
from kyoten.pages.frames import list_frame, standing_of
from kyoten.pages.page import Frame, Reader
from kyoten.pages.pieces import source_lines
from kyoten.pages.procedures.paths import list_path
from kyoten.pages.stock import Stock
from kyoten.urls import Link


def page_frame(
    stock: Stock,
    reader: Reader,
    procedure: Procedure,
    *,
    title: str,
    description: str,
    sources: Sequence[Source] = (),
) -> Frame:
    """The frame of such a page; its sources are the procedure's unless others are given."""
    frame = list_frame(
        stock,
        reader,
        title,
        Link(reader.words("procedures.title"), reader.href(list_path(procedure.folder))),
        reader.link(procedure),
        description=description,
        folder=procedure.folder,
        sources=source_lines(stock, reader, procedure, sources or procedure.source),
    )
    return frame._replace(standing=standing_of(reader, procedure))
