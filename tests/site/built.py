"""From the folder of a site to its pages, each with its language and its path, and to copies with one fault."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.site.tree import Element, tree_of

JA, EN = "ja", "en"
ENGLISH = "en/"
INDEX = "index.html"

Change = tuple[str, str, str]
"""A file, a text in it, and what stands there instead."""


@dataclass(frozen=True)
class Page:
    """One page of the site."""

    file: str
    """From the site's root: `en/shiga/index.html`."""
    content: str
    base: str = "/"
    """The path at which a host serves the site's root."""

    @property
    def lang(self) -> str:
        """The language that its place gives it."""
        return EN if self.file.startswith(ENGLISH) else JA

    @property
    def path(self) -> str:
        """The same in both languages: `shiga/bases/kohoku/`; "" is home."""
        return self.file.removeprefix(ENGLISH).removesuffix(INDEX)

    @property
    def twin(self) -> str:
        """The file of the same page in the other language."""
        return self.file.removeprefix(ENGLISH) if self.lang == EN else ENGLISH + self.file

    @cached_property
    def html(self) -> Element:
        """Its elements."""
        return tree_of(self.content)

    @property
    def main(self) -> Element:
        """What it shows inside the shell."""
        return self.html.one("main")

    @property
    def head(self) -> Element:
        """Its head."""
        return self.html.one("head")

    def target(self, href: str) -> str | None:
        """The file of the site to which an address of this page leads; None for another host."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return None
        if not parts.path:
            return self.file
        way = unquote(parts.path)
        if way.startswith(self.base):
            way = f"/{way.removeprefix(self.base)}"
        there = posixpath.join("/", posixpath.dirname(self.file), way)
        name = posixpath.normpath(there).lstrip("/")
        return posixpath.join(name, INDEX) if parts.path.endswith("/") or not name else name

    def links(self, within: Element | None = None) -> Iterator[tuple[Element, str]]:
        """Every link to a page of the site, with the file that it leads to."""
        for link in (within or self.html).all("a"):
            target = self.target(link.attributes.get("href", ""))
            if target is not None:
                yield link, target


@dataclass(frozen=True)
class Built:
    """A finished site in memory."""

    files: Mapping[str, bytes]
    pages: tuple[Page, ...]

    def page(self, path: str, lang: str = JA) -> Page:
        """The page of a path in a language."""
        file = f"{ENGLISH if lang == EN else ''}{path}"
        file = file + INDEX if not file or file.endswith("/") else file
        return next(page for page in self.pages if page.file == file)

    def both(self, path: str) -> tuple[Page, Page]:
        """The page of a path in Japanese and in English."""
        return self.page(path), self.page(path, EN)

    def changed(self, file: str, old: str, new: str) -> "Built":
        """A copy in which one text of a file is another, to prove that a check can fail."""
        content = self.files[file].decode()
        if old not in content:
            raise AssertionError(f"{file} has no {old!r}")
        return self._with(file, content.replace(old, new))

    def only(self, *files: str) -> "Built":
        """A copy in which these are the only pages, for checks that look at each page by itself."""
        return Built(self.files, tuple(page for page in self.pages if page.file in files))

    def without(self, *files: str) -> "Built":
        """A copy that lacks files."""
        return Built(
            {name: data for name, data in self.files.items() if name not in files},
            tuple(page for page in self.pages if page.file not in files),
        )

    def _with(self, file: str, content: str) -> "Built":
        pages = (
            replace(page, content=content) if page.file == file else page for page in self.pages
        )
        return Built({**self.files, file: content.encode()}, tuple(pages))


def built_of(folder: Path, base: str = "/") -> Built:
    """The site in a folder, to be served at `base`; hidden files, which no reader sees, are left out."""
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
    pages = (
        Page(name, data.decode(), base) for name, data in files.items() if name.endswith(".html")
    )
    return Built(files, tuple(pages))
