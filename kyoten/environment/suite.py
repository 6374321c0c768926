"""From the test lock, Node.js tools, a browser and readers of forms to the verdict of the whole test suite."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from kyoten.environment import node
from kyoten.environment.browser import browser, japanese_font
from kyoten.environment.machine import Machine
from kyoten.environment.readers import OFFICE, POPPLER, reader

JUDGED = ("kyoten", "build.py", "tests", "benchmarks")
CHECKS = (
    ("ruff", "check", "--quiet", *JUDGED),
    ("mypy", "--no-error-summary", *JUDGED),
)
PYTEST = ("pytest", "-n", "2", "--dist", "worksteal")


def run(root: Path, extra: Sequence[str]) -> int:
    """Make ready what the tests need and run them; the exit code of the first step that fails."""
    japanese_font(Machine())
    os.environ["CHROME"] = str(browser(Machine()))
    reader(POPPLER, Machine())
    reader(OFFICE, Machine())
    node.modules(root)
    codes = (_python(root, step) for step in steps(extra))
    return next((code for code in codes if code), 0)


def steps(extra: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Every check, pytest last; with arguments of one's own pytest alone, with them."""
    return ((*PYTEST, *extra),) if extra else (*CHECKS, PYTEST)


def _python(root: Path, module: Sequence[str]) -> int:
    command = [sys.executable, "-m", *module]
    environ = {**os.environ, "PYTHONUTF8": "1"}  # pytest's workers do not inherit `-X utf8`
    return subprocess.call(command, cwd=root, env=environ, stdin=subprocess.DEVNULL)
