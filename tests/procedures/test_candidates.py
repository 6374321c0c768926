"""From every combination of ticks to the proof that the judge says what the printed table says."""

from itertools import product

import pytest

from kyoten.derive.candidates import Lack, Missing, judge_candidate, most_points
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


def test_every_combination_agrees_with_the_table() -> None:
    """All 16,384 combinations of three requirements, nine rows and two mandatory rows."""
    record = procedure(KOHOKU)
    passing = 0
    for bits in product((False, True), repeat=len(EVERY)):
        ticks = frozenset(id_ for id_, bit in zip(EVERY, bits, strict=True) if bit)
        verdict = judge_candidate(record, ticks)
        assert (verdict.points, verdict.is_met) == printed(ticks), ticks
        passing += bool(verdict.is_met)
    assert 0 < passing < 2 ** len(EVERY)


def test_either_or_rows_count_once() -> None:
    """Both trainings ticked count 5, and the verdict says which row did not count."""
    verdict = judge_candidate(procedure(KOHOKU), frozenset(TRAININGS))
    assert (verdict.points, verdict.uncounted) == (5, ("in-service-training",))
    assert most_points(kohoku_criteria()) == 16


def test_what_is_missing_is_said() -> None:
    """A requirement, each mandatory row and the points that lack, in this order; nothing else."""
    record = procedure(KOHOKU)
    assert judge_candidate(record, frozenset()).missing == (
        Missing(Lack.ONE_OF, REQUIREMENTS),
        Missing(Lack.MANDATORY, ("specialists-kept",)),
        Missing(Lack.MANDATORY, ("enhanced-function",)),
        Missing(Lack.POINTS, points=8),
    )
    near = frozenset(("support", *MANDATORY, "chief-training", "record"))
    assert judge_candidate(record, near).missing == (Missing(Lack.POINTS, points=1),)
    assert judge_candidate(record, near | {"mental"}).missing == ()


def test_ticks_of_nothing_change_nothing() -> None:
    """An id of no row, or of the row that the requirements meet, is not looked at."""
    record = procedure(KOHOKU)
    assert judge_candidate(record, frozenset(("requirement", "nobody"))) == judge_candidate(
        record, frozenset()
    )


def test_hokkaido_asks_for_one_of_three_and_the_area() -> None:
    """Every combination; the two desirable items decide nothing but are named (s0 §8)."""
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
        verdict = judge_candidate(record, ticks)
        assert verdict.is_met is (any(bits[:3]) and bits[3])
        assert verdict.wished == tuple(id_ for id_ in items[4:] if id_ not in ticks)
    lacking = judge_candidate(record, frozenset(("five-years",))).missing
    assert lacking == (Missing(Lack.EACH_OF, ("works-in-area",)),)


@pytest.mark.parametrize("item", REQUIREMENTS)
def test_national_frame_asks_for_one(item: str) -> None:
    """Any one of the three is enough; there are no points (s1)."""
    verdict = judge_candidate(without_rows(NATIONAL), frozenset((item,)))
    assert (verdict.is_met, verdict.threshold) == (True, None)


def test_nothing_is_judged_where_no_source_says_how() -> None:
    """The adviser's requirements are former ones, and how they work together is not stated (s3)."""
    assert judge_candidate(without_rows(ADVISER), frozenset(("record",))).is_met is None
