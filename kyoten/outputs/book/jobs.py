"""From the JSON of several books to their PDFs: each in a process of its own, or one in this."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from kyoten.outputs.book.refusal import NotSet

_WORKERS = 2
"""Books at one time: a book of 500 pages takes about a gigabyte while it is set."""


class Job(NamedTuple):
    """A book that is to be set."""

    stem: str
    book: bytes
    """Its JSON."""


class Tools(NamedTuple):
    """What every book is set with."""

    templates: Path
    fonts: Path


Result = bytes | NotSet
Setter = Callable[[Sequence[Job], Tools], Iterator[tuple[Job, Result]]]
"""Gives each book's PDF, or why it could not be set, as soon as it is there."""


def in_processes(jobs: Sequence[Job], tools: Tools) -> Iterator[tuple[Job, Result]]:
    """Each book in a process of its own, which gives its memory back."""
    if len(jobs) == 0:
        return
    workers = min(_WORKERS, len(jobs))
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, max_tasks_per_child=1) as pool:
        yield from zip(jobs, pool.map(set_book, jobs, [tools] * len(jobs)), strict=True)


def set_book(job: Job, tools: Tools, *, is_draft: bool = False) -> Result:
    """A book set in this process, at a desk of its own.

    A draft has the same pages, but no tags and no standard.
    """
    from kyoten.outputs.book.typeset import Typesetter, lay_out

    with TemporaryDirectory(prefix="kyoten-book-") as desk:
        lay_out(Path(desk), tools.templates)
        typesetter = Typesetter(Path(desk), tools.fonts)
        try:
            return typesetter.draft(job.book) if is_draft else typesetter.pdf(job.book)
        except NotSet as reason:
            return reason
