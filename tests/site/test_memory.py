"""From every single change to the proof that pages kept from the last build are those of a build from nothing."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from kyoten.dataset import load
from kyoten.derive import derive
from kyoten.files import Stage
from kyoten.outputs.pages import write_pages
from kyoten.pages import Page, plan
from kyoten.render import Memory, Press, edition_of, file_of_page, press_of, shells_of
from kyoten.words import LANGUAGES, Language, load_words
from tests.pages.sites import THEME
from tests.records.tiny import TINY, TODAY, copied

WORDS = load_words(THEME / "words")
FILES = sorted(path.relative_to(TINY).as_posix() for path in TINY.rglob("*.yml"))


class Site:
    """A site that is built again and again, with what one build leaves for the next."""

    def __init__(self, folder: Path) -> None:
        self.data = copied(folder)
        self._folder = folder
        self.rendered = 0

    def build(self) -> dict[str, bytes]:
        """The files of every page, kept or made."""
        pages, press, edition = self._plan()
        memory = Memory(self._folder / "cache" / "pages", edition)
        with Stage(self._folder / "site") as stage:
            counting = _Counting(press)
            write_pages(pages, counting, memory, stage)
            stage.publish()
        memory.write()
        self.rendered = counting.count
        site = self._folder / "site"
        return {
            path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")
        }

    def anew(self) -> dict[str, bytes]:
        """The same from nothing."""
        pages, press, _ = self._plan()
        return {
            file_of_page(page, lang): press.render(page, lang)
            for page in pages
            for lang in LANGUAGES
        }

    def _plan(self) -> tuple[tuple[Page, ...], Press, str]:
        dataset = load(self.data)
        assert not dataset.problems
        shells = shells_of(dataset, WORDS)
        pages = plan(dataset, derive(dataset, TODAY), WORDS, TODAY)
        press = press_of(THEME, shells, self._folder / "cache" / "templates")
        return pages, press, edition_of(THEME, shells, dataset, TODAY)


class _Counting(Press):
    """A press that counts its pages."""

    def __init__(self, press: Press) -> None:
        super().__init__(press.shells, press.environments)
        object.__setattr__(self, "counted", [])

    @property
    def count(self) -> int:
        """How many pages it has printed."""
        counted: list[str] = object.__getattribute__(self, "counted")
        return len(counted)

    def render(self, page: Page, lang: Language) -> bytes:
        """A page's HTML in a language."""
        object.__getattribute__(self, "counted").append(page.path)
        return Press.render(self, page, lang)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small prefecture, built once."""
    made = Site(tmp_path_factory.mktemp("memory"))
    assert made.build() == made.anew()
    return made


def test_nothing_is_made_twice(site: Site) -> None:
    """Without a change only what is made of many records is made again: lists, tables, home."""
    first = site.build()
    lists = site.rendered
    assert site.build() == first
    assert site.rendered == lists < len(first)


def changes(data: bytes) -> Mapping[str, bytes]:
    """What people do to a record: another English name, another date, another number."""
    text = data.decode()
    found = {
        "english": re.sub(r"(?m)^( *en: .*)$", r"\1 again", text, count=1),
        "japanese": re.sub(r"(?m)^( *ja: .*[^」\"])$", r"\1再", text, count=1),
        "verified": re.sub(r"(?m)^verified: .*$", "verified: 2020-01-02", text),
        "number": re.sub(r"(tel: \"?0\d+-\d+-)\d{3}", r"\g<1>987", text),
    }
    return {name: new.encode() for name, new in found.items() if new != text}


@pytest.mark.parametrize("file", FILES)
def test_a_change_reaches_every_page_that_shows_it(site: Site, file: str) -> None:
    """Whatever is changed in any record, the site is the one that a build from nothing makes."""
    path = site.data / file
    before = path.read_bytes()
    try:
        for name, data in changes(before).items():
            path.write_bytes(data)
            assert site.build() == site.anew(), name
    finally:
        path.write_bytes(before)


@pytest.mark.parametrize("file", [file for file in FILES if "/facilities/" in file])
def test_a_facility_that_goes_and_comes_reaches_the_others(site: Site, file: str) -> None:
    """A page that speaks of other facilities in the town is made again when one goes or comes."""
    path = site.data / file
    before = path.read_bytes()
    path.unlink()
    try:
        assert site.build() == site.anew()
    finally:
        path.write_bytes(before)
    assert site.build() == site.anew()
