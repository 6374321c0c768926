"""From a file with slips to the same file without those whose meaning is certain."""

import re
from collections.abc import Iterable

from kyoten.source.canonical import canonical, comments
from kyoten.source.compose import compose, scalar_ends
from kyoten.source.decode import BOM, MAX_BYTES, TRAILING, composed
from kyoten.source.encoding import encoding_of
from kyoten.source.lint import without_slips
from kyoten.source.tree import Place, Tree

Edit = tuple[Place, str]
"""Line and column of a scalar, and its new text."""

_DIGITS = re.compile("0[0-9]+")


def mended_text(data: bytes) -> str | None:
    """The bytes as clean text: UTF-8, line feeds, composed letters, half-width syntax; None where they are none."""
    encoding = encoding_of(data) if len(data) <= MAX_BYTES else None
    if encoding is None:
        return None
    text = data.decode(encoding).removeprefix(BOM).replace("\r\n", "\n")
    if not text or text.isspace():
        return None
    text = TRAILING.sub("", composed(text)).rstrip("\n") + "\n"
    return without_slips(text)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with single scalars replaced in their lines: n edits in n lines change n lines."""
    lines = text.split("\n")
    ends = scalar_ends(text)
    for place, new in sorted(set(edits), reverse=True):
        (line, column), end = place, ends.get(place)
        if end and end[0] == line:
            old = lines[line - 1]
            written = _quoted(new, old[column - 1])
            lines[line - 1] = f"{old[: column - 1]}{written}{old[end[1] - 1 :]}"
    return "\n".join(lines)


def tidy(text: str, file: str) -> str:
    """The canonical form, if it holds the same values and comments; else the text as it is."""
    before = tree_of(text, file)
    form = canonical(text) if before else None
    after = tree_of(form, file) if form else None
    if form is None or before is None or after is None or before.data != after.data:
        return text
    return form if comments(form) == comments(text) else text


def tree_of(text: str, file: str) -> Tree | None:
    """The values of a text, or None where it cannot be read."""
    return compose(text, file)[0]


def _quoted(text: str, first: str) -> str:
    """The new text of a scalar, in the quotes that the old one had; digits with a leading 0 need some."""
    if first in "\"'":
        return f"{first}{text}{first}"
    return f'"{text}"' if _DIGITS.fullmatch(text) else text
