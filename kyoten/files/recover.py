"""From what a killed build left beside the published folder to a whole site alone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from kyoten.files.lock import only_build
from kyoten.files.places import MARK, NotOurs, Places, is_ours, places_of


def recover(live: Path) -> None:
    """Finish or undo what a killed build left; raise `Busy` while another build is at work."""
    places = places_of(live)
    if places.live.parent.is_dir():
        with only_build(places.lock, places.live):
            tidy(places)
            remove(places.next)
            places.ledger.unlink(missing_ok=True)


def tidy(places: Places) -> None:
    """Do the work of `recover` for whoever holds the lock, but keep `next`, which may be filled again.

    `last` is there only from the first of two renames to the removal that follows the second; it
    is whole, and so is `next` as long as no live folder stands. So the newer of the two takes a
    missing live folder's place, and the rest is removed.
    """
    if places.last.is_dir() and not places.live.exists():
        newest = places.next if places.next.is_dir() else places.last
        newest.rename(places.live)
    if places.last.is_dir():
        remove(places.next)
        places.last.rename(places.next)  # only a whole site is ever called `last`
    refuse_to_fill(places.next)


def remove(folder: Path) -> None:
    """Remove a folder of ours, its mark last, so that a half-removed one is still known as ours."""
    refuse_to_fill(folder)
    if not folder.is_dir():
        return
    for entry in sorted(folder.iterdir()):
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != MARK:
            entry.unlink()
    (folder / MARK).unlink(missing_ok=True)
    folder.rmdir()


def refuse_to_fill(folder: Path) -> None:
    """Raise `NotOurs` if the place where builds work holds something of somebody else."""
    if os.path.lexists(folder) and not is_ours(folder):
        raise NotOurs(
            ja=f"{folder} は作業用の名前ですが、このプログラムが作ったものではありません。"
            "別の名前に変えてください。",
            en=f"{folder} has a name that builds use, but this program did not make it. "
            "Please give it another name.",
        )
