"""From found problems to what a command says of them on stdout, and its exit code."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from kyoten.problem.printers import FORMATS, as_summary
from kyoten.problem.value import Problem


def stops(found: Iterable[Problem]) -> bool:
    """Whether one of them is an error."""
    return any(problem.is_error for problem in found)


def report(found: Sequence[Problem], form: str) -> int:
    """Print problems on stdout in one form; the exit code says whether one of them is an error."""
    lines = "".join(f"{line}\n" for line in FORMATS[form](found))
    sys.stdout.buffer.write(lines.encode("utf-8", "backslashreplace"))
    sys.stdout.flush()
    summary = os.environ.get("GITHUB_STEP_SUMMARY") if form == "github" else None
    if summary and found:
        with Path(summary).open("a", encoding="utf-8", errors="backslashreplace") as out:
            out.writelines(f"{line}\n" for line in as_summary(found))
    return int(stops(found))
