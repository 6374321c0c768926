"""From a judged dataset to every page that is to exist."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.kinds import (
    Area,
    Base,
    BlockMeeting,
    Case,
    Center,
    Council,
    Document,
    Facility,
    Figure,
    Handbook,
    Municipality,
    Practice,
    Procedure,
    Process,
    Programme,
    Record,
    Term,
)
from kyoten.pages import emergency, guide
from kyoten.pages.about import about_pages
from kyoten.pages.area import area_view
from kyoten.pages.base import base_view
from kyoten.pages.case import case_view
from kyoten.pages.cases import cases_pages
from kyoten.pages.coverage import coverage_pages
from kyoten.pages.documents import document_view, documents_pages
from kyoten.pages.facilities import facilities_pages
from kyoten.pages.facility import facility_view
from kyoten.pages.finding import SEARCH, finding_pages
from kyoten.pages.generic import generic_pages
from kyoten.pages.handbooks import handbooks_pages
from kyoten.pages.home import home_view
from kyoten.pages.meetings import meeting_view, meetings_pages
from kyoten.pages.municipality import municipality_view
from kyoten.pages.not_found import not_found_view
from kyoten.pages.numbers import figure_view, figures_pages
from kyoten.pages.open_data import data_pages
from kyoten.pages.page import Page, Reader, Subject, View
from kyoten.pages.practices import practice_view, practices_pages
from kyoten.pages.prefecture import prefecture_view
from kyoten.pages.procedures import procedure_view, procedures_pages
from kyoten.pages.processes import process_view, processes_pages
from kyoten.pages.programmes import programme_view, programmes_pages
from kyoten.pages.search import search_view
from kyoten.pages.stock import Chapter, R, Stock, stock_of
from kyoten.pages.support import center_view, council_view
from kyoten.pages.terms import term_view, terms_pages
from kyoten.pages.types import types_pages
from kyoten.urls import NOT_FOUND, path_of
from kyoten.words import Language, Words

_SECTIONS: dict[type[Record], str] = {
    Facility: "facilities",
    BlockMeeting: "cases",
    Case: "cases",
    Practice: "cases",
    Procedure: "procedures",
    Process: "programmes",
    Programme: "programmes",
    Figure: "figures",
    Document: "documents",
    Term: "terms",
}
"""The menu's entry that the pages of a kind belong to; other kinds belong to their prefecture."""


def plan(
    dataset: Dataset,
    facts: Facts,
    words: dict[Language, Words],
    today: date,
    *,
    chapters: Iterable[Chapter] = (),
    has_books: bool = False,
) -> tuple[Page, ...]:
    """Every page made from records, in the order of their paths; each exists in both languages."""
    stock = stock_of(dataset, facts, today, chapters=chapters)
    pages = [*_single(stock, words), *_lists(stock, words), *_records(stock), *generic_pages(stock)]
    pages += handbooks_pages(stock, has_books=has_books)
    return tuple(sorted(pages, key=lambda page: page.path))


def _single(stock: Stock, words: dict[Language, Words]) -> Iterator[Page]:
    yield Page("", "home.html", "home", partial(home_view, stock))
    yield Page(
        emergency.PATH, "emergency.html", "emergency", partial(emergency.emergency_view, stock)
    )
    yield Page(SEARCH, "search.html", "search", partial(search_view, stock))
    yield Page(NOT_FOUND, "not_found.html", "not_found", partial(not_found_view, stock, words))
    if all(chapter.path != guide.PATH for chapter in stock.chapters):
        yield Page(guide.PATH, "guide.html", "guide", partial(guide.guide_view, stock))


def _lists(stock: Stock, words: dict[Language, Words]) -> Iterator[Page]:
    yield from coverage_pages(stock)
    yield from documents_pages(stock)
    yield from terms_pages(stock)
    yield from cases_pages(stock)
    yield from types_pages(stock)
    yield from meetings_pages(stock)
    yield from practices_pages(stock)
    yield from programmes_pages(stock)
    yield from processes_pages(stock)
    yield from figures_pages(stock)
    yield from procedures_pages(stock, words)
    yield from about_pages(stock)
    yield from data_pages(stock)
    yield from finding_pages(stock)
    for handbook in stock.handbooks:
        yield from facilities_pages(stock, handbook.folder)


def _records(stock: Stock) -> Iterator[Page]:
    yield from _of(stock, Handbook, "prefecture.html", prefecture_view)
    yield from _of(stock, Area, "area.html", area_view)
    yield from _of(stock, Municipality, "municipality.html", municipality_view)
    yield from _of(stock, Council, "council.html", council_view)
    yield from _of(stock, Center, "center.html", center_view)
    yield from _of(stock, Base, "base_record.html", base_view)
    yield from _of(stock, Facility, "facility.html", facility_view)
    yield from _of(stock, Procedure, "procedure.html", procedure_view)
    yield from _of(stock, BlockMeeting, "meeting.html", meeting_view)
    yield from _of(stock, Case, "case.html", case_view)
    yield from _of(stock, Practice, "practice.html", practice_view)
    yield from _of(stock, Process, "process.html", process_view)
    yield from _of(stock, Programme, "programme.html", programme_view)
    yield from _of(stock, Figure, "figure.html", figure_view)
    yield from _of(stock, Document, "document.html", document_view)
    yield from _of(stock, Term, "term.html", term_view)


def _of(
    stock: Stock, kind: type[R], template: str, view: Callable[[Stock, R, Reader], View]
) -> Iterator[Page]:
    section = _SECTIONS.get(kind, "prefecture")
    for record in stock.dataset.all(kind):
        subject = Subject(f"{kind.kind}:{record.full_id}", stock.dataset.reads)
        yield Page(path_of(record), template, section, partial(view, stock, record), subject)
