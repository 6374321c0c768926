"""From records to flat objects: one value a column, or a list of single values."""

from datetime import date
from enum import StrEnum

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.kinds import NATIONAL, Municipality, Prefecture, Record
from kyoten.kinds.columns import Column, columns_of
from kyoten.kinds.parts import Part

Single = str | int | bool | None
"""A value that is not a list."""

Cell = Single | list[Single]
"""One value of a flat object: a list is the only thing in it that is not single."""

Row = dict[str, Cell]
"""One record as open data give it."""

_AREA = ("area", "area_id")


def row_of(record: Record, dataset: Dataset, facts: Facts) -> Row:
    """A record's columns with their values; ids and references are full."""
    prefecture = _prefecture(record, dataset)
    row: Row = {
        "id": record.full_id,
        "prefecture": prefecture.name.ja if prefecture else None,
        "prefecture_id": prefecture.full_id if prefecture else None,
    }
    if isinstance(record, Municipality):
        area = facts.row(record).area
        row |= dict(zip(_AREA, (area.name.ja, area.full_id) if area else (None, None), strict=True))
    for column in own_columns(type(record)):
        values = [_single(value, column, record) for value in _values(record, column.path)]
        row[column.name] = values if column.is_list else values[0]
    return row


def names_of(kind: type[Record]) -> list[str]:
    """The names of a kind's columns, in order."""
    return [*head_of(kind), *(column.name for column in own_columns(kind))]


def head_of(kind: type[Record]) -> list[str]:
    """The columns that are computed and stand first."""
    return ["id", "prefecture", "prefecture_id", *(_AREA if kind is Municipality else ())]


def own_columns(kind: type[Record]) -> list[Column]:
    """The columns of the class, but for one that a computed column already says in full."""
    head = head_of(kind)
    return [column for column in columns_of(kind) if column.name not in head]


def _prefecture(record: Record, dataset: Dataset) -> Prefecture | None:
    if isinstance(record, Prefecture):
        return record
    return dataset.find(Prefecture, f"{NATIONAL}/{record.folder}")


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
