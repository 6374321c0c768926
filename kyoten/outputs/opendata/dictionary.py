"""From the classes and words to the dictionary of open data: what each column is and means."""

from collections.abc import Iterator

from kyoten.kinds import KINDS, Record
from kyoten.kinds.columns import Column
from kyoten.outputs.opendata.rows import Row, head_of, own_columns
from kyoten.words import Language, Words

_REFERS = {"prefecture_id": "prefecture", "area_id": "area"}
"""The computed columns that are ids of other records, and the kind that they name."""


def dictionary(words: dict[Language, Words]) -> Iterator[Row]:
    """One entry a column of every kind, in the order of the files and columns."""
    for kind in KINDS:
        for name in head_of(kind):
            yield _computed(kind, name, words)
        for column in own_columns(kind):
            yield _entry(kind, column, words)


def _computed(kind: type[Record], name: str, words: dict[Language, Words]) -> Row:
    refers_to = _REFERS.get(name)
    entry: Row = {
        "kind": kind.kind,
        "file": kind.plural,
        "column": name,
        "type": "reference" if refers_to else "text",
        "refers_to": refers_to,
        "list": False,
        "required": name == "id",
    }
    for lang, w in words.items():
        entry[f"title_{lang}"] = w(f"opendata.{name}.title")
        entry[f"meaning_{lang}"] = w(f"opendata.{name}.help")
    return entry


def _entry(kind: type[Record], column: Column, words: dict[Language, Words]) -> Row:
    entry: Row = {
        "kind": kind.kind,
        "file": kind.plural,
        "column": column.name,
        "type": column.value_type,
        "refers_to": column.to.kind if column.to else None,
        "list": column.is_list,
        "required": column.is_required,
    }
    for lang, w in words.items():
        entry[f"title_{lang}"] = " / ".join(w.title(*field) for field in column.fields)
        entry[f"meaning_{lang}"] = w.help(*column.fields[-1])
    return entry
