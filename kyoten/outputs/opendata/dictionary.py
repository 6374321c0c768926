"""From the classes and words to the dictionary of open data: what each column is and means."""

from collections.abc import Iterator

from kyoten.kinds import KINDS, Record
from kyoten.kinds.columns import Column
from kyoten.outputs.opendata.computed import Computed, computed_of
from kyoten.outputs.opendata.rows import Row, own_columns
from kyoten.words import Language, Words


def dictionary(words: dict[Language, Words]) -> Iterator[Row]:
    """One entry a column of every kind, in the order of the files and columns."""
    for kind in KINDS:
        for computed in computed_of(kind):
            yield _computed(kind, computed, words)
        for column in own_columns(kind):
            yield _entry(kind, column, words)


def _computed(kind: type[Record], column: Computed, words: dict[Language, Words]) -> Row:
    entry: Row = {
        "kind": kind.kind,
        "file": kind.plural,
        "column": column.name,
        "type": "reference" if column.refers_to else "text",
        "refers_to": column.refers_to,
        "list": column.is_list,
        "required": column.name == "id",
    }
    for lang, w in words.items():
        said = column.field
        entry[f"title_{lang}"] = w.title(*said) if said else w(f"opendata.{column.name}.title")
        entry[f"meaning_{lang}"] = w.help(*said) if said else w(f"opendata.{column.name}.help")
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
