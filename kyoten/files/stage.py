"""From (address, bytes) pairs to a whole folder, and from that to the published one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from kyoten.files.exchange import Exchange, exchange, settle
from kyoten.files.filling import Entry, Filling, folded
from kyoten.files.ledger import Ledger, size_of
from kyoten.files.lock import only_build
from kyoten.files.places import MARK, places_of, refuse_what_is_not_ours
from kyoten.files.recover import remove, tidy

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
    `Busy` or `NotOurs`. What is filled is the site before last, where there is one: of files that stay as
    they are nothing is written, and often nothing read. The names differ in more than case, so that every
    disk keeps them apart.
    """

    def __init__(self, live: Path, *, exchange: Exchange = exchange) -> None:
        self._places = places_of(live)
        self._exchange = exchange
        self._held = ExitStack()
        self._names: dict[str, str] = {}
        self._entries: dict[str, Entry] = {}
        self._size = 0
        self._is_published = False

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
            held.callback(self._leave)
            self._ledger = Ledger(self._places.ledger)
            self._filling = Filling(self.root, live, self._ledger)
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

    def write(self, path: str, data: bytes) -> bytes:
        """Add one file and give the hash of its bytes; a path that leaves the folder, or that is taken, is a bug."""
        self._claim(path)
        entry = self._entries[path] = self._filling.put(path, data)
        self._size += len(data)
        return entry.digest

    def keep(self, files: Mapping[str, bytes]) -> bool:
        """Add files of the last build by the hashes of their bytes: all of them, or none where one is not at hand."""
        entries = {path: self._filling.known(path, digest) for path, digest in files.items()}
        if None in entries.values():
            return False
        for path, entry in entries.items():
            self._claim(path)
            if entry is not None:
                self._filling.keep(path, entry)
                self._entries[path] = entry
                self._size += size_of(entry.mark)
        return True

    def _claim(self, path: str) -> None:
        key = folded(path)
        if not _PATH.fullmatch(path):
            raise ValueError(f"not a path of a published file: {path!r}")
        self._claim_folder(path.rpartition("/")[0])
        if key in self._names:
            raise ValueError(f"a published path is taken twice: {path!r}")
        self._names[key] = path

    def publish(self) -> Published:
        """Put the folder in the live one's place, in one step wherever the system has one."""
        places, entries = self._places, self._entries
        refuse_what_is_not_ours(places.live)
        self._filling.finish()
        unchanged = sum(entry.is_live for entry in entries.values())
        if unchanged < len(entries):
            settle(self.root)
        removed = sum(path not in entries for path in self._ledger.paths)
        if not places.live.exists():
            self.root.rename(places.live)
        elif not self._exchange(self.root, places.live):
            places.live.rename(places.last)
            self.root.rename(places.live)
        tidy(places)
        self._is_published = True
        self._ledger.write((path, entry.mark, entry.digest) for path, entry in entries.items())
        return Published(len(entries) - unchanged, unchanged, removed, self._size)

    def _leave(self) -> None:
        if not self._is_published:
            remove(self.root)

    def _claim_folder(self, folder: str) -> None:
        """Make a folder, and those above it, unless it is there."""
        taken = self._names.get(folded(folder))
        if not folder or taken == folder + "/":
            return
        if taken:
            raise ValueError(f"a published folder is taken twice: {folder!r}")
        self._claim_folder(folder.rpartition("/")[0])
        self._names[folded(folder)] = folder + "/"
        self._filling.folder(folder)
