"""From a stage's promises to their proofs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kyoten.files import MARK, Busy, NotOurs, Published, Refused, Stage, recover
from kyoten.files.exchange import exchange

posix = pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")


def publish(live: Path, files: dict[str, bytes]) -> Published:
    """Publish these files and no others."""
    with Stage(live) as stage:
        for path, data in files.items():
            stage.write(path, data)
        return stage.publish()


def content(folder: Path) -> dict[str, bytes]:
    """The published files, without the mark."""
    found = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    return {path: file.read_bytes() for path, file in found.items() if path != MARK}


def names(folder: Path) -> list[str]:
    """Everything that stands directly in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_publication_counts_what_it_did(tmp_path: Path) -> None:
    """Written, unchanged and removed files are told apart; beside the site only what the next build needs is left."""
    live = tmp_path / "deep" / "site"
    first = publish(live, {"index.html": b"one", "en/index.html": b"two", "old/a.css": b"x"})
    assert first == Published(written=3, unchanged=0, removed=0, size=7)
    second = publish(live, {"index.html": b"one", "en/index.html": b"three"})
    assert second == Published(written=1, unchanged=1, removed=1, size=8)
    assert content(live) == {"index.html": b"one", "en/index.html": b"three"}
    assert not (live / "old").exists()
    assert names(live.parent) == [".site.files", ".site.next", "site"]


@posix
def test_an_unchanged_file_is_shared_and_a_changed_one_is_new(tmp_path: Path) -> None:
    """The same bytes keep their file; other bytes never enter a published file."""
    live = tmp_path / "site"
    publish(live, {"same": b"same", "changed": b"old"})
    before = {name: (live / name).stat().st_ino for name in ("same", "changed")}
    with (live / "changed").open("rb") as reader:
        publish(live, {"same": b"same", "changed": b"new"})
        assert reader.read() == b"old"
    assert (live / "same").stat().st_ino == before["same"]
    assert (live / "changed").stat().st_ino != before["changed"]


@posix
@posix
def test_the_site_before_last_is_filled_again(tmp_path: Path) -> None:
    """What it holds right is left alone; all else in it goes, whatever somebody has put or changed there."""
    live = tmp_path / "site"
    sites = [{"a/same": b"1", "b": b"old", "c": b"", "d/e": b"2", "F": b"3"}, {"a/same": b"1"}]
    sites[1] |= {"b": b"new", "c/deep": b"", "d": b"4", "f": b"5"}
    for turn in range(6):
        assert publish(live, sites[turn % 2]).unchanged == min(turn, 1)
        assert content(live) == sites[turn % 2]
        spare = tmp_path / ".site.next"
        if turn:
            same = spare / "a/same"
            assert same.samefile(live / "a/same")
            (spare / "stray").mkdir()
            (spare / "stray/x").symlink_to(tmp_path)
            (spare / "y").write_bytes(b"")
        if turn == 3:
            same.unlink()
            same.write_bytes(b"9")
    before = (live / "a/same").stat()
    assert publish(live, sites[1]).unchanged == 5
    assert (live / "a/same").stat() == before


