"""From an area to its page: which municipalities belong to it and what they share."""

from dataclasses import dataclass

from kyoten.derive import Coverage
from kyoten.kinds import Area, Record
from kyoten.pages.frames import record_frame
from kyoten.pages.page import Reader, View
from kyoten.pages.pieces import Row, link_row, text_row
from kyoten.pages.procedures import procedure_links
from kyoten.pages.stock import Stock, unique
from kyoten.pages.towns import TownEntry, town_entry
from kyoten.text.paragraphs import paragraphs_of
from kyoten.urls import Link
from kyoten.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaView(View):
    """An area's page."""

    summary: tuple[Said, ...]
    towns: tuple[TownEntry, ...]
    system: tuple[Row, ...]
    facts: tuple[Row, ...]
    has_system: bool
    """Whether any base, center or council of its municipalities is known."""


def area_view(stock: Stock, area: Area, reader: Reader) -> AreaView:
    """The page of an area for a reader."""
    words, name = reader.words, reader.name(area)
    towns = stock.towns(area, area.members)
    rows = tuple(stock.facts.row(town) for town in towns)
    summary = reader.said(area.summary)
    system = _system(reader, rows)
    return AreaView(
        frame=record_frame(
            stock, reader, area, description=words("area.description", name=name.text)
        ),
        summary=paragraphs_of(summary) if summary else (),
        towns=tuple(town_entry(stock, reader, town) for town in towns),
        system=system,
        facts=(*_facts(stock, reader, area), *_procedure(stock, reader, area)),
        has_system=bool(system),
    )


def _system(reader: Reader, rows: tuple[Coverage, ...]) -> tuple[Row, ...]:
    words = reader.words

    def links(records: tuple[Record, ...]) -> tuple[Link, ...]:
        return tuple(reader.link(record) for record in records)

    bases = unique(base for row in rows for base in row.bases)
    centers = unique(center for row in rows for center in row.centers)
    councils = unique(council for row in rows for council in row.councils)
    return (
        *link_row(words("kinds.base.one"), links(bases)),
        *link_row(words("kinds.center.one"), links(centers)),
        *link_row(words("kinds.council.one"), links(councils)),
    )


def _procedure(stock: Stock, reader: Reader, area: Area) -> tuple[Row, ...]:
    title = reader.words("kinds.procedure.one")
    return link_row(title, procedure_links(stock, reader, area))


def _facts(stock: Stock, reader: Reader, area: Area) -> tuple[Row, ...]:
    words = reader.words
    parents = (area.parent,) if area.parent else ()
    above = stock.dataset.follow_all(area, Area, parents)
    parts = (
        other
        for other in stock.dataset.all(Area)
        if other.parent and other.full(other.parent) == area.full_id
    )
    return (
        *text_row(words.title(Area, "area_kind"), words.enum(area.area_kind)),
        *link_row(words.title(Area, "parent"), (reader.link(record) for record in above)),
        *link_row(words("area.parts"), (reader.link(record) for record in parts)),
    )
