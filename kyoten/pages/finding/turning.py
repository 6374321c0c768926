"""From the pages of a long list to the ways from one to the others."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from kyoten.pages.finding.cutting import Cut
from kyoten.pages.page import Reader
from kyoten.urls import Link
from kyoten.words import Said

T = TypeVar("T")

STRETCHES = 20
"""So many links to other pages of a list at most; what lies between them is reached from page to page."""
LONGEST = 12
"""So many letters of a name stand in a range."""


@dataclass(frozen=True, slots=True)
class Turning:
    """The ways from one page of a list to the others; nothing where it is the only one."""

    shown: Said | None
    """From where to where the page goes."""
    previous: Link | None
    next: Link | None
    stretches: tuple[Link, ...]
    """Every page, or in a very long list every so many pages."""


def page_path(path: str, number: int) -> str:
    """Where a page of a list stands: the first at the list's own address, the others below it."""
    return path if number == 1 else f"{path}{number}/"


def turning(
    reader: Reader, path: str, cut: Cut[T], name_of: Callable[[T], str], *, number: int
) -> Turning:
    """The ways from a page of a list; `name_of` is what a range says of an entry."""
    words, count = reader.words, cut.count
    if count == 1:
        return Turning(None, None, None, ())

    def span(first: int, last: int) -> str:
        start, end = cut.pages[first - 1][0], cut.pages[last - 1][-1]
        return words("finding.range", first=_short(name_of(start)), last=_short(name_of(end)))

    def link(key: str, first: int, last: int) -> Link:
        said = words(key, number=first, range=span(first, last))
        href = reader.href(page_path(path, first))
        return Link(Said(said, words.lang), href, first <= number <= last)

    step = -(-count // STRETCHES)
    return Turning(
        Said(span(number, number), words.lang),
        link("finding.previous", number - 1, number - 1) if number > 1 else None,
        link("finding.next", number + 1, number + 1) if number < count else None,
        tuple(
            link("finding.stretch", first, min(first + step - 1, count))
            for first in range(1, count + 1, step)
        ),
    )


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "\u2026"
