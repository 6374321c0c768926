"""From municipalities to the lists in which a reader finds a town and whether its number is known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kyoten.kinds import Municipality
from kyoten.pages.page import Reader
from kyoten.pages.stock import Stock
from kyoten.text.numbers import Number, number_of
from kyoten.text.order import rows_of
from kyoten.urls import Link
from kyoten.words import Said

LONG = 40
"""More towns than this are shown on their prefecture's page only; other pages lead to its rows."""


@dataclass(frozen=True, slots=True)
class TownEntry:
    """A town in a list: its page, and the welfare section's number or the town's own site."""

    link: Link
    site: str
    section: Said | None
    tel: Number | None
    """None where no number has been entered and verified."""
    has_base: bool


@dataclass(frozen=True, slots=True)
class TownRow:
    """One row of an index of towns: あ, か … in Japanese, A, B … in English."""

    id: str
    label: str
    towns: tuple[TownEntry, ...]


def is_long(towns: Sequence[Municipality]) -> bool:
    """Whether the towns are too many to be listed beside those of other prefectures."""
    return len(towns) > LONG


def row_links(reader: Reader, towns: Iterable[Municipality], path: str) -> tuple[Link, ...]:
    """The rows of an index of towns, each with its number of towns; `path` is the page that holds the index."""
    words = reader.words
    return tuple(
        Link(
            words("order.row", row=words(f"order.{row.id}"), count=len(row.entries)),
            reader.href(f"{path}#row-{row.id}"),
        )
        for row in rows_of(towns, lambda town: town.name, reader.lang)
    )


def town_entry(stock: Stock, reader: Reader, town: Municipality) -> TownEntry:
    """A town in a list."""
    first = town.contacts[0] if town.contacts and town.contacts[0].tel else None
    return TownEntry(
        link=reader.link(town),
        site=town.site,
        section=None if first is None else reader.words.of(first.section),
        tel=None if first is None else number_of(first.tel or "", is_sample=town.sample),
        has_base=bool(stock.facts.row(town).bases),
    )


def town_rows(stock: Stock, reader: Reader, towns: Iterable[Municipality]) -> tuple[TownRow, ...]:
    """Towns in the order in which readers of the language look for them."""
    rows = rows_of(towns, lambda town: town.name, reader.lang)
    return tuple(
        TownRow(
            f"row-{row.id}",
            reader.words(f"order.{row.id}"),
            tuple(town_entry(stock, reader, town) for town in row.entries),
        )
        for row in rows
    )
