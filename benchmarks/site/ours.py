"""From a data folder to its facilities' pages, by the shipped stages: what `build.py` does, without what rivals lack.

`python -m benchmarks.site.ours DATA OUT KEPT [--search]`: no chapters, open data or link check; of the plan the
facilities, and only if asked the search with its lists, which rivals do not make.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.site import TODAY
from kyoten.dataset import load
from kyoten.derive import derive
from kyoten.files import Stage
from kyoten.outputs.pages import write_pages
from kyoten.outputs.search import search_files
from kyoten.pages import Page, plan
from kyoten.pages.finding import SEARCH
from kyoten.render import Memory, Press, edition_of, press_of, shells_of
from kyoten.rules import problems
from kyoten.words import load_words

_THEME = Path(__file__).resolve().parents[2] / "theme"


class Planned(NamedTuple):
    """The facilities' pages, what makes HTML of them, and what the last build knew of them."""

    pages: tuple[Page, ...]
    lists: tuple[Page, ...]
    """The page of the search, and the lists below it that need no JavaScript."""
    press: Press
    memory: Memory
    search: Callable[[], list[tuple[str, bytes]]]
    """What makes the files that a search loads."""


def planned(data: Path, kept: Path | None = None) -> Planned:
    """Read and judge everything, and plan the pages; `kept` is the folder in which builds leave what they know."""
    dataset = load(data, kept and kept / "records")
    errors = [problem for problem in problems(dataset, TODAY) if problem.is_error]
    if errors:
        raise ValueError(errors[:3])
    facts, words = derive(dataset, TODAY), load_words(_THEME / "words")
    pages = plan(dataset, facts, words, TODAY)
    shells = shells_of(dataset, words)
    memory = Memory(kept and kept / "pages", edition_of(_THEME, shells, dataset, TODAY))
    facilities = tuple(page for page in pages if page.template == "facility.html")
    lists = tuple(page for page in pages if page.path.startswith(SEARCH))
    search = partial(search_files, dataset, facts, _THEME, shells)
    press = press_of(_THEME, shells, kept and kept / "templates")
    return Planned(facilities, lists, press, memory, search)


def build(data: Path, out: Path, kept: Path, *, with_search: bool = False) -> None:
    """Make the pages and publish them."""
    made = planned(data, kept)
    pages = (*made.pages, *made.lists) if with_search else made.pages
    with Stage(out) as stage:
        write_pages(pages, made.press, made.memory, stage)
        for file, written in made.search() if with_search else ():
            stage.write(file, written)
        stage.publish()
    made.memory.write()


if __name__ == "__main__":
    build(*map(Path, sys.argv[1:4]), with_search="--search" in sys.argv[4:])
