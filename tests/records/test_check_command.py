"""From data folders to what `build.py check` prints and its exit code."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.building import TODAY, build_py
from tests.records.catalogue import catalogue
from tests.records.outcome import json_lines
from tests.records.tiny import copied, tiny_files

BY_NAME = {mistake.name: mistake for mistake in catalogue()}


def checked(root: Path, form: str = "json") -> subprocess.CompletedProcess[str]:
    """A check of a folder, as another program would run it."""
    run = build_py("check", "--data", root, "--format", form, "--today", TODAY)
    assert "Traceback" not in run.stdout + run.stderr
    return run


def test_good_data_say_nothing(tmp_path: Path) -> None:
    """No problem, no line, exit code 0; whoever waits for an answer is told on stderr."""
    run = checked(copied(tmp_path))
    assert (run.returncode, run.stdout) == (0, "")
    assert "誤りも注意もありません。" in run.stderr
    assert "There are no errors and no warnings." in run.stderr


def test_warning_does_not_block(tmp_path: Path) -> None:
    """Warnings are printed, and the exit code is 0."""
    run = checked(copied(tmp_path, BY_NAME["never-verified"].files))
    (line,) = json_lines(run.stdout)
    assert (run.returncode, line["severity"], line["rule"]) == (0, "warning", "never-verified")


def test_error_blocks(tmp_path: Path) -> None:
    """An error is a line of its own, with both languages, and the exit code is 1."""
    root = copied(tmp_path, BY_NAME["phone-with-brackets"].files)
    run = checked(root)
    (line,) = json_lines(run.stdout)
    assert run.returncode == 1
    assert line == {
        "severity": "error",
        "file": f"{root}/reiji/facilities/mihon-01.yml",
        "line": 24,
        "column": 6,
        "rule": "phone",
        "message": "「0749(00)0001」は電話番号の形ではありません。",
        "message_en": "'0749(00)0001' is not a telephone number.",
        "hint": "0749-00-0001 と書いてください。",
        "hint_en": "Write 0749-00-0001.",
    }


def test_every_mistake_at_once(tmp_path: Path) -> None:
    """All mistakes of single files side by side, one folder each way: only JSON lines, exit code 1."""
    root = copied(tmp_path)
    for name, mistake in BY_NAME.items():
        for file, data in mistake.files.items():
            path = root / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.with_name(f"{path.stem}-{name}.yml").write_bytes(data)
    run = checked(root)
    rules = {line["rule"] for line in json_lines(run.stdout)}
    assert run.returncode == 1
    assert len(rules) > 60


@pytest.mark.parametrize("form", ["text", "github"])
def test_other_forms_show_every_problem(form: str, tmp_path: Path) -> None:
    """A person and GitHub see the place of each problem and both languages."""
    files = BY_NAME["full-width-colon"].files
    run = checked(copied(tmp_path, files), form)
    assert run.returncode == 1
    assert "全角" in run.stdout
    assert "full-width" in run.stdout
    place = ",line=25,col=4," if form == "github" else "mihon-01.yml:25:4: "
    assert place in run.stdout


def test_caret_counts_full_width_characters_twice(tmp_path: Path) -> None:
    """The caret stands below the fault although full-width characters take two cells."""
    files = {
        "reiji/facilities/mihon-01.yml": _facility().replace("  ja: 見本ホーム", "  ja: 見本: ホ")
    }
    run = checked(copied(tmp_path, {name: text.encode() for name, text in files.items()}), "text")
    lines = run.stdout.splitlines()
    at = next(number for number, line in enumerate(lines) if line.endswith("ja: 見本: ホ"))
    assert lines[at + 1].index("^") == lines[at].index("見") + 4


def test_line_before_is_shown(tmp_path: Path) -> None:
    """The parser may point a line behind the fault, so the line before is shown too."""
    run = checked(copied(tmp_path, BY_NAME["indentation"].files), "text")
    assert "  |   ja: 見本ホーム\n  |     kana: みほんほーむ\n" in run.stdout


@pytest.mark.parametrize("path", ["nothing", "a-file", "empty"])
def test_folder_that_is_none(path: str, tmp_path: Path) -> None:
    """A missing folder and a file are an error; an empty folder holds no mistake."""
    (tmp_path / "a-file").write_text("x")
    (tmp_path / "empty").mkdir()
    run = checked(tmp_path / path)
    rules = [line["rule"] for line in json_lines(run.stdout)]
    assert rules == ([] if path == "empty" else ["no-data-folder"])
    assert run.returncode == len(rules)


def test_odd_names_and_things(tmp_path: Path) -> None:
    """Names that are no text, pipes, loops, and folders named like files: said, never a traceback."""
    root = copied(tmp_path)
    facilities = os.fsencode(root / "reiji" / "facilities")
    for name in (
        b"\xff\xfe.yml",
        b"line\nbreak.yml",
        b"nel\xc2\x85.yml",
        b'"quoted".yml',
        b"a.yml.txt",
    ):
        Path(os.fsdecode(facilities + b"/" + name)).write_bytes(
            tiny_files()["reiji/facilities/mihon-01.yml"]
        )
    (root / "reiji/facilities/folder.yml").mkdir()
    (root / "reiji/facilities/folder.yml/inside.yml").write_bytes(b"a: b")
    (root / "reiji/facilities/loop").symlink_to(".")
    os.mkfifo(root / "reiji/facilities/pipe.yml")
    for form in ("json", "text", "github"):
        run = checked(root, form)
        assert run.returncode == 1
        if form == "json":
            assert len(json_lines(run.stdout)) >= 8


def _facility() -> str:
    return tiny_files()["reiji/facilities/mihon-01.yml"].decode()
