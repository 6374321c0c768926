"""From the nodes of a part of a book to what is asked of them again and again, each found once."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kyoten.outputs.book.nodes import Kid, Node, every, text_of

_LINES = frozenset(("p", "h", "row", "li"))
_COLUMN = 18
"""How many em of text go into a line of a column, in either size about the same."""
_SIGN = 40
"""Tenths of em: a drawing that is smaller is a sample of a sign, and what it means stands beside it."""


@dataclass(frozen=True, eq=False)
class Section:
    """The nodes of a page or chapter in a book. Two are the same only if they are one object."""

    nodes: list[Kid]

    @cached_property
    def text(self) -> str:
        """Its text without notes."""
        return text_of(self.nodes)

    @cached_property
    def every(self) -> tuple[Node, ...]:
        """All its nodes, each before those in it."""
        return tuple(every(self.nodes))

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The places in it to which links can lead."""
        return tuple(str(node.facts["label"]) for node in self.every if "label" in node.facts)

    @cached_property
    def leads(self) -> frozenset[str]:
        """The places in the book to which its links lead."""
        return frozenset(str(node.facts["to"]) for node in self.every if "to" in node.facts)

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters of its text and its notes."""
        return frozenset(text_of(self.nodes, with_notes=True)) - {"\n", "\t"}

    @cached_property
    def is_speechless(self) -> bool:
        """Whether a drawing in it has no words for who does not see it."""
        return any(map(_is_speechless, self.every))

    @cached_property
    def title(self) -> str:
        """Its first heading."""
        return next((text_of(node.kids) for node in self.every if node.kind == "h"), "")

    @cached_property
    def lines(self) -> int:
        """About how many lines it takes in a column."""
        held = (node for node in self.every if node.kind in _LINES)
        return sum(1 + int(_em(text_of(node.kids)) // _COLUMN) for node in held)

    @cached_property
    def json(self) -> list[dict[str, Any] | str]:
        """Its nodes as JSON."""
        return [one if isinstance(one, str) else one.json() for one in self.nodes]

    def with_inserted(self, place: int, nodes: Iterable[Kid]) -> "Section":
        """The same with nodes before the one at a place."""
        return Section([*self.nodes[:place], *nodes, *self.nodes[place:]])


def _is_speechless(node: Node) -> bool:
    is_drawing = node.kind == "picture" and int(str(node.facts["em10"])) >= _SIGN
    return is_drawing and not node.facts["alt"]


def _em(text: str) -> float:
    """About how many em a text takes: a Japanese sign, three bytes, one, and a letter, one byte, half of it."""
    return (len(text) + len(text.encode())) / 4
