"""From records to open data: JSON and CSV of every kind, and the dictionary of their columns."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.kinds import KINDS, Municipality, Prefecture, Record
from kyoten.kinds.columns import Column, columns_of
from kyoten.kinds.parts import Part
from kyoten.words import Language, Words

Cell = str | int | bool | list[str] | None
"""One value of a flat object: a list is the only thing in it that is not single."""

Row = dict[str, Cell]
"""One record as open data give it."""

_BOM = "\ufeff"
_AREA = ("area", "area_id")


def open_data(
    dataset: Dataset, facts: Facts, words: dict[Language, Words]
) -> Iterator[tuple[str, bytes]]:
    """Every file below `data/`, as its path and bytes; samples are left out."""
    for kind in KINDS:
        rows = [_row(record, dataset, facts) for record in dataset.all(kind) if not record.sample]
        names = _head(kind) + [column.name for column in _own(kind)]
        yield f"data/{kind.plural}.json", _json(rows)
        yield f"data/{kind.plural}.csv", _csv(names, rows)
    entries = list(_dictionary(words))
    yield "data/dictionary.json", _json(entries)
    yield "data/dictionary.csv", _csv(list(entries[0]), entries)


def _row(record: Record, dataset: Dataset, facts: Facts) -> Row:
    row: Row = {"id": record.full_id}
    prefecture = _prefecture(record, dataset)
    row["prefecture"] = prefecture.name.ja if prefecture else None
    row["prefecture_id"] = prefecture.id if prefecture else None
    if isinstance(record, Municipality):
        area = facts.row(record).area
        row["area"] = area.name.ja if area else None
        row["area_id"] = area.full_id if area else None
    for column in _own(type(record)):
        values = [_cell(value, column, record) for value in _values(record, column.path)]
        if column.is_list:
            row[column.name] = ["" if value is None else str(value) for value in values]
        else:
            row[column.name] = values[0] if values else None
    return row


def _head(kind: type[Record]) -> list[str]:
    """The columns that are computed and stand first."""
    return ["id", "prefecture", "prefecture_id", *_AREA[: 2 * (kind is Municipality)]]


def _own(kind: type[Record]) -> list[Column]:
    """The columns of the class, but for one that a computed column already says in full."""
    head = _head(kind)
    return [column for column in columns_of(kind) if column.name not in head]


def _prefecture(record: Record, dataset: Dataset) -> Prefecture | None:
    if isinstance(record, Prefecture):
        return record
    return dataset.find(Prefecture, f"national/{record.folder}")


def _values(part: object, path: tuple[str, ...]) -> list[object]:
    """What stands at a path: one value, or one for each item of the lists on the way."""
    if not path:
        return [part]
    value = getattr(part, path[0]) if isinstance(part, Part) else None
    if isinstance(value, tuple):
        return [found for item in value for found in _values(item, path[1:])]
    return [None] if value is None else _values(value, path[1:])


def _cell(value: object, column: Column, record: Record) -> str | int | bool | None:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    return column.to.full(record.folder, text) if column.to else text


def _dictionary(words: dict[Language, Words]) -> Iterator[Row]:
    for kind in KINDS:
        for name in _head(kind):
            entry = _entry(kind, name, "text", is_required=name == "id")
            for lang, w in words.items():
                entry[f"title_{lang}"] = w(f"opendata.{name}.title")
                entry[f"meaning_{lang}"] = w(f"opendata.{name}.help")
            yield entry
        for column in _own(kind):
            entry = _entry(kind, column.name, column.value_type, is_required=column.is_required)
            for lang, w in words.items():
                entry[f"title_{lang}"] = " / ".join(w.title(*field) for field in column.fields)
                entry[f"meaning_{lang}"] = w.help(*column.fields[-1])
            yield entry


def _entry(kind: type[Record], name: str, type_: str, *, is_required: bool) -> Row:
    return {
        "kind": kind.kind,
        "file": f"{kind.plural}.json",
        "column": name,
        "type": type_,
        "required": is_required,
    }


def _json(rows: list[Row]) -> bytes:
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()


def _csv(names: list[str], rows: list[Row]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([_csv_cell(row[name]) for name in names])
    return (_BOM + out.getvalue()).encode()


def _csv_cell(cell: Cell) -> str:
    if isinstance(cell, list):
        return ";".join(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else _unformula(str(cell))


def _unformula(text: str) -> str:
    """Spreadsheets run cells that begin like a formula; an apostrophe keeps them text."""
    return f"'{text}" if text[:1] in "=+-@" and text[1:2] else text
