"""From a folder of records to its pages and the press that prints them."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kyoten.dataset import Dataset, load
from kyoten.derive import derive
from kyoten.pages import Page, View, plan
from kyoten.render import Press, press_of, shells_of
from kyoten.words import Language, load_words
from tests.building import ROOT, TODAY

THEME = ROOT / "theme"
LITTLE = Path(__file__).parent / "little"
"""An invented prefecture of two towns, in which what the real data do not have yet stands."""


@dataclass(frozen=True, slots=True)
class Site:
    """The pages of one folder of records."""

    dataset: Dataset
    pages: dict[str, Page]
    press: Press

    def html(self, path: str, lang: Language = Language.JA) -> str:
        """A page's HTML."""
        return self.press.render(self.pages[path], lang).decode()

    def main(self, path: str, lang: Language = Language.JA) -> str:
        """The HTML of a page without strip, header and footer."""
        return self.html(path, lang).partition("<main")[2].partition("</main>")[0]

    def view(self, path: str, lang: Language = Language.JA) -> View:
        """What a page shows, before it is HTML."""
        return self.pages[path].view(self.press.shells.reader(lang, path))


@cache
def site_of(data: Path = ROOT / "data", *, is_offline: bool = False) -> Site:
    """The pages of a folder of records, planned once a session."""
    today = date.fromisoformat(TODAY)
    dataset, words = load(data), load_words(THEME / "words")
    assert not dataset.problems, dataset.problems
    pages = plan(dataset, derive(dataset, today), words, today)
    press = press_of(THEME, shells_of(dataset, words, is_offline=is_offline))
    return Site(dataset, {page.path: page for page in pages}, press)
