"""From templates, words and what compiles them to a folder in which compiled templates stay for the next build."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from shutil import rmtree

from jinja2 import FileSystemBytecodeCache

from kyoten.words import Words

_CODE = Path(__file__).parent
_MAKERS = ("jinja2", "markupsafe", "mkdocs-material")
"""Packages from which something gets into a compiled template."""
_LEFT = 8
"""So many folders stay beside the one in use, such as those of the other language."""


def kept_in(
    kept: Path | None, folders: Sequence[Path], words: Words
) -> FileSystemBytecodeCache | None:
    """Where compiled templates are kept; None where there is no folder for them.

    Fixed words and whole other templates stand in a compiled one, so the folder's name is a hash of all of them.
    """
    if kept is None:
        return None
    own = kept / _digest(folders, words)
    with suppress(OSError):
        own.mkdir(parents=True, exist_ok=True)
        others = [folder for folder in kept.iterdir() if folder != own]
        for folder in sorted(others, key=_last_used, reverse=True)[_LEFT:]:
            rmtree(folder, ignore_errors=True)
    return FileSystemBytecodeCache(str(own)) if own.is_dir() else None


def _digest(folders: Sequence[Path], words: Words) -> str:
    said = (
        sys.version,
        [version(name) for name in _MAKERS],
        words.lang,
        sorted(words.table.items()),
    )
    found = blake2b(repr(said).encode(), digest_size=16)
    templates = (file for folder in folders for file in sorted(folder.glob("*.html")))
    for file in (*sorted(_CODE.glob("*.py")), *templates):
        found.update(file.name.encode() + b"\0" + file.read_bytes())
    return found.hexdigest()


def _last_used(folder: Path) -> float:
    return folder.stat().st_mtime
