"""From the handbooks of a dataset to every book: a prefecture's or one Area's, a language and a size."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Protocol

from kyoten.dataset import Dataset
from kyoten.derive.procedures import is_placed_in
from kyoten.kinds import Area, Handbook
from kyoten.pages.handbooks import ENDINGS
from kyoten.urls import file_of_book
from kyoten.words import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Edition:
    """One book."""

    handbook: Handbook
    lang: Language
    area: Area | None = None
    """For a booklet: the Area that it is about."""
    is_large: bool = False
    """Whether it is in large print."""

    @property
    def stem(self) -> str:
        """The name of its file without the ending: `shiga-ja`, `shiga-kohoku-ja`, `shiga-ja-large`."""
        parts = (self.handbook.folder, self.area and self.area.id, self.lang)
        return "-".join(part for part in (*parts, "large" if self.is_large else None) if part)


class Wanted(Protocol):
    """What chooses books: what is empty or false does not choose."""

    @property
    def prefecture(self) -> str:
        """The folder of a prefecture."""

    @property
    def area(self) -> str:
        """The id of an Area: its booklet is meant."""

    @property
    def lang(self) -> str:
        """A language."""

    @property
    def large(self) -> bool:
        """Whether large print is meant."""

    @property
    def all(self) -> bool:
        """Whether everything is meant that the others leave; else the whole books in the usual size."""


def chosen(dataset: Dataset, wanted: Wanted) -> tuple[Edition, ...]:
    """The books that are meant; without a wish those of every build, each prefecture's in both languages."""
    return tuple(one for one in editions(dataset) if _is_meant(one, wanted))


def _is_meant(one: Edition, wanted: Wanted) -> bool:
    area = one.area.id if one.area else ""
    return (
        wanted.prefecture in ("", one.handbook.folder)
        and wanted.lang in ("", one.lang)
        and (area == wanted.area or (wanted.all and not wanted.area))
        and (one.is_large == wanted.large or (wanted.all and not wanted.large))
    )


def editions(dataset: Dataset) -> Iterator[Edition]:
    """Every book: of each prefecture the whole in both sizes, and a booklet of each of its Areas."""
    for handbook in dataset.all(Handbook):
        areas = [area for area in dataset.within(Area, handbook.folder) if is_placed_in(area)]
        for is_large, area, lang in product((False, True), (None, *areas), LANGUAGES):
            yield Edition(handbook, lang, area, is_large)


def files_of(edition: Edition) -> tuple[str, ...]:
    """The files of a book, its PDF first; readers of an EPUB scale it themselves, so none is in large print."""
    pdf, *others = (file_of_book(edition.stem, ending) for ending in ENDINGS)
    return (pdf,) if edition.is_large else (pdf, *others)
