"""From problems to lines for a terminal, for GitHub and for other programs."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kyoten.problem.cells import cells
from kyoten.problem.value import Hint, Problem

_SHOWN = 160
"""How many characters of a line a terminal gets."""

_READ = 1_000_000
"""How many characters of a file are read to show its lines."""

_POINTS_BEHIND = "yaml"
"""The rule whose place may lie one line behind the fault: the parser notices it late."""

_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff]"
)
_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY_ESCAPES = _ESCAPES | {":": "%3A", ",": "%2C"}
_HEAD: Hint = ("内容", "what")


def as_json(problems: Iterable[Problem]) -> Iterator[str]:
    """One JSON object a line: severity, file, line, column, rule, messages and hints."""
    for problem in problems:
        line = json.dumps(
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
        yield _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign.group()):04x}", line)


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
    yield f"| | file | {' / '.join(_HEAD)} |"
    yield "| --- | --- | --- |"
    for problem in problems:
        text = "<br>".join(_cell(sentence) for sentence in _sentences(problem))
        yield f"| {problem.severity.value} | `{_cell(str(problem.mark))}` | {text} |"


def as_text(problems: Iterable[Problem]) -> Iterator[str]:
    """For a terminal: the place, both sentences, the way out, and the line with a caret."""
    files: dict[str, list[str]] = {}
    for problem in problems:
        file = problem.mark.file
        if file not in files:
            files[file] = _lines(Path(file))
        head = f"{problem.mark}: {problem.severity.value}: {problem.rule}"
        yield _UNPRINTABLE.sub("?", head)
        yield from (f"  {_UNPRINTABLE.sub('?', sentence)}" for sentence in _sentences(problem))
        yield from _pointed(problem, files[file])


def _pointed(problem: Problem, lines: list[str]) -> Iterator[str]:
    """The line, where need be the one before it, and a caret below the place."""
    line, column = problem.mark.line, problem.mark.column
    if line > len(lines) or not lines[line - 1] or column > _SHOWN:
        return
    if problem.rule == _POINTS_BEHIND and line > 1:
        yield f"  | {lines[line - 2][:_SHOWN]}"
    yield f"  | {lines[line - 1][:_SHOWN]}"
    yield f"  | {' ' * cells(lines[line - 1][: column - 1])}^"


def _lines(path: Path) -> list[str]:
    try:
        if not path.is_file():
            return []
        with path.open(encoding="utf-8-sig", errors="replace", newline="\n") as opened:
            text = opened.read(_READ)
    except (OSError, ValueError):
        return []
    return [_UNPRINTABLE.sub(" ", line.removesuffix("\r")) for line in text.split("\n")]


def _sentences(problem: Problem) -> list[str]:
    pairs = ((problem.message, problem.hint), (problem.message_en, problem.hint_en))
    return [" ".join(part for part in pair if part) for pair in pairs]


def _escape(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(character, character) for character in text)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


FORMATS = {"json": as_json, "github": as_github, "text": as_text}
"""The printers by the words of `--format`."""
