"""From every combination of ticks to the proof that the judge says what the printed table says."""

from itertools import product

import pytest

from kyoten.derive.candidates import (
    MET,
    POINTS,
    SHORT,
    asked,
    has_ground,
    judged,
    most_points,
)
from kyoten.kinds import Procedure
from tests.procedures.real import ADVISER, HOKKAIDO, KOHOKU, NATIONAL, kohoku_criteria, procedure

REQUIREMENTS = ("council", "support", "qualified")
SINGLE = {
    "severe-behavior": 1,
    "medical-care": 1,
    "mental": 1,
    "higher-brain": 1,
    "qualification": 2,
    "record": 2,
    "council-five-years": 3,
}
TRAININGS = ("chief-training", "in-service-training")
MANDATORY = ("specialists-kept", "enhanced-function")
EVERY = (*REQUIREMENTS, *TRAININGS, *SINGLE, *MANDATORY)


def printed(ticks: frozenset[str]) -> tuple[int, bool]:
    """The table of s2 §4(3), worked out by hand: points, and whether the person passes."""
    if "chief-training" in ticks:
        points = 5
    elif "in-service-training" in ticks:
        points = 3
    else:
        points = 0
    for row, number in SINGLE.items():
        if row in ticks:
            points += number
    is_required = "council" in ticks or "support" in ticks or "qualified" in ticks
    is_other = "specialists-kept" in ticks and "enhanced-function" in ticks
    return points, is_required and is_other and points >= 8


def without_rows(full_id: str) -> Procedure:
    """A procedure whose source has no table of criteria."""
    record = procedure(full_id)
    assert record.criteria is None
    return record


def lacking(record: Procedure, *ticks: str) -> list[str]:
    """What is said to be missing."""
    values = judged(record, frozenset(ticks))
    return [name for name, value in values.items() if name.startswith("lack:") and value]


def test_every_combination_agrees_with_the_table() -> None:
    """All 16,384 combinations of three requirements, nine rows and two mandatory rows."""
    record, passing = procedure(KOHOKU), 0
    for bits in product((False, True), repeat=len(EVERY)):
        ticks = frozenset(id_ for id_, bit in zip(EVERY, bits, strict=True) if bit)
        values = judged(record, ticks)
        assert (int(values[POINTS]), bool(values[MET])) == printed(ticks), ticks
        passing += int(values[MET])
    assert 0 < passing < 2 ** len(EVERY)


def test_what_is_asked_is_what_is_ticked() -> None:
    """The formulas name nothing but the items and rows of the page; the row of the requirements is asked there."""
    assert sorted(asked(procedure(KOHOKU))) == sorted(EVERY)


def test_either_or_rows_count_once() -> None:
    """Both trainings ticked count 5, and it is said which row did not count."""
    values = judged(procedure(KOHOKU), frozenset(TRAININGS))
    assert values[POINTS] == 5
    uncounted = [name for name, value in values.items() if name.startswith("uncounted:") and value]
    assert uncounted == ["uncounted:in-service-training"]
    assert most_points(kohoku_criteria()) == 16


def test_points_of_a_row_met_by_the_requirements_do_not_count() -> None:
    """Such a row is asked as a requirement; were it given points, nobody could tick them."""
    criteria = kohoku_criteria()
    rows = tuple(
        row.model_copy(update={"points": 9}) if row.by_requirements else row
        for row in criteria.rows
    )
    assert most_points(criteria.model_copy(update={"rows": rows})) == 16


def test_what_is_missing_is_said() -> None:
    """The group of requirements, each mandatory row, and how many points; nothing else."""
    record = procedure(KOHOKU)
    items = [f"lack:{id_}" for id_ in REQUIREMENTS]
    rows = [f"lack:{id_}" for id_ in MANDATORY]
    assert lacking(record) == [*items, "lack:group:0", *rows]
    assert judged(record, frozenset())[SHORT] == 8
    near = ("support", *MANDATORY, "chief-training", "record")
    assert "lack:group:0" not in lacking(record, *near)
    assert judged(record, frozenset(near))[SHORT] == 1
    assert judged(record, frozenset((*near, "mental")))[MET]


def test_hokkaido_asks_for_one_of_three_and_the_area() -> None:
    """Every combination; the two desirable items decide nothing (s0 §8)."""
    record = without_rows(HOKKAIDO)
    items = (
        "council-record",
        "five-years",
        "qualified",
        "works-in-area",
        "instructor",
        "full-time",
    )
    for bits in product((False, True), repeat=len(items)):
        ticks = frozenset(id_ for id_, bit in zip(items, bits, strict=True) if bit)
        assert bool(judged(record, ticks)[MET]) is (any(bits[:3]) and bits[3])
    assert "lack:works-in-area" in lacking(record, "five-years")


@pytest.mark.parametrize("item", REQUIREMENTS)
def test_national_frame_asks_for_one(item: str) -> None:
    """Any one of the three is enough; there are no points (s1)."""
    record = without_rows(NATIONAL)
    assert judged(record, frozenset((item,)))[MET]
    assert not judged(record, frozenset())[MET]


def test_nothing_is_judged_where_no_source_says_how() -> None:
    """The adviser's requirements are former ones, and how they work together is not stated (s3)."""
    assert not has_ground(without_rows(ADVISER))
    assert all(has_ground(procedure(one)) for one in (KOHOKU, NATIONAL, HOKKAIDO))
