"""From a command to what it cost: processor time and memory of its whole process tree (Linux)."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_EVERY = 0.05
"""Seconds between two looks at the memory."""


class Cost(NamedTuple):
    """What one run cost."""

    cpu: float
    """Seconds of the processor, user and system, of all processes of the tree."""
    wall: float
    """Seconds on the clock."""
    peak: float
    """Megabytes of memory at most: shared pages count once (PSS), seen every 0.05 s."""


class Failed(Exception):
    """A command that ended with an error; the text is what it said."""


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path,
    env: Mapping[str, str],
    log: Path,
    every: float = _EVERY,
) -> Cost:
    """Run a command to its end; what it says goes to a file, and its memory is looked up every so many seconds."""
    begin, most = time.monotonic(), 0
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env={**os.environ, **env},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        )
        while True:
            done, status, used = os.wait4(process.pid, os.WNOHANG)
            if done:
                break
            most = max(most, sum(map(_shared_out, _tree(process.pid))))
            time.sleep(every)
    wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise Failed(log.read_text(encoding="utf-8", errors="replace"))
    return Cost(used.ru_utime + used.ru_stime, wall, most / 1024)


def _tree(pid: int) -> Iterator[int]:
    """A process and all below it that are alive."""
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in _text(task).split():
            yield from _tree(int(child))


def _shared_out(pid: int) -> int:
    """The kilobytes of a process, pages shared with others in equal parts; 0 where it has ended."""
    text = _text(Path(f"/proc/{pid}/smaps_rollup"))
    line = next((line for line in text.splitlines() if line.startswith("Pss:")), "Pss: 0 kB")
    return int(line.split()[1])


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except OSError:
        return ""
