"""From a data folder as people left it to the same folder in canonical form."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kyoten.dataset import kind_of
from kyoten.kinds import Record
from kyoten.kinds.repair import is_in_place, repairs
from kyoten.source import SUFFIX, files_below, read_bytes
from kyoten.source.depth import meanings
from kyoten.source.lint import without_slips
from kyoten.source.mend import edited, mended_text, tidy, tree_of


def format_folder(root: Path) -> Iterator[str]:
    """Rewrites each file that changes and gives its name; what is uncertain or cannot be opened stays."""
    for file, fault in files_below(root):
        if fault is None and file.endswith(SUFFIX) and _format_file(root / file, file):
            yield file


def _format_file(path: Path, file: str) -> bool:
    try:
        data = path.read_bytes()
        formatted = format_bytes(data, file)
        if formatted != data:
            _replace(path, formatted)
    except OSError:
        return False
    return formatted != data


def _replace(path: Path, data: bytes) -> None:
    """Writes beside the file and then exchanges the two, so that nobody ever finds half of it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        beside.chmod(path.stat().st_mode & 0o7777)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def format_bytes(data: bytes, file: str) -> bytes:
    """One file's bytes in canonical form, or as they were where they cannot be read."""
    clean = mended_text(data)
    kind, _ = kind_of(file)
    text = None if clean is None else _meant(clean, file, kind)
    if text is None:
        return data
    tree = read_bytes(text.encode(), file).tree
    if tree is None:
        return text.encode()
    repaired = edited(text, repairs(tree, kind)) if kind else text
    return tidy(repaired if tree_of(repaired, file) else text, file).encode()


def _meant(text: str, file: str, kind: type[Record] | None) -> str | None:
    """The text with spaces for the tabs that lines begin with; None unless exactly one structure holds."""
    texts = meanings(text)
    if texts == [text]:
        return text
    sound = []
    for meant in map(without_slips, texts):
        reading = read_bytes(meant.encode(), file)
        is_clear = not any(problem.is_error for problem in reading.problems)
        if reading.tree and is_clear and (kind is None or is_in_place(reading.tree, kind)):
            sound.append((meant, reading.tree.data))
    return sound[0][0] if sound and all(data == sound[0][1] for _, data in sound) else None
