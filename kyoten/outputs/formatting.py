"""From a data folder as people left it to the same folder in canonical form."""

from collections.abc import Iterator
from pathlib import Path

from kyoten.dataset import kind_of
from kyoten.kinds.repair import repairs
from kyoten.source import read_bytes
from kyoten.source.mend import edited, mended_text, tidy


def format_folder(root: Path) -> Iterator[str]:
    """Rewrites each file that changes and gives its name; what is uncertain stays as typed."""
    for path in sorted(root.rglob("*.yml")):
        file = path.relative_to(root).as_posix()
        data = path.read_bytes()
        formatted = format_bytes(data, file)
        if formatted != data:
            path.write_bytes(formatted)
            yield file


def format_bytes(data: bytes, file: str) -> bytes:
    """One file's bytes in canonical form, or as they were where they cannot be read."""
    text = mended_text(data)
    if text is None:
        return data
    tree = read_bytes(text.encode(), file).tree
    kind, _ = kind_of(file)
    if tree is None:
        return text.encode()
    if kind is not None:
        text = edited(text, repairs(tree, kind))
    return tidy(text, file).encode()
