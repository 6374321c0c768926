"""From a drawing and its numbers to one value: what pages and print show, and the table that says the same."""

from dataclasses import dataclass

from kyoten.figures.svg import Svg
from kyoten.words import Named, Said


@dataclass(frozen=True, slots=True)
class Key:
    """One sign of a drawing and what it means."""

    sign: Svg | str
    meaning: Said | Named | str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: what is counted, and its numbers or words."""

    head: Said | Named | str
    cells: tuple[str, ...]
    href: str | None = None
    """Where the line leads, as the page carries it."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing with everything that has to stand beside it."""

    id: str
    """Unique on a page: `case-types`."""
    title: str
    desc: str
    """What it shows and how to read it, in sentences."""
    as_of: str
    """When its facts held."""
    svg: Svg
    keys: tuple[Key, ...]
    """What its signs mean."""
    heads: tuple[str, ...]
    """The table's columns; the first is of the lines' heads."""
    lines: tuple[Line, ...]
    """The same numbers as in the drawing."""
    notes: tuple[str, ...] = ()
    """What whoever sees it has to know."""
    is_wide: bool = False
    """Whether it needs a large screen; the table says the same on any."""
    sums: Line | None = None
    """The last line, where the numbers have sums."""
