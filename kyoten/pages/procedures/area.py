"""From an Area without a procedure of its own to its page: what the nation lays down, and what is left to decide."""

from dataclasses import dataclass

from kyoten.derive import Coverage
from kyoten.derive.procedures import national_frame, procedures_for
from kyoten.kinds import Area, Procedure, Record
from kyoten.kinds.steps import DutyLevel
from kyoten.pages.casebook import cases_in, prefecture_path
from kyoten.pages.frames import list_frame
from kyoten.pages.page import Reader, View
from kyoten.pages.pieces import Row, source_lines
from kyoten.pages.procedures.centers import TownTable, town_tables
from kyoten.pages.procedures.facts import facts_of
from kyoten.pages.procedures.noted import Noted, general_points, noted
from kyoten.pages.procedures.overview import placing_courses
from kyoten.pages.procedures.paths import list_path
from kyoten.pages.procedures.roles import DutiesView, RoleView, duties_view, role_views
from kyoten.pages.procedures.screening import RequirementView, requirement_views
from kyoten.pages.procedures.steps import CourseView, course_view
from kyoten.pages.procedures.ways import ways_of
from kyoten.pages.stock import Stock
from kyoten.text.paragraphs import paragraphs_of
from kyoten.urls import Link
from kyoten.words import Said


@dataclass(frozen=True, slots=True)
class TownState:
    """What the records know of a municipality: its base, center and council; empty where they know none."""

    town: Link
    cells: tuple[tuple[Link, ...], ...]


@dataclass(frozen=True, slots=True)
class NationalFrame:
    """What the nation lays down, and what it leaves open."""

    link: Link
    facts: tuple[Row, ...]
    ways: tuple[Link, ...]
    requirements: tuple[RequirementView, ...]
    roles: tuple[RoleView, ...]
    courses: tuple[CourseView, ...]
    decisions: Noted | None
    remarks: Noted | None
    open_points: Noted | None


@dataclass(frozen=True, slots=True)
class PrefectureProcedure:
    """A procedure of the prefecture: what its coordinators do in the Area and in its municipalities."""

    link: Link
    tables: tuple[TownTable, ...]
    duties: tuple[DutiesView, ...]
    open_points: Noted | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaProcedureView(View):
    """The page of an Area without a procedure of its own."""

    area: Link
    summary: tuple[Said, ...]
    cases: Link | None
    """The prefecture's cases of 2018-19, where there are any."""
    frame_of: NationalFrame | None
    towns: tuple[TownState, ...]
    others: tuple[PrefectureProcedure, ...]
    """The prefecture's own procedures, with what they mean for the Area."""


def area_procedure_view(stock: Stock, area: Area, reader: Reader) -> AreaProcedureView:
    """The page of an Area for a reader."""
    words, name = reader.words, reader.name(area)
    frame = national_frame(stock.dataset)
    rows = tuple(stock.facts.row(town) for town in stock.towns(area, area.members))
    own = procedures_for(stock.dataset, area.folder)
    return AreaProcedureView(
        frame=list_frame(
            stock,
            reader,
            words("area_procedure.title", area=name.text),
            Link(words("procedures.title"), reader.href(list_path(area.folder))),
            description=words("area_procedure.description", area=name.text),
            folder=area.folder,
            sources=source_lines(stock, reader, frame, frame.source) if frame else (),
        ),
        area=reader.link(area),
        summary=paragraphs_of(words.of(area.summary)) if area.summary else (),
        cases=_cases(stock, reader, area),
        frame_of=_frame_once(stock, reader, frame) if frame else None,
        towns=tuple(_town(reader, row) for row in rows),
        others=tuple(_other(stock, reader, procedure, rows) for procedure in own),
    )


def _frame_once(stock: Stock, reader: Reader, frame: Procedure) -> NationalFrame:
    """All Areas show the same frame; their pages are made each time, so that it is never an old one."""
    return reader.once((_frame, frame.full_id), lambda: _frame(stock, reader, frame))


def _frame(stock: Stock, reader: Reader, frame: Procedure) -> NationalFrame:
    return NationalFrame(
        reader.link(frame),
        facts_of(stock, reader, frame),
        ways_of(reader, frame),
        requirement_views(stock, reader, frame),
        tuple(role for role in role_views(stock, reader, frame) if role.duties),
        tuple(course_view(stock, reader, frame, course) for course in placing_courses(frame)),
        noted(stock, reader, frame, frame.decisions),
        noted(stock, reader, frame, frame.remarks),
        noted(stock, reader, frame, general_points(frame)),
    )


def _other(
    stock: Stock, reader: Reader, procedure: Procedure, rows: tuple[Coverage, ...]
) -> PrefectureProcedure:
    return PrefectureProcedure(
        reader.link(procedure),
        town_tables(stock, reader, procedure, rows),
        tuple(
            duties_view(stock, reader, procedure, group)
            for role in procedure.roles
            for group in role.duties
            if group.level is DutyLevel.AREA
        ),
        noted(stock, reader, procedure, general_points(procedure)),
    )


def _cases(stock: Stock, reader: Reader, area: Area) -> Link | None:
    handbook = stock.handbook(area.folder)
    prefecture = stock.prefecture(handbook) if handbook else None
    if prefecture is None or not cases_in(stock, prefecture):
        return None
    title = reader.words("cases.by_title", prefecture=reader.name(prefecture).text)
    return Link(title, reader.href(prefecture_path(prefecture)))


def _town(reader: Reader, row: Coverage) -> TownState:
    known: tuple[tuple[Record, ...], ...] = (row.bases, row.centers, row.councils)
    cells = tuple(tuple(map(reader.link, records)) for records in known)
    return TownState(reader.link(row.municipality), cells)
