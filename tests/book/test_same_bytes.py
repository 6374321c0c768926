"""From one small book to the proof that the same book gives the same bytes, whoever makes it and where."""

import os
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import pytest

from kyoten.environment.node import fonts
from kyoten.outputs.book import in_processes
from kyoten.outputs.book.jobs import Job, Result, Tools, set_book
from tests.book.small import Setter, Wanted, small_in
from tests.building import ROOT
from tests.pages.sites import THEME


def here(jobs: Sequence[Job], tools: Tools) -> Iterator[tuple[Job, Result]]:
    """All books in this process."""
    yield from ((job, set_book(job, tools)) for job in jobs)


MAKERS = {"here": here, "in a process": in_processes}


def books_in(folder: Path) -> list[Job]:
    """The JSON of the Japanese book of a small prefecture, made from records in a folder."""
    setter = Setter()
    shelf = small_in(folder).shelf(setter, Wanted(prefecture="reiji", lang="ja"))
    assert shelf.problems() == []
    return setter.jobs


def set_by(maker: str, jobs: list[Job]) -> str:
    """A hash of the PDF of the only job."""
    ((_, pdf),) = MAKERS[maker](jobs, Tools(THEME / "print", fonts(ROOT)))
    assert isinstance(pdf, bytes)
    assert pdf.startswith(b"%PDF-")
    return sha256(pdf).hexdigest()


def test_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Records in another folder, another time zone, umask and process: the book is the same to the byte."""
    first, other = books_in(tmp_path / "one"), books_in(tmp_path / "別の 場所" / "two")
    assert first == other
    here_made = set_by("here", first)
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")
    monkeypatch.setenv("PYTHONHASHSEED", "4711")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    before = os.umask(0o077)
    try:
        assert set_by("in a process", other) == here_made
    finally:
        os.umask(before)


def test_another_book_has_other_bytes(tmp_path: Path) -> None:
    """The comparison can fail: one letter more is another file."""
    (job,) = books_in(tmp_path / "one")
    changed = Job(job.stem, job.book.replace("見本ホーム".encode(), "見本のホーム".encode(), 1))
    assert changed.book != job.book
    assert set_by("here", [job]) != set_by("here", [changed])
