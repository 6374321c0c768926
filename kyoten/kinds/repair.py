"""From a wrong value to the right one, only where its meaning is certain."""

from collections.abc import Iterator

from kyoten.kinds.judge import faults_of
from kyoten.kinds.record import Record
from kyoten.source import Place, Tree

_MISPLACED = frozenset(("missing", "extra_forbidden", "model_type", "tuple_type", "shape"))
"""Faults of a field that stands elsewhere than it should, whatever its value."""


def repairs(tree: Tree, kind: type[Record]) -> Iterator[tuple[Place, str]]:
    """The scalars of a tree that `fmt` may rewrite, with their new text."""
    faults = faults_of(tree, kind)
    wrong = {fault["loc"] for fault in faults}
    for fault in faults:
        better = fault.get("ctx", {}).get("better")
        place = tree.places.values.get(fault["loc"])
        if better and place:
            yield place, better
    for path in tree.places.bare:
        value = tree.value(path)
        if path not in wrong and isinstance(value, str):
            yield tree.places.values[path], value


def is_in_place(tree: Tree, kind: type[Record]) -> bool:
    """Whether every field stands where the kind has it, whatever is wrong with its value."""
    return all(fault["type"] not in _MISPLACED for fault in faults_of(tree, kind))
