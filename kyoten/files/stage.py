"""From (address, bytes) pairs to a whole folder, and from that to the published one."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from kyoten.files.exchange import Exchange, exchange, settle
from kyoten.files.lock import only_build
from kyoten.files.places import MARK, MARK_TEXT, places_of, refuse_what_is_not_ours
from kyoten.files.recover import remove, tidy

# A web server reads as another user, so the modes are fixed and the umask has no say.
FILE_MODE = 0o644 if os.name == "posix" else 0o666
FOLDER_MODE = 0o755

# What every file system of staff's machines can store under the same name.
_NAME = r'(?!\.{1,2}(?:/|$))[^\x00-\x1f\x7f\\:*?"<>|/]*[^\x00-\x1f\x7f\\:*?"<>|/. ]'
_PATH = re.compile(f"{_NAME}(?:/{_NAME})*")


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did: counts of files, and the bytes of the whole folder."""

    written: int
    unchanged: int
    removed: int
    size: int


class Stage:
    """A folder beside the live one: filled, looked at, and then put in its place.

    Leaving the block without `publish` removes it; the live folder stays as it was. Opening raises
    `Busy` or `NotOurs`. A file is written once and never again: the live folder may share it. The
    names differ in more than case, so that every disk keeps them apart.
    """

    def __init__(self, live: Path, *, exchange: Exchange = exchange) -> None:
        self._places = places_of(live)
        self._exchange = exchange
        self._held = ExitStack()
        self._names: dict[str, str] = {}
        self._written = self._unchanged = self._size = 0

    @property
    def root(self) -> Path:
        """The folder that is being filled, for checks that read it."""
        return self._places.next

    def __enter__(self) -> Stage:
        live = self._places.live
        refuse_what_is_not_ours(live)
        live.parent.mkdir(parents=True, exist_ok=True)
        with ExitStack() as held:
            held.enter_context(only_build(self._places.lock, live))
            tidy(self._places)
            held.callback(remove, self.root)
            self._make_folder("")
            self._store(MARK, MARK_TEXT)
            self._names[MARK] = MARK
            self._held = held.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._held.close()

    def write(self, path: str, data: bytes) -> None:
        """Add one file; a path that leaves the folder, or that is taken, is a bug of the caller."""
        if not _PATH.fullmatch(path):
            raise ValueError(f"not a path of a published file: {path!r}")
        self._claim_folder(path.rpartition("/")[0])
        if _folded(path) in self._names:
            raise ValueError(f"a published path is taken twice: {path!r}")
        self._names[_folded(path)] = path
        if self._is_live(path, data):
            self._share(path, data)
            self._unchanged += 1
        else:
            self._store(path, data)
            self._written += 1
        self._size += len(data)

    def publish(self) -> Published:
        """Put the folder in the live one's place, in one step wherever the system has one."""
        places = self._places
        refuse_what_is_not_ours(places.live)
        if self._written:
            settle(self.root)
        removed = len(_files_under(places.live).difference(self._names.values()))
        if not places.live.exists():
            self.root.rename(places.live)
        elif not self._exchange(self.root, places.live):
            places.live.rename(places.last)
            self.root.rename(places.live)
        tidy(places)
        return Published(self._written, self._unchanged, removed, self._size)

    def _claim_folder(self, folder: str) -> None:
        """Make a folder, and those above it, unless it is there."""
        taken = self._names.get(_folded(folder))
        if not folder or taken == folder + "/":
            return
        if taken:
            raise ValueError(f"a published folder is taken twice: {folder!r}")
        self._claim_folder(folder.rpartition("/")[0])
        self._names[_folded(folder)] = folder + "/"
        self._make_folder(folder)

    def _make_folder(self, path: str) -> None:
        folder = self.root / path
        folder.mkdir()
        folder.chmod(FOLDER_MODE)

    def _is_live(self, path: str, data: bytes) -> bool:
        """Say whether the live folder holds this very file, fit to be shared."""
        file = self._places.live / path
        try:
            found = file.lstat()
            fit = stat.S_ISREG(found.st_mode) and stat.S_IMODE(found.st_mode) == FILE_MODE
            return fit and found.st_size == len(data) and file.read_bytes() == data
        except OSError:
            return False

    def _share(self, path: str, data: bytes) -> None:
        """Give the live file a second name here, or write it anew where that is impossible."""
        try:
            (self.root / path).hardlink_to(self._places.live / path)
        except OSError:
            self._store(path, data)

    def _store(self, path: str, data: bytes) -> None:
        file = self.root / path
        with file.open("xb") as new:
            new.write(data)
        file.chmod(FILE_MODE)


def _folded(path: str) -> str:
    """The form in which two names meet on a disk that ignores case or composes letters."""
    return unicodedata.normalize("NFC", path).casefold()


def _files_under(folder: Path) -> set[str]:
    """The files of a folder, by their paths in it."""
    start = len(str(folder)) + 1
    return {
        f"{place}/{name}"[start:].replace(os.sep, "/")
        for place, _, names in os.walk(folder)
        for name in names
    }
