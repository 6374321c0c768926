"""From the books of a build to their files, each made again only if something in it changed."""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path

from kyoten.outputs.book.bindery import Bindery, Ready, hash_of
from kyoten.outputs.book.editions import Edition, files_of
from kyoten.outputs.book.epub import epub_of
from kyoten.outputs.book.jobs import Job, Setter
from kyoten.outputs.book.refusal import NotSet
from kyoten.problem import Problem

_PACKAGE = Path(__file__).parents[2]


class Shelf:
    """Where the books of a build are made, and kept in a folder for the next."""

    promised: frozenset[str] = frozenset()
    """Files that are made later: none, since every book is made before it is published."""

    def __init__(
        self,
        bindery: Bindery,
        editions: Sequence[Edition],
        *,
        setter: Setter,
        tell: Callable[[int], None],
    ) -> None:
        self._bindery = bindery
        self._kept = bindery.kept
        self._editions = editions
        self._set = setter
        self._tell = tell
        self._made: dict[str, bytes] = {}

    def problems(self) -> list[Problem]:
        """What keeps a book from being printed; where that is nothing, every book has been made."""
        waiting: list[Ready] = []
        found: list[Problem] = []
        for edition in self._editions:
            if self._is_known(edition):
                continue
            ready = self._bindery.ready(edition)
            found += ready.problems
            data = self._kept.find(self._key_of(ready.job))
            if data is None:
                waiting.append(ready)
            else:
                self._put(edition, ready.job, data)
        found = found or list(self._all_set(waiting))
        return sorted(set(found))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The books, as paths and bytes."""
        for edition in self._editions:
            yield from ((file, self._made[file]) for file in self._keys(edition, b""))
        self._kept.tidy()

    def _is_known(self, edition: Edition) -> bool:
        """Whether the book is at hand as it was made of the very same files."""
        key = self._kept.find(self._sources + edition.stem.encode())
        if key is None:
            return False
        kept = {name: self._kept.find(own) for name, own in self._keys(edition, key).items()}
        self._made |= {name: data for name, data in kept.items() if data is not None}
        return None not in kept.values()

    def _put(self, edition: Edition, job: Job, pdf: bytes) -> None:
        """A book's PDF onto the shelf, and the EPUB of the same JSON beside it."""
        key = self._key_of(job)
        self._kept.put(self._sources + job.stem.encode(), key)
        file, *beside = self._keys(edition, key).items()
        self._made[file[0]] = pdf
        for epub, own in beside:
            make = partial(epub_of, job.stem, job.book, self._bindery.style.read_bytes())
            self._made[epub] = self._kept.get(own, make)

    def _keys(self, edition: Edition, key: bytes) -> dict[str, bytes]:
        """The files of a book, its PDF first, and what each is kept under."""
        pdf, *epub = files_of(edition)
        return {pdf: key, **dict.fromkeys(epub, key + self._binding)}

    def _all_set(self, waiting: Sequence[Ready]) -> Iterator[Problem]:
        if not waiting:
            return
        self._tell(len(waiting))
        books = {one.job.stem: one for one in waiting}
        for job, result in self._set([one.job for one in waiting], self._bindery.tools):
            if isinstance(result, NotSet):
                yield from self._bindery.why(books[job.stem], result)
            else:
                self._kept.put(self._key_of(job), result)
                self._put(books[job.stem].book.edition, job, result)

    def _key_of(self, job: Job) -> bytes:
        return hash_of(self._bindery.tools_hash + job.book, ())

    @cached_property
    def _binding(self) -> bytes:
        """A hash of what turns a book's JSON into its EPUB."""
        code = sorted((Path(__file__).parent / "epub").glob("*.py"))
        return hash_of(sys.version.encode(), (*code, self._bindery.style))

    @cached_property
    def _sources(self) -> bytes:
        """A hash of everything that a book can be made of."""
        judged, theme = self._bindery.judged, self._bindery.theme
        templates = (theme / "print" / "html", theme / "web")
        files = (*sorted(_PACKAGE.rglob("*.py")), *sorted(_PACKAGE.rglob("*.yml")))
        pages = (file for folder in templates for file in sorted(folder.glob("*.html")))
        words = repr([sorted(own.table.items()) for own in judged.words.values()])
        prose = repr([v.text for c in judged.prose.chapters for v in c.versions.values()])
        said = f"{judged.today}{judged.prose.settings.site_url}{words}{prose}".encode()
        trees = [record.standing.tree for record in judged.dataset.every()]
        records = b"".join(tree.file.encode() + tree.digest for tree in trees)
        styles = sorted((theme / "print").glob("*.css"))
        return hash_of(self._bindery.tools_hash + said + records, (*files, *pages, *styles))
