"""From records to the proof that open data hold them all, flat, alike in each form, and safe to open."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from kyoten.dataset import Dataset, load
from kyoten.derive import derive
from kyoten.kinds import KINDS, Record
from kyoten.outputs.opendata import open_data
from kyoten.outputs.opendata.computed import Cell
from kyoten.outputs.opendata.rows import Row
from kyoten.outputs.opendata.sheet import sheet
from kyoten.words import load_words
from tests.building import ROOT
from tests.records.tiny import TODAY, copied

WORDS = load_words(ROOT / "theme" / "words")
EACH = pytest.mark.parametrize("kind", KINDS, ids=[kind.kind for kind in KINDS])


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The small data, with a record that open data must not change nor run."""
    guide = (ROOT / "tests/tiny/data/national/documents/guide.yml").read_bytes()
    nasty = guide.replace("例示の手引き".encode(), b'"=1+1"').replace(b"Reiji Guide", b"'@x; y'")
    return load(copied(tmp_path_factory.mktemp("open"), {"national/documents/nasty.yml": nasty}))


@pytest.fixture(scope="module")
def files(dataset: Dataset) -> dict[str, bytes]:
    """Every file of open data."""
    return dict(open_data(dataset, derive(dataset, TODAY), WORDS))


def rows_in(files: dict[str, bytes], name: str) -> list[Row]:
    """The objects of a JSON file."""
    rows: list[Row] = json.loads(files[f"data/{name}.json"])
    return rows


def sheet_in(files: dict[str, bytes], name: str) -> list[list[str]]:
    """The cells of a CSV file, as any reader of CSV has them."""
    text = files[f"data/{name}.csv"].decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def read_back(text: str, *, is_list: bool, like: Cell) -> Cell:
    """A cell's value by the rules that the documentation gives to readers."""
    text = text[1:] if re.match("''*[=+@\t\r＝＋＠－-]", text) else text
    if not is_list:
        return typed(text, like)
    if text == "":
        return []
    parts = split(text)
    shown = like if isinstance(like, list) else []
    return [typed(part, value) for part, value in zip(parts, shown, strict=True)]


def split(text: str) -> list[str]:
    """The values of a list: a backslash keeps the sign after it from meaning anything."""
    parts = [""]
    for token in re.findall(r"\\.|.", text, re.DOTALL):
        if token == ";":
            parts.append("")
        else:
            parts[-1] += token.removeprefix("\\") if len(token) == 2 else token
    return parts


def typed(text: str, like: Cell) -> str | int | bool | None:
    """A text as the type that the dictionary names for its column."""
    if text == "":
        return None
    if isinstance(like, bool):
        return text == "true"
    return int(text) if isinstance(like, int) else text


@EACH
def test_samples_are_absent(kind: type[Record], dataset: Dataset, files: dict[str, bytes]) -> None:
    """Exactly the real records are there, by their full ids, in their order."""
    ids = [row["id"] for row in rows_in(files, kind.plural)]
    assert ids == [record.full_id for record in dataset.all(kind) if not record.sample]
    assert b"0749-00-" not in files[f"data/{kind.plural}.json"] + files[f"data/{kind.plural}.csv"]


@EACH
def test_columns_agree(kind: type[Record], files: dict[str, bytes]) -> None:
    """JSON, CSV and dictionary have the same columns, in the same order, each once."""
    entries = [e for e in rows_in(files, "dictionary") if e["kind"] == kind.kind]
    names = [entry["column"] for entry in entries]
    assert sheet_in(files, kind.plural)[0] == names
    assert len(set(names)) == len(names)
    for row in rows_in(files, kind.plural):
        assert list(row) == names
        for entry in entries:
            value = row[str(entry["column"])]
            assert isinstance(value, list) == entry["list"]
            assert value is not None or not entry["required"], entry


@EACH
def test_csv_reads_back_to_the_same_values(kind: type[Record], files: dict[str, bytes]) -> None:
    """Every cell of the CSV gives the value of the JSON again."""
    names, *lines = sheet_in(files, kind.plural)
    rows = rows_in(files, kind.plural)
    assert len(lines) == len(rows)
    for row, line in zip(rows, lines, strict=True):
        for name, text in zip(names, line, strict=True):
            value = row[name]
            back = read_back(text, is_list=isinstance(value, list), like=value)
            assert back == (value if value != [None] else []), name


