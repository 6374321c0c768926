"""From a sentence in two languages to a line on stderr, and from a long command to visible progress."""

import subprocess
import sys
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

TAIL = 25
"""So many lines of a failed command are shown."""


class Said(NamedTuple):
    """One sentence in both languages."""

    ja: str
    en: str


class NotReady(Exception):
    """What this machine lacks and what to do about it, in both languages."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.en)
        self.said = said


def say(said: Said, to: TextIO | None = None) -> None:
    """Print one sentence in both languages, on stderr unless it is the command's own answer."""
    print(f"kyoten: {said.ja}\n        {said.en}", file=to or sys.stderr, flush=True)


def shown(folder: Path) -> str:
    """A folder's name as messages show it: from here if it lies here."""
    full, here = folder.resolve(), Path.cwd()
    return full.relative_to(here).as_posix() if full.is_relative_to(here) else folder.as_posix()


def follow(
    command: Sequence[str | Path],
    *,
    steps: tuple[str, ...],
    failure: Said,
    total: int | None = None,
    cwd: Path | None = None,
    environ: Mapping[str, str] | None = None,
) -> None:
    """Run a long command, counting on stderr its lines that begin with one of `steps`.

    Raises `NotReady` with `failure` if it fails, after showing its last lines.
    """
    tail: deque[str] = deque(maxlen=TAIL)
    done = 0
    with subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=cwd,
        env=environ,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            tail.append(line)
            if line.startswith(steps):
                done += 1
                _count(done, total)
    if done and sys.stderr.isatty():
        print(file=sys.stderr)
    if process.returncode:
        sys.stderr.writelines(tail)
        raise NotReady(failure)


def _count(done: int, total: int | None) -> None:
    text = f"{done}/{total}" if total else str(done)
    if sys.stderr.isatty():
        print(f"\r        {text}", end="", file=sys.stderr, flush=True)
    elif done % 10 == 0 or done == total:
        print(f"        {text}", file=sys.stderr, flush=True)
