"""From records to flat objects: one value a column, or a list of single values."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import cache

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.kinds import Record
from kyoten.kinds.columns import Column, columns_of
from kyoten.kinds.parts import Part
from kyoten.outputs.opendata.computed import RENAMED, Cell, Single, computed_of

Row = dict[str, Cell]
"""One record as open data give it."""


def row_of(record: Record, dataset: Dataset, facts: Facts) -> Row:
    """A record's columns with their values; ids and references are full."""
    kind = type(record)
    row: Row = {one.name: one.value(record, dataset, facts) for one in computed_of(kind)}
    for column in own_columns(kind):
        values = [_single(value, column, record) for value in _values(record, column.path)]
        row[column.name] = values if column.is_list else values[0]
    return row


def names_of(kind: type[Record]) -> list[str]:
    """The names of a kind's columns, in order."""
    computed = [one.name for one in computed_of(kind)]
    return [*computed, *(column.name for column in own_columns(kind))]


@cache
def own_columns(kind: type[Record]) -> tuple[Column, ...]:
    """The columns of the class under their public names, but for those that a computed one says in full."""
    computed = {one.name for one in computed_of(kind)}
    renamed = RENAMED.get(kind, {})
    return tuple(
        replace(column, name=renamed.get(column.name, column.name))
        for column in columns_of(kind)
        if column.name not in computed
    )


def _values(part: object, path: tuple[str, ...]) -> list[object]:
    """What stands at a path: one value, or one for each item of the lists on the way."""
    if not path:
        return [part]
    value = getattr(part, path[0]) if isinstance(part, Part) else None
    if isinstance(value, tuple):
        return [found for item in value for found in _values(item, path[1:])]
    return [None] if value is None else _values(value, path[1:])


def _single(value: object, column: Column, record: Record) -> Single:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    return column.to.full(record.folder, text) if column.to else text
