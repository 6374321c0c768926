"""From the site before last to the next: what it holds right stays, the rest is linked, written or removed."""

from __future__ import annotations

import os
import shutil
import stat
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kyoten.files.ledger import FILE_MODE, Ledger, digest_of, mark_of
from kyoten.files.places import MARK, MARK_TEXT

FOLDER_MODE = 0o755

_BINARY = getattr(os, "O_BINARY", 0)


class Found(NamedTuple):
    """A file that stands in the folder already; `mark` is empty where it is not fit to be published."""

    path: str
    mark: str
    digest: bytes | None
    """What it holds, where that is known."""


class Entry(NamedTuple):
    """A file that has been put there; whether the live folder holds it too."""

    mark: str
    digest: bytes
    is_live: bool


class Filling:
    """A folder beside the live one that becomes the next site.

    It may be the site before last, whose files are the live ones under a second name as far as both sites are
    alike. Nothing is ever written into a file that has been published: it loses its name here and a new one is made.
    """

    def __init__(self, root: Path, live: Path, ledger: Ledger) -> None:
        self._root, self._live, self._ledger = f"{root}{os.sep}", f"{live}{os.sep}", ledger
        self._files: dict[str, Found] = {}
        self._folders: dict[str, str] = {}
        if not root.exists():
            root.mkdir()
        root.chmod(FOLDER_MODE)
        self._look("")
        self._is_masked = True
        if self._files.pop(MARK, None) is None:
            self._store(MARK, MARK_TEXT)
        probe = f"{MARK}.mask"
        self._folders.pop(probe, None)  # left by a build that was killed while it asked
        self._is_masked = _is_masked(root / probe)
        self._has_live = live.is_dir()

    def folder(self, path: str) -> None:
        """Have a folder there; the ones above it are there already."""
        if self._folders.get(folded(path)) == path:
            del self._folders[folded(path)]
            return
        self._free(path)
        os.mkdir(self._root + path, FOLDER_MODE)  # noqa: PTH102 - a path object costs more than the call
        if self._is_masked:
            os.chmod(self._root + path, FOLDER_MODE)  # noqa: PTH101

    def put(self, path: str, data: bytes) -> Entry:
        """Have a file with these bytes there."""
        digest = digest_of(data)
        entry = self.known(path, digest) or self._read(path, data, digest)
        if entry is not None:
            self.keep(path, entry)
            return entry
        self._free(path)
        return Entry(self._store(path, data), digest, is_live=False)

    def known(self, path: str, digest: bytes) -> Entry | None:
        """The file of a path as it stands here or in the live folder, if it is known to have this hash."""
        found = self._files.get(folded(path))
        if found is not None and found.path == path and found.digest == digest:
            return Entry(found.mark, digest, is_live=True)
        status = self._live_status(path)
        is_known = status is not None and self._ledger.digest(path, status) == digest
        return Entry(mark_of(status), digest, is_live=True) if status and is_known else None

    def keep(self, path: str, entry: Entry) -> None:
        """Have a file there that is known."""
        key = folded(path)
        found = self._files.get(key)
        if found is not None and found.path == path and found.mark == entry.mark:
            del self._files[key]
            return
        self._free(path)
        if not self._link(path):
            shutil.copyfile(self._live + path, self._root + path)
            os.chmod(self._root + path, FILE_MODE)  # noqa: PTH101

    def finish(self) -> None:
        """Remove what has not been put there this time."""
        for found in self._files.values():
            os.unlink(self._root + found.path)  # noqa: PTH108
        for path in sorted(self._folders.values(), reverse=True):
            os.rmdir(self._root + path)  # noqa: PTH106

    def _look(self, folder: str) -> None:
        """Note what stands in a folder."""
        with os.scandir(self._root + folder) as entries:
            for entry in entries:
                path = folder + entry.name
                if entry.is_dir(follow_symlinks=False):
                    self._folders[folded(path)] = path
                    self._look(f"{path}/")
                else:
                    status = entry.stat(follow_symlinks=False)
                    digest = self._ledger.digest(path, status)
                    self._files[folded(path)] = Found(path, mark_of(status), digest)

    def _read(self, path: str, data: bytes, digest: bytes) -> Entry | None:
        """The live file of a path of which nothing is known, if it holds these bytes."""
        status = self._live_status(path)
        if status is None or not mark_of(status) or self._ledger.digest(path, status) is not None:
            return None
        if status.st_size != len(data) or Path(self._live + path).read_bytes() != data:
            return None
        return Entry(mark_of(status), digest, is_live=True)

    def _live_status(self, path: str) -> os.stat_result | None:
        if self._has_live:
            with suppress(OSError):
                return os.lstat(self._live + path)
        return None

    def _link(self, path: str) -> bool:
        """Give the live file a second name here; False where that is impossible."""
        with suppress(OSError):
            os.link(self._live + path, self._root + path)
            return True
        return False

    def _store(self, path: str, data: bytes) -> str:
        name, flags = self._root + path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
        handle = os.open(name, flags, FILE_MODE)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(handle, rest) :]
            status = os.fstat(handle)
        finally:
            os.close(handle)
        if self._is_masked:
            os.chmod(name, FILE_MODE)  # noqa: PTH101
            status = os.lstat(name)
        return mark_of(status)

    def _free(self, path: str) -> None:
        """Take a name from whatever has it, or one that differs in case only."""
        key = folded(path)
        if key in self._files:
            os.unlink(self._root + self._files.pop(key).path)  # noqa: PTH108
        if key in self._folders:
            shutil.rmtree(self._root + self._folders[key])
            for below in list(_at_and_below(key, self._folders)):
                del self._folders[below]
            for below in list(_at_and_below(key, self._files)):
                del self._files[below]


def _is_masked(probe: Path) -> bool:
    """Whether what is made gets other modes than those that were asked for."""
    if os.name != "posix":
        return True
    probe.mkdir(FOLDER_MODE, exist_ok=True)
    mode = stat.S_IMODE(probe.stat().st_mode)
    probe.rmdir()
    return mode != FOLDER_MODE


def folded(path: str) -> str:
    """The form in which two names meet on a disk that ignores case or composes letters."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def _at_and_below(key: str, keys: dict[str, str] | dict[str, Found]) -> Iterator[str]:
    return (one for one in keys if one == key or one.startswith(f"{key}/"))
