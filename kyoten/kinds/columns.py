"""From a record class to the flat columns that open data and the dictionary give it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from pydantic import BaseModel

from kyoten.kinds.dates import When
from kyoten.kinds.grid import Grid
from kyoten.kinds.record import Record
from kyoten.kinds.references import To
from kyoten.kinds.shape import Shape, shapes

_NOT_PUBLISHED = frozenset(("sample",))
_NAMES: dict[object, str] = {
    bool: "true_or_false",
    int: "number",
    Decimal: "number",
    date: "day",
    When: "when",
    Grid: "column_and_row",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where its value stands in the record, and what it means."""

    name: str
    """`contacts_tel`; names and texts end in their language."""
    path: tuple[str, ...]
    """The fields on the way to the value."""
    value_type: str
    """text, number, true_or_false, day, when, column_and_row, reference, or the words of a closed list."""
    to: To | None
    """What a reference refers to."""
    meaning: str
    """The field's own documentation."""
    is_list: bool
    """Whether there may be several values."""
    is_required: bool
    """Whether every record has it."""
    fields: tuple[tuple[type[BaseModel], str], ...]
    """The classes and fields on the way, for their titles in words."""


@cache
def columns_of(kind: type[Record]) -> tuple[Column, ...]:
    """The columns of a kind, in the order of the class: its own fields first, `source` last."""
    own = [name for name in kind.model_fields if name not in Record.model_fields]
    shared = [name for name in Record.model_fields if name not in _NOT_PUBLISHED]
    return tuple(column for name in (*own, *shared) for column in _columns(kind, name, _START))


@dataclass(frozen=True, slots=True)
class _Way:
    """How the walk came to a field."""

    fields: tuple[tuple[type[BaseModel], str], ...]
    is_list: bool
    is_required: bool


_START = _Way((), False, True)


def _columns(model: type[BaseModel], name: str, way: _Way) -> list[Column]:
    shape = shapes(model)[name]
    here = _Way(
        (*way.fields, (model, name)),
        way.is_list or shape.is_list,
        way.is_required and shape.is_required,
    )
    if shape.part:
        part = shape.part
        return [column for field in shapes(part) for column in _columns(part, field, here)]
    path = tuple(field for _, field in here.fields)
    return [
        Column(
            "_".join(path),
            path,
            _type_of(shape),
            shape.to,
            shape.meaning,
            here.is_list,
            here.is_required,
            here.fields,
        )
    ]


def _type_of(shape: Shape) -> str:
    if shape.to:
        return "reference"
    return " | ".join(shape.words) or _NAMES.get(shape.core, "text")
