"""From makers and a draw to queries: what is typed, and the pages that have to come."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.search.generated_known import Known, Paths


@dataclass(frozen=True, slots=True)
class Query:
    """Something that a reader types, and what has to be found."""

    kind: str
    """Its class: `substring`, `romaji`."""
    text: str
    relevant: Paths
    """Paths of the pages that belong among the first ten, as many as fit there; without a language."""
    note: str = ""
    """How it was made, for whoever reads a failing test."""


Made = tuple[str, Paths, str]
"""Text, pages and note; no pages where the draw gave nothing that can be asked."""

Maker = Callable[[random.Random, Known], Made]
"""One way to make a query of a class."""

Makers = Sequence[tuple[float, Maker]]
"""The ways of a class, each with its weight."""

NOTHING: Made = ("", frozenset(), "")
PATIENCE = 400
"""How many draws in a row may give nothing new before there are held to be no more queries."""


def drawn(
    kind: str, makers: Makers, draw: random.Random, known: Known, *, number: int
) -> list[Query]:
    """So many different queries of a class, or fewer if the records give no more."""
    found: dict[str, Query] = {}
    weights, ways = zip(*makers, strict=True)
    idle = 0
    while len(found) < number and idle < PATIENCE:
        (way,) = draw.choices(ways, weights)
        text, relevant, note = way(draw, known)
        idle += 1
        if text.strip() and relevant and text not in found:
            found[text], idle = Query(kind, text, relevant, note), 0
    return list(found.values())
