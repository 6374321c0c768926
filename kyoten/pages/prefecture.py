"""From a prefecture's folder to its home: its towns, its areas and what has been entered."""

from collections.abc import Iterator
from dataclasses import dataclass

from kyoten.figures import Drawing
from kyoten.kinds import KINDS, Area, Base, Center, Council, Handbook, Procedure, Record
from kyoten.kinds.place import AreaKind
from kyoten.pages.coverage import coverage_path, map_of, sums_of
from kyoten.pages.facilities import facilities_path
from kyoten.pages.frames import record_frame
from kyoten.pages.generic import index_path, is_generic
from kyoten.pages.handbooks import handbook_link
from kyoten.pages.page import Reader, View
from kyoten.pages.pieces import ContactView, contact_view
from kyoten.pages.procedures import list_path
from kyoten.pages.stock import Stock
from kyoten.pages.towns import TownRow, is_long, row_links, town_rows
from kyoten.text.dates import day_in_words
from kyoten.urls import Link
from kyoten.words import Named, Said


@dataclass(frozen=True, slots=True)
class AreaEntry:
    """An area with the names of its towns."""

    link: Link
    towns: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class AreaGroup:
    """The areas of one kind."""

    title: str
    areas: tuple[AreaEntry, ...]


@dataclass(frozen=True, slots=True)
class RecordGroup:
    """The records of one kind."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrefectureView(View):
    """A prefecture's home."""

    handbook: Named
    edition: Said
    contact: ContactView | None
    rows: tuple[TownRow, ...]
    index: tuple[Link, ...]
    """The rows to jump to, where the towns are many."""
    map: Drawing | None
    """Towns or areas to choose from; None where nothing has a place on it."""
    areas: tuple[AreaGroup, ...]
    groups: tuple[RecordGroup, ...]
    others: tuple[Link, ...]
    """Lists of kinds without a template of their own."""
    known: str
    """The day on which the sums were known."""
    sums: tuple[str, ...]
    coverage: str
    facilities: Link | None
    books: Link
    """Where the printed handbooks are."""


def prefecture_view(stock: Stock, handbook: Handbook, reader: Reader) -> PrefectureView:
    """The home of a prefecture for a reader."""
    words, folder = reader.words, handbook.folder
    prefecture = stock.prefecture(handbook)
    name = reader.name(prefecture)
    rows = stock.facts.within(folder)
    towns = [row.municipality for row in rows]
    frame = record_frame(
        stock,
        reader,
        handbook,
        description=words("prefecture.description", name=name.text),
        heading=name,
    )
    contact = handbook.contact
    return PrefectureView(
        frame=frame,
        handbook=reader.name(handbook),
        edition=words.of(handbook.edition),
        contact=None if contact is None else contact_view(stock, reader, handbook, contact),
        rows=town_rows(stock, reader, towns),
        index=row_links(reader, towns, f"{folder}/") if is_long(towns) else (),
        map=map_of(stock, reader, handbook),
        areas=tuple(_areas(stock, reader, folder)),
        groups=tuple(_groups(stock, reader, folder)),
        others=tuple(_others(stock, reader, folder)),
        known=words("figures.known_on", day=day_in_words(stock.today, words)),
        sums=sums_of(reader, rows),
        coverage=reader.href(coverage_path(folder)),
        facilities=Link(words("facilities.title"), reader.href(facilities_path(folder))),
        books=handbook_link(reader, handbook),
    )


def _areas(stock: Stock, reader: Reader, folder: str) -> Iterator[AreaGroup]:
    areas = stock.dataset.within(Area, folder)
    for kind in AreaKind:
        found = [area for area in areas if area.area_kind is kind]
        if found:
            entries = tuple(_area(stock, reader, area) for area in found)
            yield AreaGroup(reader.words.enum(kind), entries)


def _area(stock: Stock, reader: Reader, area: Area) -> AreaEntry:
    towns = stock.towns(area, area.members)
    return AreaEntry(reader.link(area), tuple(reader.name(town) for town in towns))


def _groups(stock: Stock, reader: Reader, folder: str) -> Iterator[RecordGroup]:
    kinds: tuple[type[Record], ...] = (Base, Center, Council)
    for kind in kinds:
        links = tuple(reader.link(record) for record in stock.dataset.within(kind, folder))
        if links:
            yield RecordGroup(reader.words(f"kinds.{kind.kind}.many"), links)
    procedures = tuple(map(reader.link, stock.dataset.within(Procedure, folder)))
    listed = Link(reader.words("prefecture.procedures"), reader.href(list_path(folder)))
    yield RecordGroup(reader.words("kinds.procedure.many"), (*procedures, listed))


def _others(stock: Stock, reader: Reader, folder: str) -> Iterator[Link]:
    for kind in KINDS:
        if is_generic(kind) and stock.dataset.within(kind, folder):
            label = reader.words(f"kinds.{kind.kind}.many")
            yield Link(label, reader.href(index_path(kind, folder)))
