"""From a session's shared folder to the books of the real data, each made once a session."""

import pickle
from functools import cache
from pathlib import Path
from typing import cast

import pytest

from tests.book.printed import Printed, read
from tests.building import TODAY, build_py, once

CHOICES = ((), ("--large",), ("--prefecture", "shiga", "--area", "kohoku"))
"""What `build.py book` is asked for: the books of every build, those in large print, one booklet a language."""


@pytest.fixture(scope="session")
def books(shared: Path) -> Path:
    """The folder with the books of the real data; what an earlier session has kept is taken from there."""
    return once(shared, "books", _make) / "handbook"


def _make(out: Path) -> None:
    for choice in CHOICES:
        run = build_py("book", "--out", out, "--today", TODAY, *choice)
        if run.returncode:
            raise AssertionError(f"build.py book failed:\n{run.stdout}{run.stderr}")


@pytest.fixture
def printed(stem: str, books: Path, shared: Path) -> Printed:
    """One of these books, read once a session: that takes some seconds."""
    file = books / f"{stem}.pdf"
    return _known(once(shared, f"{stem}.read", lambda out: _keep(out, file)))


def _keep(out: Path, file: Path) -> None:
    out.write_bytes(pickle.dumps(read(file)))


@cache
def _known(file: Path) -> Printed:
    return cast(Printed, pickle.loads(file.read_bytes()))
