"""From the small invented prefecture to copies with other files laid over it."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from kyoten.dataset import load
from kyoten.problem import Problem
from kyoten.rules import problems
from tests.building import ROOT

TINY = ROOT / "tests" / "tiny" / "data"
TODAY = date(2026, 11, 21)

Files = Mapping[str, bytes]
"""Bytes by their file's name below the data folder."""


def copied(folder: Path, files: Files | None = None) -> Path:
    """A copy of the small data in a folder, with files added or replaced."""
    root = folder / "data"
    shutil.copytree(TINY, root)
    for name, data in (files or {}).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return root


def judged(root: Path) -> list[Problem]:
    """What is wrong with a data folder on the day of the tests."""
    return problems(load(root), TODAY)


def tiny_files() -> dict[str, bytes]:
    """Every file of the small data, in order."""
    paths = sorted(TINY.rglob("*.yml"))
    return {path.relative_to(TINY).as_posix(): path.read_bytes() for path in paths}
