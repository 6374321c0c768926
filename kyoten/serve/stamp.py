"""From folders that people edit to a stamp that is another after every change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

Stamp = frozenset[tuple[str, int, int]]
"""Each file with the time of its last change and its size."""


def stamp_of(watched: Iterable[Path]) -> Stamp:
    """The stamp of everything below some folders."""
    return frozenset(entry for folder in watched for entry in _entries(folder))


def _entries(folder: Path) -> Iterator[tuple[str, int, int]]:
    for path in folder.rglob("*"):
        try:
            state = path.stat()
        except OSError:  # deleted meanwhile, or a link to nothing
            continue
        yield str(path), state.st_mtime_ns, state.st_size
