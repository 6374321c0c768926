"""From the prefectures to the page from which their printed handbooks are taken."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import Handbook
from kyoten.pages.frames import list_frame, prefecture_link
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.stock import Stock
from kyoten.urls import Link, file_of_book, from_root
from kyoten.words import LANGUAGES, Named, Said

PATH = "handbook/"
ENDINGS = ("pdf", "epub")


@dataclass(frozen=True, slots=True)
class Printed:
    """The books of a prefecture."""

    id: str
    prefecture: Link
    title: Named
    edition: Said
    files: tuple[Link, ...]
    """The reader's own language first; none where no books were made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandbooksView(View):
    """The page of the printed handbooks."""

    prefectures: tuple[Printed, ...]


def handbooks_pages(stock: Stock, *, has_books: bool) -> Iterator[Page]:
    """The page; it says so where this build makes no books."""
    view = partial(handbooks_view, stock, has_books=has_books)
    yield Page(PATH, "handbooks.html", "about", view)


def handbooks_view(stock: Stock, reader: Reader, *, has_books: bool) -> HandbooksView:
    """The page of the printed handbooks for a reader."""
    words = reader.words
    title, description = words("handbooks.title"), words("handbooks.description")
    return HandbooksView(
        frame=list_frame(stock, reader, title, description=description),
        prefectures=tuple(
            Printed(
                handbook.folder,
                prefecture_link(stock, reader, handbook),
                reader.name(handbook),
                words.of(handbook.edition),
                tuple(_files(reader, handbook)) if has_books else (),
            )
            for handbook in stock.handbooks
        ),
    )


def _files(reader: Reader, handbook: Handbook) -> Iterator[Link]:
    for lang in sorted(LANGUAGES, key=lambda lang: lang is not reader.lang):
        for ending in ENDINGS:
            label = reader.words(f"handbooks.{ending}_{lang}")
            file = file_of_book(f"{handbook.folder}-{lang}", ending)
            yield Link(label, from_root(reader.root, file))


def handbook_link(reader: Reader, handbook: Handbook) -> Link:
    """From a prefecture's page to its books."""
    return Link(reader.words("handbooks.title"), reader.href(f"{PATH}#{handbook.folder}"))
