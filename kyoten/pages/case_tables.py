"""From the tables that count cases to those of pages: by type, by prefecture and by meeting, each by status."""

from collections.abc import Callable
from dataclasses import replace
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
from kyoten.pages.tables import Line, Setting, TableView, table_view
from kyoten.urls import path_of

K = TypeVar("K")


def table_by_type(stock: Stock, reader: Reader) -> TableView:
    """Cases by type; a number leads to the type's cases in that state."""

    def head(base_type: BaseType | None) -> Item:
        return Item(type_words(reader, base_type), reader.href(type_path(base_type)))

    setting = _setting(reader, "by-type", head, type_path)
    return table_view(reader, stock.facts.cases.types, setting)


def table_by_prefecture(stock: Stock, reader: Reader) -> TableView:
    """Cases by the prefecture where the place lies, and whether it held a meeting."""
    tables, words = stock.facts.cases, reader.words
    told_of = {prefecture.id for prefecture in prefectures_told_of(stock)}

    def head(prefecture: Prefecture) -> Item:
        path = prefecture_path(prefecture) if prefecture.id in told_of else None
        return Item(words.of(prefecture.name), path and reader.href(path))

    view = table_view(
        reader, tables.prefectures, _setting(reader, "by-prefecture", head, prefecture_path)
    )
    held = [
        words("figures.held" if row.key.full_id in tables.meeting_of else "figures.not_held")
        for row in tables.prefectures.rows
    ]
    extras = (*held, str(len(tables.meeting_of)))
    return replace(
        view,
        heads=(*view.heads, words("kinds.block_meeting.one")),
        lines=tuple(map(_with, view.lines, extras)),
    )


def _with(line: Line, extra: str) -> Line:
    return replace(line, extra=extra)


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
) -> Setting[K, BaseState | None]:
    words = reader.words
    name = id_.replace("-", "_")
    return Setting(
        id=id_,
        caption=words(f"types.caption_{name}"),
        heads=(
            words(f"types.corner_{name}"),
            *(status_words(reader, status) for status in STATES),
            words("types.sum"),
        ),
        head_of=head,
        cell=lambda key, status: f"{row(key)}#{status or NONE}",
        row=row,
        column=lambda status: f"{CASES}?status={status or NONE}",
        everything=CASES,
    )
