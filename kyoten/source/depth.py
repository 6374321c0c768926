"""From lines that begin with a tab to the texts that they can mean: only their neighbors tell how deep they stand."""

import re

from kyoten.source.lint import LEADING_TAB, outside_blocks

MOST_LINES = 200
MOST_TEXTS = 16
"""Beyond these nobody could say any more which of the texts was meant."""

_LEAD = re.compile("[ \t\u3000\u00a0]*")
_DASHES = re.compile("(?:- +)*")
_OPENS = re.compile(r"(?::|[|>][+-]?)(?:\s+#.*)?$")


def meanings(text: str) -> list[str]:
    """Every text that the tabs can mean: the text alone where no line begins with one, none where nothing fits."""
    tabbed = {number for number, line in outside_blocks(text) if LEADING_TAB.match(line)}
    if len(tabbed) > MOST_LINES:
        return []
    lines = text.split("\n")
    found: list[list[str]] = [[]]
    for number, line in enumerate(lines, start=1):
        if number not in tabbed:
            for read in found:
                read.append(line)
            continue
        above = lines[number - 2] if number - 1 in tabbed else None
        body = line[_width_and_end(line)[1] :]
        found = [
            [*read, " " * depth + body] for read in found for depth in _depths(read, line, above)
        ]
        if len(found) > MOST_TEXTS:
            return []
    return ["\n".join(read) for read in found]


def _depths(read: list[str], line: str, above: str | None) -> list[int]:
    """Where a line can stand below what has been read: among lines with tabs as they stand to each other."""
    width, end = _width_and_end(line)
    if above is not None:
        depth = _levels(read[-1])[0] + width - _width_and_end(above)[0]
        return [depth] if depth > 0 else []
    return _open_depths(read, is_item=line[end : end + 1] == "-")


def _open_depths(read: list[str], *, is_item: bool) -> list[int]:
    """The depths of what is still open, the nearest first; two deeper where the last line opens a block."""
    found: list[int] = []
    least: int | None = None
    for line in reversed(read):
        if not line.strip() or line.lstrip(" ").startswith("#"):
            continue
        indent, inner = _levels(line)
        if least is None and _OPENS.search(line):
            return [inner + 2]
        if least is None or indent < least:
            least = indent
            depth = indent if is_item else inner
            fits = inner > indent if is_item else depth > 0
            if fits and depth not in found:
                found.append(depth)
        if least == 0:
            break
    return found


def _levels(line: str) -> tuple[int, int]:
    """Where a line begins, and where what its dashes introduce does."""
    indent = len(line) - len(line.lstrip(" "))
    dashes = _DASHES.match(line, indent)
    return indent, dashes.end() if dashes else indent


def _width_and_end(line: str) -> tuple[int, int]:
    """How wide a line's beginning looks, a tab as one level, and where it ends."""
    lead = _LEAD.match(line)
    signs = lead.group() if lead else ""
    return sum(2 if sign in "\t\u3000" else 1 for sign in signs), len(signs)
