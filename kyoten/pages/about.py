"""From the records to the pages about the site itself: what it is, how far its data go, who can use it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import KINDS
from kyoten.pages.coverage import PATH as COVERAGE
from kyoten.pages.documents import PATH as DOCUMENTS
from kyoten.pages.frames import ABOUT, list_frame, prefecture_link
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.pieces import ContactView, contact_view
from kyoten.pages.stock import Stock
from kyoten.text.dates import day_in_words
from kyoten.urls import Link
from kyoten.words import Said

ACCESSIBILITY = "accessibility/"
DATA = "data/"


@dataclass(frozen=True, slots=True)
class Publisher:
    """A prefecture's handbook, and who answers for it."""

    prefecture: Link
    edition: Said
    contact: ContactView | None
    correct: Link | None
    """Where it takes reports of mistakes; None until it has entered an address."""


@dataclass(frozen=True, slots=True)
class KindState:
    """How many records of a kind there are, and how sure they are."""

    name: str
    records: int
    confirmed: int
    verified: int
    samples: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutView(View):
    """What the site is and how far its data go."""

    publishers: tuple[Publisher, ...]
    today: str
    states: tuple[KindState, ...]
    documents: str
    coverage: str
    data: str
    accessibility: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessibilityView(View):
    """What was tested, and what was not."""

    publishers: tuple[Publisher, ...]


def about_pages(stock: Stock) -> Iterator[Page]:
    """The pages about the site itself."""
    yield Page(ABOUT, "about.html", "about", partial(about_view, stock))
    view = partial(accessibility_view, stock)
    yield Page(ACCESSIBILITY, "accessibility.html", "about", view)


def about_view(stock: Stock, reader: Reader) -> AboutView:
    """What the site is and how far its data go, for a reader."""
    words = reader.words
    return AboutView(
        frame=list_frame(
            stock, reader, words("about.title"), description=words("about.description")
        ),
        publishers=tuple(_publishers(stock, reader)),
        today=day_in_words(stock.today, words),
        states=tuple(states_of(stock, reader)),
        documents=reader.href(DOCUMENTS),
        coverage=reader.href(COVERAGE),
        data=reader.href(DATA),
        accessibility=reader.href(ACCESSIBILITY),
    )


def accessibility_view(stock: Stock, reader: Reader) -> AccessibilityView:
    """What was tested, and what was not, for a reader."""
    words = reader.words
    return AccessibilityView(
        frame=list_frame(
            stock,
            reader,
            words("accessibility.title"),
            description=words("accessibility.description"),
        ),
        publishers=tuple(_publishers(stock, reader)),
    )


def _publishers(stock: Stock, reader: Reader) -> Iterator[Publisher]:
    for handbook in stock.handbooks:
        contact, address = handbook.contact, handbook.corrections
        prefecture = prefecture_link(stock, reader, handbook)
        to = reader.words(
            "about.correct_to", prefecture=reader.name(stock.prefecture(handbook)).text
        )
        yield Publisher(
            prefecture,
            reader.words.of(handbook.edition),
            None if contact is None else contact_view(stock, reader, handbook, contact),
            None if address is None else Link(to, address),
        )


def states_of(stock: Stock, reader: Reader, folders: Collection[str] = ()) -> Iterator[KindState]:
    """How many records of each kind there are in some folders, else in all, and how sure they are."""
    for kind in KINDS:
        every = stock.dataset.all(kind)
        records = [one for one in every if not folders or one.folder in folders]
        real = [record for record in records if not record.sample]
        if records:
            yield KindState(
                reader.words(f"kinds.{kind.kind}.many"),
                len(real),
                sum(record.confirmed for record in real),
                sum(record.verified is not None for record in real),
                len(records) - len(real),
            )
