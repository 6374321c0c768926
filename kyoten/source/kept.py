"""From trees read before to the same trees, found by what their files hold, without the parser."""

import io
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from heapq import merge
from pathlib import Path
from typing import BinaryIO, NamedTuple

from kyoten.source.compose import places_of
from kyoten.source.decode import decode
from kyoten.source.tree import Tree

_STAGE = Path(__file__).parent
_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


class _Line(NamedTuple):
    """A kept tree: its file's name, the hash of the file's bytes, and its values as JSON; nothing in it is code."""

    file: bytes
    digest: bytes
    values: bytes


_FIRST = _Line(b"", b"", b"")


class Kept:
    """The trees of the last reading, asked for in the order of their files' names, and those that are new in this one.

    Kept are only trees of which there was nothing to say.
    """

    def __init__(self, before: BinaryIO) -> None:
        self._before = before
        self._next: _Line | None = _FIRST
        self._again: set[bytes] = set()
        self._new: dict[bytes, bytes] = {}
        self._has_gone = False

    def tree(self, file: str, data: bytes, digest: bytes) -> Tree | None:
        """The tree of a file, if the file holds what it held then; `digest` is the hash of its bytes."""
        name = os.fsencode(file)
        while self._next is not None and self._next.file < name:
            self._has_gone |= self._next is not _FIRST and self._next.file not in self._again
            self._next = _parts(self._before.readline())
        line = self._next
        if line is None or line.file != name or line.digest != digest:
            return None
        self._again.add(name)
        return Tree(file, json.loads(line.values), lambda: places_of(decode(data, file)[0] or ""))

    def keep(self, tree: Tree) -> None:
        """Have a tree at hand for the next reading."""
        if tree.file.isprintable():
            values = _written(tree.data).encode()
            name = tree.file.encode()
            self._new[name] = b"\t".join((name, tree.digest, values)) + b"\n"

    def after(self, before: BinaryIO) -> Iterator[bytes]:
        """The lines to keep from now on, in order; none where they are those that were kept before."""
        if self._new or self._has_gone:
            old = (line for line in before if line.partition(b"\t")[0] in self._again)
            new = (self._new[name] for name in sorted(self._new))
            yield from merge(old, new, key=lambda line: line.partition(b"\t")[0])


@contextmanager
def kept_in(path: Path | None) -> Iterator[Kept | None]:
    """The trees kept in a file, which afterwards holds those of this reading; without a path none are kept.

    A file that is not there, was written by another version or cannot be written is as good as an empty one.
    """
    if path is None:
        yield None
        return
    version = _version()
    with _opened(path, version) as before:
        kept = Kept(before)
        yield kept
    with suppress(OSError), _opened(path, version) as again:
        _write(path, version, kept.after(again))


def _opened(path: Path, version: bytes) -> BinaryIO:
    try:
        found = path.open("rb")
    except OSError:
        return io.BytesIO()
    if found.readline() == version:
        return found
    found.close()
    return io.BytesIO()


def _write(path: Path, version: bytes, lines: Iterator[bytes]) -> None:
    first = next(lines, None)
    if first is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}")
    with beside.open("wb") as out:
        out.writelines((version, first))
        out.writelines(lines)
    beside.replace(path)


def _parts(line: bytes) -> _Line | None:
    parts = line.rstrip(b"\n").split(b"\t")
    return _Line(*parts) if len(parts) == len(_Line._fields) and line.endswith(b"\n") else None


def digest_of(data: bytes) -> bytes:
    """The hash of a file's bytes, in hexadecimal."""
    return blake2b(data, digest_size=16).hexdigest().encode()


def _version() -> bytes:
    """What trees depend on beside their files: the code of this stage."""
    code = b"".join(file.read_bytes() for file in sorted(_STAGE.glob("*.py")))
    return digest_of(code) + b"\n"
