"""From YAML to what a candidate is judged by: requirements, criteria with points, groups of which one row counts."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kyoten.kinds.parts import Part, Sources, Text
from kyoten.kinds.programmes import Edition
from kyoten.kinds.types import Count, Flag, Id, Place


class RequirementLogic(StrEnum):
    """How the items of a group work together (s2 §4(2), s0 §8); s3 does not say."""

    ANY_OF = "any_of"
    ALL_OF = "all_of"
    DESIRABLE = "desirable"
    NOT_STATED = "not_stated"


class RequirementItem(Part):
    """One item of a requirement."""

    id: Id
    """Its name inside the record, for ticking it."""
    sign: Place | None = None
    """Its sign in the source: ①, ア."""
    text: Text
    """What it asks, in our own words."""
    entries: tuple[Text, ...] = ()
    """What it counts up, such as the programs of an annex (s0 別紙)."""


class RequirementGroup(Part):
    """要件: items that work together (s1 §3ウ(イ), s2 §4(2), s0 §8)."""

    sign: Place | None = None
    """Its sign in the source: (1)."""
    logic: RequirementLogic
    """One of them, all of them, desirable only, or not stated."""
    edition: Edition | None = None
    """The former or the current requirement, where the source tells the two apart."""
    recognized_by: Text | None = None
    """Who finds that it is met, where the source says so."""
    items: Annotated[tuple[RequirementItem, ...], Field(min_length=1)]
    """The items in the source's order."""
    source: Sources
    """Where it is written."""


class ExclusiveGroup(Part):
    """どちらか一つ: rows of which only one counts (s2 §4(3))."""

    id: Id
    """Its name inside the record."""
    heading: Text
    """What the table prints beside its rows."""


class Criterion(Part):
    """One row of a table of review criteria, in the table's order (s2 §4(3))."""

    id: Id
    """Its name inside the record, for ticking it."""
    category: Text
    """The table's first column: 要件, 能力, その他."""
    text: Text
    """What the row says, as printed."""
    standard: Text | None = None
    """What the table prints in its third column, where it is more than points or 必須."""
    points: Count | None = None
    """Its points; none means that the row is mandatory (必須)."""
    group: Id | None = None
    """The group of which only one row counts."""
    by_requirements: Flag = False
    """Whether the row is met by meeting the requirements, so that nobody ticks it twice."""
    confirms: Text | None = None
    """What a tick means, where the printed row asks a question."""


class Criteria(Part):
    """審査基準: the table by which a candidate is reviewed (s2 §4(3))."""

    rows: Annotated[tuple[Criterion, ...], Field(min_length=1)]
    """Its rows, mandatory ones and those with points, in the printed order."""
    groups: tuple[ExclusiveGroup, ...] = ()
    """Rows of which only one counts."""
    threshold: Count | None = None
    """How many points are needed at least."""
    threshold_text: Text | None = None
    """How the table says so."""
    source: Sources
    """Where the table stands."""
