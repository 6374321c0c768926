"""From `tests/wrong/` to catalogued mistakes with the problems that they must make."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kyoten.problem import Mark, Problem, Severity
from kyoten.source import Value, read_file
from tests.building import ROOT
from tests.records.tiny import Files

WRONG = ROOT / "tests" / "wrong"
_EXPECT = ".expect.yml"
_KEYS = {"file", "at", "severity", "rule", "message", "message_en", "hint", "hint_en"}


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake as staff would make it, and what has to be said about it."""

    name: str
    files: Files
    """What is laid over the small data."""
    problems: tuple[Problem, ...]
    """All that may be said, in order."""
    is_mended: bool
    """Whether `fmt` mends it; else it leaves every byte as it was."""


def catalogue() -> list[Mistake]:
    """Every mistake, by name."""
    return [_mistake(path) for path in sorted(WRONG.glob(f"*{_EXPECT}"))]


def stray_files() -> list[str]:
    """Files in the catalogue that belong to no mistake."""
    named = {path.name.removesuffix(_EXPECT) for path in WRONG.glob(f"*{_EXPECT}")}
    kept = {"README.md", ".gitattributes"}
    return sorted(
        path.name
        for path in WRONG.iterdir()
        if path.name not in kept
        and path.name.removesuffix(_EXPECT).removesuffix(".yml") not in named
    )


def _mistake(path: Path) -> Mistake:
    name = path.name.removesuffix(_EXPECT)
    reading = read_file(path, path.name)
    assert reading.tree, reading.problems
    data = reading.tree.data
    assert {"fmt", "problems"} <= data.keys() <= {"file", "fmt", "problems"}, name
    assert data["fmt"] in {"mended", "kept"}, name
    file = data.get("file")
    problems = data["problems"]
    assert isinstance(problems, list), name
    expected = sorted(_problem(entry, file) for entry in problems)
    return Mistake(name, dict(_files(name, file)), tuple(expected), data["fmt"] == "mended")


def _files(name: str, file: Value) -> Iterator[tuple[str, bytes]]:
    """The single file of a mistake, or all of its folder."""
    if isinstance(file, str):
        yield file, (WRONG / f"{name}.yml").read_bytes()
        return
    folder = WRONG / name
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def _problem(entry: Value, file: Value) -> Problem:
    assert isinstance(entry, dict)
    assert entry.keys() <= _KEYS, entry
    texts = {key: str(value) for key, value in entry.items()}
    line, _, column = texts["at"].partition(":")
    return Problem(
        Mark(texts.get("file", str(file)), int(line), int(column)),
        Severity(texts["severity"]),
        texts["rule"],
        texts["message"],
        texts["message_en"],
        texts["hint"],
        texts["hint_en"],
    )
