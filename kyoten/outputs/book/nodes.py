"""From kinds and children to the nodes of a book, and to the JSON that its templates read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Union

Kid = Union["Node", str]
Fact = str | int | bool | list[float]

_SPACE = re.compile(r"[ \t\n\r\f]+")
_BLOCKS = frozenset(
    ("p", "h", "ul", "ol", "facts", "table", "figure", "box", "quote", "pre", "hr", "columns")
    + ("entry", "sheet", "site")
)
"""Kinds that cannot stand in a line of text; beside them space means nothing."""
_HOLDERS = frozenset(("p", "ul", "ol", "li", "facts", "row", "value", "box"))
"""Kinds that hold text to whose end a note can be put."""


@dataclass(slots=True)
class Node:
    """A part of a book: what it is, what is in it, and what its kind has to know."""

    kind: str
    kids: list[Kid] = field(default_factory=list)
    facts: dict[str, Fact] = field(default_factory=dict)

    def json(self) -> dict[str, Any]:
        """The same as JSON: `t` for the kind, `k` for the children, the facts beside them."""
        kids = [kid if isinstance(kid, str) else kid.json() for kid in self.kids]
        return {"t": self.kind, "k": kids, **self.facts}


def kid_of(data: dict[str, Any] | str) -> Kid:
    """A node, or a text, from its JSON."""
    if isinstance(data, str):
        return data
    facts = {name: fact for name, fact in data.items() if name not in ("t", "k")}
    return Node(data["t"], [*map(kid_of, data["k"])], facts)


def every(nodes: Iterable[Kid]) -> Iterator[Node]:
    """All nodes, each before those in it."""
    waiting = [one for one in nodes if isinstance(one, Node)][::-1]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += [kid for kid in node.kids[::-1] if isinstance(kid, Node)]


def text_of(nodes: Iterable[Kid], *, with_notes: bool = False) -> str:
    """The text of nodes, usually without that of notes."""
    found: list[str] = []
    waiting = [*nodes][::-1]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.append(one)
        elif one.kind != "note" or with_notes:
            waiting += one.kids[::-1]
    return "".join(found)


def trimmed(kids: Iterable[Kid]) -> list[Kid]:
    """Children with their spaces as in a browser: one at most, none at the ends and beside blocks."""
    given = list(kids)
    if len(given) == 1:  # nearly always
        return _alone(given[0])
    joined: list[Kid] = []
    for kid in given:
        last = joined[-1] if joined else None
        if isinstance(kid, str) and isinstance(last, str):
            joined[-1] = last + kid
        else:
            joined.append(kid)
    edges = [True, *map(_parts, joined), True]
    found: list[Kid] = []
    for index, kid in enumerate(joined):
        if isinstance(kid, Node):
            if kid.kind != "note" or not _hung(kid, found):
                found.append(_below(kid, found))
            continue
        text = _squeezed(kid)
        text = text.lstrip(" ") if edges[index] else text
        text = text.rstrip(" ") if edges[index + 2] else text
        if text:
            found.append(text)
    return found


def _alone(kid: Kid) -> list[Kid]:
    if isinstance(kid, Node):
        return [kid]
    text = _squeezed(kid).strip(" ")
    return [text] if text else []


def _squeezed(text: str) -> str:
    return _SPACE.sub(" ", text) if "\n" in text or "  " in text else text


def is_block(kid: Kid) -> bool:
    """Whether a child cannot stand in a line of text."""
    return isinstance(kid, Node) and kid.kind in _BLOCKS


def _parts(kid: Kid) -> bool:
    return is_block(kid) or (isinstance(kid, Node) and kid.kind == "br")


def _below(kid: Node, before: list[Kid]) -> Kid:
    """A note behind a table or drawing as small print below that; anything else as it is."""
    if kid.kind == "note" and before and is_block(before[-1]):
        return Node("p", [Node("small", kid.kids)])
    return kid


def _hung(note: Node, before: list[Kid]) -> bool:
    """Whether a note that stands alone behind a block was put to the end of its text."""
    holder = before[-1] if before else None
    if not isinstance(holder, Node) or holder.kind not in _HOLDERS:
        return False
    while (
        isinstance(last := holder.kids[-1] if holder.kids else "", Node) and last.kind in _HOLDERS
    ):
        holder = last
    holder.kids.append(note)
    return True
