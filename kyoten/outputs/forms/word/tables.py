"""From cells to a table of a Word file; widths and heights are in millimetres."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docx.oxml.xmlchemy import BaseOxmlElement

from kyoten.outputs.forms.word.elements import element, twips

_MARGIN = 1.4
"""Between a cell's frame and what stands in it, at the left and the right."""
_LINE = 5
"""Eighths of a point."""
_SIDES = ("top", "left", "bottom", "right")

FRAME, RULE, SEAL, BARE = "frame", "rule", "seal", "bare"
"""How a cell is drawn: with a frame, a line below, the dashed frame of a seal, or nothing."""
_DRAWN = {FRAME: _SIDES, RULE: ("bottom",), SEAL: _SIDES, BARE: ()}


@dataclass(frozen=True)
class TableCell:
    """What stands in a cell, from above."""

    inside: tuple[BaseOxmlElement, ...]
    look: str = BARE
    spans: int = 1
    merge: str = ""
    """`restart` begins a cell that reaches down, `continue` belongs to it."""


Row = tuple[float, Sequence[TableCell]]
"""The least height of a row, and its cells."""


def table(
    widths: Sequence[float], rows: Iterable[Row], *, name: str, about: str, side: str = "left"
) -> BaseOxmlElement:
    """A table with the name and the description that are read aloud."""
    margins = (element(side, w=twips(_MARGIN), type="dxa") for side in ("left", "right"))
    properties = element(
        "tblPr",
        element("tblW", w=twips(sum(widths)), type="dxa"),
        element("jc", val=side),
        element("tblInd", w=twips(_MARGIN if side == "left" else 0), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *margins),
        element("tblLook", val="0080", firstRow=0, firstColumn=1, noHBand=1, noVBand=1),
        element("tblCaption", val=name),
        element("tblDescription", val=about),
    )
    columns = element("tblGrid", *(element("gridCol", w=twips(width)) for width in widths))
    return element("tbl", properties, columns, *(_row(widths, *row) for row in rows))


def _row(widths: Sequence[float], height: float, cells: Sequence[TableCell]) -> BaseOxmlElement:
    made = element(
        "tr",
        element(
            "trPr", element("cantSplit"), element("trHeight", val=twips(height), hRule="atLeast")
        ),
    )
    place = 0
    for cell in cells:
        made.append(_cell(cell, sum(widths[place : place + cell.spans])))
        place += cell.spans
    return made


def _cell(cell: TableCell, width: float) -> BaseOxmlElement:
    properties = element("tcPr", element("tcW", w=twips(width), type="dxa"))
    if cell.spans > 1:
        properties.append(element("gridSpan", val=cell.spans))
    if cell.merge:
        properties.append(element("vMerge", val=cell.merge))
    kind = "dashed" if cell.look == SEAL else "single"
    lines = (element(side, val=kind, sz=_LINE, space=0) for side in _DRAWN[cell.look])
    properties.append(element("tcBorders", *lines))  # Word wants it before the alignment
    properties.append(element("vAlign", val="center"))
    return element("tc", properties, *cell.inside)
