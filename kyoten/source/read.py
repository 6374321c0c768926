"""From a file or a folder to trees and problems, in the order of the names."""

import gc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kyoten.problem import Problem
from kyoten.source.compose import compose
from kyoten.source.decode import MAX_BYTES, decode
from kyoten.source.folder import files_below, unreadable
from kyoten.source.lint import lint
from kyoten.source.tree import Tree

SUFFIX = ".yml"
"""How the name of every record ends."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one file: its tree, or None, and its problems."""

    file: str
    tree: Tree | None
    problems: tuple[Problem, ...]


def read_bytes(data: bytes, file: str) -> Reading:
    """Bytes, then line lint, then the parser: each stage runs only on what the last let through."""
    text, problems = decode(data, file)
    if text is None:
        return Reading(file, None, tuple(problems))
    slips = lint(text, file)
    if slips:
        return Reading(file, None, (*problems, *slips))
    tree, faults = compose(text, file)
    return Reading(file, tree, (*problems, *faults))


def read_file(path: Path, file: str) -> Reading:
    """A file's reading under the name that its problems are to show."""
    try:
        with path.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    except OSError:
        return Reading(file, None, (unreadable(file),))
    return read_bytes(data, file)


def read_folder(root: Path) -> Iterator[Reading]:
    """Every `.yml` file below a folder."""
    return read_listed(root, files_below(root))


def read_listed(root: Path, listed: Iterable[tuple[str, Problem | None]]) -> Iterator[Reading]:
    """The `.yml` files of a listing.

    The collector rests meanwhile and forgets afterwards what was read: trees and records have no cycles.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        for file, problem in listed:
            if problem:
                yield Reading(file, None, (problem,))
            elif file.endswith(SUFFIX):
                yield read_file(root / file, file)
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
