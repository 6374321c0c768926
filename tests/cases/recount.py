"""From the text of the records, and from the printed rows, to the same tables counted by another route."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from tests.site.records import Entry, at

ANNEX_2 = Path(__file__).parent / "annex2.txt"
NONE = "-"
TYPES = {
    "多機能拠点整備型": "multifunction",
    "面的整備型": "area_wide",
    "併用整備型": "combined",
}
STATES = {"整備済": "done", "未整備": "not_done"}

Pair = tuple[str, str]
"""A row and a column of a table, by their ids; `-` is the row or column of what says nothing."""

Table = Counter[Pair]


@dataclass(frozen=True, slots=True)
class Row:
    """A case as text gives it."""

    number: int
    prefecture_column: str
    label: str
    place: str
    status: str
    type_wording: str

    @property
    def type(self) -> str:
        """The one type that the wording is, else none."""
        return TYPES.get(self.type_wording, NONE)

    def home(self, names: Iterable[str]) -> str:
        """The prefecture that the place begins with, else the one of the column."""
        return next((name for name in names if self.place.startswith(name)), self.prefecture_column)


@dataclass(frozen=True, slots=True)
class Recount:
    """The tables of cases, counted from text."""

    types: Table
    prefectures: Table
    meetings: Table


def printed_rows() -> list[Row]:
    """The rows of Annex 2 that show a case."""
    lines = ANNEX_2.read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith("#"))
    rows = [
        Row(int(n), p, label, place, STATES.get(s, NONE), t) for n, p, label, place, s, t in cells
    ]
    return [row for row in rows if row.place != NONE]


def printed_numbers() -> set[int]:
    """Every number of the list, also of rows without a case."""
    lines = ANNEX_2.read_text(encoding="utf-8").splitlines()
    return {int(line.split("\t")[0]) for line in lines if not line.startswith("#")}


def row_of(case: Entry) -> Row:
    """A record's text; of what people judged, its type and its prefecture, nothing is read."""
    typed = case.typed
    return Row(
        int(str(typed["number"])),
        str(typed["prefecture_as_printed"]),
        str(typed.get("label", NONE)),
        str(at(typed, "place", "ja")[0]),
        str(typed.get("status", NONE)),
        str(typed.get("type_as_written", NONE)),
    )


def recount(rows: Iterable[Row], records: Iterable[Entry]) -> Recount:
    """The tables of rows, with the ids of prefectures and meetings from the records."""
    prefectures = ids_by_name(records)
    meetings = {
        number: meeting.id
        for meeting in records
        if meeting.kind == "block-meetings"
        for number in cast(list[int], meeting.typed["numbers"])
    }
    kept = list(rows)

    def table(key: Callable[[Row], str]) -> Table:
        return Counter((key(row), row.status) for row in kept)

    return Recount(
        types=table(lambda row: row.type),
        prefectures=table(lambda row: prefectures[row.home(prefectures)]),
        meetings=table(lambda row: meetings[row.number]),
    )


def practices_of(records: Iterable[Entry]) -> Table:
    """Practices by prefecture and scope, from the tags as printed."""
    prefectures = ids_by_name(records)
    return Counter(
        (prefectures[name], str(practice.typed["scope"]))
        for practice in records
        if practice.kind == "practices"
        for name in _names(cast(list[str], practice.typed["tags"]))
    )


def ids_by_name(records: Iterable[Entry]) -> dict[str, str]:
    """The ids of the prefectures by their Japanese names."""
    return {entry.name("ja"): entry.id for entry in records if entry.kind == "prefectures"}


def _names(tags: list[str]) -> Iterator[str]:
    for tag in tags:
        yield from tag.split("・")
