"""From procedures and Areas to their lists: all of them, and those of one prefecture."""

from collections.abc import Iterator
from dataclasses import dataclass

from kyoten.derive.procedures import is_placed_in
from kyoten.kinds import NATIONAL, Area, Handbook, Procedure
from kyoten.pages.frames import list_frame
from kyoten.pages.page import Reader, View
from kyoten.pages.procedures.paths import TOOLS, area_path
from kyoten.pages.procedures.ways import tools_of
from kyoten.pages.stock import Stock
from kyoten.urls import Link
from kyoten.words import Named, Said


@dataclass(frozen=True, slots=True)
class ProcedureEntry:
    """A procedure in a list."""

    link: Link
    is_sample: bool
    kind: str
    summary: Said
    tools: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ProcedureGroup:
    """The procedures of the nation, or of a prefecture with the Areas that have none of their own."""

    id: str
    title: Named | str
    entries: tuple[ProcedureEntry, ...]
    areas: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProceduresView(View):
    """A list of procedures."""

    groups: tuple[ProcedureGroup, ...]
    tools: str
    all: Link | None
    """The list of all, from that of a prefecture."""


def procedures_view(stock: Stock, reader: Reader) -> ProceduresView:
    """The list of all procedures."""
    words = reader.words
    national = ProcedureGroup(
        NATIONAL, words("procedures.national"), entries_of(stock, reader, NATIONAL), ()
    )
    return ProceduresView(
        frame=list_frame(
            stock, reader, words("procedures.title"), description=words("procedures.description")
        ),
        groups=(*_groups(stock, reader), national),
        tools=reader.href(TOOLS),
        all=None,
    )


def prefecture_procedures_view(stock: Stock, handbook: Handbook, reader: Reader) -> ProceduresView:
    """The list of one prefecture's procedures."""
    words, group = reader.words, _group(stock, reader, handbook)
    name = reader.name(stock.prefecture(handbook)).text
    everywhere = Link(words("procedures.title"), reader.href("procedures/"))
    return ProceduresView(
        frame=list_frame(
            stock,
            reader,
            words("procedures.title_in", prefecture=name),
            everywhere,
            description=words("procedures.description_in", prefecture=name),
            folder=handbook.folder,
        ),
        groups=(group,),
        tools=reader.href(TOOLS),
        all=everywhere,
    )


def entries_of(stock: Stock, reader: Reader, folder: str) -> tuple[ProcedureEntry, ...]:
    """The procedures of a folder."""
    words = reader.words
    return tuple(
        ProcedureEntry(
            reader.link(one),
            one.sample,
            words.enum(one.coordinator_kind),
            words.of(one.summary),
            tools_of(reader, one),
        )
        for one in stock.dataset.within(Procedure, folder)
    )


def _groups(stock: Stock, reader: Reader) -> Iterator[ProcedureGroup]:
    yield from (_group(stock, reader, handbook) for handbook in stock.handbooks)


def _group(stock: Stock, reader: Reader, handbook: Handbook) -> ProcedureGroup:
    known = stock.facts.procedures
    areas = (
        area
        for area in stock.dataset.within(Area, handbook.folder)
        if is_placed_in(area) and area.full_id not in known
    )
    return ProcedureGroup(
        handbook.folder,
        reader.name(stock.prefecture(handbook)),
        entries_of(stock, reader, handbook.folder),
        tuple(Link(reader.name(area), reader.href(area_path(area))) for area in areas),
    )
