"""From the published files to a list of what each holds, by which the next build knows them without reading."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

FILE_MODE = 0o644 if os.name == "posix" else 0o666
"""A web server reads as another user, so the mode is fixed and the umask has no say."""


class Ledger:
    """What published files hold. A file is known again by what the system says of it: number, size, time, mode.

    Links of one file have all of these in common, so one list serves the published folder and the one before it.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known = dict(_read(file))

    def digest(self, path: str, found: os.stat_result) -> bytes | None:
        """What the file at a path was known to hold, if it is still that file."""
        mark, digest = self._known.get(path, ("", None))
        return digest if mark == mark_of(found) else None

    @property
    def paths(self) -> Iterable[str]:
        """The files that were published last."""
        return self._known

    def write(self, entries: Iterable[tuple[str, str, bytes]]) -> None:
        """List path, mark and digest of all published files; half a list only means that more has to be read."""
        lines = (f"{mark}\t{digest.hex()}\t{path}\n".encode() for path, mark, digest in entries)
        with suppress(OSError), self._file.open("wb") as out:
            out.writelines(lines)


def digest_of(data: bytes) -> bytes:
    """What stands in the list for the bytes of a file."""
    return blake2b(data, digest_size=16).digest()


def mark_of(found: os.stat_result) -> str:
    """What a file is known by; empty for what is no file fit to be published."""
    if not stat.S_ISREG(found.st_mode) or stat.S_IMODE(found.st_mode) != FILE_MODE:
        return ""
    return f"{found.st_ino}.{found.st_size}.{found.st_mtime_ns}"


def size_of(mark: str) -> int:
    """The bytes of the file that a mark tells."""
    return int(mark.split(".")[1])


def _read(file: Path) -> Iterator[tuple[str, tuple[str, bytes]]]:
    with suppress(OSError, ValueError), file.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            mark, digest, path = line.rstrip("\n").split("\t")
            yield path, (mark, bytes.fromhex(digest))
