"""From duties and what is known of a municipality's core center to what is done there, or that it is not known."""

from collections.abc import Iterable
from enum import StrEnum

from kyoten.derive.coverage import Coverage
from kyoten.kinds import Municipality, Procedure
from kyoten.kinds.steps import Duty, DutyGroup, DutyLevel, WhereCenter


class CenterKnown(StrEnum):
    """What is known of a municipality's core center; that no record names one does not mean that there is none."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class DutyState(StrEnum):
    """What becomes of a duty in one municipality (s0 §7(1))."""

    DONE = "done"
    JOINT = "joint"
    NOT_DONE = "not_done"
    UNKNOWN = "unknown"


_WITH_CENTER = {
    WhereCenter.UNCHANGED: DutyState.DONE,
    WhereCenter.JOINT: DutyState.JOINT,
    WhereCenter.NOT_DONE: DutyState.NOT_DONE,
}


def center_known(row: Coverage) -> CenterKnown:
    """Whether a municipality has a core center, as far as the records say."""
    if row.centers:
        return CenterKnown.YES
    is_none = row.municipality.no_center_as_of is not None
    return CenterKnown.NO if is_none else CenterKnown.UNKNOWN


def duty_state(duty: Duty, known: CenterKnown) -> DutyState:
    """What becomes of a duty where that is known of the center."""
    if known is CenterKnown.YES:
        return _WITH_CENTER[duty.where_center]
    if known is CenterKnown.NO or duty.where_center is WhereCenter.UNCHANGED:
        return DutyState.DONE
    return DutyState.UNKNOWN


def municipal_duties(procedure: Procedure) -> tuple[DutyGroup, ...]:
    """The duties of a procedure that are for municipalities, and change with their core centers."""
    return tuple(
        group
        for role in procedure.roles
        for group in role.duties
        if group.level is DutyLevel.MUNICIPALITY
        and any(duty.where_center is not WhereCenter.UNCHANGED for duty in group.duties)
    )


def by_center(rows: Iterable[Coverage]) -> dict[CenterKnown, tuple[Municipality, ...]]:
    """Municipalities by what is known of their core centers."""
    kept = list(rows)
    return {
        known: tuple(row.municipality for row in kept if center_known(row) is known)
        for known in CenterKnown
    }
