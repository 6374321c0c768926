"""From a judged dataset to one rule's problems: the forms that every rule has."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from kyoten.dataset import Dataset
from kyoten.kinds import Record
from kyoten.kinds.parts import Contact, Name, Text, Title
from kyoten.kinds.references import To
from kyoten.kinds.walk import leaves
from kyoten.problem import Problem
from kyoten.source import Path

Said = Name | Text | Title
"""Texts in two languages."""

_SAID = (Name, Text, Title)


@dataclass(frozen=True, slots=True)
class Seen:
    """A record with all that stands inside it, walked once for every rule."""

    record: Record
    references: tuple[tuple[Path, To, str], ...]
    """Where a reference stands, the kind that it names, and the id."""
    texts: tuple[tuple[Path, Said], ...]
    """Where a text in two languages stands, and the text."""
    parts: tuple[tuple[Path, BaseModel], ...]
    """Where every other part stands; the record itself is the first, at the empty path."""

    holders: tuple[tuple[Path, Record | Contact], ...]
    """The record and its contacts: whatever has numbers and a verified date."""

    def holder(self, path: Path) -> Record | Contact:
        """What answers for a value: the contact that it stands in, else the record."""
        return next((h for at, h in self.holders[1:] if path[: len(at)] == at), self.record)


RecordRule = Callable[[Seen, Dataset, date], Iterator[Problem]]
"""Judges one record beside the others."""

CrossRule = Callable[[Sequence[Seen]], Iterator[Problem]]
"""Judges what stands in records of every kind."""

DatasetRule = Callable[[Dataset, date], Iterator[Problem]]
"""Judges records against each other."""


def see(record: Record) -> Seen:
    """A record, walked."""
    references, texts = [], []
    parts: list[tuple[Path, BaseModel]] = [((), record)]
    holders: list[tuple[Path, Record | Contact]] = [((), record)]
    for path, to, value in leaves(record):
        if to is not None:
            references.append((path, to, str(value)))
        elif isinstance(value, _SAID):
            texts.append((path, value))
        elif isinstance(value, BaseModel):
            parts.append((path, value))
            if isinstance(value, Contact):
                holders.append((path, value))
    return Seen(record, tuple(references), tuple(texts), tuple(parts), tuple(holders))
