"""From the last build's pages to those of this one that need not be made again, by what their views asked for."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from kyoten.dataset import Dataset
from kyoten.kinds import Handbook, Prefecture
from kyoten.pages import Page
from kyoten.render.shells import Shells
from kyoten.words import LANGUAGES

_PACKAGE = Path(__file__).parents[1]
_MAKERS = ("jinja2", "markupsafe", "mkdocs-material")
"""Packages from which something gets into a page."""

Files = Mapping[str, bytes]
"""By the name of a page's file: the hash of its bytes."""


class Memory:
    """What the pages of single records were made of, kept in a file between builds.

    A file that is not there, belongs to another edition or cannot be written is as good as an empty one.
    """

    def __init__(self, file: Path | None, edition: str) -> None:
        self._file = file
        self._edition = edition
        self._before = {} if file is None else dict(_lines(file, edition))
        self._now: dict[str, bytes] = {}

    def files(self, page: Page) -> Files | None:
        """The files of a page that has not changed since, or None."""
        line = self._before.get(page.path)
        if line is None or page.subject is None:
            return None
        digest, keys, files = json.loads(line)
        if page.subject.reads.digest(keys) != digest:
            return None
        self._now[page.path] = line
        return {name: bytes.fromhex(held) for name, held in files.items()}

    @contextmanager
    def learning(self, page: Page) -> Iterator[dict[str, bytes]]:
        """Remember what the block asks for in making a page, and the files that it puts into the mapping."""
        files: dict[str, bytes] = {}
        if page.subject is None:
            yield files
            return
        reads = page.subject.reads
        with reads.noting() as noted:
            noted.add(page.subject.key)
            yield files
            keys = sorted(noted)
        held = {name: digest.hex() for name, digest in files.items()}
        self._now[page.path] = json.dumps([reads.digest(keys), keys, held]).encode()

    def write(self) -> None:
        """Keep what this build has learned, once its pages are published."""
        if self._file is None or self._now == self._before:
            return
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._file.open("wb") as out:
                out.write(self._edition.encode() + b"\n")
                for path, line in self._now.items():
                    out.write(path.encode() + b"\t" + line + b"\n")


def edition_of(theme: Path, shells: Shells, dataset: Dataset, today: date) -> str:
    """A hash of all that pages are made of beside the records that their views ask for.

    Prefectures and their handbooks are in it: they are in the menu and the crumbs of every page.
    """
    code = [file for file in sorted(_PACKAGE.rglob("*")) if file.suffix in {".py", ".yml", ".txt"}]
    design = [file for file in sorted(theme.rglob("*")) if file.is_file()]
    chapters = [
        (one.path, one.title(lang), one.description(lang))
        for one in shells.chapters
        for lang in LANGUAGES
    ]
    home = [one for kind in (Handbook, Prefecture) for one in dataset.all(kind)]
    said = (today, sys.version, [version(name) for name in _MAKERS], chapters)
    site = (shells.is_offline, shells.site_url, [(one.full_id, one.digest) for one in home])
    found = blake2b(repr((said, site)).encode(), digest_size=16)
    for file in (*code, *design):
        found.update(file.read_bytes())
    return found.hexdigest()


def _lines(file: Path, edition: str) -> Iterator[tuple[str, bytes]]:
    with suppress(OSError), file.open("rb") as before:
        if before.readline().rstrip(b"\n") != edition.encode():
            return
        for line in before:
            path, tab, rest = line.partition(b"\t")
            if tab and rest.endswith(b"]\n"):
                yield path.decode(), rest[:-1]
