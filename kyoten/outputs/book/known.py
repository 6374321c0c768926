"""From what one build made of pages to what the next one need not make again while somebody edits."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kyoten.outputs.book.links import Places
from kyoten.outputs.book.sections import Section
from kyoten.words import Language

Page = tuple[str, int, Language]
"""A path, the level of its title, and a language."""


class Converted(NamedTuple):
    """A page or chapter as nodes, its links still as addresses."""

    section: Section
    anchors: Mapping[str, str]
    """By `path#id` the label that stands nearest before it."""


class Known:
    """What pages were turned into, and in each book what became of that."""

    def __init__(self) -> None:
        self._converted: dict[Page, tuple[str, Converted]] = {}
        self._places: dict[str, Places] = {}
        self._resolved: dict[tuple[str, str], tuple[Section, Places, Section]] = {}

    def converted(self, page: Page, made_of: str, make: Callable[[], Converted]) -> Converted:
        """What a page was turned into before, if it was made of the same, or is now."""
        before = self._converted.get(page)
        if before is None or before[0] != made_of:
            before = self._converted[page] = made_of, make()
        return before[1]

    def places(self, book: str, places: Places) -> Places:
        """The places of a book: the very object of before if they are the same."""
        before = self._places.get(book)
        if before != places:
            before = self._places[book] = places
        return before

    def resolved(self, book: str, path: str, section: Section, places: Places) -> Section:
        """A section of a book whose links lead to places; of the same objects it is the one of before."""
        before = self._resolved.get((book, path))
        if before is None or before[0] is not section or before[1] is not places:
            made = Section(places.resolved(section.nodes, path))
            before = self._resolved[book, path] = section, places, made
        return before[2]
