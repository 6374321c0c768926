"""From two small invented prefectures to what is judged of them, and to a shelf whose setter sets nothing."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kyoten.dataset import load
from kyoten.derive import derive
from kyoten.environment.node import fonts
from kyoten.judged import Judged, Shown
from kyoten.outputs.book import Bindery, Edition, Shelf, chosen
from kyoten.outputs.book.jobs import Job, Result, Tools
from kyoten.outputs.book.known import Known
from kyoten.pages import plan
from kyoten.problem import Problem
from kyoten.text.prose import load_prose
from kyoten.text.prose.settings import read_settings
from kyoten.words import load_words
from tests.building import ROOT
from tests.pages.sites import LITTLE, THEME
from tests.records.tiny import TINY, TODAY

WORDS = load_words(THEME / "words")
CHAPTER = """# {title}

この章は、章の見本です。[^one]

## 見出し {{#part}}

| 左 | 右 |
| --- | --: |
| [ほかの所](#part) | 1 |

[^one]: 注の文。
"""
TITLES = {"ja": "見本の章", "en": "A sample chapter"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What chooses books."""

    prefecture: str = ""
    area: str = ""
    lang: str = ""
    large: bool = False
    all: bool = False


@dataclass(slots=True)
class Setter:
    """A setter that notes what it was asked for, and gives something instead of a PDF."""

    jobs: list[Job] = field(default_factory=list)
    refusal: Result | None = None

    @property
    def stems(self) -> list[str]:
        """The names of the books."""
        return [job.stem for job in self.jobs]

    def __call__(self, jobs: Sequence[Job], tools: Tools) -> Iterator[tuple[Job, Result]]:
        """What is not a PDF, the same for the same book."""
        assert tools.templates == THEME / "print"
        for job in jobs:
            self.jobs.append(job)
            yield job, self.refusal or b"%PDF " + job.book


@dataclass(frozen=True, slots=True)
class Small:
    """A folder with the records and a chapter of two small prefectures, and with what a build keeps."""

    folder: Path

    def write(self, changes: Mapping[str, str]) -> None:
        """Write files below `data/` or `content/`."""
        for name, text in changes.items():
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> str:
        """Change the first place in a file that has a text; the file's new text."""
        text = (self.folder / name).read_text(encoding="utf-8")
        assert old in text, name
        self.write({name: text.replace(old, new, 1)})
        return text.replace(old, new, 1)

    def judged(self, today: date = TODAY) -> Judged:
        """Everything that is read; records are not judged, since these invented ones break some rules."""
        dataset = load(self.folder / "data")
        assert not dataset.problems, dataset.problems
        prose = load_prose(self.folder / "content", read_settings(ROOT / "mkdocs.yml"))
        facts = derive(dataset, today)
        pages = plan(dataset, facts, WORDS, today, chapters=prose.chapters, has_books=True)
        return Judged(dataset, prose, facts, WORDS, pages, [], today, Shown("data", "content"))

    def shelf(self, setter: Setter, wanted: Wanted | None = None, today: date = TODAY) -> Shelf:
        """A shelf for another build of the books that are meant."""
        bindery = self.bindery(today)
        editions = chosen(bindery.judged.dataset, wanted or Wanted())
        return Shelf(bindery, editions, setter=setter, tell=lambda _: None)

    def bindery(
        self,
        today: date = TODAY,
        known: Known | None = None,
        theme: Path = THEME,
        kind: type[Bindery] = Bindery,
    ) -> Bindery:
        """What the books of another build are made with."""
        return kind(
            self.judged(today),
            theme=theme,
            fonts=lambda: fonts(ROOT),
            kept=self.folder / "kept",
            known=known,
        )

    def build(self, today: date = TODAY) -> tuple[list[str], dict[str, bytes]]:
        """Which books were set by another build, and all books."""
        setter = Setter()
        shelf = self.shelf(setter, today=today)
        assert shelf.problems() == []
        return setter.stems, dict(shelf.files())

    def problems(self, wanted: Wanted | None = None) -> list[Problem]:
        """What another build says of the books."""
        return self.shelf(Setter(), wanted).problems()

    def edition(self, stem: str) -> Edition:
        """A book by the name of its file."""
        everything = chosen(self.judged().dataset, Wanted(all=True))
        return next(one for one in everything if one.stem == stem)


def small_in(folder: Path) -> Small:
    """Two small prefectures in a folder."""
    shutil.copytree(TINY, folder / "data")
    shutil.copytree(LITTLE, folder / "data", dirs_exist_ok=True)
    small = Small(folder)
    for lang, title in TITLES.items():
        small.write({f"content/{lang}/guide/mihon.md": CHAPTER.format(title=title)})
    return small
