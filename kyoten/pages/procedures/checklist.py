"""From a procedure to a checklist that is printed on one sheet: boxes to tick, with who acts and which document."""

from collections.abc import Iterator
from dataclasses import dataclass

from kyoten.derive.procedures import Course, courses_of
from kyoten.kinds import Procedure
from kyoten.kinds.screening import RequirementGroup
from kyoten.kinds.steps import ProcedureStep
from kyoten.pages.page import Reader, View
from kyoten.pages.procedures.facts import people
from kyoten.pages.procedures.frame import page_frame
from kyoten.pages.procedures.screening import group_title, worth_of
from kyoten.pages.procedures.steps import course_title, role_names, sign_of
from kyoten.pages.stock import Stock
from kyoten.urls import Link
from kyoten.words import Language, Said


@dataclass(frozen=True, slots=True)
class Box:
    """A box to tick."""

    sign: Said | None
    text: Said
    beside: tuple[Said | str, ...] = ()
    """Who acts, or how much a row is worth."""
    inside: tuple[Said, ...] = ()
    """Documents, each with a box of its own."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes that stand together."""

    title: str
    note: Said | str | None
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistView(View):
    """A checklist."""

    procedure: Link
    groups: tuple[Boxes, ...]


def checklist_view(stock: Stock, procedure: Procedure, reader: Reader) -> ChecklistView:
    """The checklist of a procedure for a reader."""
    name = reader.name(procedure).text
    return ChecklistView(
        frame=page_frame(
            stock,
            reader,
            procedure,
            title=reader.words("checklist.title_of", name=name),
            description=reader.words("checklist.description", name=name),
        ),
        procedure=reader.link(procedure),
        groups=(*_requirements(reader, procedure), *_criteria(reader, procedure))
        + tuple(_course(reader, procedure, course) for course in courses_of(procedure)),
    )


def _requirements(reader: Reader, procedure: Procedure) -> Iterator[Boxes]:
    for index, group in enumerate(procedure.requirements):
        note = people(reader, procedure.placement.number) if index == 0 else None
        yield Boxes(
            reader.words("checklist.requirements", logic=group_title(reader, group)),
            reader.words("checklist.number", number=note) if note else None,
            tuple(_items(reader, group)),
        )


def _items(reader: Reader, group: RequirementGroup) -> Iterator[Box]:
    words = reader.words
    for item in group.items:
        sign = None if item.sign is None else words.quoted(item.sign, Language.JA)
        yield Box(sign, words.of(item.text), inside=tuple(map(words.of, item.entries)))


def _criteria(reader: Reader, procedure: Procedure) -> Iterator[Boxes]:
    criteria = procedure.criteria
    if criteria is None:
        return
    words = reader.words
    headings = {group.id: words.of(group.heading) for group in criteria.groups}
    yield Boxes(
        words("procedures.criteria"),
        reader.said(criteria.threshold_text),
        tuple(
            Box(
                None,
                words.of(row.confirms or row.text),
                (worth_of(reader, row), *((headings[row.group],) if row.group else ())),
            )
            for row in criteria.rows
            if not row.by_requirements
        ),
    )


def _course(reader: Reader, procedure: Procedure, course: Course) -> Boxes:
    title = reader.words("checklist.steps", cases=course_title(reader, course))
    return Boxes(title, None, tuple(_step(reader, procedure, step) for step in course.steps))


def _step(reader: Reader, procedure: Procedure, step: ProcedureStep) -> Box:
    words = reader.words
    needed = [words("procedures.as_needed")] if step.as_needed else []
    return Box(
        sign_of(reader, step),
        words.of(step.heading),
        (*role_names(reader, procedure, (step.actor,)), *needed),
        tuple(words.of(one.name) for one in (*step.attachments, *step.gives)),
    )
