"""From a book's chapters as JSON to what their first setting takes for granted: numbers of notes, pages of places.

The typesetter sets everything, looks up what it refers to, and sets it again until no line and so no page moves any
more. Where the first setting has as many digits in every place as the last one, the second is the last one.
"""

from collections.abc import Sequence
from typing import Any

Json = Any
"""A node or a text."""

_SIZE = 12
"""The points of the text for which the figures below hold."""
_EM, _BLOCKS = (900, 1300), (120, 140)
"""How many em of text, or how many beginnings of blocks, fill a page: over the whole width, and in columns."""
_BLOCK = frozenset(("p", "h", "row", "li", "entry-line", "note", "table", "box", "picture"))
_CONTENTS = 30
"""Lines of the contents to a page."""
_SHEET = 1


def foresee(parts: Sequence[Sequence[dict[str, Json]]], contents: int, size: int) -> None:
    """Give each note of the chapters its number, and each reference to a page the number that it may have.

    `parts` are the chapters before the contents, between contents and index, and after; `contents` is its lines.
    """
    walk = _Walk((size / _SIZE) ** 2)
    for index, part in enumerate(parts):
        if index == 1:
            walk.page += 1 + contents // _CONTENTS
        for chapter in part:
            walk.page, walk.notes = int(walk.page + 1), 0
            walk.through(chapter["nodes"])
    for link in walk.links:
        link["near"] = walk.pages[link["to"]]


class _Walk:
    """A walk through the chapters that counts how far the pages have been filled."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self.page = 1.0
        self.pages: dict[str, int] = {}
        """About on which page each place is."""
        self.notes = 0
        """So many were in the chapter."""
        self.links: list[dict[str, Json]] = []
        """References to pages."""

    def through(self, nodes: Sequence[Json], *, is_narrow: bool = False) -> None:
        """Walk through nodes; `is_narrow` tells whether they stand in columns."""
        for node in nodes:
            if isinstance(node, str):
                self.page += _em_of(node) * self._scale / _EM[is_narrow]
                continue
            kind = node["t"]
            if "label" in node:
                self.pages[node["label"]] = int(self.page)
            if kind in _BLOCK:
                self.page += self._scale / _BLOCKS[is_narrow]
            if kind == "note":
                self.notes += 1
                node["number"] = self.notes
            elif kind == "link" and node.get("ref"):
                self.links.append(node)
            elif kind == "sheet":
                self.page += _SHEET
            self.through(node["k"], is_narrow=is_narrow or kind == "columns")


def _em_of(text: str) -> float:
    """About how many em a text takes: Latin letters, a byte each, half of one, Japanese ones, three bytes, a whole."""
    return (len(text) + len(text.encode())) / 4
