"""From everything to the first page: what to do at once, whom to call by day, and where the rest is."""

from collections.abc import Iterator
from dataclasses import dataclass

from kyoten.kinds import NATIONAL, Handbook
from kyoten.pages import documents, emergency, terms
from kyoten.pages.casebook import CASES
from kyoten.pages.coverage import PATH as COVERAGE
from kyoten.pages.coverage import coverage_path, sums_of
from kyoten.pages.facilities import facilities_path
from kyoten.pages.frames import correct_of, prefecture_link
from kyoten.pages.guide import PATH as GUIDE
from kyoten.pages.page import Frame, Reader, View
from kyoten.pages.procedures import PATH as PROCEDURES
from kyoten.pages.procedures import ProcedureEntry, entries_of
from kyoten.pages.stock import Stock
from kyoten.pages.towns import TownRow, is_long, row_links, town_rows
from kyoten.text.dates import day_in_words
from kyoten.urls import Link


@dataclass(frozen=True, slots=True)
class Card:
    """A way into the site."""

    link: Link
    text: str


@dataclass(frozen=True, slots=True)
class PrefectureCard:
    """A prefecture with its towns."""

    prefecture: Link
    rows: tuple[TownRow, ...]
    index: tuple[Link, ...]
    """Instead of the towns, where they are many: the rows of the index on the prefecture's page."""
    sums: tuple[str, ...]
    coverage: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(View):
    """The first page."""

    emergency: str
    cards: tuple[Card, ...]
    known: str
    """The day on which what is said of the prefectures was known."""
    prefectures: tuple[PrefectureCard, ...]
    coverage: str
    procedures: tuple[ProcedureEntry, ...]
    """How coordinators are placed in prefectures, with the tools for it."""
    all_procedures: str


def home_view(stock: Stock, reader: Reader) -> HomeView:
    """The first page for a reader."""
    words = reader.words
    return HomeView(
        frame=Frame(
            title=words("shell.site_name"),
            description=words("home.description"),
            heading=words("home.heading"),
            correct=correct_of(stock, reader, NATIONAL),
        ),
        emergency=reader.href(emergency.PATH),
        cards=tuple(_cards(stock, reader)),
        known=words("figures.known_on", day=day_in_words(stock.today, words)),
        prefectures=tuple(_prefecture(stock, reader, handbook) for handbook in stock.handbooks),
        coverage=reader.href(COVERAGE),
        procedures=tuple(
            entry
            for handbook in stock.handbooks
            for entry in entries_of(stock, reader, handbook.folder)
            if not entry.is_sample
        ),
        all_procedures=reader.href(PROCEDURES),
    )


def _cards(stock: Stock, reader: Reader) -> Iterator[Card]:
    words = reader.words
    yield _card(reader, "towns", "#towns")
    for handbook in stock.handbooks:
        if not any(office.folder == handbook.folder for office in stock.facts.open_facilities):
            continue
        prefecture = reader.name(stock.prefecture(handbook)).text
        href = reader.href(facilities_path(handbook.folder) + "?function=emergency")
        label = Link(words("home.cards.intake.title", prefecture=prefecture), href)
        yield Card(label, words("home.cards.intake.text"))
    yield _card(reader, "guide", reader.href(GUIDE))
    yield _card(reader, "procedures", "#procedures")
    yield _card(reader, "coverage", reader.href(COVERAGE))
    yield _card(reader, "cases", reader.href(CASES))
    yield _card(reader, "terms", reader.href(terms.PATH))
    yield _card(reader, "documents", reader.href(documents.PATH))


def _card(reader: Reader, name: str, href: str) -> Card:
    words = reader.words
    return Card(Link(words(f"home.cards.{name}.title"), href), words(f"home.cards.{name}.text"))


def _prefecture(stock: Stock, reader: Reader, handbook: Handbook) -> PrefectureCard:
    rows, folder = stock.facts.within(handbook.folder), handbook.folder
    link = prefecture_link(stock, reader, handbook)
    towns = [row.municipality for row in rows]
    label = reader.words(
        "coverage.title_in", prefecture=reader.name(stock.prefecture(handbook)).text
    )
    return PrefectureCard(
        link,
        () if is_long(towns) else town_rows(stock, reader, towns),
        row_links(reader, towns, f"{folder}/") if is_long(towns) else (),
        sums_of(reader, rows),
        Link(label, reader.href(coverage_path(folder))),
    )
