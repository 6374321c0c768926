"""From the steps of the real procedures to the proof that a break in them is found, once, in every case."""

from datetime import date

import pytest

from kyoten.derive.procedures import courses_of
from kyoten.kinds import Procedure
from kyoten.kinds.steps import StepCase
from kyoten.problem import Problem
from kyoten.rules import problems
from kyoten.rules.forms import forms_are_used
from kyoten.rules.procedures import ids_are_known, steps_are_reached
from kyoten.rules.rule import see
from tests.procedures.real import KOHOKU, dataset, procedure

TODAY = date(2026, 11, 21)


def cut(id_: str) -> Procedure:
    """The procedure of s2 with a step that leads nowhere."""
    record = procedure(KOHOKU)
    steps = tuple(
        step.model_copy(update={"next": ()}) if step.id == id_ else step for step in record.steps
    )
    return changed(record, steps=steps)


def changed(record: Procedure, **values: object) -> Procedure:
    """The same procedure with other values, in its place."""
    standing = record.standing
    return record.model_copy(update=values).placed(standing.tree, standing.folder, standing.id)


def unreachable(record: Procedure) -> list[Problem]:
    """What the rule says of a procedure."""
    return list(steps_are_reached(see(record), dataset(), TODAY))


def test_real_procedures_keep_every_rule() -> None:
    """Nothing is wrong with the four files, not even a word of their English."""
    files = {record.file for record in dataset().all(Procedure)}
    assert [p for p in problems(dataset(), TODAY) if p.mark.file in files] == []


@pytest.mark.parametrize(
    ("step", "lost"),
    [("choice", 3), ("recommendation", 2), ("filing", 1), ("split", 5), ("notification", 2)],
)
def test_a_break_cuts_off_what_follows(step: str, lost: int) -> None:
    """Each step behind a break is named once, however many cases it is taken in."""
    found = unreachable(cut(step))
    assert len(found) == lost
    assert len({problem.mark for problem in found}) == lost


def test_the_last_steps_may_end() -> None:
    """After the approval, and after the adjustment between the cities, nothing has to follow."""
    for step in ("review", "paying-over", "burden-adjustment"):
        assert unreachable(cut(step)) == []


def test_each_form_and_role_is_missed() -> None:
    """Without its documents no form is used; without its roles nobody acts."""
    record = procedure(KOHOKU)
    bare = tuple(
        step.model_copy(update={"takes": (), "gives": (), "attachments": ()})
        for step in record.steps
    )
    unused = list(forms_are_used(see(changed(record, steps=bare)), dataset(), TODAY))
    assert len(unused) == len(record.forms) == 3
    lonely = changed(record, roles=record.roles[:1])
    unknown = list(ids_are_known(see(lonely), dataset(), TODAY))
    assert len(unknown) == sum(1 + len(step.partners) for step in record.steps)


def test_steps_of_two_courses_have_two_places() -> None:
    """Where a change leaves a step out, the steps that both take have a place in each list."""
    record = procedure(KOHOKU)
    steps = tuple(
        step.model_copy(update={"cases": (StepCase.NEW,)}) if step.id == "recommendation" else step
        for step in record.steps
    )
    new, change, _ = courses_of(changed(record, steps=steps))
    assert [step.id for step in change.steps] == ["choice", "filing", "review"]
    places = [course.anchor(step.id) for course in (new, change) for step in course.steps]
    assert len(places) == len(set(places)) == 7
    assert places[-1] == "step-change-review"