@EACH
def test_values_are_flat_and_ids_full(kind: type[Record], files: dict[str, bytes]) -> None:
    """A value is single or a list of single ones; whatever refers, refers by a full id."""
    known = {row["id"] for other in KINDS for row in rows_in(files, other.plural)}
    refers = {
        str(entry["column"]): entry["refers_to"]
        for entry in rows_in(files, "dictionary")
        if entry["kind"] == kind.kind and entry["refers_to"]
    }
    for row in rows_in(files, kind.plural):
        for name, cell in row.items():
            values = cell if isinstance(cell, list) else [cell]
            assert all(value is None or isinstance(value, str | int) for value in values)
            for value in values if name in refers else ():
                full = str(value).rpartition("/")[0] if refers[name] == "district" else value
                assert value is None or full in known, (name, value)


def test_promised_columns(files: dict[str, bytes]) -> None:
    """Names in three forms; the prefecture's Japanese name and id; code and Area of municipalities."""
    by_id = {row["id"]: row for row in rows_in(files, "municipalities")}
    town = by_id["reiji/karikawa-cho"]
    assert [town[f"name_{form}"] for form in ("ja", "kana", "en")] == [
        "仮川町",
        "かりかわちょう",
        "Karikawa Town",
    ]
    assert (town["code"], town["prefecture"], town["prefecture_id"]) == (
        "479021",
        "例示県",
        "national/reiji",
    )
    assert (town["area"], town["area_id"]) == ("北圏域", "reiji/kita")
    assert town["contacts_emergency"] == [False, True]
    assert town["contacts_fax"] == ["0999-00-0005", None]
    (base,) = rows_in(files, "bases")
    assert base["service_areas_wards"] == ["reiji/reiji-shi/kita", "reiji/reiji-shi/minami"]
    assert base["implementers_municipality"] == ["reiji/reiji-shi", None]


def test_spreadsheets_open_it(files: dict[str, bytes]) -> None:
    """UTF-8 with BOM and CRLF; no cell begins like a formula; a `;` in a list is told from one between values."""
    for name, data in files.items():
        if name.endswith(".csv"):
            assert data.startswith(b"\xef\xbb\xbf")
            assert data.endswith(b"\r\n")
            rows = sheet_in(files, name.removeprefix("data/").removesuffix(".csv"))
            assert not [
                cell for row in rows for cell in row if cell[:1] in tuple("=+-@＝＋－＠\t\r")
            ]
    nasty = next(r for r in rows_in(files, "documents") if r["id"] == "national/nasty")
    assert (nasty["name_ja"], nasty["name_en"]) == ("=1+1", "@x; y")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (True, "true"),
        (20, "20"),
        ("=1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        ("-", "'-"),
        ("－", "'－"),
        ("it's", "it's"),
        ("'quoted'", "'quoted'"),
        ([], ""),
        (["a", "b"], "a;b"),
        (["a; b", "c\\d"], "a\\; b;c\\\\d"),
        ([None, "x", True, 2], ";x;true;2"),
        (["=1", "b"], "'=1;b"),
    ],
)
def test_cells(cell: Cell, text: str) -> None:
    """How each kind of value stands in a cell, and that it reads back."""
    data = sheet(["x"], [{"x": cell}]).decode("utf-8-sig")
    (_, line) = csv.reader(io.StringIO(data, newline=""))
    assert (line or [""]) == [text]
    assert read_back(text, is_list=isinstance(cell, list), like=cell) == cell


def test_dictionary_explains_every_column(files: dict[str, bytes]) -> None:
    """Title and meaning in both languages, and a type, for each column."""
    for entry in rows_in(files, "dictionary"):
        assert all(
            entry[f"{what}_{lang}"] for what in ("title", "meaning") for lang in ("ja", "en")
        )
        assert entry["type"]


def test_same_records_same_bytes(dataset: Dataset, files: dict[str, bytes], tmp_path: Path) -> None:
    """Making them again, from a copy elsewhere, gives the same bytes."""
    other = load(copied(tmp_path))
    again = dict(open_data(other, derive(other, TODAY), WORDS))
    assert {name: data for name, data in again.items() if "documents" not in name} == {
        name: data for name, data in files.items() if "documents" not in name
    }
