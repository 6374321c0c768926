"""From a procedure to its flow charts in a reader's language: one for all cases that take the same steps."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kyoten.derive.procedures import Course
from kyoten.figures.drawing import Key
from kyoten.figures.flow.chart import Chart, FlowStep, Lane, Next
from kyoten.figures.flow.drawn import flow_drawing
from kyoten.figures.flow.keys import keys_of
from kyoten.figures.svg import Naming, Svg
from kyoten.kinds import Procedure
from kyoten.kinds.steps import ProcedureStep
from kyoten.words import Language, Words


@dataclass(frozen=True, slots=True)
class Flow:
    """A flow chart with what has to stand beside it; the list of the same steps is the page's."""

    id: str
    """Unique on a site: `flow-kohoku-base-coordinator-new-change`."""
    title: str
    svg: Svg
    keys: tuple[Key, ...]
    """What its signs mean; only those that it has."""


def chart_of(procedure: Procedure, course: Course, words: Words) -> Chart:
    """A course of a procedure as a chart; a box leads to the step's place on the page."""
    names = {role.id: words.of(role.name).text for role in procedure.roles}
    order = (role for step in course.steps for role in (step.actor, *step.partners))
    return Chart(
        tuple(Lane(role, names[role]) for role in dict.fromkeys(order)),
        tuple(
            _step(step, names, words, href=f"#{course.anchor(step.id)}") for step in course.steps
        ),
        words("flow.start"),
        words("flow.end"),
        None if words.lang is Language.JA else Language.JA,
    )


def flow_of(procedure: Procedure, course: Course, words: Words) -> Flow:
    """The chart of one course of a procedure."""
    chart = chart_of(procedure, course, words)
    parts = "-".join((procedure.id, *course.cases)).replace("_", "-")
    said = words("flow.separator").join(map(words.enum, course.cases))
    naming = Naming(
        f"flow-{parts}",
        words("flow.title", cases=said),
        words("flow.desc", steps=len(chart.steps), lanes=len(chart.lanes)),
    )
    return Flow(
        naming.id,
        naming.title,
        flow_drawing(naming, chart),
        keys_of(chart, words, naming.id),
    )


def _step(step: ProcedureStep, names: dict[str, str], words: Words, *, href: str) -> FlowStep:
    made = FlowStep(
        id=step.id,
        sign=step.sign or "",
        heading=words.of(step.heading).text,
        lane=step.actor,
        partners=step.partners,
        next=tuple(
            Next(n.step, words.of(n.condition).text if n.condition else None) for n in step.next
        ),
        documents=tuple(words.of(document.name).text for document in step.gives),
        as_needed=step.as_needed,
        href=href,
    )
    return replace(made, name="".join(_name(made, names, words)))


def _name(step: FlowStep, names: dict[str, str], words: Words) -> Iterator[str]:
    """The box in words: what, who, with whom, and what comes out of it."""
    has_sign = step.sign and words.lang is Language.JA  # a title cannot mark a part as Japanese
    text = f"{step.sign} {step.heading}" if has_sign else step.heading
    yield words("flow.step", step=text, actor=names[step.lane])
    separator = words("flow.separator")
    if step.partners:
        yield words("flow.with", partners=separator.join(names[p] for p in step.partners))
    if step.documents:
        yield words("flow.gives", documents=separator.join(step.documents))
    if step.as_needed:
        yield words("flow.needed")
