"""From everything that has been judged to one book after the other: bound, looked through, and as JSON."""

import sys
from collections.abc import Callable, Sequence
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from kyoten.files.kept import Kept, digest_of
from kyoten.judged import Judged
from kyoten.outputs.book.binding import Book, book_of
from kyoten.outputs.book.blame import Blame
from kyoten.outputs.book.editions import Edition
from kyoten.outputs.book.jobs import Job, Tools
from kyoten.outputs.book.known import Known
from kyoten.outputs.book.pressing import json_of
from kyoten.outputs.book.refusal import NotSet
from kyoten.outputs.book.stockroom import Stockroom
from kyoten.outputs.book.unfit import not_set, unfit
from kyoten.problem import Problem
from kyoten.render import paper_press_of
from kyoten.text.faces import FAMILIES, REGULAR

_MAKERS = ("jinja2", "pikepdf", "segno", "typst")
"""Packages from which something gets into a book."""
_SETTING = ("finishing", "typeset")
"""Modules from which something gets into the PDF of a book's JSON."""


class Ready(NamedTuple):
    """A book that can be set, unless something in it is wrong."""

    book: Book
    job: Job
    problems: Sequence[Problem]


class Bindery:
    """What every book of one build is made with; what pages were turned into may be known from an earlier build."""

    def __init__(
        self,
        judged: Judged,
        *,
        theme: Path,
        fonts: Callable[[], Path],
        kept: Path,
        known: Known | None = None,
    ) -> None:
        self.judged = judged
        self.theme = theme
        self.kept = Kept(kept)
        self._templates = kept.with_name(f"{kept.name}-templates")
        self._find_fonts = fonts
        self._blame = Blame(judged.dataset, judged.prose, judged.shown)
        self._known = known

    def ready(self, edition: Edition) -> Ready:
        """A book with all that stands in it, and what would be wrong on paper."""
        book = book_of(self._room, edition)
        problems = [*unfit(book, self._blame, self._characters)]
        return Ready(book, Job(edition.stem, json_of(book, self._room)), problems)

    def why(self, ready: Ready, reason: NotSet) -> list[Problem]:
        """Which parts of a book the typesetter refused; where each alone can be set, the book itself."""
        from kyoten.outputs.book.refused import refused

        edition = ready.book.edition
        mark = self._blame.mark("", edition.lang, edition.handbook)
        alone = [*refused(ready.book, ready.job, self._blame, self.tools)]
        return alone or [not_set(mark, str(reason))]

    @cached_property
    def tools(self) -> Tools:
        """What books are set with."""
        return Tools(self.theme / "print", self._fonts)

    @cached_property
    def tools_hash(self) -> bytes:
        """A hash of what turns a book's JSON into its pages."""
        code = (Path(__file__).with_name(f"{name}.py") for name in _SETTING)
        faces = (self._fonts / family / "package.json" for family in FAMILIES)
        files = (*code, *faces, *sorted((self.theme / "print").glob("*.typ")))
        made_by = [version(name) for name in _MAKERS]
        return hash_of(repr((sys.version, made_by)).encode(), files)

    @property
    def style(self) -> Path:
        """The style sheet of EPUBs."""
        return self.theme / "print" / "epub.css"

    @cached_property
    def _room(self) -> Stockroom:
        judged, site_url = self.judged, self.judged.prose.settings.site_url or ""
        press = paper_press_of(self.theme, judged.words, site=site_url, kept=self._templates)
        style = (self.theme / "print" / "drawing.css").read_text(encoding="utf-8")
        return Stockroom(judged, press, drawing_style=style, known=self._known)

    @cached_property
    def _fonts(self) -> Path:
        return self._find_fonts()

    @cached_property
    def _characters(self) -> frozenset[str]:
        made = self.kept.get(b"characters" + self.tools_hash, self._find_characters)
        return frozenset(made.decode())

    def _find_characters(self) -> bytes:
        from kyoten.text.characters import characters_of

        return characters_of(self._fonts / REGULAR).encode()


def hash_of(said: bytes, files: Sequence[Path]) -> bytes:
    """A hash of something said and of the bytes of files."""
    return digest_of(b"".join((digest_of(said), *(digest_of(file.read_bytes()) for file in files))))
