"""From one more file to a published folder that has it, until the next build makes the folder anew."""

import os
from pathlib import Path

from kyoten.files.filling import FOLDER_MODE
from kyoten.files.ledger import FILE_MODE
from kyoten.files.lock import only_build
from kyoten.files.places import MARK, MARK_TEXT, places_of, refuse_what_is_not_ours


def add(live: Path, path: str, data: bytes) -> None:
    """Put a file into the folder in one step; raises `Busy` or `NotOurs`."""
    places = places_of(live)
    refuse_what_is_not_ours(places.live)
    places.live.parent.mkdir(parents=True, exist_ok=True)
    with only_build(places.lock, places.live):
        _have(places.live)
        if not (places.live / MARK).exists():
            _put(places.live / MARK, MARK_TEXT)
        file = places.live / path
        for folder in reversed(file.relative_to(places.live).parents):
            _have(places.live / folder)
        _put(file, data)


def _have(folder: Path) -> None:
    """Have a folder there; a web server reads as another user, so the umask has no say."""
    if not folder.is_dir():
        folder.mkdir()
        folder.chmod(FOLDER_MODE)


def _put(file: Path, data: bytes) -> None:
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        beside.chmod(FILE_MODE)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
