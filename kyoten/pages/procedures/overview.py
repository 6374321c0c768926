"""From a procedure to its page: who places whom, by which steps, whom it admits, with which forms, on which law."""

from dataclasses import dataclass

from kyoten.derive.procedures import Course, courses_of, national_frame
from kyoten.kinds import Procedure
from kyoten.kinds.steps import StepCase
from kyoten.pages.frames import record_frame
from kyoten.pages.page import Reader, View
from kyoten.pages.pieces import Row
from kyoten.pages.procedures.calendar import Interval, calendar_of
from kyoten.pages.procedures.centers import RuleTable, rule_tables
from kyoten.pages.procedures.facts import facts_of
from kyoten.pages.procedures.forms import FormView, form_views
from kyoten.pages.procedures.noted import Basis, Noted, basis_of, general_points, noted
from kyoten.pages.procedures.paths import add_on_path, forms_path, list_path
from kyoten.pages.procedures.roles import RoleView, role_views
from kyoten.pages.procedures.screening import (
    CriteriaView,
    RequirementView,
    all_needed,
    criteria_view,
    requirement_views,
)
from kyoten.pages.procedures.steps import CourseView, course_view
from kyoten.pages.procedures.towns import town_entries
from kyoten.pages.procedures.ways import ways_of
from kyoten.pages.stock import Stock
from kyoten.pages.towns import TownEntry
from kyoten.text.paragraphs import paragraphs_of
from kyoten.urls import Link
from kyoten.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureView(View):
    """A procedure's page."""

    summary: tuple[Said, ...]
    facts: tuple[Row, ...]
    ways: tuple[Link, ...]
    """The tools, forms and the checklist."""
    courses: tuple[CourseView, ...]
    add_on: str | None
    """Where the add-on and its steps are."""
    requirements: tuple[RequirementView, ...]
    all_needed: str | None
    """That several groups of them have to be met together."""
    criteria: CriteriaView | None
    forms: tuple[FormView, ...]
    forms_page: str
    towns: tuple[TownEntry, ...]
    """Those that carry it out, with the number of each."""
    tables: tuple[RuleTable, ...]
    roles: tuple[RoleView, ...]
    calendar: tuple[Interval, ...]
    basis: Basis
    decisions: Noted | None
    remarks: Noted | None
    open_points: Noted | None
    frame_of: Link | None
    """The national frame, where this is the procedure of a place."""


def procedure_view(stock: Stock, procedure: Procedure, reader: Reader) -> ProcedureView:
    """The page of a procedure for a reader."""
    words, name = reader.words, reader.name(procedure)
    return ProcedureView(
        frame=record_frame(
            stock,
            reader,
            procedure,
            Link(words("procedures.title"), reader.href(list_path(procedure.folder))),
            description=words("procedures.one_description", name=name.text),
        ),
        summary=paragraphs_of(words.of(procedure.summary)),
        facts=facts_of(stock, reader, procedure),
        ways=ways_of(reader, procedure),
        courses=tuple(
            course_view(stock, reader, procedure, course) for course in placing_courses(procedure)
        ),
        add_on=reader.href(add_on_path(procedure)) if procedure.add_on else None,
        requirements=requirement_views(stock, reader, procedure),
        all_needed=all_needed(reader, procedure),
        criteria=criteria_view(stock, reader, procedure),
        forms=form_views(stock, reader, procedure),
        forms_page=reader.href(forms_path(procedure)),
        towns=town_entries(stock, reader, procedure),
        tables=rule_tables(stock, reader, procedure),
        roles=role_views(stock, reader, procedure),
        calendar=calendar_of(stock, reader, procedure),
        basis=basis_of(stock, reader, procedure),
        decisions=noted(stock, reader, procedure, procedure.decisions),
        remarks=noted(stock, reader, procedure, procedure.remarks),
        open_points=noted(stock, reader, procedure, general_points(procedure)),
        frame_of=_frame_of(stock, reader, procedure),
    )


def placing_courses(procedure: Procedure) -> tuple[Course, ...]:
    """The courses on a procedure's own page: those of the add-on have a page of theirs."""
    return tuple(
        course
        for course in courses_of(procedure)
        if procedure.add_on is None or course.cases != (StepCase.ADD_ON,)
    )


def add_on_courses(procedure: Procedure) -> tuple[Course, ...]:
    """The courses on the page of its add-on."""
    own = placing_courses(procedure)
    return tuple(course for course in courses_of(procedure) if course not in own)


def _frame_of(stock: Stock, reader: Reader, procedure: Procedure) -> Link | None:
    frame = national_frame(stock.dataset)
    if frame is None or frame is procedure:
        return None
    is_kin = frame.coordinator_kind is procedure.coordinator_kind
    return reader.link(frame) if is_kin else None
