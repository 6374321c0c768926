"""From the chapters of a book to its files: each of a size that every reading system opens at once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kyoten.outputs.book.epub.volume import Chapter
from kyoten.outputs.book.nodes import Kid, Node, every

MOST = 250_000
"""Bytes that a file may take."""
_ENOUGH = 150_000
"""Bytes after which the next heading begins a new file."""
_TAGS = 70
"""Bytes that the tags of a node take, about."""
_STARTS = frozenset(("h", "entry"))
"""Kinds before which a file can end."""
_UNSAFE = re.compile(r"[^\w.-]")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A file of a book."""

    name: str
    chapter: Chapter
    nodes: list[Kid]
    is_first: bool
    """Of its chapter."""


def leaves_of(chapters: Iterable[Chapter]) -> Iterator[Leaf]:
    """The files of chapters, in their order."""
    for number, chapter in enumerate(chapters, 1):
        for index, nodes in enumerate(_divided(chapter.nodes)):
            more = f"-{index + 1}" if index else ""
            yield Leaf(f"part-{number:02}{more}.xhtml", chapter, nodes, index == 0)


def places_of(leaves: Iterable[Leaf]) -> dict[str, str]:
    """By label the address of the place."""
    return {
        str(node.facts["label"]): f"{leaf.name}#{mark_of(str(node.facts['label']))}"
        for leaf in leaves
        for node in every(leaf.nodes)
        if "label" in node.facts
    }


def mark_of(label: str) -> str:
    """A label as the id of an element."""
    return f"at-{_UNSAFE.sub('.', label)}"


def _divided(nodes: Iterable[Kid]) -> Iterator[list[Kid]]:
    part: list[Kid] = []
    size = 0
    for node in _in_one_column(nodes):
        if size > _ENOUGH and isinstance(node, Node) and node.kind in _STARTS:
            yield part
            part, size = [], 0
        part.append(node)
        size += _size(node)
    yield part


def _in_one_column(nodes: Iterable[Kid]) -> Iterator[Kid]:
    for node in nodes:
        if isinstance(node, Node) and node.kind == "columns":
            yield from node.kids
        else:
            yield node


def _size(kid: Kid) -> int:
    if isinstance(kid, str):
        return len(kid.encode())
    return _TAGS + sum(map(_size, kid.kids))
