"""From the finished site and the records to the proof that open data hold every real record, and how."""

import csv
import io
import json
from collections.abc import Iterator
from typing import cast

import pytest

from tests.site.built import EN, JA, Built, Change
from tests.site.records import Entry, at, walk
from tests.site.test_coverage import counted

Row = dict[str, object]
REFERENCES = {
    *("base", "center", "council", "meeting", "municipality", "parent", "prefecture"),
    *("prefectures", "secretariat"),
}
RENAMED = {"cases": {"place_ja": "place", "place_kind": "kind"}}
"""Columns that have another name than their field."""


def rows_of(built: Built, kind: str) -> list[Row]:
    """The rows of a kind's JSON."""
    return cast(list[Row], json.loads(built.files[f"data/{kind}.json"]))


def plural(entry: Entry) -> str:
    """The file of open data that holds a record."""
    return "handbooks" if entry.kind == "handbook" else entry.kind


def wrong_rows(built: Built, records: tuple[Entry, ...]) -> Iterator[str]:
    """Records whose row is missing or lacks something, and rows of no record."""
    real = [entry for entry in records if not entry.is_sample]
    prefectures = {entry.id: entry for entry in real if entry.kind == "prefectures"}
    for kind in sorted({plural(entry) for entry in records}):
        rows = {str(row["id"]): row for row in rows_of(built, kind)}
        entries = {entry.full_id: entry for entry in real if plural(entry) == kind}
        yield from (f"{kind}: {odd}" for odd in sorted(rows.keys() ^ entries.keys()))
        for id_ in rows.keys() & entries.keys():
            own = entries[id_]
            wanted = {**dict(_typed(own)), **dict(_computed(own, prefectures))}
            found = {column: rows[id_].get(column, "no such column") for column in wanted}
            if found != wanted:
                yield f"{kind}: {id_}: {sorted(found.items() ^ wanted.items())}"


def _computed(own: Entry, prefectures: dict[str, Entry]) -> Iterator[tuple[str, object]]:
    """The prefectures that a record names, else the one that it is, else the one of its folder."""
    if "prefectures" in own.typed:
        homes = [prefectures[str(id_)] for id_ in at(own.typed, "prefectures")]
        yield "prefectures", [home.name(JA) for home in homes]
        yield "prefectures_ids", [home.full_id for home in homes]
        return
    named = str(own.typed.get("prefecture", own.folder)).rpartition("/")[2]
    home = prefectures.get(own.id if own.kind == "prefectures" else named)
    yield "prefecture", home.name(JA) if home else None
    yield "prefecture_id", home.full_id if home else None


def _typed(entry: Entry) -> Iterator[tuple[str, object]]:
    """Names and single texts as they were typed; lists and references have forms of their own."""
    name = entry.typed.get("name")
    if isinstance(name, dict):
        yield from ((f"name_{lang}", name.get(lang)) for lang in (JA, "kana", EN))
    for key, value in entry.typed.items():
        if isinstance(value, str) and key not in REFERENCES:
            yield RENAMED.get(entry.kind, {}).get(key, key), value


def lost_values(built: Built, records: tuple[Entry, ...]) -> Iterator[str]:
    """Fields that somebody filled in and whose column is missing or empty."""
    for entry in records:
        if entry.is_sample:
            continue
        (row,) = (row for row in rows_of(built, plural(entry)) if row["id"] == entry.full_id)
        filled = {"_".join(way) for way, value in walk(entry.typed) if value is not None}
        public = {RENAMED.get(entry.kind, {}).get(column, column) for column in filled}
        lost = sorted(column for column in public if row.get(column) in (None, "", []))
        yield from (f"{entry.full_id}: {column}" for column in lost)


def wrong_tables(built: Built) -> Iterator[str]:
    """CSV files that a spreadsheet would misread, or that differ from their JSON."""
    for name, data in built.files.items():
        if not name.startswith("data/") or not name.endswith(".csv"):
            continue
        if not data.startswith(b"\xef\xbb\xbf") or b"\n" in data.replace(b"\r\n", b""):
            yield f"{name}: mark or line ends"
        table = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        rows = rows_of(built, name.removeprefix("data/").removesuffix(".csv"))
        if table != [{key: _cell(value) for key, value in row.items()} for row in rows]:
            yield f"{name}: not the rows of its JSON"


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ";".join(_cell(one).replace("\\", "\\\\").replace(";", "\\;") for one in value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def unexplained(built: Built) -> list[str]:
    """Columns without a title and a meaning in both languages in the dictionary."""
    said = {
        (f"data/{entry['file']}.json", entry["column"])
        for entry in rows_of(built, "dictionary")
        if all(entry[f"{part}_{lang}"] for part in ("title", "meaning") for lang in (JA, EN))
    }
    return [
        f"{name}: {column}"
        for name in built.files
        if name.startswith("data/") and name.endswith(".json") and "dictionary" not in name
        for column in {key for row in json.loads(built.files[name]) for key in row}
        if (name, column) not in said
    ]


def test_every_record_has_its_row(built: Built, records: tuple[Entry, ...]) -> None:
    """Under its full id, with its names, its prefecture, and every value that somebody typed."""
    assert list(wrong_rows(built, records)) == []
    assert list(lost_values(built, records)) == []


def test_towns_have_code_and_area(built: Built, records: tuple[Entry, ...]) -> None:
    """A municipality's row says its code and the area that its records put it in."""
    counts = counted(records)
    for row in rows_of(built, "municipalities"):
        folder = str(row["id"]).partition("/")[0]
        (path,) = counts[folder].known["areas"][str(row["id"])]
        assert f"{folder}/areas/{str(row['area_id']).removeprefix(f'{folder}/')}/" == path
        assert str(row["area"]).endswith("圏域")
        assert len(str(row["code"])) == 6


@pytest.mark.parametrize(
    "change",
    [
        ("data/bases.json", '"shiga/kohoku"', '"kohoku"'),
        ("data/areas.json", '"湖北圏域"', '"湖北"'),
        ("data/areas.json", '"滋賀県"', '"滋賀"'),
        ("data/municipalities.json", '"252034"', '"25203"'),
    ],
)
def test_wrong_row_is_found(built: Built, records: tuple[Entry, ...], change: Change) -> None:
    """Another id, name, prefecture or code."""
    assert list(wrong_rows(built.changed(*change), records))


def test_lost_value_is_found(built: Built, records: tuple[Entry, ...]) -> None:
    """A column that was forgotten."""
    forgotten = built.changed("data/municipalities.json", '"contacts_tel"', '"contacts_phone"')
    assert sorted(lost_values(forgotten, records)) == [
        "shiga/maibara-shi: contacts_tel",
        "shiga/nagahama-shi: contacts_tel",
    ]
    assert any("contacts_phone" in line for line in unexplained(forgotten))


def test_tables(built: Built) -> None:
    """Every CSV opens in a spreadsheet and says what its JSON says; every column is explained."""
    assert list(wrong_tables(built)) == []
    assert unexplained(built) == []
    for old, new in (("\ufeff", ""), ("252034", "252035"), ("\r\n", "\n")):
        assert list(wrong_tables(built.changed("data/municipalities.csv", old, new)))
