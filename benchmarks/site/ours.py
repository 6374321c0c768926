"""From a data folder to its facilities' pages, by the shipped stages: what `build.py` does, without what rivals lack.

`python -m benchmarks.site.ours DATA OUT`: no chapters, open data or link check, and of the plan only the facilities.
"""

import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.site import TODAY
from kyoten.dataset import load
from kyoten.derive import derive
from kyoten.files import Stage
from kyoten.pages import Page, plan
from kyoten.render import Press, file_of_page, press_of, shells_of
from kyoten.rules import problems
from kyoten.words import Language, Words, load_words

_THEME = Path(__file__).resolve().parents[2] / "theme"


class Planned(NamedTuple):
    """The facilities' pages, and what makes HTML of them."""

    pages: tuple[Page, ...]
    words: dict[Language, Words]
    press: Press


def planned(data: Path) -> Planned:
    """Read and judge everything, and plan the pages."""
    dataset = load(data)
    errors = [problem for problem in problems(dataset, TODAY) if problem.is_error]
    if errors:
        raise ValueError(errors[:3])
    facts, words = derive(dataset, TODAY), load_words(_THEME / "words")
    pages = plan(dataset, facts, words, TODAY)
    press = press_of(_THEME, shells_of(dataset, words))
    return Planned(tuple(p for p in pages if p.template == "facility.html"), words, press)


def build(data: Path, out: Path) -> None:
    """Make the pages and publish them."""
    pages, words, press = planned(data)
    with Stage(out) as stage:
        for page in pages:
            for lang in words:
                stage.write(file_of_page(page, lang), press.render(page, lang))
        stage.publish()


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
