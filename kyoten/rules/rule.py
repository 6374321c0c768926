"""From a judged dataset to one rule's problems: the forms that every rule has."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from kyoten.dataset import Dataset
from kyoten.kinds import Record
from kyoten.kinds.parts import Name, Text, Title
from kyoten.kinds.types import To
from kyoten.kinds.walk import leaves
from kyoten.problem import Problem
from kyoten.source import Path


@dataclass(frozen=True, slots=True)
class Seen:
    """A record with all that stands inside it, walked once for every rule."""

    record: Record
    leaves: tuple[tuple[Path, To | None, object], ...]

    @property
    def references(self) -> Iterator[tuple[Path, To, str]]:
        """Where a reference stands, the kind that it names, and the id."""
        for path, marker, value in self.leaves:
            if marker is not None:
                yield path, marker, str(value)

    @property
    def texts(self) -> Iterator[tuple[Path, Name | Text | Title]]:
        """Where a text in two languages stands, and the text."""
        for path, _, value in self.leaves:
            if isinstance(value, Name | Text | Title):
                yield path, value


RecordRule = Callable[[Seen, Dataset, date], Iterator[Problem]]
"""Judges one record beside the others."""

DatasetRule = Callable[[Dataset, date], Iterator[Problem]]
"""Judges records against each other."""


def see(record: Record) -> Seen:
    """A record, walked."""
    return Seen(record, tuple(leaves(record)))
