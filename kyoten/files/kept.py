"""From what something is made of to its bytes: those of an earlier build where they are at hand, else new ones."""

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

_SIZE = 16
_LEFT = 40
"""So many things stay beside those of the last build, such as forms of another folder of records."""


class Kept:
    """A folder of finished bytes, each under the hash of what it was made of.

    A file that is not there, is spoiled or cannot be written is as good as none.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def get(self, made_of: bytes, make: Callable[[], bytes]) -> bytes:
        """The bytes that `make` gives, or gave once for the same."""
        data = self.find(made_of)
        if data is None:
            data = make()
            self.put(made_of, data)
        return data

    def find(self, made_of: bytes) -> bytes | None:
        """What was made of the same, if it is at hand."""
        name = digest_of(made_of).hex()
        self._used.add(name)
        return self._read(name)

    def put(self, made_of: bytes, data: bytes) -> None:
        """Keep what was made."""
        name = digest_of(made_of).hex()
        self._used.add(name)
        self._write(name, data)

    def tidy(self) -> None:
        """Remove what was longest not used, as far as it is too much."""
        with suppress(OSError):
            others = [file for file in self._folder.iterdir() if file.name not in self._used]
            for file in sorted(others, key=_last_used, reverse=True)[_LEFT:]:
                file.unlink()

    def _read(self, name: str) -> bytes | None:
        with suppress(OSError):
            file = self._folder / name
            data = file.read_bytes()
            if digest_of(data[_SIZE:]) == data[:_SIZE]:
                os.utime(file)
                return data[_SIZE:]
        return None

    def _write(self, name: str, data: bytes) -> None:
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            beside = self._folder / f"{name}.{os.getpid()}"
            beside.write_bytes(digest_of(data) + data)
            beside.replace(self._folder / name)


def digest_of(data: bytes) -> bytes:
    """A hash."""
    return blake2b(data, digest_size=_SIZE).digest()


def _last_used(file: Path) -> int:
    return file.stat().st_mtime_ns
