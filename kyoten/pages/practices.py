"""From the practices reported in 2018-19 to their list, which filters in the browser, and their pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import Practice, Prefecture
from kyoten.kinds.casebook import PracticeScope
from kyoten.pages.casebook import (
    CASES,
    PRACTICES,
    PracticeEntry,
    all_practices,
    meetings,
    meetings_of,
    practice_entry,
    prefecture_path,
)
from kyoten.pages.filters import Choice, Filter
from kyoten.pages.frames import list_frame, record_frame
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.pieces import Item, Row, documents_of, link_row, text_row
from kyoten.pages.stock import Stock, unique
from kyoten.text.paragraphs import paragraphs_of
from kyoten.urls import Link
from kyoten.words import Language, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticesView(View):
    """The list of practices."""

    filters: tuple[Filter, ...]
    entries: tuple[PracticeEntry, ...]
    meetings: tuple[Link, ...]
    """The plain lists for readers without JavaScript: one a meeting."""
    guide: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeView(View):
    """A practice's page."""

    summary: tuple[Said, ...]
    facts: tuple[Row, ...]
    all: str


def practices_pages(stock: Stock) -> Iterator[Page]:
    """The list of practices; each practice has its own page besides."""
    yield Page(PRACTICES, "practices.html", "cases", partial(practices_view, stock))


def practices_view(stock: Stock, reader: Reader) -> PracticesView:
    """The list of practices in the order in which they were printed."""
    words = reader.words
    practices = all_practices(stock)
    return PracticesView(
        frame=list_frame(
            stock,
            reader,
            words("practices.title"),
            Link(words("cases.title"), reader.href(CASES)),
            description=words("practices.description"),
            sources=documents_of(stock, reader, ((one, one.source) for one in practices)),
            as_of=words("casebook.as_of"),
        ),
        filters=_filters(stock, reader, practices),
        entries=tuple(practice_entry(stock, reader, practice) for practice in practices),
        meetings=tuple(reader.link(meeting) for meeting in meetings(stock)),
        guide=reader.href("guide/"),
    )


def practice_view(stock: Stock, practice: Practice, reader: Reader) -> PracticeView:
    """The page of a practice for a reader."""
    words, name = reader.words, reader.name(practice)
    above = (
        Link(words("cases.title"), reader.href(CASES)),
        Link(words("practices.title"), reader.href(PRACTICES)),
    )
    return PracticeView(
        frame=record_frame(
            stock,
            reader,
            practice,
            *above,
            description=words("practices.one_description", name=name.text),
        ),
        summary=paragraphs_of(words.of(practice.summary)),
        facts=_facts(stock, reader, practice),
        all=reader.href(PRACTICES),
    )


def _facts(stock: Stock, reader: Reader, practice: Practice) -> tuple[Row, ...]:
    words = reader.words

    def title(field: str) -> str:
        return words.title(Practice, field)

    prefectures = stock.dataset.follow_all(practice, Prefecture, practice.prefectures)
    links = (Link(reader.name(one), reader.href(prefecture_path(one))) for one in prefectures)
    reported = (reader.link(meeting) for meeting in meetings_of(stock, practice))
    addresses = tuple(Item(link, link) for link in practice.links)
    return (
        *text_row(title("scope"), words.enum(practice.scope)),
        *link_row(title("prefectures"), links),
        *link_row(words("practices.meetings"), reported),
        *text_row(title("number"), str(practice.number)),
        *text_row(title("tags"), *(words.quoted(tag, Language.JA) for tag in practice.tags)),
        *((Row(title("links"), addresses),) if addresses else ()),
    )


def _filters(stock: Stock, reader: Reader, practices: tuple[Practice, ...]) -> tuple[Filter, ...]:
    words, data = reader.words, stock.dataset
    found = unique(
        one
        for practice in practices
        for one in data.follow_all(practice, Prefecture, practice.prefectures)
    )
    ordered = sorted(found, key=lambda prefecture: prefecture.code)
    return (
        Filter(
            "prefecture",
            words.title(Practice, "prefectures"),
            tuple(Choice(one.id, reader.name(one).both) for one in ordered),
        ),
        Filter(
            "scope",
            words.title(Practice, "scope"),
            tuple(Choice(scope, words.enum(scope)) for scope in PracticeScope),
        ),
    )
