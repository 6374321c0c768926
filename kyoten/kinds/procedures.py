"""From YAML to procedures: how a coordinator is placed, by whom, on which law, with which forms."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kyoten.kinds.addons import AddOn
from kyoten.kinds.forms import Form
from kyoten.kinds.parts import Name, Part, Sources, Text
from kyoten.kinds.record import Record
from kyoten.kinds.screening import Criteria, RequirementGroup
from kyoten.kinds.steps import ProcedureRole, ProcedureStep
from kyoten.kinds.support import Meeting
from kyoten.kinds.types import Count, Flag, Id, Ref, To


class CoordinatorKind(StrEnum):
    """Who is placed: three posts that are easily taken for each other (s1, s0, s3)."""

    BASE = "base"
    COMMUNITY_BUILDING = "community_building"
    ADVISER = "adviser"


class ScopeLevel(StrEnum):
    """How far a procedure reaches."""

    NATIONAL = "national"
    PREFECTURE = "prefecture"
    AREA = "area"
    MUNICIPALITIES = "municipalities"


class ProcedureScope(Part):
    """Where a procedure holds, and who carries it out."""

    level: ScopeLevel
    """How far it reaches."""
    prefecture: Annotated[Ref, To("prefecture")] | None = None
    """The prefecture whose own procedure it is."""
    area: Annotated[Ref, To("area")] | None = None
    """The Area that it is for."""
    municipalities: tuple[Annotated[Ref, To("municipality")], ...] = ()
    """The municipalities that carry it out, where they are named."""
    implementers: Annotated[tuple[Text, ...], Field(min_length=1)]
    """実施主体: who carries it out."""
    source: Sources
    """Where this is written."""


class LegalBasis(Part):
    """根拠: a law, notification or guide that the procedure rests on (s2 §2(1))."""

    document: Annotated[Ref, To("document")]
    """The document's record."""
    text: Text
    """Which part of it, and what for."""
    source: Sources
    """Where the procedure's source names it."""


class Placement(Part):
    """配置: how many are placed, and where (s2 §4(1), s1 §4ア, s0 §9)."""

    number: Count | None = None
    """How many coordinators; none means that the source fixes no number."""
    maximum: Count | None = None
    """How many at most; none means that the source fixes no maximum."""
    host_offices: Count | None = None
    """How many host offices there are for each service area."""
    approximately: Flag = False
    """Whether the number of host offices is a guide only (おおむね)."""
    where: Text
    """Where they are placed."""
    rule: Text | None = None
    """How the number is decided, and what else holds."""
    source: Sources
    """Where this is written."""


class Remark(Part):
    """留意事項: what a source asks to note beside the steps, or leaves to be decided (s0 §13, s1 §4)."""

    text: Text
    """It in our own words."""
    source: Sources
    """Where it is written."""


class OpenPoint(Part):
    """What the source leaves open: said on the page, never invented."""

    text: Text
    """What is not said."""
    step: Id | None = None
    """The step that it concerns."""
    source: Sources
    """Where one would expect it."""


class Procedure(Record):
    """配置の手順: how a coordinator or adviser is placed (s2; s1, s0, s3)."""

    kind = "procedure"
    plural = "procedures"
    is_everywhere = True

    name: Name
    """A short name."""
    coordinator_kind: CoordinatorKind
    """Who is placed."""
    scope: ProcedureScope
    """Where it holds."""
    basis: Annotated[tuple[LegalBasis, ...], Field(min_length=1)]
    """What it rests on."""
    base: Annotated[Ref, To("base")] | None = None
    """The base whose coordinators are placed; its meetings are those of the procedure."""
    placement: Placement
    """How many are placed, and where."""
    requirements: tuple[RequirementGroup, ...] = ()
    """What a candidate has to be: every group that is not just desirable has to be met."""
    criteria: Criteria | None = None
    """The table by which a candidate is reviewed."""
    roles: Annotated[tuple[ProcedureRole, ...], Field(min_length=1)]
    """Who acts, with their duties."""
    forms: tuple[Form, ...] = ()
    """The forms that its steps use."""
    steps: Annotated[tuple[ProcedureStep, ...], Field(min_length=1)]
    """The steps; for each case the first that names it begins."""
    meetings: tuple[Meeting, ...] = ()
    """Its meetings, besides those of its base."""
    add_on: AddOn | None = None
    """The add-on that pays for it."""
    decisions: tuple[Remark, ...] = ()
    """What the source leaves to those who carry it out to decide."""
    remarks: tuple[Remark, ...] = ()
    """What the source asks to note beside the steps."""
    open_points: tuple[OpenPoint, ...] = ()
    """What the source leaves open."""
    summary: Text
    """What a reader should know first."""
