"""From the published folder's name to the places beside it, and to whether we may replace it.

`site` has neighbours: `.site.next` (the folder that is being filled; between builds it is the site before
last, kept to be filled again) and `.site.files` (what each published file holds); while a build runs also
`.site.lock` and, only where two folders cannot be exchanged in one step, `.site.last` (a whole site on its way out).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

MARK = ".kyoten"
MARK_TEXT = (
    b"kyoten made this folder. Every build replaces it as a whole:\n"
    b"whatever else is put here is removed.\n"
)


class Refused(Exception):
    """A folder that must not be published into now; the reason in both languages."""

    def __init__(self, *, ja: str, en: str) -> None:
        super().__init__(en)
        self.ja = ja
        self.en = en


class NotOurs(Refused):
    """The folder holds something that no build of ours has put there."""


class Busy(Refused):
    """Another build is publishing to the same folder."""


@dataclass(frozen=True, slots=True)
class Places:
    """The published folder and its neighbours, all on one file system."""

    live: Path
    next: Path
    last: Path
    lock: Path
    ledger: Path


def places_of(live: Path) -> Places:
    """Name the neighbours of the folder that `live` leads to (a link is followed, not replaced)."""
    live = live.expanduser().resolve()
    beside = [live.parent / f".{live.name}.{role}" for role in ("next", "last", "lock", "files")]
    return Places(live, *beside)


def is_ours(folder: Path) -> bool:
    """Say whether a folder may be replaced or removed: it is empty or carries our mark."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    return (folder / MARK).is_file() or not any(folder.iterdir())


def refuse_what_is_not_ours(live: Path) -> None:
    """Raise `NotOurs` unless `live` can be made, or replaced without losing anybody's work."""
    if live == live.parent or live.is_mount():
        raise NotOurs(
            ja=f"{live} はディスクの最上位のフォルダなので、公開先にできません。"
            "その中の新しいフォルダを指定してください。",
            en=f"{live} is the top folder of a disk and cannot be exchanged. "
            "Name a new folder inside it.",
        )
    if os.path.lexists(live) and not is_ours(live):
        raise NotOurs(
            ja=f"{live} には、このプログラムが作ったものではない中身があります。"
            "空のフォルダか、まだない名前を指定してください。",
            en=f"{live} holds something that this program did not make. "
            "Name an empty folder or a new one.",
        )
