"""From a book's chapters as JSON to what their first setting takes for granted: numbers of notes, pages of places.

The typesetter sets everything, looks up what it refers to, and sets it again until no line and so no page moves any
more. Where the first setting has as many digits in every place as the last one, the second is the last one.
"""

from collections.abc import Iterator, Sequence
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
    pages: dict[str, int] = {}
    page = 1
    for index, part in enumerate(parts):
        if index == 1:
            page += 1 + contents // _CONTENTS
        for chapter in part:
            page += 1
            end = float(page)
            for label, end in _places(chapter["nodes"], (size / _SIZE) ** 2, float(page)):
                pages[label] = int(end)
            page = int(end)
    for part in parts:
        for chapter in part:
            _tell(chapter["nodes"], pages)


def _places(nodes: Sequence[Json], scale: float, page: float) -> Iterator[tuple[str, float]]:
    """About where the places in a chapter are, in its order; the last one, without a name, is its end."""
    for node, is_narrow in _walk(nodes):
        if isinstance(node, str):
            page += _em_of(node) * scale / _EM[is_narrow]
            continue
        if "label" in node:
            yield node["label"], page
        if node["t"] in _BLOCK:
            page += scale / _BLOCKS[is_narrow]
        page += _SHEET if node["t"] == "sheet" else 0
    yield "", page


def _em_of(text: str) -> float:
    """About how many em a text takes: Latin letters, a byte each, half of one, Japanese ones, three bytes, a whole."""
    return (len(text) + len(text.encode())) / 4


def _walk(nodes: Sequence[Json], *, is_narrow: bool = False) -> Iterator[tuple[Json, bool]]:
    """All nodes and texts, each with whether it stands in columns."""
    for node in nodes:
        yield node, is_narrow
        if not isinstance(node, str):
            yield from _walk(node["k"], is_narrow=is_narrow or node["t"] == "columns")


def _tell(nodes: Sequence[Json], pages: dict[str, int]) -> None:
    notes = 0
    for node, _ in _walk(nodes):
        if isinstance(node, str):
            continue
        if node["t"] == "note":
            notes += 1
            node["number"] = notes
        elif node["t"] == "link" and node.get("ref"):
            node["near"] = pages[node["to"]]