@posix
def test_what_cannot_be_shared_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system without hard links costs time only; a link or a wrong mode is never shared."""
    live = tmp_path / "site"
    files = {"a": b"a", "b": b"b", "c": b"c"}
    publish(live, files)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"b")
    (live / "b").unlink()
    (live / "b").symlink_to(elsewhere)
    (live / "c").chmod(0o600)
    assert publish(live, files) == Published(written=2, unchanged=1, removed=0, size=3)
    assert not (live / "b").is_symlink()
    assert (live / "c").stat().st_mode & 0o777 == 0o644

    def refuse(_source: str, _target: str) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    assert publish(live, files) == Published(written=0, unchanged=3, removed=0, size=3)
    assert content(live) == files


@posix
def test_the_umask_has_no_say(tmp_path: Path) -> None:
    """A web server can read the site whoever built it: files 0644, folders 0755."""
    before = os.umask(0o077)
    try:
        publish(tmp_path / "site", {"a/b.html": b""})
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "site").rglob("*")}
    assert modes == {"a": 0o755, "b.html": 0o644, MARK: 0o644}
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize(
    "path",
    ["", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a\\b", "C:a", "a\0", "a\n"]
    + ["a.", "a ", "a/b. /c", "a?b", MARK, MARK.upper()],
)
def test_a_path_that_leaves_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    """Only plain relative paths that every disk can hold are written."""
    with Stage(tmp_path / "site") as stage, pytest.raises(ValueError, match="path"):
        stage.write(path, b"")
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("a", "a"), ("a/b", "a/b"), ("a", "A"), ("a", "a/b"), ("a/b", "a"), ("a/b", "A/c")]
    + [("x/a/b", "x/A/c"), ("\u304c", "\u304b\u3099")],
)
def test_a_taken_path_is_refused(tmp_path: Path, one: str, other: str) -> None:
    """A name is written once; names that differ in case or composition only are one name."""
    with Stage(tmp_path / "site") as stage:
        stage.write(one, b"")
        with pytest.raises(ValueError, match="taken twice"):
            stage.write(other, b"")


@pytest.mark.parametrize(
    "path", ["a", "a/b/c.html", ".nojekyll", ".well-known/x", "...a", "a.b-c_~"]
)
def test_a_plain_path_is_written(tmp_path: Path, path: str) -> None:
    """Hidden names and several dots are fine."""
    publish(tmp_path / "site", {path: b"1"})
    assert content(tmp_path / "site") == {path: b"1"}


def test_leaving_without_publishing_changes_nothing(tmp_path: Path) -> None:
    """An error in a build leaves the live folder as it was and no other beside it."""
    live = tmp_path / "site"
    publish(live, {"a": b"1"})
    with pytest.raises(ZeroDivisionError), Stage(live) as stage:
        stage.write("a", b"2")
        assert (stage.root / "a").read_bytes() == b"2"
        raise ZeroDivisionError
    assert content(live) == {"a": b"1"}
    assert names(tmp_path) == [".site.files", "site"]


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """Whatever no build of ours has made stays untouched, and the reason is said."""
    theirs = tmp_path / "Documents"
    theirs.mkdir()
    (theirs / "letter.txt").write_text("dear")
    with pytest.raises(NotOurs) as refused, Stage(theirs):
        pass
    assert str(theirs) in refused.value.ja
    assert str(theirs) in refused.value.en
    assert content(theirs) == {"letter.txt": b"dear"}
    with pytest.raises(NotOurs), Stage(theirs / "letter.txt"):
        pass
    with pytest.raises(NotOurs), Stage(Path(theirs.anchor)):
        pass
    assert names(tmp_path) == ["Documents"]


def test_work_put_there_during_a_build_is_refused(tmp_path: Path) -> None:
    """The live folder is looked at again just before the exchange."""
    live = tmp_path / "site"
    live.mkdir()
    with pytest.raises(NotOurs), Stage(live) as stage:
        (live / "mine.txt").write_text("mine")
        stage.publish()
    assert content(live) == {"mine.txt": b"mine"}


def test_a_neighbour_of_somebody_else_is_never_removed(tmp_path: Path) -> None:
    """A folder that happens to bear a name of ours stays, and is named."""
    (tmp_path / ".site.next").mkdir()
    (tmp_path / ".site.next" / "mine.txt").write_text("mine")
    with pytest.raises(Refused, match=r"\.site\.next"), Stage(tmp_path / "site"):
        pass
    assert (tmp_path / ".site.next" / "mine.txt").exists()


@posix
def test_a_link_to_the_published_folder_stays_a_link(tmp_path: Path) -> None:
    """`site` may lead elsewhere: the folder it leads to is exchanged."""
    (tmp_path / "site").symlink_to(tmp_path / "www")
    publish(tmp_path / "site", {"a": b"1"})
    publish(tmp_path / "site", {"a": b"2"})
    assert (tmp_path / "site").is_symlink()
    assert content(tmp_path / "www") == {"a": b"2"}


def test_a_second_build_is_told_to_wait(tmp_path: Path) -> None:
    """Two processes never publish to one folder at once; when the first has ended, the lock is free."""
    live = tmp_path / "site"
    other = (
        "import sys; from pathlib import Path; from kyoten.files import Stage\n"
        "with Stage(Path(sys.argv[1])) as stage:\n"
        "    print('in', flush=True); input(); stage.write('a', b'other'); stage.publish()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", other, str(live)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout
    assert process.stdout.readline() == b"in\n"
    with pytest.raises(Busy) as busy, Stage(live):
        pass
    assert str(live) in busy.value.ja
    with pytest.raises(Busy):
        recover(live)
    process.communicate(b"\n")
    assert content(live) == {"a": b"other"}
    assert names(tmp_path) == [".site.files", "site"]
    publish(live, {"a": b"ours"})


def test_recovery_needs_no_folder(tmp_path: Path) -> None:
    """Nothing there is nothing to do."""
    recover(tmp_path / "no" / "site")
    assert names(tmp_path) == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the exchange may be missing")
def test_an_error_of_the_exchange_is_not_hidden(tmp_path: Path) -> None:
    """Only a system that cannot exchange leads to two renames; a missing folder is an error."""
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "gone", tmp_path)
