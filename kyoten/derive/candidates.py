"""From requirements, criteria and what is ticked to a verdict: points, and what is missing."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from kyoten.kinds import Procedure
from kyoten.kinds.programmes import Edition
from kyoten.kinds.screening import Criteria, Criterion, RequirementGroup, RequirementLogic

Ticks = AbstractSet[str]
"""The ids of the requirement items and rows that hold for a candidate; others are not looked at."""


class Lack(StrEnum):
    """What kind of thing is missing."""

    ONE_OF = "one_of"
    EACH_OF = "each_of"
    MANDATORY = "mandatory"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that keeps a candidate from being found proper."""

    lack: Lack
    ids: tuple[str, ...] = ()
    """The items or rows of which one, or each, is missing."""
    points: int = 0
    """How many points are missing."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a review by the source's own rules comes to; the approval itself is not foretold."""

    points: int
    """The points that count: of an exclusive group only the highest row."""
    threshold: int | None
    """How many are needed; None where no source asks for points."""
    uncounted: tuple[str, ...]
    """Rows that are ticked but do not count, since another of their group does."""
    missing: tuple[Missing, ...]
    """What is missing, in the order of requirements, mandatory rows, points."""
    wished: tuple[str, ...]
    """Desirable items that do not hold; they decide nothing."""
    has_ground: bool
    """Whether the source says anything by which to judge."""

    @property
    def is_met(self) -> bool | None:
        """Whether nothing is missing; None where the source gives nothing to judge by."""
        return not self.missing if self.has_ground else None


def judge_candidate(procedure: Procedure, ticks: Ticks) -> Verdict:
    """The verdict of a procedure's requirements and criteria on what holds for a candidate."""
    asked = [group for group in procedure.requirements if _decides(group)]
    lacking = [missing for group in asked if (missing := _lack_of(group, ticks))]
    criteria = procedure.criteria
    rows = criteria.rows if criteria else ()
    counted = counted_rows(rows, ticks)
    points = sum(row.points or 0 for row in counted)
    threshold = criteria.threshold if criteria else None
    lacking += [Missing(Lack.MANDATORY, (row.id,)) for row in _unmet(rows, ticks)]
    if threshold is not None and points < threshold:
        lacking.append(Missing(Lack.POINTS, points=threshold - points))
    ticked = (row for row in rows if row.points is not None and row.id in ticks)
    return Verdict(
        points,
        threshold,
        tuple(row.id for row in ticked if row not in counted),
        tuple(lacking),
        tuple(_wished(procedure.requirements, ticks)),
        bool(asked or rows),
    )


def counted_rows(rows: Sequence[Criterion], ticks: Ticks) -> tuple[Criterion, ...]:
    """The ticked rows whose points count, in their order: of a group the one with most points, the first of equals."""
    ticked = [row for row in rows if row.points is not None and row.id in ticks]
    best: dict[str, Criterion] = {}
    for row in ticked:
        if row.group is not None:
            held = best.get(row.group)
            if held is None or (row.points or 0) > (held.points or 0):
                best[row.group] = row
    return tuple(row for row in ticked if row.group is None or best[row.group] is row)


def most_points(criteria: Criteria) -> int:
    """How many points there are to be had: every row ticked, each group counted once."""
    every = frozenset(row.id for row in criteria.rows)
    return sum(row.points or 0 for row in counted_rows(criteria.rows, every))


def _decides(group: RequirementGroup) -> bool:
    """Whether a group has to be met today: neither a wish, nor a former rule, nor of unknown logic."""
    decisive = group.logic in (RequirementLogic.ANY_OF, RequirementLogic.ALL_OF)
    return decisive and group.edition is not Edition.FORMER


def _lack_of(group: RequirementGroup, ticks: Ticks) -> Missing | None:
    absent = tuple(item.id for item in group.items if item.id not in ticks)
    if group.logic is RequirementLogic.ANY_OF:
        return Missing(Lack.ONE_OF, absent) if len(absent) == len(group.items) else None
    return Missing(Lack.EACH_OF, absent) if absent else None


def _unmet(rows: Iterable[Criterion], ticks: Ticks) -> Iterable[Criterion]:
    """Mandatory rows that are not ticked; a row that the requirements meet is asked there."""
    mandatory = (row for row in rows if row.points is None and not row.by_requirements)
    return (row for row in mandatory if row.id not in ticks)


def _wished(groups: Iterable[RequirementGroup], ticks: Ticks) -> Iterable[str]:
    desirable = (group for group in groups if group.logic is RequirementLogic.DESIRABLE)
    return (item.id for group in desirable for item in group.items if item.id not in ticks)
