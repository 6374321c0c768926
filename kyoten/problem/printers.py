"""From problems to lines for a terminal, for GitHub and for other programs."""

import json
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from kyoten.problem.value import Problem

_WIDE = "FWA"
_SHOWN = 160
_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY_ESCAPES = _ESCAPES | {":": "%3A", ",": "%2C"}


def as_json(problems: Iterable[Problem]) -> Iterator[str]:
    """One JSON object a line: severity, file, line, column, rule, messages and hints."""
    for problem in problems:
        yield json.dumps(
            {
                "severity": problem.severity.value,
                "file": problem.mark.file,
                "line": problem.mark.line,
                "column": problem.mark.column,
                "rule": problem.rule,
                "message": problem.message,
                "message_en": problem.message_en,
                "hint": problem.hint,
                "hint_en": problem.hint_en,
            },
            ensure_ascii=False,
        )


def as_github(problems: Iterable[Problem]) -> Iterator[str]:
    """Workflow commands that GitHub shows beside the changed lines."""
    for problem in problems:
        place = ",".join(
            f"{name}={_escape(str(value), _PROPERTY_ESCAPES)}"
            for name, value in (
                ("file", problem.mark.file),
                ("line", problem.mark.line),
                ("col", problem.mark.column),
                ("title", problem.rule),
            )
        )
        text = "\n".join(_sentences(problem))
        yield f"::{problem.severity.value} {place}::{_escape(text, _ESCAPES)}"


def as_summary(problems: Iterable[Problem]) -> Iterator[str]:
    """A Markdown table of every problem: GitHub shows only about ten annotations a step."""
    yield "| | file | 内容 / what |"
    yield "| --- | --- | --- |"
    for problem in problems:
        text = "<br>".join(_cell(sentence) for sentence in _sentences(problem))
        yield f"| {problem.severity.value} | `{_cell(str(problem.mark))}` | {text} |"


def as_text(problems: Iterable[Problem]) -> Iterator[str]:
    """For a terminal: the place, both sentences, the way out, and the line with a caret."""
    for problem in problems:
        yield f"{problem.mark}: {problem.severity.value}: {problem.rule}"
        yield from (f"  {sentence}" for sentence in _sentences(problem))
        text = _line(problem.mark.file, problem.mark.line)
        if text and problem.mark.column <= _SHOWN:
            yield f"  | {text[:_SHOWN]}"
            yield f"  | {' ' * cells(text[: problem.mark.column - 1])}^"


@lru_cache(maxsize=64)
def _lines(file: str) -> tuple[str, ...]:
    try:
        return tuple(Path(file).read_text("utf-8", "replace").replace("\t", " ").splitlines())
    except OSError:
        return ()


def _line(file: str, number: int) -> str | None:
    lines = _lines(file)
    return lines[number - 1] if number <= len(lines) else None


def cells(text: str) -> int:
    """How many terminal cells a text takes: full-width characters take two."""
    return sum(_cells_of(character) for character in text)


def _cells_of(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _sentences(problem: Problem) -> list[str]:
    pairs = ((problem.message, problem.hint), (problem.message_en, problem.hint_en))
    return [" ".join(part for part in pair if part) for pair in pairs]


def _escape(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(character, character) for character in text)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


FORMATS = {"json": as_json, "github": as_github, "text": as_text}
"""The printers by the words of `--format`."""
