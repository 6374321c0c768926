"""From the steps of a procedure to numbered lists: who does what, with which documents, and what follows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kyoten.derive.procedures import Course
from kyoten.figures.flow import Flow, flow_of
from kyoten.kinds import Procedure
from kyoten.kinds.steps import ProcedureStep, StepDocument
from kyoten.pages.intervals import often_in_words
from kyoten.pages.page import Reader, SourceLine
from kyoten.pages.pieces import Item, Row, source_lines, text_row
from kyoten.pages.procedures.paths import form_anchor
from kyoten.pages.stock import Stock
from kyoten.text.paragraphs import paragraphs_of
from kyoten.urls import Link
from kyoten.words import Language, Said


@dataclass(frozen=True, slots=True)
class Following:
    """A step that may follow, and when."""

    step: Link
    condition: Said | None


@dataclass(frozen=True, slots=True)
class StepView:
    """One step."""

    id: str
    sign: Said | None
    heading: Said
    action: tuple[Said, ...]
    facts: tuple[Row, ...]
    """Who acts, with or towards whom, when, and the documents."""
    following: tuple[Following, ...]
    """Empty for the last, and where the next step simply follows."""
    is_last: bool
    """Whether the procedure ends here."""
    open_points: tuple[Said, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class CourseView:
    """The steps of one case, or of several that take the same."""

    id: str
    title: str
    flow: Flow
    """The same as a chart."""
    steps: tuple[StepView, ...]


def course_view(stock: Stock, reader: Reader, procedure: Procedure, course: Course) -> CourseView:
    """The steps of a course for a reader."""
    steps = [step.id for step in course.steps]
    after = dict(zip(steps, [*steps[1:], None], strict=True))
    return CourseView(
        f"steps-{course.cases[0].replace('_', '-')}",
        course_title(reader, course),
        flow_of(procedure, course, reader.words),
        tuple(
            StepView(
                id=course.anchor(step.id),
                sign=sign_of(reader, step),
                heading=reader.words.of(step.heading),
                action=paragraphs_of(reader.words.of(step.action)),
                facts=_facts(reader, procedure, step),
                following=tuple(_following(reader, course, step, after[step.id])),
                is_last=not step.next,
                open_points=tuple(open_points_of(reader, procedure, step.id)),
                sources=source_lines(stock, reader, procedure, step.source),
            )
            for step in course.steps
        ),
    )


def course_title(reader: Reader, course: Course) -> str:
    """The cases of a course in words."""
    words = reader.words
    return words("procedures.and").join(words.enum(case) for case in course.cases)


def sign_of(reader: Reader, step: ProcedureStep) -> Said | None:
    """A step's sign in the source."""
    return None if step.sign is None else reader.words.quoted(step.sign, Language.JA)


def open_points_of(reader: Reader, procedure: Procedure, step: str | None) -> Iterator[Said]:
    """What the source leaves open about a step, or about no single one."""
    return (reader.words.of(p.text) for p in procedure.open_points if p.step == step)


def role_names(reader: Reader, procedure: Procedure, ids: Iterable[str]) -> tuple[Said, ...]:
    """The names of roles, in the order of their ids."""
    names = {role.id: reader.words.of(role.name) for role in procedure.roles}
    return tuple(names[id_] for id_ in ids)


def documents_row(
    reader: Reader, procedure: Procedure, title: str, documents: Iterable[StepDocument]
) -> tuple[Row, ...]:
    """Documents in a row; those written on a form lead to it."""
    items = tuple(
        Item(
            reader.words.of(one.name),
            reader.href(form_anchor(procedure, one.form)) if one.form else None,
        )
        for one in documents
    )
    return (Row(title, items),) if items else ()


def _facts(reader: Reader, procedure: Procedure, step: ProcedureStep) -> tuple[Row, ...]:
    words = reader.words

    def title(field: str) -> str:
        return words.title(ProcedureStep, field)

    often = None if step.every_months is None else often_in_words(words, step.every_months)
    return (
        *text_row(title("actor"), *role_names(reader, procedure, (step.actor,))),
        *text_row(title("partners"), *role_names(reader, procedure, step.partners)),
        *text_row(words("procedures.often"), often),
        *text_row(title("as_needed"), words("procedures.as_needed") if step.as_needed else None),
        *documents_row(reader, procedure, title("takes"), step.takes),
        *documents_row(reader, procedure, title("gives"), step.gives),
        *documents_row(reader, procedure, title("attachments"), step.attachments),
    )


def _following(
    reader: Reader, course: Course, step: ProcedureStep, after: str | None
) -> Iterator[Following]:
    steps = {one.id: one for one in course.steps}
    there = [one for one in step.next if one.step in steps]
    if [(one.step, one.condition) for one in there] == [(after, None)]:
        return
    for one in there:
        target = steps[one.step]
        link = Link(reader.words.of(target.heading), f"#{course.anchor(target.id)}")
        yield Following(link, reader.said(one.condition))
