"""From everything that has been judged to the books of a site, each made again only if something in it changed."""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from importlib.metadata import version
from pathlib import Path

from kyoten.files.kept import Kept, digest_of
from kyoten.judged import Judged, Shown
from kyoten.outputs.book.binding import Book, book_of
from kyoten.outputs.book.blame import Blame
from kyoten.outputs.book.editions import Edition
from kyoten.outputs.book.epub import epub_of
from kyoten.outputs.book.jobs import Drafts, Job, Setter, Tools
from kyoten.outputs.book.pressing import json_of
from kyoten.outputs.book.refusal import NotSet
from kyoten.outputs.book.stockroom import Stockroom
from kyoten.outputs.book.unfit import not_set, unfit
from kyoten.pages.handbooks import ENDINGS
from kyoten.problem import Problem
from kyoten.render import paper_press_of
from kyoten.text.faces import FAMILIES, REGULAR
from kyoten.urls import file_of_book

_PACKAGE = Path(__file__).parents[2]
_MAKERS = ("jinja2", "pikepdf", "segno", "typst")
"""Packages from which something gets into a book."""
_SETTING = ("finishing", "typeset")
"""Modules from which something gets into the PDF of a book's JSON."""


class Shelf:
    """Where books are made, and kept in a folder between builds."""

    def __init__(
        self,
        judged: Judged,
        editions: Sequence[Edition],
        *,
        theme: Path,
        fonts: Callable[[], Path],
        kept: Path,
        shown: Shown,
        setter: Setter,
        tell: Callable[[int], None],
    ) -> None:
        self._judged = judged
        self._editions = editions
        self._theme = theme
        self._find_fonts = fonts
        self._kept = Kept(kept)
        self._templates = kept.with_name(f"{kept.name}-templates")
        self._blame = Blame(judged.dataset, judged.prose, shown)
        self._set = setter
        self._drafts = setter if isinstance(setter, Drafts) else None
        self._tell = tell
        self._made: dict[str, bytes] = {}

    def problems(self) -> list[Problem]:
        """What keeps a book from being printed; where that is nothing, every book has been made."""
        waiting: list[tuple[Book, Job]] = []
        found: list[Problem] = []
        for edition in self._editions:
            if self._is_known(edition):
                continue
            book = book_of(self._room, edition)
            found += unfit(book, self._blame, self._characters)
            job = Job(edition.stem, json_of(book, self._room))
            data = self._kept.find(self._key_of(job))
            if data is None:
                waiting.append((book, job))
            else:
                self._put(edition, job, data)
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
            make = partial(epub_of, job.stem, job.book, self._style.read_bytes())
            self._made[epub] = self._kept.get(own, make)

    def _keys(self, edition: Edition, key: bytes) -> dict[str, bytes]:
        """The files of a book, its PDF first, and what each is kept under; readers scale an EPUB themselves."""
        pdf, epub = (file_of_book(edition.stem, ending) for ending in ENDINGS)
        return {pdf: key} if edition.is_large else {pdf: key, epub: key + self._binding}

    def _all_set(self, waiting: Sequence[tuple[Book, Job]]) -> Iterator[Problem]:
        if not waiting:
            return
        from kyoten.outputs.book.refused import refused

        self._tell(len(waiting))
        books = {job.stem: book for book, job in waiting}
        tools = Tools(self._theme / "print", self._fonts)
        for job, result in self._set([job for _, job in waiting], tools):
            if isinstance(result, NotSet):
                book = books[job.stem]
                mark = self._blame.mark("", book.edition.lang, book.edition.handbook)
                alone = [*refused(book, job, self._blame, tools)]
                yield from alone or [not_set(mark, str(result))]
            else:
                self._kept.put(self._key_of(job), result)
                self._put(books[job.stem].edition, job, result)

    def _key_of(self, job: Job) -> bytes:
        return digest_of(self._tools + job.book)

    @cached_property
    def _room(self) -> Stockroom:
        judged, settings = self._judged, self._judged.prose.settings
        press = paper_press_of(
            self._theme, judged.words, site=settings.site_url or "", kept=self._templates
        )
        style = (self._theme / "print" / "drawing.css").read_text(encoding="utf-8")
        known = self._drafts.conversions if self._drafts else None
        return Stockroom(judged, press, drawing_style=style, known=known)

    @cached_property
    def _fonts(self) -> Path:
        return self._find_fonts()

    @cached_property
    def _characters(self) -> frozenset[str]:
        return frozenset(
            self._kept.get(b"characters" + self._tools, self._find_characters).decode()
        )

    def _find_characters(self) -> bytes:
        from kyoten.text.characters import characters_of

        return characters_of(self._fonts / REGULAR).encode()

    @cached_property
    def _tools(self) -> bytes:
        """A hash of what turns a book's JSON into its pages."""
        code = (Path(__file__).with_name(f"{name}.py") for name in _SETTING)
        faces = (self._fonts / family / "package.json" for family in FAMILIES)
        files = (*code, *faces, *sorted((self._theme / "print").glob("*.typ")))
        made_by = [version(name) for name in _MAKERS]
        said = repr((sys.version, made_by, self._drafts is not None)).encode()
        return _digest(said, files)

    @cached_property
    def _binding(self) -> bytes:
        """A hash of what turns a book's JSON into its EPUB."""
        code = sorted((Path(__file__).parent / "epub").glob("*.py"))
        return _digest(sys.version.encode(), (*code, self._style))

    @property
    def _style(self) -> Path:
        return self._theme / "print" / "epub.css"

    @cached_property
    def _sources(self) -> bytes:
        """A hash of everything that a book can be made of."""
        judged = self._judged
        templates = (self._theme / "print" / "html", self._theme / "web")
        files = (*sorted(_PACKAGE.rglob("*.py")), *sorted(_PACKAGE.rglob("*.yml")))
        pages = (file for folder in templates for file in sorted(folder.glob("*.html")))
        words = repr([sorted(own.table.items()) for own in judged.words.values()])
        prose = repr([v.text for c in judged.prose.chapters for v in c.versions.values()])
        said = f"{judged.today}{judged.prose.settings.site_url}{words}{prose}".encode()
        trees = [record.standing.tree for record in judged.dataset.every()]
        records = b"".join(tree.file.encode() + tree.digest for tree in trees)
        styles = sorted((self._theme / "print").glob("*.css"))
        return _digest(self._tools + said + records, (*files, *pages, *styles))


def _digest(said: bytes, files: Sequence[Path]) -> bytes:
    return digest_of(b"".join((digest_of(said), *(digest_of(file.read_bytes()) for file in files))))
