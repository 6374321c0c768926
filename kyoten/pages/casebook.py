"""From cases, meetings and practices of 2018-19 to what their lists and pages share: addresses, order and entries."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from kyoten.derive import TableRow
from kyoten.derive.cases import STATES
from kyoten.kinds import BlockMeeting, Case, Practice, Prefecture
from kyoten.kinds.support import BaseState, BaseType
from kyoten.pages.page import Reader
from kyoten.pages.stock import Stock, unique
from kyoten.urls import Link
from kyoten.words import Language, Named, Said

CASES = f"{Case.plural}/"
MEETINGS = f"{BlockMeeting.plural}/"
PRACTICES = f"{Practice.plural}/"
TYPES = "types/"
Key = TypeVar("Key")
NONE = "none"
"""What stands for a type or a status that is not given, in addresses and filters."""


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """A case in a list, with what the filter reads beside what the reader sees."""

    link: Link
    prefecture: Named
    type: str
    status: str
    summary: Said
    type_id: str
    status_id: str
    prefecture_id: str
    search: str
    """The place in other wordings than the link's, in which readers may type it."""


@dataclass(frozen=True, slots=True)
class StatusGroup:
    """The cases of a list that were in one state."""

    id: str
    title: str
    count: str
    cases: tuple[CaseEntry, ...]


@dataclass(frozen=True, slots=True)
class PracticeEntry:
    """A practice in a list."""

    link: Link
    scope: str
    prefectures: tuple[Named, ...]
    summary: Said
    scope_id: str
    prefecture_ids: str


def prefecture_path(prefecture: Prefecture) -> str:
    """The plain list of a prefecture's cases and practices."""
    return f"{CASES}by/{prefecture.id}/"


def type_path(base_type: BaseType | None) -> str:
    """The page of a type, `types/area-wide/`, or of the cases without a single one."""
    return f"{TYPES}{(base_type or NONE).replace('_', '-')}/"


def prefectures_told_of(stock: Stock) -> Iterator[Prefecture]:
    """The prefectures that have a case or a practice or held a meeting, in the order of their codes."""
    tables = stock.facts.cases
    for cases, practices in zip(tables.prefectures.rows, tables.practices.rows, strict=True):
        if cases.all.records or practices.all.records or cases.key.full_id in tables.meeting_of:
            yield cases.key


def type_words(reader: Reader, base_type: BaseType | None) -> str:
    """A type in words, said also where the source gives none or a mixed one."""
    words = reader.words
    return words("casebook.no_type") if base_type is None else words.enum(base_type)


def status_words(reader: Reader, status: BaseState | None) -> str:
    """A status as printed in 2019, said also where none is."""
    words = reader.words
    return words("casebook.no_status") if status is None else words.enum(status)


def all_cases(stock: Stock) -> tuple[Case, ...]:
    """The cases in the order of the printed list; samples are left out."""
    return stock.facts.cases.types.sums.all.records


def cases_in(stock: Stock, prefecture: Prefecture) -> tuple[Case, ...]:
    """The cases whose place lies in a prefecture."""
    return stock.facts.cases.prefectures.row(prefecture).all.records


def cases_at(stock: Stock, meeting: BlockMeeting) -> tuple[Case, ...]:
    """The cases that were presented at a meeting."""
    return stock.facts.cases.meetings.row(meeting).all.records


def meetings(stock: Stock) -> tuple[BlockMeeting, ...]:
    """The meetings in the order of the printed list."""
    return tuple(row.key for row in stock.facts.cases.meetings.rows)


def all_practices(stock: Stock) -> tuple[Practice, ...]:
    """The practices in the order of the printed list."""
    return stock.facts.cases.practices.sums.all.records


def practices_in(stock: Stock, prefecture: Prefecture) -> tuple[Practice, ...]:
    """The practices whose tags name a prefecture."""
    return stock.facts.cases.practices.row(prefecture).all.records


def practices_at(stock: Stock, meeting: BlockMeeting) -> tuple[Practice, ...]:
    """The practices that were reported at a meeting: their tags name its prefectures."""
    prefectures = stock.dataset.follow_all(meeting, Prefecture, meeting.prefectures)
    found = (one for place in prefectures for one in practices_in(stock, place))
    return tuple(sorted(unique(found), key=lambda practice: practice.number))


def meetings_of(stock: Stock, practice: Practice) -> tuple[BlockMeeting, ...]:
    """The meetings where a practice was reported."""
    held = stock.facts.cases.meeting_of
    references = map(practice.full, practice.prefectures)
    return unique(held[reference] for reference in references if reference in held)


def prefecture_of(stock: Stock, case: Case) -> Prefecture:
    """Where a case's place lies."""
    return stock.dataset.follow(case, Prefecture, case.prefecture)


def case_entry(stock: Stock, reader: Reader, case: Case) -> CaseEntry:
    """A case in a list."""
    prefecture, name = prefecture_of(stock, case), case.name
    return CaseEntry(
        link=reader.link(case),
        prefecture=reader.name(prefecture),
        type=type_words(reader, case.type),
        status=status_words(reader, case.status),
        summary=reader.words.of(case.summary),
        type_id=case.type or NONE,
        status_id=case.status or NONE,
        prefecture_id=prefecture.id,
        search=f"{name.kana} {name.en or ''}".strip() if reader.lang is Language.JA else "",
    )


def status_groups(
    stock: Stock, reader: Reader, row: TableRow[Key, Case]
) -> tuple[StatusGroup, ...]:
    """The cases of a table's row, state by state; a state without a case is left out."""
    words = reader.words
    return tuple(
        StatusGroup(
            status or NONE,
            status_words(reader, status),
            words("casebook.count", count=count.number),
            tuple(case_entry(stock, reader, case) for case in count.records),
        )
        for status, count in zip(STATES, row.cells, strict=True)
        if count.number
    )


def practice_entry(stock: Stock, reader: Reader, practice: Practice) -> PracticeEntry:
    """A practice in a list."""
    prefectures = stock.dataset.follow_all(practice, Prefecture, practice.prefectures)
    return PracticeEntry(
        link=reader.link(practice),
        scope=reader.words.enum(practice.scope),
        prefectures=tuple(reader.name(prefecture) for prefecture in prefectures),
        summary=reader.words.of(practice.summary),
        scope_id=practice.scope,
        prefecture_ids=" ".join(prefecture.id for prefecture in prefectures),
    )
