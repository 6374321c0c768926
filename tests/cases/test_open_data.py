"""From the case list to the proof that its open data have the promised columns with the printed facts."""

import json
from collections import Counter
from datetime import date
from typing import cast

import pytest

from kyoten.dataset import load
from kyoten.derive import derive
from kyoten.outputs.opendata import open_data
from kyoten.words import load_words
from tests.building import ROOT, TODAY
from tests.cases.recount import NONE, printed_rows
from tests.site.records import Entry, records_in

Row = dict[str, object]
COLUMNS = {
    *("id", "meeting", "meeting_prefectures", "prefecture", "prefecture_id", "place", "kind"),
    *("status", "type", "type_as_written"),
}


@pytest.fixture(scope="module")
def files() -> dict[str, list[Row]]:
    """Every JSON file of open data, by its name."""
    dataset, words = load(ROOT / "data"), load_words(ROOT / "theme" / "words")
    made = open_data(dataset, derive(dataset, date.fromisoformat(TODAY)), words)
    return {
        name.removeprefix("data/").removesuffix(".json"): json.loads(data)
        for name, data in made
        if name.endswith(".json")
    }


@pytest.fixture(scope="module")
def records() -> tuple[Entry, ...]:
    """Every record, read without `kyoten`."""
    return records_in(ROOT / "data")


def test_cases_have_the_promised_columns(files: dict[str, list[Row]]) -> None:
    """All of them in every row; status and type are words of the closed lists or null."""
    assert all(set(row) >= COLUMNS for row in files["cases"])
    assert {row["status"] for row in files["cases"]} == {"done", "not_done", None}
    assert {row["type"] for row in files["cases"]} == {
        *("multifunction", "area_wide", "combined"),
        None,
    }
    assert {row["kind"] for row in files["cases"]} == {
        *("municipality", "municipalities", "area", "prefecture"),
    }


def test_cases_say_what_is_printed(files: dict[str, list[Row]]) -> None:
    """Place, status and wording of every printed row, and no other."""
    printed = Counter(
        (row.number, row.place, _none(row.status), _none(row.type_wording), _none(row.type))
        for row in printed_rows()
    )
    columns = ("number", "place", "status", "type_as_written", "type")
    assert Counter(tuple(row[c] for c in columns) for row in files["cases"]) == printed


def _none(text: str) -> str | None:
    return None if text == NONE else text


def test_prefectures_are_names_and_ids(
    files: dict[str, list[Row]], records: tuple[Entry, ...]
) -> None:
    """Where the place lies; who held the meeting; where a practice was reported, each by name and by id."""
    names = {entry.full_id: entry.name("ja") for entry in records if entry.kind == "prefectures"}
    meetings = {row["id"]: row for row in files["block-meetings"]}
    for row in files["cases"]:
        assert names[str(row["prefecture_id"])] == row["prefecture"]
        assert row["meeting_prefectures"] == meetings[row["meeting"]]["prefectures"]
        assert row["meeting_prefectures_ids"] == meetings[row["meeting"]]["prefectures_ids"]
    for row in (*files["practices"], *files["block-meetings"]):
        ids = cast(list[str], row["prefectures_ids"])
        assert [names[id_] for id_ in ids] == row["prefectures"]
    by_id = {row["id"]: row for row in files["cases"]}
    joint = by_id["national/case-27-echizen-shi"]
    assert (joint["prefecture"], joint["prefecture_as_printed"]) == ("福井県", "富山県")
    assert joint["meeting_prefectures"] == ["石川県", "富山県", "福井県"]
    assert len(cast(list[str], files["practices"][8]["prefectures"])) == 15


def test_dictionary_explains_them(files: dict[str, list[Row]]) -> None:
    """Each promised column has its entry, with a title and a meaning in both languages."""
    entries = {row["column"]: row for row in files["dictionary"] if row["kind"] == "case"}
    assert set(entries) >= COLUMNS
    for part in ("title", "meaning"):
        assert all(entries[c][f"{part}_{lang}"] for c in COLUMNS for lang in ("ja", "en"))
    assert entries["prefecture_id"]["refers_to"] == "prefecture"
    assert entries["meeting_prefectures_ids"]["list"] is True
