"""From the derived tables to the proof that they say what the list of 2019 says, number by number."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar, cast

import pytest

from kyoten.dataset import Dataset, load
from kyoten.derive import CaseTables, CrossTable, derive
from kyoten.kinds import Case, Practice, Record
from tests.building import ROOT, TODAY
from tests.cases.recount import (
    NONE,
    Recount,
    Row,
    Table,
    practices_of,
    printed_numbers,
    printed_rows,
    recount,
    row_of,
)
from tests.site.records import Entry, records_in

K = TypeVar("K")
C = TypeVar("C")
R = TypeVar("R", bound=Record)


@pytest.fixture(scope="module")
def records() -> tuple[Entry, ...]:
    """Every record, read without `kyoten`."""
    return records_in(ROOT / "data")


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """The records as the program reads them."""
    return load(ROOT / "data")


@pytest.fixture(scope="module")
def tables(dataset: Dataset) -> CaseTables:
    """The derived tables."""
    return derive(dataset, date.fromisoformat(TODAY)).cases


def numbers(table: CrossTable[K, C, R]) -> Table:
    """A derived table as its numbers, zeros left out."""
    return +Counter(
        {
            (_id(row.key), _id(column)): cell.number
            for row in table.rows
            for column, cell in zip(table.columns, row.cells, strict=True)
        }
    )


def _id(key: object) -> str:
    return key.id if isinstance(key, Record) else NONE if key is None else str(key)


def derived(tables: CaseTables) -> Recount:
    """The derived tables of cases in the form of a recount."""
    return Recount(numbers(tables.types), numbers(tables.prefectures), numbers(tables.meetings))


def cases_in(records: tuple[Entry, ...]) -> Iterator[Row]:
    """The rows that the records' text gives."""
    return (row_of(entry) for entry in records if entry.kind == "cases")


def test_tables_agree_with_the_text_of_the_records(
    records: tuple[Entry, ...], tables: CaseTables
) -> None:
    """Types from the printed wording, prefectures from the printed place, meetings from the row's number."""
    assert recount(cases_in(records), records) == derived(tables)


def test_tables_agree_with_the_printed_list(records: tuple[Entry, ...], tables: CaseTables) -> None:
    """The same from the rows of Annex 2 themselves."""
    assert recount(printed_rows(), records) == derived(tables)


def test_every_printed_row_has_its_record(records: tuple[Entry, ...]) -> None:
    """Number, column, label, place, status and wording stand in a record exactly as printed."""
    assert Counter(cases_in(records)) == Counter(printed_rows())
    numbers_held = [
        number
        for entry in records
        if entry.kind == "block-meetings"
        for number in cast(list[int], entry.typed["numbers"])
    ]
    assert sorted(numbers_held) == sorted(printed_numbers()) == list(range(1, 38))


def test_practices_agree_with_their_tags(records: tuple[Entry, ...], tables: CaseTables) -> None:
    """A practice counts once in each prefecture of its printed tags."""
    assert practices_of(records) == numbers(tables.practices)


def test_known_numbers(tables: CaseTables) -> None:
    """51 cases of 31 meetings of 37 prefectures, and 51 practices, three of them of prefectures."""
    assert [[c.number for c in row.cells] for row in tables.types.rows] == [
        [6, 0, 0],
        [18, 15, 0],
        [3, 4, 0],
        [1, 2, 2],
    ]
    assert [cell.number for cell in tables.types.sums.cells] == [28, 21, 2]
    assert (len(tables.meetings.rows), len(tables.meeting_of)) == (31, 37)
    assert [cell.number for cell in tables.practices.sums.cells] == [48, 3]


@pytest.mark.parametrize(
    ("number", "change"),
    [
        (2, lambda row: replace(row, type_wording="多機能拠点整備型")),
        (16, lambda row: replace(row, type_wording=NONE)),
        (28, lambda row: replace(row, place="金沢市")),
        (3, lambda row: replace(row, number=4)),
        (18, lambda row: replace(row, status=NONE)),
    ],
)
def test_another_text_makes_other_tables(
    number: int, change: Callable[[Row], Row], records: tuple[Entry, ...], tables: CaseTables
) -> None:
    """Neither recount would pass over a wording, a place, a number or a status that differs."""
    rows = [change(row) if row.number == number else row for row in printed_rows()]
    assert recount(rows, records) != derived(tables)


def test_every_number_knows_its_records(dataset: Dataset, tables: CaseTables) -> None:
    """Sums hold each record once; rows and cells divide them; each record says where it is printed."""
    for table in (tables.types, tables.prefectures, tables.meetings):
        held = [case.id for row in table.rows for cell in row.cells for case in cell.records]
        assert sorted(held) == sorted(case.id for case in dataset.all(Case))
        assert len(table.sums.all.records) == len(held) == 51
    assert len(tables.practices.sums.all.records) == len(dataset.all(Practice)) == 51
    for case in tables.types.sums.all.records:
        (source,) = case.source
        assert source.document == "s4"
        assert source.detail
        assert f"No. {case.number}" in str(source.detail.en).split(",")[1]
    for practice in tables.practices.sums.all.records:
        assert all(s.detail and "Annex 3" in str(s.detail.en) for s in practice.source)
