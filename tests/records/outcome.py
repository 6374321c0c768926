"""From whatever stands in a folder to what checking makes of it: never anything but problems."""

import json
from pathlib import Path

from kyoten.dataset import Dataset, load
from kyoten.derive import derive
from kyoten.problem import Problem
from kyoten.problem.printers import FORMATS, as_summary
from kyoten.rules import problems
from tests.records.tiny import TODAY

KEYS = (
    *("severity", "file", "line", "column", "rule"),
    *("message", "message_en", "hint", "hint_en"),
)
"""What each line of `--format json` holds, in order."""


def outcome(root: Path) -> list[Problem]:
    """What is wrong with a folder, after every printer has shown that it can say it."""
    dataset = load(root)
    found = problems(dataset, TODAY)
    derive(dataset, TODAY)
    hold(found, dataset)
    return found


def hold(found: list[Problem], dataset: Dataset | None = None) -> None:
    """The promises that hold of every problem, whatever the bytes were."""
    for problem in found:
        assert problem.mark.line >= 1
        assert problem.mark.column >= 1
        assert problem.message
        assert problem.message_en
        assert "\n" not in problem.message + problem.message_en + problem.hint + problem.hint_en
    assert len({(p.mark, p.rule, p.message) for p in found}) == len(found), "said twice"
    if dataset and dataset.broken:
        assert any(problem.is_error for problem in found)
    shown = {name: "\n".join(form(found)) for name, form in FORMATS.items()}
    lines = json_lines(shown["json"].encode("utf-8").decode("utf-8"))
    assert len(lines) == len(found)
    assert shown["github"].count("\n::") == max(len(found) - 1, 0)
    assert sum(1 for _ in as_summary(found)) == len(found) + 2


def json_lines(text: str) -> list[dict[str, object]]:
    """Lines of JSON with exactly the promised keys; anything else is a fault."""
    lines: list[dict[str, object]] = [json.loads(line) for line in text.splitlines()]
    for line in lines:
        assert tuple(line) == KEYS
        assert isinstance(line["line"], int)
        assert isinstance(line["column"], int)
        assert line["severity"] in {"error", "warning"}
    return lines
