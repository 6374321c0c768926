"""From mistakes that no repository can hold to the one problem that each makes."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kyoten.dataset import load
from kyoten.outputs.formatting import format_folder
from kyoten.problem import Problem
from tests.records.tiny import copied, judged

FACILITY = "reiji/facilities/mihon-01.yml"


@dataclass(frozen=True, slots=True)
class Made:
    """A mistake that is made on the spot, and what has to be said of it."""

    name: str
    rule: str
    file: str
    make: Callable[[Path], None]


def _too_large(root: Path) -> None:
    with (root / FACILITY).open("a", encoding="utf-8") as file:
        file.write("# 長い\n" * 150_000)


def _link(target: str) -> Callable[[Path], None]:
    def make(root: Path) -> None:
        (root / "reiji/facilities/mihon-09.yml").symlink_to(target)

    return make


def _loop(root: Path) -> None:
    (root / "reiji/facilities/again").symlink_to("..")


def _pipe(root: Path) -> None:
    os.mkfifo(root / "reiji/facilities/mihon-09.yml")


def _no_folder(root: Path) -> None:
    root.rename(root.parent / "elsewhere")


def _a_file(root: Path) -> None:
    root.rename(root.parent / "elsewhere")
    root.write_text("name:\n")


MADE = (
    Made("too-large", "file-too-large", FACILITY, _too_large),
    Made("link", "link", "reiji/facilities/mihon-09.yml", _link("mihon-01.yml")),
    Made("link-out", "link", "reiji/facilities/mihon-09.yml", _link("/etc/passwd")),
    Made("broken-link", "link", "reiji/facilities/mihon-09.yml", _link("nothing")),
    Made("loop", "link", "reiji/facilities/again", _loop),
    Made("pipe", "unreadable", "reiji/facilities/mihon-09.yml", _pipe),
    Made("no-folder", "no-data-folder", "", _no_folder),
    Made("a-file", "no-data-folder", "", _a_file),
)
EACH = pytest.mark.parametrize("made", MADE, ids=[made.name for made in MADE])


@EACH
def test_mistake_is_said_once(made: Made, tmp_path: Path) -> None:
    """One error at the first place of the file, with messages and hints in both languages."""
    root = copied(tmp_path)
    made.make(root)
    (problem,) = judged(root)
    assert problem.is_error
    assert (problem.rule, problem.mark.file) == (made.rule, made.file)
    assert (problem.mark.line, problem.mark.column) == (1, 1)
    assert all((problem.message, problem.message_en, problem.hint, problem.hint_en))


@EACH
def test_fmt_leaves_it_alone(made: Made, tmp_path: Path) -> None:
    """Nothing that cannot be read is rewritten, and no other file suffers from it."""
    root = copied(tmp_path)
    made.make(root)
    assert list(format_folder(root)) == []


def test_forbidden_file_and_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody allowed us to read is said, at its name."""
    root = copied(tmp_path)
    monkeypatch.setattr(os, "scandir", _refusing(os.scandir, "councils"))
    refusing = _refusing(open, "mihon-01.yml")
    monkeypatch.setattr("kyoten.source.read.open", refusing, raising=False)
    shut = [problem for problem in judged(root) if problem.rule == "unreadable"]
    assert [problem.mark.file for problem in shut] == ["reiji/councils", FACILITY]


def _refusing(function: Callable[..., object], name: str) -> Callable[..., object]:
    """The function as it is for somebody who may not open what has that name."""

    def refusing(path: Path, *arguments: object, **options: object) -> object:
        if Path(path).name == name:
            raise PermissionError(13, "Permission denied")
        return function(path, *arguments, **options)

    return refusing


def test_broken_record_is_blamed_alone(tmp_path: Path) -> None:
    """Records that refer to a file that is there but broken are not blamed for it."""
    root = copied(tmp_path, {"reiji/municipalities/reiji-shi.yml": b"code:"})
    assert {problem.mark.file for problem in judged(root)} == {"reiji/municipalities/reiji-shi.yml"}


def test_folder_itself_is_named_by_its_path(tmp_path: Path) -> None:
    """Where the folder is missing, the message shows the path as it was typed."""
    (problem,) = load(tmp_path / "nothing").problems
    shown: Problem = problem.below("some/where")
    assert shown.mark.file == "some/where"
    assert str(tmp_path / "nothing") in shown.message
