"""From records to open data: JSON and CSV of every kind, and the dictionary of their columns."""

import json
from collections.abc import Iterator

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.kinds import KINDS
from kyoten.outputs.opendata.dictionary import dictionary
from kyoten.outputs.opendata.rows import Row, names_of, row_of
from kyoten.outputs.opendata.sheet import sheet
from kyoten.words import Language, Words

__all__ = ["open_data"]


def open_data(
    dataset: Dataset, facts: Facts, words: dict[Language, Words]
) -> Iterator[tuple[str, bytes]]:
    """Every file below `data/`, as its path and bytes; samples are left out."""
    for kind in KINDS:
        real = (record for record in dataset.all(kind) if not record.sample)
        rows = [row_of(record, dataset, facts) for record in real]
        yield f"data/{kind.plural}.json", _json(rows)
        yield f"data/{kind.plural}.csv", sheet(names_of(kind), rows)
    entries = list(dictionary(words))
    yield "data/dictionary.json", _json(entries)
    yield "data/dictionary.csv", sheet(list(entries[0]), entries)


def _json(rows: list[Row]) -> bytes:
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()
