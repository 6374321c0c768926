"""From a judged dataset to every page that is to exist."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.kinds import (
    Area,
    Base,
    Center,
    Council,
    Document,
    Facility,
    Handbook,
    Municipality,
    Term,
)
from kyoten.pages import coverage, emergency, guide
from kyoten.pages.area import area_view
from kyoten.pages.base import base_view
from kyoten.pages.documents import document_view, documents_pages
from kyoten.pages.facilities import facilities_pages
from kyoten.pages.facility import facility_view
from kyoten.pages.generic import generic_pages
from kyoten.pages.home import home_view
from kyoten.pages.municipality import municipality_view
from kyoten.pages.not_found import not_found_view
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.prefecture import prefecture_view
from kyoten.pages.stock import Chapter, R, Stock, stock_of
from kyoten.pages.support import center_view, council_view
from kyoten.pages.terms import term_view, terms_pages
from kyoten.urls import NOT_FOUND, path_of
from kyoten.words import Language, Words


def plan(
    dataset: Dataset,
    facts: Facts,
    words: dict[Language, Words],
    today: date,
    *,
    chapters: Iterable[Chapter] = (),
) -> tuple[Page, ...]:
    """Every page made from records, in the order of their paths; each exists in both languages."""
    stock = stock_of(dataset, facts, today, chapters=chapters)
    pages = [*_single(stock, words), *_lists(stock), *_records(stock), *generic_pages(stock)]
    return tuple(sorted(pages, key=lambda page: page.path))


def _single(stock: Stock, words: dict[Language, Words]) -> Iterator[Page]:
    yield Page("", "home.html", "home", partial(home_view, stock))
    yield Page(
        emergency.PATH, "emergency.html", "emergency", partial(emergency.emergency_view, stock)
    )
    yield Page(coverage.PATH, "coverage.html", "coverage", partial(coverage.coverage_view, stock))
    yield Page(NOT_FOUND, "not_found.html", "not_found", partial(not_found_view, stock, words))
    if all(chapter.path != guide.PATH for chapter in stock.chapters):
        yield Page(guide.PATH, "guide.html", "guide", partial(guide.guide_view, stock))


def _lists(stock: Stock) -> Iterator[Page]:
    yield from documents_pages(stock)
    yield from terms_pages(stock)
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
    yield from _of(stock, Document, "document.html", document_view)
    yield from _of(stock, Term, "term.html", term_view)


def _of(
    stock: Stock, kind: type[R], template: str, view: Callable[[Stock, R, Reader], View]
) -> Iterator[Page]:
    section = {Facility: "facilities", Document: "documents", Term: "terms"}.get(kind, "prefecture")
    for record in stock.dataset.all(kind):
        yield Page(path_of(record), template, section, partial(view, stock, record))
