"""From the folders of records and chapters to everything that has been read, with what was found wrong with it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kyoten.dataset import Dataset, load
from kyoten.derive import Facts, derive
from kyoten.pages import Page, plan
from kyoten.problem import Problem
from kyoten.rules import problems
from kyoten.text.prose import Prose, load_prose, prose_problems
from kyoten.text.prose.settings import read_settings
from kyoten.words import Language, Words, load_words


class Shown(NamedTuple):
    """The names of the two folders, as messages show them."""

    data: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where everything lies that is read."""

    data: Path
    content: Path
    theme: Path
    settings: Path
    kept: Path | None
    """What spares the parser what it has read before."""
    shown: Shown


class Judged(NamedTuple):
    """Everything that has been read, with what was found wrong with it."""

    dataset: Dataset
    prose: Prose
    facts: Facts
    words: dict[Language, Words]
    pages: tuple[Page, ...]
    problems: list[Problem]
    today: date
    shown: Shown


def judged_of(
    places: Places, today: date, *, with_chapters: bool = True, has_books: bool = False
) -> Judged:
    """Read all, then judge all; chapters cite records, so they are judged where the records hold.

    `has_books` tells whether printed handbooks will be beside the pages.
    """
    shown = places.shown
    dataset = load(places.data, places.kept)
    found = [p.below(shown.data) for p in problems(dataset, today)]
    prose = load_prose(places.content, read_settings(places.settings))
    facts, words = derive(dataset, today), load_words(places.theme / "words")
    if any(problem.is_error for problem in found):
        if with_chapters:
            found += [p.below(shown.content) for p in prose.problems]
        return Judged(dataset, prose, facts, words, (), found, today, shown)
    pages = plan(dataset, facts, words, today, chapters=prose.chapters, has_books=has_books)
    if with_chapters:
        paths = [page.path for page in pages]
        found += prose_problems(prose, dataset, paths, shown=shown.content)
    return Judged(dataset, prose, facts, words, pages, sorted(found), today, shown)
