"""From one language's edition to the finished pages of its chapters, made by MkDocs.

MkDocs 1.6 and Material as its theme package: its Markdown, its templates' search path, nothing of its style sheet,
scripts, menus, search or static files.
"""

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material reads it when it is imported

from markupsafe import Markup
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from kyoten.outputs.site.edition import Edition
from kyoten.outputs.site.polish import Polish, parts_of
from kyoten.render import Environment, equip
from kyoten.text.prose import path_of_file
from kyoten.text.prose.dialect import tree_of
from kyoten.urls import address

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext


class ProseFailed(Exception):
    """MkDocs warned or gave up; every warning counts, since judged chapters give no reason for one."""


def chapters_of(edition: Edition) -> list[tuple[str, bytes]]:
    """The finished files of one language, by their addresses from the site's root."""
    heard = _Heard()
    log = logging.getLogger("mkdocs")
    log.addHandler(heard)
    log.propagate = False
    try:
        with TemporaryDirectory() as aside:
            _build(edition, Path(aside))
            return list(_finished(edition, Path(aside)))
    except MkDocsException as fault:
        raise ProseFailed("\n".join((*heard.warnings, str(fault)))) from fault
    finally:
        log.propagate = True
        log.removeHandler(heard)


class _Heard(logging.Handler):
    """What MkDocs has to say, kept instead of printed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.warnings.append(record.getMessage())


def _build(edition: Edition, aside: Path) -> None:
    config = load_config(
        str(edition.settings),
        docs_dir=str((edition.content / edition.lang).resolve()),
        site_dir=str(aside),
        theme={"name": "material", "custom_dir": str((edition.theme / "shell").resolve())},
        nav=[_file(chapter.path, edition) for chapter in edition.chapters],
        strict=True,
    )
    config.theme.static_templates = set()  # else `sitemap.xml` is published as raw Jinja
    config.plugins["kyoten"] = Feeder(edition)
    build(config)


def _file(path: str, edition: Edition) -> str:
    chapter = next(chapter for chapter in edition.chapters if chapter.path == path)
    return chapter.versions[edition.lang].file.partition("/")[2]


def _finished(edition: Edition, aside: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(aside.rglob("*")):
        if path.is_file():
            name = path.relative_to(aside).as_posix()
            yield address(name, edition.lang), path.read_bytes()


class Feeder(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Gives MkDocs the judged texts and the shell, and takes from it what is not ours."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._leads: dict[str, Markup] = {}
        self._versions = {
            chapter.path: chapter.versions[edition.lang] for chapter in edition.chapters
        }

    def on_files(self, files: Files, *, config: "MkDocsConfig") -> Files:
        """Only the chapters: MkDocs brings 45 files of its theme, editors leave files of their own."""
        own = {version.file.partition("/")[2] for version in self._versions.values()}
        return Files([file for file in files if file.src_uri in own])

    def on_page_read_source(self, *, page: "Page", config: "MkDocsConfig") -> str:
        """The text that was judged, whatever has happened to the file since."""
        return self._versions[_path(page)].text

    def on_page_content(
        self, html: str, *, page: "Page", config: "MkDocsConfig", files: Files
    ) -> str:
        """The chapter's elements, finished, as markup that templates need not trust blindly."""
        path = _path(page)
        polish = Polish(self._edition.words, lambda there: self._edition.follow(path, there))
        lead, rest = parts_of(polish.page(tree_of(html)))
        self._leads[path] = Markup(lead)
        return Markup(rest)

    def on_env(self, env: Environment, *, config: "MkDocsConfig", files: Files) -> Environment:
        """The same environment as pages made from records have."""
        equip(env, self._edition.words)
        return env

    def on_page_context(
        self, context: "TemplateContext", *, page: "Page", config: "MkDocsConfig", nav: "Navigation"
    ) -> "TemplateContext":
        """What `main.html` asks for beside the content."""
        path = _path(page)
        own: dict[str, object] = {
            "shell": self._edition.shells[path],
            "lead": self._leads[path],
            "headings": [each for each in self._versions[path].headings if each.level == 2],
            "before": self._edition.neighbor(path, -1),
            "after": self._edition.neighbor(path, 1),
        }
        context.update(own)  # type: ignore[typeddict-item]
        return context


def _path(page: "Page") -> str:
    return path_of_file(page.file.src_uri)
