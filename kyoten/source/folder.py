"""From a folder to the names of its files, and what in it cannot be read."""

import os
from collections.abc import Iterator
from pathlib import Path

from kyoten.problem import Hint, Mark, Problem, error

Listed = tuple[str, Problem | None]
"""A name below the folder, and why it cannot be read where it cannot."""


def files_below(root: Path) -> list[Listed]:
    """Every file below a folder by its name from there, in order; hidden ones are left out.

    Links are refused: they may lead out of the folder or in a circle, and many systems do not keep them.
    """
    return sorted(_files(root), key=lambda listed: listed[0])


def _files(root: Path) -> Iterator[Listed]:
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            entries = list(os.scandir(root / below))
        except OSError:
            yield below, unreadable(below)
            continue
        for entry in entries:
            name = f"{below}/{entry.name}" if below else entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                yield name, _link(name)
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(name)
            elif entry.is_file(follow_symlinks=False):
                yield name, None
            else:
                yield name, unreadable(name)


_RIGHTS: Hint = (
    "ファイルの種類と、読む権限を確かめてください。",
    "Check what kind of file it is and who may read it.",
)


def unreadable(file: str) -> Problem:
    """A file or folder that the system does not open."""
    return error(
        Mark(file),
        "unreadable",
        ja="開けません。",
        en="This cannot be opened.",
        hint=_RIGHTS,
    )


def _link(file: str) -> Problem:
    return error(
        Mark(file),
        "link",
        ja="リンク（別の場所を指すファイル）は読みません。",
        en="Links to other places are not read.",
        hint=("ファイルそのものを置いてください。", "Put the file itself here."),
    )
