"""From builds under other circumstances to the proof that the same input gives the same bytes."""

import os
import shutil
from pathlib import Path

import pytest

from kyoten.outputs.links import broken_links
from tests.building import NO_BOOKS, ROOT, SMALL, TODAY, build, build_py, copied

ELSEWHERE = {
    "TZ": "America/Los_Angeles",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "C",
    "PYTHONHASHSEED": "4711",
    "SOURCE_DATE_EPOCH": "1795190400",
}
"""Another time zone and locale, another order of sets; the moment is 2026-11-21 01:00 in Japan."""


def differing(one: Path, other: Path) -> list[str]:
    """The files that only one of two folders has, or whose bytes differ."""
    contents = [
        {
            path.relative_to(root).as_posix(): path.read_bytes()
            for path in root.rglob("*")
            if path.is_file()
        }
        for root in (one, other)
    ]
    names = contents[0].keys() | contents[1].keys()
    return sorted(name for name in names if contents[0].get(name) != contents[1].get(name))


def test_same_bytes_elsewhere(site: Path, tmp_path: Path) -> None:
    """A copy in another folder, built in another time zone and locale by another user, is the same."""
    root = tmp_path / "別の 場所" / "kyoten"
    copied(root)
    for path in sorted(root.rglob("*.yml"), reverse=True):
        os.utime(path, (1, 1))
    before = os.umask(0o077)
    try:
        build(Path("出力"), root=root, environ=ELSEWHERE)
    finally:
        os.umask(before)
    assert differing(site, root / "出力") == []


def test_other_day_is_found(site: Path, tmp_path: Path) -> None:
    """The comparison sees a changed byte and a file that is missing."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    assert differing(site, copy) == []
    (copy / "index.html").write_bytes((copy / "index.html").read_bytes() + b" ")
    (copy / "assets/kyoten.css").unlink()
    assert differing(site, copy) == ["assets/kyoten.css", "index.html"]


def test_second_build_writes_nothing(tmp_path: Path) -> None:
    """Building again changes no file, not even its time; another day changes what names the day."""
    out = tmp_path / "site"
    build(out, "--today", TODAY, *SMALL)
    times = {path: path.stat().st_mtime_ns for path in out.rglob("*.html")}
    run = build_py("build", "--out", out, "--today", TODAY, NO_BOOKS, *SMALL)
    assert "0 files written" in run.stdout
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*.html")} == times
    before = (out / "coverage/index.html").read_bytes()
    build(out, "--today", "2026-11-22", *SMALL)
    assert (out / "coverage/index.html").read_bytes() != before


def test_offline_links(offline_site: Path, site: Path) -> None:
    """In a copy for a disk every link names a file; the site for the web is not such a copy."""
    assert broken_links(offline_site, is_offline=True) == []
    assert broken_links(site, is_offline=True)
    pages = {path.relative_to(site) for path in site.rglob("*.html")}
    assert {path.relative_to(offline_site) for path in offline_site.rglob("*.html")} == pages


@pytest.mark.parametrize("name", ["data", "content", "theme"])
def test_nothing_is_read_from_elsewhere(name: str) -> None:
    """The folders that a build reads hold no link out of the repository."""
    assert [path for path in (ROOT / name).rglob("*") if path.is_symlink()] == []
