"""From a wrong value to the right one, only where its meaning is certain."""

import re
from collections.abc import Iterator

from kyoten.kinds.judge import faults_of
from kyoten.kinds.record import Record
from kyoten.source import Place, Tree

_LEADING_ZERO = re.compile("0[0-9]+")


def repairs(tree: Tree, kind: type[Record]) -> Iterator[tuple[Place, str]]:
    """The scalars of a tree that `fmt` may rewrite, with their new text."""
    for fault in faults_of(tree, kind):
        better = fault.get("ctx", {}).get("better")
        place = tree.values.get(fault["loc"])
        if better and place:
            yield place, better
    for path, place in tree.values.items():
        value = tree.value(path)
        if isinstance(value, str) and _LEADING_ZERO.fullmatch(value):
            yield place, value
