"""From what is known of core centers to the proof that Hokkaido's duties follow it (s0 §7(1))."""

import pytest

from kyoten.derive.coverage import Coverage
from kyoten.derive.duties import (
    CenterKnown,
    DutyState,
    by_center,
    center_known,
    duty_state,
    municipal_duties,
)
from kyoten.kinds import Center, Municipality
from kyoten.kinds.dates import When
from tests.procedures.real import ADVISER, HOKKAIDO, KOHOKU, NATIONAL, dataset, procedure

DONE, JOINT, AWAY, UNKNOWN = DutyState.DONE, DutyState.JOINT, DutyState.NOT_DONE, DutyState.UNKNOWN
TABLE = {
    "ア": (JOINT, DONE, UNKNOWN),
    "イ": (AWAY, DONE, UNKNOWN),
    "ウ": (AWAY, DONE, UNKNOWN),
    "エ": (DONE, DONE, DONE),
    "オ": (DONE, DONE, DONE),
    "カ": (DONE, DONE, DONE),
    "キ": (AWAY, DONE, UNKNOWN),
    "ク": (DONE, DONE, DONE),
    "ケ": (DONE, DONE, DONE),
}
"""By sign: with a center, without one, and where nobody says; read from s0 by hand."""


def row(*, center: bool = False, none: bool = False) -> Coverage:
    """What might be known of a town."""
    town = dataset().all(Municipality)[0]
    said = {"no_center_as_of": When(2026, 4)} if none else {}
    known = dataset().all(Center)[:1] if center else ()
    return Coverage(town.model_copy(update=said), None, (), known, ())


def test_table_is_that_of_the_outline() -> None:
    """Nine duties in three situations."""
    (group,) = municipal_duties(procedure(HOKKAIDO))
    found = {d.sign: tuple(duty_state(d, known) for known in CenterKnown) for d in group.duties}
    assert found == TABLE


@pytest.mark.parametrize(
    ("center", "none", "known"),
    [
        (True, False, CenterKnown.YES),
        (False, True, CenterKnown.NO),
        (False, False, CenterKnown.UNKNOWN),
    ],
)
def test_no_record_is_not_none(center: bool, none: bool, known: CenterKnown) -> None:
    """A town without a center's record is unknown; only a source's word makes it one without."""
    found = row(center=center, none=none)
    assert center_known(found) is known
    assert [len(towns) for towns in by_center([found]).values()] == [
        int(known is one) for one in CenterKnown
    ]


def test_other_procedures_have_no_such_duties() -> None:
    """Only Hokkaido's duties change with a center."""
    assert [municipal_duties(procedure(one)) for one in (KOHOKU, NATIONAL, ADVISER)] == [()] * 3
