"""From the tables that count cases to those of pages: by type, by prefecture and by meeting, each by status."""

from collections.abc import Callable
from typing import TypeVar

from kyoten.derive.cases import STATES
from kyoten.kinds import BlockMeeting, Prefecture
from kyoten.kinds.support import BaseState, BaseType
from kyoten.pages.casebook import (
    CASES,
    NONE,
    prefecture_path,
    prefectures_told_of,
    status_words,
    type_path,
    type_words,
)
from kyoten.pages.page import Reader
from kyoten.pages.pieces import Item
from kyoten.pages.stock import Stock
from kyoten.pages.tables import Setting, TableView, table_view
from kyoten.urls import path_of

K = TypeVar("K")


def table_by_type(stock: Stock, reader: Reader) -> TableView:
    """Cases by type; a number leads to the type's cases in that state."""

    def head(base_type: BaseType | None) -> Item:
        return Item(type_words(reader, base_type), reader.href(type_path(base_type)))

    def cell(base_type: BaseType | None, status: BaseState | None) -> str:
        return f"{type_path(base_type)}#{status or NONE}"

    setting = _setting(reader, "by-type", head, type_path, cell=cell)
    return table_view(reader, stock.facts.cases.types, setting)


def table_by_prefecture(stock: Stock, reader: Reader) -> TableView:
    """Cases by the prefecture where the place lies."""
    told_of = {prefecture.id for prefecture in prefectures_told_of(stock)}

    def head(prefecture: Prefecture) -> Item:
        path = prefecture_path(prefecture) if prefecture.id in told_of else None
        return Item(reader.words.of(prefecture.name), path and reader.href(path))

    setting = _setting(reader, "by-prefecture", head, prefecture_path)
    return table_view(reader, stock.facts.cases.prefectures, setting)


def table_by_meeting(stock: Stock, reader: Reader) -> TableView:
    """Cases by the meeting where they were presented."""

    def head(meeting: BlockMeeting) -> Item:
        places = stock.dataset.follow_all(meeting, Prefecture, meeting.prefectures)
        names = (reader.words.of(place.name).text for place in places)
        joined = reader.words("casebook.joined").join(names)
        return Item(joined, reader.href(path_of(meeting)))

    setting = _setting(reader, "by-meeting", head, path_of)
    return table_view(reader, stock.facts.cases.meetings, setting)


def _setting(
    reader: Reader,
    id_: str,
    head: Callable[[K], Item],
    row: Callable[[K], str],
    *,
    cell: Callable[[K, BaseState | None], str] | None = None,
) -> Setting[K, BaseState | None]:
    words = reader.words
    name = id_.replace("-", "_")
    return Setting(
        id=id_,
        caption=words(f"types.caption_{name}"),
        heads=(
            words(f"types.corner_{name}"),
            *(_status(reader, status) for status in STATES),
            words("types.sum"),
        ),
        head_of=head,
        cell=cell or (lambda key, _: row(key)),
        row=row,
        column=lambda status: f"{CASES}?status={status or NONE}",
        everything=CASES,
    )


def _status(reader: Reader, status: BaseState | None) -> str:
    return reader.words("casebook.unprinted") if status is None else status_words(reader, status)
