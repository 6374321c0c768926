"""From a drawing's SVG to what a book shows of it: look, size, and words for who does not see it."""

import re
from html import unescape

from kyoten.outputs.book.nodes import Node

_WIDTH = re.compile(r'<svg\b[^>]*?\swidth="([0-9.]+)em"')
_EMPTY = re.compile(r'<svg\b[^>]*?\swidth="0"')
"""A map of nothing, as where no prefecture has a place on it."""
_SAID = re.compile(r"<(title|desc)\b[^>]*>(.*?)</\1>", re.DOTALL)
_ELASTIC = re.compile(r'(<svg\b[^>]*?)(?: width="100%"|(?=>))')
_WIDE = 38
"""How many em a drawing is wide that takes what it is given."""
_OPENING = re.compile("<svg\\b")
_LINK = re.compile(r"<a\b[^>]*>|</a>")


def drawing(markup: str, style: str) -> Node | None:
    """The node of a drawing; None for a sign without words that is as large as the text beside it.

    A drawing with a size and without words is a sample of a sign; what it means stands beside it.
    """
    said: dict[str, str] = {}
    for part, text in _SAID.findall(markup):
        said.setdefault(part, unescape(text))
    alt = " ".join(said[part] for part in ("title", "desc") if part in said)
    width = _WIDTH.match(markup)
    if not (alt or width) or _EMPTY.match(markup):
        return None
    if width is None:
        return drawing(_ELASTIC.sub(rf'\1 width="{_WIDE}em"', markup, count=1), style)
    em = round(float(width.group(1)) * 10)
    return Node("picture", [], {"svg": _on_paper(markup, style), "alt": alt, "em10": em})


def _on_paper(markup: str, style: str) -> str:
    """The drawing with its own style and its namespace, without links."""
    named = _OPENING.sub('<svg xmlns="http://www.w3.org/2000/svg" font-size="16"', markup, count=1)
    end = named.index(">") + 1
    return f"{named[:end]}<style>{style}</style>{_LINK.sub('', named[end:])}"
