"""From a book's JSON to its parts with their types."""

import json
from dataclasses import dataclass
from typing import Any, NamedTuple

from kyoten.outputs.book.nodes import Kid, kid_of


@dataclass(frozen=True, slots=True)
class About:
    """What is said of a book as a whole."""

    title: str
    title_lines: tuple[str, ...]
    """The title as it stands on the title page."""
    prefecture: str
    above: tuple[str, ...]
    """Lines below the title."""
    below: tuple[str, ...]
    """Lines at the foot of the title page."""
    author: str
    description: str
    keywords: tuple[str, ...]
    lang: str
    day: str
    """Of the records, `2026-11-21`."""
    contents: str
    """The title of the contents."""
    summary: str
    """How far the book can be read without seeing it."""
    form: str
    """Where the forms are."""


class Line(NamedTuple):
    """A line of the contents."""

    level: int
    title: str
    to: str
    """The label of its place."""


class Chapter(NamedTuple):
    """A chapter, or another part with a title of its own."""

    title: str
    number: int
    """0 for what has none."""
    nodes: list[Kid]


@dataclass(frozen=True, slots=True)
class Volume:
    """A book."""

    about: About
    lines: tuple[Line, ...]
    front: tuple[Chapter, ...]
    """Before the contents."""
    rest: tuple[Chapter, ...]


def volume_of(book: bytes) -> Volume:
    """A book from its JSON."""
    whole: dict[str, Any] = json.loads(book)
    lines = tuple(Line(one["level"], one["title"], one["to"]) for one in whole["contents"])
    front, *rest = (tuple(map(_chapter, whole[name])) for name in ("front", "chapters", "back"))
    return Volume(_about(whole["meta"]), lines, front, tuple(one for part in rest for one in part))


def _about(meta: dict[str, Any]) -> About:
    words = meta["words"]
    return About(
        title=meta["title"],
        title_lines=tuple(meta["cover-title"]),
        prefecture=meta["prefecture"],
        above=tuple(meta["cover"]),
        below=tuple(meta["foot"]),
        author=meta["author"],
        description=meta["description"],
        keywords=tuple(meta["keywords"]),
        lang=meta["lang"],
        day=meta["day"],
        contents=words["contents"],
        summary=words["epub_summary"],
        form=words["epub_form"],
    )


def _chapter(one: dict[str, Any]) -> Chapter:
    return Chapter(one["title"], one["number"], [*map(kid_of, one["nodes"])])
