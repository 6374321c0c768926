"""From a lock file's name to the certainty that one build at a time publishes to a folder.

The system frees the lock when its process ends, however it ends. POSIX record locks are used
because worker processes that a killed build leaves behind do not inherit them. They keep processes
apart, not the threads of one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kyoten.files.places import Busy

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def only_build(lock: Path, live: Path) -> Iterator[None]:
    """Hold the lock of `live` for the block; raise `Busy` where another process holds it."""
    handle = _taken(lock, live)
    try:
        yield
    finally:
        if sys.platform == "win32":  # an open file cannot be removed there
            os.close(handle)
            with suppress(OSError):
                lock.unlink()
        else:  # removed while still held, so that nobody loses a lock taken in between
            lock.unlink(missing_ok=True)
            os.close(handle)


def _taken(lock: Path, live: Path) -> int:
    """Open and lock the file that still bears the name once it is locked."""
    while True:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _take(handle)
        except (BlockingIOError, PermissionError) as error:
            os.close(handle)
            raise Busy(
                ja=f"別の処理が、いま {live} に公開しています。"
                "終わってから、もう一度実行してください。",
                en=f"Another build is publishing to {live}. Run this one again when it has ended.",
            ) from error
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(handle), lock.stat()):
                return handle
        os.close(handle)
