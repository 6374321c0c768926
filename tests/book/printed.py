"""From a book's PDF to what a reader finds in it: pages of text, places, links and an outline."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from pikepdf import Array, Name, Object, OutlineItem, Pdf

USUAL = ("hokkaido-ja", "hokkaido-en", "shiga-ja", "shiga-en")
"""The books of every build."""
STEMS = (*USUAL, *(f"{stem}-large" for stem in USUAL), "shiga-kohoku-ja", "shiga-kohoku-en")
"""The books of the real data that are looked at."""
EACH = pytest.mark.parametrize("stem", STEMS)

_HYPHENS = re.compile("[\ufffe\x02]")
"""What PDFium gives for a hyphen at the end of a line, and for one that it takes for such."""
_BLANK = re.compile(r"[\s\u00ad\u200b]+")


def squeezed(text: str) -> str:
    """A text without white space, which lines of print move, and with full-width signs as half-width ones."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", _HYPHENS.sub("-", text)))


def signs(text: str) -> str:
    """Letters, digits and characters alone, for words that may be parted at the end of a line."""
    return re.sub(r"[\W_]", "", squeezed(text))


@dataclass(frozen=True, slots=True)
class Link:
    """What can be pressed on a page."""

    page: int
    """Where it stands, as it is printed."""
    text: str
    """What is printed there, squeezed; of low signs such as full stops nothing is read."""
    place: str
    """The name of the place to which it leads; empty outside the book, and for notes."""
    to: int
    """The page to which it leads; 0 outside the book, and -1 where there is none."""
    address: str
    """The address outside the book."""


class _Targets(NamedTuple):
    """Where links can lead: places by name, pages by the number of their object."""

    places: Mapping[str, int]
    numbers: Mapping[tuple[int, int], int]


@dataclass(frozen=True)
class Printed:
    """A book."""

    file: Path
    pages: tuple[str, ...]
    """The text of each page, squeezed."""
    lines: tuple[tuple[str, ...], ...]
    """The lines of each page."""
    links: tuple[Link, ...]
    """Page by page, in the order of reading."""
    places: Mapping[str, int]
    """The pages of all places that have a name."""
    outline: tuple[tuple[str, int], ...]
    """Headings with their pages."""

    @property
    def lang(self) -> str:
        """Its language."""
        return "en" if "-en" in self.file.stem else "ja"

    @property
    def folder(self) -> str:
        """The folder of its prefecture."""
        return self.file.stem.partition("-")[0]

    @property
    def is_booklet(self) -> bool:
        """Whether it is about one Area alone."""
        return "kohoku" in self.file.stem

    def page(self, number: int) -> str:
        """The text of a page."""
        return self.pages[number - 1]

    @cached_property
    def text(self) -> str:
        """All of it."""
        return "".join(self.pages)

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The pages without punctuation."""
        return tuple(map(signs, self.pages))

    def between(self, first: str, after: str) -> range:
        """The pages from one place to the page before another one."""
        return range(self.places[first], self.places[after])


def read(file: Path) -> Printed:
    """A book as its PDF gives it."""
    document = pdfium.PdfDocument(file)
    texts = [page.get_textpage() for page in document]
    pages = [text.get_text_range() for text in texts]
    with pikepdf.open(file) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        places = {name: _page_of(found, numbers) for name, found in _named(pdf)}
        targets = _Targets(places, numbers)
        links = [
            _link(note, number, text, targets)
            for number, (page, text) in enumerate(zip(pdf.pages, texts, strict=True), 1)
            for note in page.obj.get(Name.Annots, Array())
            if note.Subtype == Name.Link
        ]
        with pdf.open_outline() as outline:
            headings = [*_headings(outline.root, numbers)]
    document.close()
    lines = (tuple(page.splitlines()) for page in pages)
    text = tuple(map(squeezed, pages))
    return Printed(file, text, tuple(lines), tuple(links), places, tuple(headings))


def _named(pdf: Pdf) -> Iterator[tuple[str, Object]]:
    for name, found in pikepdf.NameTree(pdf.Root.Names.Dests).items():
        yield str(name), found


def _page_of(found: Object | None, numbers: Mapping[tuple[int, int], int]) -> int:
    return numbers.get(found[0].objgen, -1) if isinstance(found, Array) else -1


def _link(note: Object, number: int, text: "pdfium.PdfTextPage", targets: _Targets) -> Link:
    found, action = note.get(Name.Dest), note.get(Name.A)
    address = str(action.URI) if action is not None and Name.URI in action else ""
    printed = squeezed("".join(text.get_text_bounded(*box) for box in _boxes(note)))
    if isinstance(found, Array):
        return Link(number, printed, "", _page_of(found, targets.numbers), address)
    place = "" if found is None else str(found)
    to = targets.places.get(place, -1) if place else 0 if address else -1
    return Link(number, printed, place, to, address)


def _boxes(note: Object) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of the middle of each line of a link, so that no neighbour and no reading is read."""
    points = [float(point) for point in note.get(Name.QuadPoints, Array())]
    quads = [points[at : at + 8] for at in range(0, len(points), 8)]
    for quad in quads or [[float(side) for side in note.Rect]]:
        across, up = quad[::2], quad[1::2]
        low, height = min(up), max(up) - min(up)
        yield min(across) + 1, low + 0.4 * height, max(across) - 1, low + 0.6 * height


def _headings(
    items: list[OutlineItem], numbers: Mapping[tuple[int, int], int]
) -> Iterator[tuple[str, int]]:
    for item in items:
        found = item.destination
        yield item.title, _page_of(found if isinstance(found, Array) else None, numbers)
        yield from _headings(item.children, numbers)
