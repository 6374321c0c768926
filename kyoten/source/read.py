"""From a file or a folder to trees and problems, in the order of the names."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kyoten.problem import Problem
from kyoten.source.compose import compose
from kyoten.source.decode import MAX_BYTES, decode
from kyoten.source.folder import Listed, files_below, unreadable
from kyoten.source.kept import Kept, digest_of
from kyoten.source.lint import lint
from kyoten.source.tree import Tree

SUFFIX = ".yml"
"""How the name of every record ends."""

_AT_A_TIME = 32
"""How many files go through a step before the next; a fifth faster than one by one."""


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
    data = _bytes_of(path)
    return Reading(file, None, (unreadable(file),)) if data is None else read_bytes(data, file)


def _bytes_of(path: Path | str) -> bytes | None:
    """A file's bytes, as far as a record could go; None where it cannot be opened."""
    try:
        with open(path, "rb", buffering=0) as opened:  # noqa: PTH123 - a path object costs more than the call
            is_large = os.fstat(opened.fileno()).st_size > MAX_BYTES
            return opened.read(MAX_BYTES + 1) if is_large else opened.read()
    except OSError:
        return None


def read_folder(root: Path) -> Iterator[Reading]:
    """Every `.yml` file below a folder."""
    return read_listed(root, files_below(root))


def read_listed(
    root: Path, listed: Iterable[Listed], kept: Kept | None = None
) -> Iterator[Reading]:
    """The `.yml` files of a listing, some at a time: each step then stays near the processor."""
    wanted = (entry for entry in listed if entry[1] or entry[0].endswith(SUFFIX))
    while some := list(islice(wanted, _AT_A_TIME)):
        datas = [None if problem else _bytes_of(f"{root}/{file}") for file, problem in some]
        yield from [_reading(entry, data, kept) for entry, data in zip(some, datas, strict=True)]


def _reading(listed: Listed, data: bytes | None, kept: Kept | None) -> Reading:
    file, problem = listed
    if data is None:
        return Reading(file, None, (problem or unreadable(file),))
    digest = digest_of(data)
    tree = None if kept is None else kept.tree(file, data, digest)
    reading = read_bytes(data, file) if tree is None else Reading(file, tree, ())
    if reading.tree is not None:
        reading.tree.digest = digest
        is_clean = not (reading.problems or reading.tree.is_odd)
        if kept is not None and tree is None and is_clean:
            kept.keep(reading.tree)
    return reading
