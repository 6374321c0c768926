"""From an order to a book for a look at it while somebody edits: what nobody asks for is not made."""

from collections.abc import Iterator, Mapping, Sequence
from threading import Lock
from typing import NamedTuple

from kyoten.outputs.book.bindery import Bindery
from kyoten.outputs.book.editions import Edition, files_of
from kyoten.outputs.book.epub import epub_of
from kyoten.outputs.book.jobs import set_book
from kyoten.outputs.book.known import Known
from kyoten.outputs.book.refusal import NotSet
from kyoten.problem import Problem
from kyoten.problem.printers import FORMATS

Made = bytes | str
"""A file, or in words why it cannot be made."""


class _Build(NamedTuple):
    bindery: Bindery
    editions: Mapping[str, Edition]
    """By the files of their books."""
    made: dict[str, Made]


class Orders:
    """Makes books of the latest build in this process, where what stayed from one to the next is remembered.

    One book is made at a time; neither another build nor whoever asks for a page waits for it.
    """

    def __init__(self) -> None:
        self.known = Known()
        self._turn = Lock()
        self._build: _Build | None = None

    def taken(self, bindery: Bindery, editions: Sequence[Edition]) -> "Orders":
        """The same for the books of another build."""
        files = {file: one for one in editions for file in files_of(one)}
        self._build = _Build(bindery, files, {})
        return self

    @property
    def promised(self) -> frozenset[str]:
        """The files that are made when somebody asks for them."""
        return frozenset(self._build.editions if self._build else ())

    def problems(self) -> list[Problem]:
        """Nothing: what is wrong with a book is said to whoever asks for it."""
        return []

    def files(self) -> Iterator[tuple[str, bytes]]:
        """No files that could be published beside the pages."""
        return iter(())

    def __call__(self, file: str) -> Made | None:
        """A file, why it cannot be made, or None where it is not one of a book."""
        build = self._build
        if build is None or file not in build.editions:
            return None
        with self._turn:
            if file not in build.made:
                build.made[file] = _made(build.bindery, file, build.editions[file])
            return build.made[file]


def _made(bindery: Bindery, file: str, edition: Edition) -> Made:
    ready = bindery.ready(edition)
    problems, job = [*ready.problems], ready.job
    if not problems and file != files_of(edition)[0]:
        return epub_of(job.stem, job.book, bindery.style.read_bytes())
    if not problems:
        result = set_book(job, bindery.tools, is_draft=True)
        if not isinstance(result, NotSet):
            return result
        problems = bindery.why(ready, result)
    return "\n".join(FORMATS["text"](sorted(set(problems))))
