"""From records to every telephone number in them, in the order of the digits, with who answers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from kyoten.kinds import Record
from kyoten.kinds.parts import Contact, Text
from kyoten.kinds.shape import shapes

FAX = "fax"
FIELDS = ("tel", FAX)
"""The fields of numbers, whatever record or part they stand in."""


class Answer(NamedTuple):
    """A number, and who answers there."""

    number: str
    record: Record
    section: Text | None
    """The section or desk; None where the number is the record's own."""
    is_fax: bool


class Telephone(NamedTuple):
    """A number and everybody who gives it as theirs."""

    number: str
    answers: tuple[Answer, ...]


def answers_of(records: Iterable[Record]) -> Iterator[Answer]:
    """Every number that stands in records, in their order."""
    for record in records:
        kind = type(record)
        if _has_numbers(kind):
            yield from _answers(record, record)


def telephones_of(answers: Iterable[Answer]) -> tuple[Telephone, ...]:
    """Every number once, in the order of its digits."""
    found: dict[str, dict[tuple[str, str, str | None, bool], Answer]] = defaultdict(dict)
    for one in answers:
        record, section = one.record, one.section.ja if one.section else None
        found[one.number].setdefault((record.kind, record.full_id, section, one.is_fax), one)
    ordered = sorted(found, key=lambda number: (number.replace("-", ""), number))
    return tuple(Telephone(number, tuple(found[number].values())) for number in ordered)


def _answers(record: Record, part: BaseModel) -> Iterator[Answer]:
    own, ways = _plan(type(part))
    values = part.__dict__
    section = part.section if isinstance(part, Contact) else None
    for name in own:
        number = values[name]
        if number is not None:
            yield Answer(number, record, section, name == FAX)
    for name in ways:
        value = values[name]
        for inner in value if isinstance(value, tuple) else (value,):
            if inner is not None:
                yield from _answers(record, inner)


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of a class that are numbers, and those whose parts have numbers."""
    parts = {name: one.part for name, one in shapes(model).items() if one.part}
    own = tuple(name for name in FIELDS if name in model.model_fields)
    return own, tuple(name for name, part in parts.items() if _has_numbers(part))


@cache
def _has_numbers(model: type[BaseModel]) -> bool:
    return _reaches(model, frozenset())


def _reaches(model: type[BaseModel], before: frozenset[type[BaseModel]]) -> bool:
    """Whether a class or a part of it has a field of numbers; a part may hold parts of its own class."""
    if model in before:
        return False
    parts = (one.part for one in shapes(model).values() if one.part)
    return any(name in model.model_fields for name in FIELDS) or any(
        _reaches(part, before | {model}) for part in parts
    )
