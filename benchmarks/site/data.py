"""From a size to a prefecture of so many invented facilities, and to the same with one record changed."""

import re
from pathlib import Path

from benchmarks.records import places_in, write_records

CHANGED = Path("ken0", "facilities", "office-1.yml")
"""The record that changes between two builds."""

_RARE = 25
_PLACES = re.compile(r"^capacity: [0-9]+$", re.MULTILINE)


def write_data(root: Path, facilities: int, *, seed: int = 1) -> None:
    """Write one prefecture: its municipalities, areas, bases and so on, and that many facilities."""
    write_records(root, places_in(1) + facilities, seed=seed, prefectures=1, rare=_RARE)


def change(root: Path, number: int) -> None:
    """Change one record, to something else for each number."""
    file = root / CHANGED
    text, count = _PLACES.subn(f"capacity: {100 + number}", file.read_text(encoding="utf-8"))
    if count != 1:
        raise ValueError(f"{file} has no capacity to change")
    file.write_text(text, encoding="utf-8", newline="\n")
