"""From a file or a folder to trees and problems, in the order of the names."""

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kyoten.problem import Mark, Problem, error
from kyoten.source.compose import compose
from kyoten.source.decode import decode
from kyoten.source.lint import lint
from kyoten.source.tree import Tree


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
        data = path.read_bytes()
    except OSError as fault:
        problem = error(
            Mark(file),
            "unreadable",
            ja=f"ファイルを開けません（{fault.strerror}）。",
            en=f"The file cannot be opened ({fault.strerror}).",
        )
        return Reading(file, None, (problem,))
    return read_bytes(data, file)


def read_folder(root: Path) -> Iterator[Reading]:
    """Every `.yml` file below a folder; the collector rests meanwhile, as trees have no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        for path in sorted(root.rglob("*.yml")):
            yield read_file(path, path.relative_to(root).as_posix())
    finally:
        if was_on:
            gc.enable()
