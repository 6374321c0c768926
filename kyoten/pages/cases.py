"""From the cases of 2018-19 to their lists: one that filters in the browser, and plain ones by prefecture."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import Case, Prefecture
from kyoten.kinds.support import BaseState, BaseType
from kyoten.pages.casebook import (
    CASES,
    MEETINGS,
    NONE,
    PRACTICES,
    TYPES,
    CaseEntry,
    PracticeEntry,
    StatusGroup,
    all_cases,
    case_entry,
    cases_in,
    practice_entry,
    practices_in,
    prefecture_of,
    prefecture_path,
    prefectures_told_of,
    status_groups,
)
from kyoten.pages.coverage import coverage_path
from kyoten.pages.filters import Choice, Filter
from kyoten.pages.frames import list_frame
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.pieces import documents_of
from kyoten.pages.stock import Stock, unique
from kyoten.urls import Link


@dataclass(frozen=True, slots=True)
class Count:
    """A link to a plain list, and how many cases and practices stand in it."""

    link: Link
    cases: str
    practices: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CasesView(View):
    """The list of all cases."""

    filters: tuple[Filter, ...]
    entries: tuple[CaseEntry, ...]
    prefectures: tuple[Count, ...]
    types: str
    meetings: str
    practices: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrefectureCasesView(View):
    """The cases and practices of one prefecture."""

    groups: tuple[StatusGroup, ...]
    practices: tuple[PracticeEntry, ...]
    meeting: Link | None
    today: Link | None
    """What is known of the prefecture today, where it has adopted the handbook."""
    all: str
    types: str


def cases_pages(stock: Stock) -> Iterator[Page]:
    """The list of all cases and those of the prefectures; each case has its own page besides."""
    yield Page(CASES, "cases.html", "cases", partial(cases_view, stock))
    for prefecture in prefectures_told_of(stock):
        view = partial(prefecture_cases_view, stock, prefecture)
        yield Page(prefecture_path(prefecture), "cases_by.html", "cases", view)


def cases_view(stock: Stock, reader: Reader) -> CasesView:
    """The list of all cases in the order in which they were printed."""
    words = reader.words
    cases = all_cases(stock)
    return CasesView(
        frame=list_frame(
            stock,
            reader,
            words("cases.title"),
            description=words("cases.description"),
            sources=documents_of(stock, reader, ((case, case.source) for case in cases)),
            as_of=words("casebook.as_of"),
        ),
        filters=_filters(stock, reader, cases),
        entries=tuple(case_entry(stock, reader, case) for case in cases),
        prefectures=tuple(_counts(stock, reader)),
        types=reader.href(TYPES),
        meetings=reader.href(MEETINGS),
        practices=reader.href(PRACTICES),
    )


def prefecture_cases_view(
    stock: Stock, prefecture: Prefecture, reader: Reader
) -> PrefectureCasesView:
    """The plain list of one prefecture, for readers without JavaScript and for links from tables."""
    words, name = reader.words, reader.name(prefecture)
    above = Link(words("cases.title"), reader.href(CASES))
    handbooks = (h for h in stock.handbooks if stock.prefecture(h) is prefecture)
    cited = (*cases_in(stock, prefecture), *practices_in(stock, prefecture))
    meeting = stock.facts.cases.meeting_of.get(prefecture.full_id)
    return PrefectureCasesView(
        frame=list_frame(
            stock,
            reader,
            words("cases.by_title", prefecture=name.text),
            above,
            description=words("cases.by_description", prefecture=name.text),
            sources=documents_of(stock, reader, ((record, record.source) for record in cited)),
            as_of=words("casebook.as_of"),
        ),
        groups=status_groups(stock, reader, stock.facts.cases.prefectures.row(prefecture)),
        practices=tuple(
            practice_entry(stock, reader, one) for one in practices_in(stock, prefecture)
        ),
        meeting=None if meeting is None else reader.link(meeting),
        today=next((_today(stock, reader, prefecture, h.folder) for h in handbooks), None),
        all=reader.href(CASES),
        types=reader.href(TYPES),
    )


def _today(stock: Stock, reader: Reader, prefecture: Prefecture, folder: str) -> Link:
    label = reader.words("cases.today", prefecture=reader.name(prefecture).text)
    return Link(label, reader.href(coverage_path(folder)))


def _counts(stock: Stock, reader: Reader) -> Iterator[Count]:
    words = reader.words
    for prefecture in prefectures_told_of(stock):
        yield Count(
            Link(reader.name(prefecture), reader.href(prefecture_path(prefecture))),
            words("cases.count", count=len(cases_in(stock, prefecture))),
            words("practices.count", count=len(practices_in(stock, prefecture))),
        )


def _filters(stock: Stock, reader: Reader, cases: Iterable[Case]) -> tuple[Filter, ...]:
    words = reader.words
    places = unique(prefecture_of(stock, case) for case in cases)
    ordered = sorted(places, key=lambda prefecture: prefecture.code)
    types = (Choice(one, words.enum(one)) for one in BaseType)
    states = (Choice(one, words.enum(one)) for one in BaseState)
    return (
        Filter(
            "type",
            words.title(Case, "type"),
            (*types, Choice(NONE, words("casebook.no_type"))),
        ),
        Filter(
            "status",
            words.title(Case, "status"),
            (*states, Choice(NONE, words("casebook.no_status"))),
        ),
        Filter(
            "prefecture",
            words.title(Case, "prefecture"),
            tuple(Choice(one.id, reader.name(one).both) for one in ordered),
        ),
        Filter("place", words("cases.place")),
    )
