"""From a folder of files to the same folder published: a process of its own, made to be killed.

`publisher.py SOURCE LIVE [--two-renames] [--die-at STEP]` says on stdout, with the time, where it is.
"""

import os
import signal
import sys
import time
from pathlib import Path

from kyoten.files import Stage
from kyoten.files.exchange import exchange

CHANGES = {"os.mkdir", "os.link", "os.rename", "os.remove", "os.rmdir", "os.chmod", "open"}


def say(word: str) -> None:
    """Tell the test where we are, with the clock that all processes share."""
    print(word, time.monotonic(), flush=True)


def exchange_aloud(one: Path, other: Path) -> bool:
    """Exchange, and say when it begins and when it has ended."""
    say("exchange")
    done = exchange(one, other)
    say("exchanged")
    return done


def cannot_exchange(_one: Path, _other: Path) -> bool:
    """Behave like a system without an exchange."""
    return False


def die_at(step: int) -> None:
    """Kill this process when it is about to touch the file system for the step-th time."""
    left = iter(range(step))

    def count(event: str, _arguments: object) -> None:
        if event in CHANGES and next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def main(source: Path, live: Path, *options: str) -> None:
    """Publish every file of `source`."""
    paths = [path for path in sorted(source.rglob("*")) if path.is_file()]
    files = [(path.relative_to(source).as_posix(), path.read_bytes()) for path in paths]
    way = cannot_exchange if "--two-renames" in options else exchange_aloud
    if "--die-at" in options:
        die_at(int(options[-1]))
    say("ready")
    with Stage(live, exchange=way) as stage:
        for path, data in files:
            stage.write(path, data)
        stage.publish()
    say("done")


main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
