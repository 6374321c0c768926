"""From a data folder to its facilities' pages, by the shipped stages: what `build.py` does, without what rivals lack.

`python -m benchmarks.site.ours DATA OUT KEPT`: no chapters, open data or link check; of the plan the facilities.
"""

import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.site import TODAY
from kyoten.dataset import load
from kyoten.derive import derive
from kyoten.files import Stage
from kyoten.outputs.pages import write_pages
from kyoten.pages import Page, plan
from kyoten.render import Memory, Press, edition_of, press_of, shells_of
from kyoten.rules import problems
from kyoten.words import load_words

_THEME = Path(__file__).resolve().parents[2] / "theme"


class Planned(NamedTuple):
    """The facilities' pages, what makes HTML of them, and what the last build knew of them."""

    pages: tuple[Page, ...]
    press: Press
    memory: Memory


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
    return Planned(facilities, press_of(_THEME, shells), memory)


def build(data: Path, out: Path, kept: Path) -> None:
    """Make the pages and publish them."""
    pages, press, memory = planned(data, kept)
    with Stage(out) as stage:
        write_pages(pages, press, memory, stage)
        stage.publish()
    memory.write()


if __name__ == "__main__":
    build(*map(Path, sys.argv[1:]))
