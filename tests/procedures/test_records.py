"""From the four real procedures to the proof that they say what their sources print."""

import re

from kyoten.kinds import Base, Procedure
from kyoten.kinds.programmes import Edition
from kyoten.kinds.screening import RequirementLogic
from kyoten.kinds.steps import DutyGroup, DutyLevel, StepCase, WhereCenter
from tests.procedures.real import (
    ADVISER,
    HOKKAIDO,
    KOHOKU,
    NATIONAL,
    dataset,
    kohoku_criteria,
    procedure,
)


def duties(full_id: str, role: str) -> tuple[DutyGroup, ...]:
    """The duties of a role."""
    return next(r.duties for r in procedure(full_id).roles if r.id == role)


def test_four_stand_where_they_belong() -> None:
    """Two in the national folder and one in each prefecture's, of one kind."""
    assert [p.full_id for p in dataset().all(Procedure)] == [HOKKAIDO, NATIONAL, ADVISER, KOHOKU]


def test_kohoku_criteria_are_the_printed_table() -> None:
    """Three mandatory rows, nine with points; only the first two exclude each other (s2 §4(3))."""
    rows = kohoku_criteria().rows
    assert [row.points for row in rows] == [None, 5, 3, 1, 1, 1, 1, 2, 2, 3, None, None]
    assert [row.id for row in rows if row.group] == ["chief-training", "in-service-training"]
    assert kohoku_criteria().threshold == 8
    assert [row.id for row in rows if row.by_requirements] == ["requirement"]


def test_kohoku_steps_are_four_and_the_work_on_the_add_on() -> None:
    """ア to エ for a new placement and a change alike, then §5; no refusal is invented (s2 §4(3), §5)."""
    steps = procedure(KOHOKU).steps
    placing = [step for step in steps if StepCase.NEW in step.cases]
    assert [step.sign for step in placing] == ["ア", "イ", "ウ", "エ"]
    assert all(StepCase.CHANGE in step.cases for step in placing)
    assert placing[-1].next == ()
    assert [step.id for step in steps if StepCase.ADD_ON in step.cases] == [
        "shared-guide",
        "split",
        "notification",
        "memorandum",
        "paying-over",
        "review-of-split",
        "burden-adjustment",
    ]
    assert "review" in {point.step for point in procedure(KOHOKU).open_points}


def test_kohoku_places_two_at_most() -> None:
    """Two, never more; the base says the same, and has the meetings of the procedure (s2 §4(1), §2(2))."""
    record = procedure(KOHOKU)
    assert record.base
    base = dataset().follow(record, Base, record.base)
    assert (record.placement.number, record.placement.maximum, base.coordinators) == (2, 2, 2)
    assert [(m.every_months, m.approximately) for m in base.meetings] == [
        (2, False),
        (1, False),
        (2, True),
    ]


def test_hokkaido_duties_change_where_there_is_a_center() -> None:
    """Nine, four and one; イ, ウ and キ fall away, ア becomes joint (s0 §7)."""
    groups = {group.level: group.duties for group in duties(HOKKAIDO, "coordinator")}
    municipal = groups[DutyLevel.MUNICIPALITY]
    counts = (len(municipal), len(groups[DutyLevel.AREA]), len(groups[DutyLevel.PREFECTURE]))
    assert counts == (9, 4, 1)
    effects = {duty.sign: duty.where_center for duty in municipal}
    changed = {sign: e for sign, e in effects.items() if e is not WhereCenter.UNCHANGED}
    away = WhereCenter.NOT_DONE
    assert changed == {"ア": WhereCenter.JOINT, "イ": away, "ウ": away, "キ": away}


def test_hokkaido_requirements() -> None:
    """One of three, and the Area; two are desirable. Six notes and the basic principles (s0 §8, §13, §2)."""
    record = procedure(HOKKAIDO)
    logic = [(group.logic, len(group.items)) for group in record.requirements]
    assert logic == [
        (RequirementLogic.ANY_OF, 3),
        (RequirementLogic.ALL_OF, 1),
        (RequirementLogic.DESIRABLE, 2),
    ]
    notes = [r for r in record.remarks if str(r.source[0].place).startswith("§13")]
    assert (len(notes), len(record.remarks)) == (6, 7)
    yearly = [step.id for step in record.steps if step.every_months == 12]
    assert yearly == ["policy", "report"]


def test_adviser_has_former_and_current_tasks() -> None:
    """Six and six side by side; requirements only on the former side (s3)."""
    tasks = {group.edition: len(group.duties) for group in duties(ADVISER, "adviser")}
    assert tasks == {Edition.FORMER: 6, Edition.CURRENT: 6}
    assert {group.edition for group in procedure(ADVISER).requirements} == {Edition.FORMER}


def test_national_frame_leaves_numbers_to_municipalities() -> None:
    """One of three requirements, four duties, about one host office an area, no number (s1)."""
    record = procedure(NATIONAL)
    assert [len(group.items) for group in record.requirements] == [3]
    assert [len(group.duties) for group in duties(NATIONAL, "coordinator")] == [4]
    assert (record.placement.number, record.placement.host_offices) == (None, 1)
    assert len(record.scope.implementers) == 4


def test_no_signs_are_lost() -> None:
    """Every sign of a list stands once, in the order of the source."""
    for record in dataset().all(Procedure):
        for role in record.roles:
            for group in role.duties:
                signs = [duty.sign for duty in group.duties if duty.sign]
                assert len(signs) == len(set(signs))
                assert signs == sorted(signs, key=lambda sign: re.sub("[()]", "", sign))
