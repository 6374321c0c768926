"""From a file that is added to a published folder to what later builds make of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kyoten.files import MARK, NotOurs, Stage, add
from tests.building import ROOT
from tests.files.test_stage import content, names, posix, publish

BOOK = "handbook/shiga-ja.pdf"


def test_a_file_is_there_beside_the_others(tmp_path: Path) -> None:
    """In a folder of ours the new file joins what is there; an older one of its name is replaced."""
    live = tmp_path / "site"
    publish(live, {"index.html": b"page"})
    add(live, BOOK, b"old")
    add(live, BOOK, b"new")
    assert content(live) == {"index.html": b"page", BOOK: b"new"}
    assert names(live / "handbook") == ["shiga-ja.pdf"]
    assert not (tmp_path / ".site.lock").exists()


def test_a_new_folder_is_ours(tmp_path: Path) -> None:
    """Where there is no site yet the folder is made and marked, so that the next build may publish there."""
    live = tmp_path / "deep" / "site"
    add(live, BOOK, b"book")
    assert (live / MARK).is_file()
    assert content(live) == {BOOK: b"book"}
    publish(live, {"index.html": b"page"})
    assert content(live) == {"index.html": b"page"}


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """Nothing is put among files that no build of ours has made."""
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(NotOurs):
        add(tmp_path, BOOK, b"book")
    assert names(tmp_path) == ["letter.txt"]


def test_a_reader_sees_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    """Whoever has the file open reads it to its end; bytes never enter a file that is published."""
    live = tmp_path / "site"
    publish(live, {BOOK: b"old", "index.html": b"page"})
    with (live / BOOK).open("rb") as reader:
        add(live, BOOK, b"new")
        assert reader.read() == b"old"
    assert (live / BOOK).read_bytes() == b"new"


def test_a_failed_write_leaves_nothing(tmp_path: Path) -> None:
    """Where the file cannot take its place, no half file stays beside it."""
    live = tmp_path / "site"
    publish(live, {"index.html": b"page", f"{BOOK}/index.html": b"a folder of that name"})
    with pytest.raises(OSError):  # noqa: PT011 - which one depends on the system
        add(live, BOOK, b"book")
    assert content(live).keys() == {"index.html", f"{BOOK}/index.html"}


@pytest.mark.parametrize("count", [1, 2, 3])
def test_later_builds_are_without_it(tmp_path: Path, count: int) -> None:
    """A build makes the folder anew: what was added is gone, and comes back by no later build either."""
    live = tmp_path / "site"
    site = {"index.html": b"page", "a/b.html": b"1"}
    publish(live, site)
    publish(live, site)
    add(live, BOOK, b"added")
    add(live, "a/b.html", b"changed")
    for turn in range(count):
        publish(live, site | {"turn": str(turn).encode()})
        assert content(live) == site | {"turn": str(turn).encode()}
    assert not (live / "handbook").exists()


def test_a_build_with_the_same_book_keeps_it(tmp_path: Path) -> None:
    """The book that was added may be the very one that the next build has; then nothing is removed."""
    live = tmp_path / "site"
    publish(live, {"index.html": b"page"})
    add(live, BOOK, b"book")
    publish(live, {"index.html": b"page", BOOK: b"book"})
    assert content(live) == {"index.html": b"page", BOOK: b"book"}


def test_a_file_added_during_a_build_is_refused(tmp_path: Path) -> None:
    """What another process adds while a build fills the next folder would be lost, so it is told to wait."""
    live = tmp_path / "site"
    publish(live, {"index.html": b"page"})
    other = (
        "import sys; from pathlib import Path; from kyoten.files import Busy, add\n"
        "try:\n    add(Path(sys.argv[1]), 'a', b'')\nexcept Busy as busy:\n    print(busy)"
    )
    with Stage(live) as stage:
        stage.write("index.html", b"page")
        command = [sys.executable, "-c", other, str(live)]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
        stage.publish()
    assert str(live) in run.stdout
    assert content(live) == {"index.html": b"page"}


@posix
def test_the_umask_has_no_say(tmp_path: Path) -> None:
    """A web server can read what was added, whoever added it: files 0644, folders 0755."""
    live = tmp_path / "site"
    before = os.umask(0o077)
    try:
        add(live, BOOK, b"book")
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in (live, *live.rglob("*"))}
    assert modes == {"site": 0o755, "handbook": 0o755, "shiga-ja.pdf": 0o644, MARK: 0o644}
