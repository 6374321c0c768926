"""From the block meetings of 2018-19 to their list and pages: who met, which cases were shown, what was reported."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import BlockMeeting, Prefecture
from kyoten.pages.casebook import (
    CASES,
    MEETINGS,
    PracticeEntry,
    StatusGroup,
    cases_at,
    meetings,
    practice_entry,
    practices_at,
    prefecture_path,
    status_groups,
)
from kyoten.pages.frames import list_frame, record_frame
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.pieces import Row, documents_of, link_row, text_row
from kyoten.pages.stock import Stock
from kyoten.urls import Link
from kyoten.words import Language


@dataclass(frozen=True, slots=True)
class MeetingEntry:
    """A meeting in the list."""

    link: Link
    cases: str
    practices: str
    ministry: str | None
    """Whether the ministry showed cases of its collection, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsView(View):
    """The list of meetings."""

    entries: tuple[MeetingEntry, ...]
    cases: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingView(View):
    """A meeting's page."""

    facts: tuple[Row, ...]
    groups: tuple[StatusGroup, ...]
    practices: tuple[PracticeEntry, ...]


def meetings_pages(stock: Stock) -> Iterator[Page]:
    """The list of meetings; each meeting has its own page besides."""
    yield Page(MEETINGS, "meetings.html", "cases", partial(meetings_view, stock))


def meetings_view(stock: Stock, reader: Reader) -> MeetingsView:
    """The list of meetings in the order of their printed numbers."""
    words = reader.words
    listed = meetings(stock)
    return MeetingsView(
        frame=list_frame(
            stock,
            reader,
            words("meetings.title"),
            Link(words("cases.title"), reader.href(CASES)),
            description=words("meetings.description"),
            sources=documents_of(stock, reader, ((one, one.source) for one in listed)),
            as_of=words("casebook.as_of"),
        ),
        entries=tuple(_entry(stock, reader, meeting) for meeting in listed),
        cases=reader.href(CASES),
    )


def meeting_view(stock: Stock, meeting: BlockMeeting, reader: Reader) -> MeetingView:
    """The page of a meeting for a reader."""
    words, name = reader.words, reader.name(meeting)
    above = (
        Link(words("cases.title"), reader.href(CASES)),
        Link(words("meetings.title"), reader.href(MEETINGS)),
    )
    return MeetingView(
        frame=record_frame(
            stock,
            reader,
            meeting,
            *above,
            description=words("meetings.one_description", name=name.text),
        ),
        facts=_facts(stock, reader, meeting),
        groups=status_groups(stock, reader, stock.facts.cases.meetings.row(meeting)),
        practices=tuple(practice_entry(stock, reader, one) for one in practices_at(stock, meeting)),
    )


def _entry(stock: Stock, reader: Reader, meeting: BlockMeeting) -> MeetingEntry:
    words = reader.words
    ministry = meeting.ministry_cases
    return MeetingEntry(
        reader.link(meeting),
        words("cases.count", count=len(cases_at(stock, meeting))),
        words("practices.count", count=len(practices_at(stock, meeting))),
        None if ministry is None else words.enum(ministry),
    )


def _facts(stock: Stock, reader: Reader, meeting: BlockMeeting) -> tuple[Row, ...]:
    words = reader.words
    prefectures = stock.dataset.follow_all(meeting, Prefecture, meeting.prefectures)
    links = (Link(reader.name(one), reader.href(prefecture_path(one))) for one in prefectures)
    ministry, written = meeting.ministry_cases, meeting.ministry_cases_as_written
    return (
        *link_row(words.title(BlockMeeting, "prefectures"), links),
        *text_row(
            words.title(BlockMeeting, "numbers"),
            words("record.list_comma").join(f"No. {number}" for number in meeting.numbers),
        ),
        *text_row(
            words.title(BlockMeeting, "ministry_cases"),
            None if ministry is None else words.enum(ministry),
        ),
        *text_row(
            words.title(BlockMeeting, "ministry_cases_as_written"),
            None if written is None else words.quoted(written, Language.JA),
        ),
    )
