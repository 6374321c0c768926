"""From requirements, criteria and what is ticked to a verdict: points, and what is missing.

What is ticked is 1 by its id, what is not is 0. The formulas are named `lack:` and an id (of a requirement, the number
of its group), `uncounted:` and a row, `points`, `short`, `met`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from kyoten.derive.formulas import (
    Formula,
    Formulas,
    Named,
    Op,
    Values,
    added,
    apply,
    either,
    every,
    exceeding,
    multiplied,
    number,
    opposite,
    reckoned,
)
from kyoten.kinds import Procedure
from kyoten.kinds.programmes import Edition
from kyoten.kinds.screening import (
    Criteria,
    Criterion,
    RequirementGroup,
    RequirementItem,
    RequirementLogic,
)

Ticks = AbstractSet[str]
"""The ids of the requirement items and rows that hold for a candidate; others are not looked at."""
POINTS, SHORT, MET = "points", "short", "met"


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


def lack_of(id_: str | int) -> str:
    """The formula that says whether something is missing: a group by its number, an item or row by its id."""
    return f"lack:{id_}"


def uncounted(row: Criterion) -> str:
    """The formula that says whether a ticked row does not count."""
    return f"uncounted:{row.id}"


def candidate_formulas(procedure: Procedure) -> Formulas:
    """The rules of a procedure on a candidate."""
    formulas: dict[str, Formula] = {}
    for index, group in deciding(procedure):
        formulas |= {lack_of(item.id): opposite(Named(item.id)) for item in group.items}
        lacks = [Named(lack_of(item.id)) for item in group.items]
        is_any = group.logic is RequirementLogic.ANY_OF
        formulas[lack_of(index)] = every(lacks) if is_any else either(lacks)
    criteria = procedure.criteria
    rows = criteria.rows if criteria else ()
    formulas |= {lack_of(row.id): opposite(Named(row.id)) for row in mandatory(rows)}
    formulas |= {uncounted(row): _is_beaten(row, rows) for row in rows if row.group}
    formulas[POINTS] = _points(rows)
    needed = criteria.threshold if criteria else None
    formulas[SHORT] = exceeding(number(needed or 0), Named(POINTS))
    needs = [lack_of(index) for index, _ in deciding(procedure)]
    needs += [lack_of(row.id) for row in mandatory(rows)]
    formulas[MET] = opposite(either(Named(name) for name in (*needs, SHORT)))
    return formulas


def judge_candidate(procedure: Procedure, ticks: Ticks) -> Verdict:
    """The verdict of a procedure's requirements and criteria on what holds for a candidate."""
    criteria = procedure.criteria
    rows = criteria.rows if criteria else ()
    values = reckoned(candidate_formulas(procedure), ticked(procedure, ticks))
    return Verdict(
        int(values[POINTS]),
        criteria.threshold if criteria else None,
        tuple(row.id for row in rows if row.group and values[uncounted(row)]),
        tuple(_missing(procedure, values)),
        tuple(item.id for item in _desirable(procedure) if item.id not in ticks),
        bool(rows or list(deciding(procedure))),
    )


def ticked(procedure: Procedure, ticks: Ticks) -> Mapping[str, Fraction]:
    """The inputs of the formulas: every item and row, 1 where it holds."""
    items = [item.id for group in procedure.requirements for item in group.items]
    rows = [row.id for row in procedure.criteria.rows] if procedure.criteria else []
    return {id_: Fraction(id_ in ticks) for id_ in (*items, *rows)}


def most_points(criteria: Criteria) -> int:
    """How many points there are to be had: every row ticked, each group counted once."""
    every_row = {row.id: 1 for row in criteria.rows}
    return int(reckoned({POINTS: _points(criteria.rows)}, every_row)[POINTS])


def deciding(procedure: Procedure) -> Iterator[tuple[int, RequirementGroup]]:
    """The groups that have to be met today, with their numbers: no wish, no former rule, none of unknown logic."""
    decisive = (RequirementLogic.ANY_OF, RequirementLogic.ALL_OF)
    for index, group in enumerate(procedure.requirements):
        if group.logic in decisive and group.edition is not Edition.FORMER:
            yield index, group


def mandatory(rows: Iterable[Criterion]) -> Iterator[Criterion]:
    """Rows that have to be ticked; a row that the requirements meet is asked there."""
    return (row for row in rows if row.points is None and not row.by_requirements)


def _missing(procedure: Procedure, values: Values) -> Iterator[Missing]:
    for index, group in deciding(procedure):
        if values[lack_of(index)]:
            is_any = group.logic is RequirementLogic.ANY_OF
            absent = tuple(item.id for item in group.items if values[lack_of(item.id)])
            yield Missing(Lack.ONE_OF if is_any else Lack.EACH_OF, absent)
    for row in mandatory(procedure.criteria.rows if procedure.criteria else ()):
        if values[lack_of(row.id)]:
            yield Missing(Lack.MANDATORY, (row.id,))
    if values[SHORT]:
        yield Missing(Lack.POINTS, points=int(values[SHORT]))


def _points(rows: Sequence[Criterion]) -> Formula:
    """Single rows, and of each group the row with most points."""
    worth = [
        (row.group, multiplied(number(row.points), Named(row.id))) for row in rows if row.points
    ]
    groups = dict.fromkeys(group for group, _ in worth if group)
    single = [points for group, points in worth if not group]
    best = [apply(Op.MAX, *(p for group, p in worth if group == one)) for one in groups]
    return added((*best, *single))


def _is_beaten(row: Criterion, rows: Sequence[Criterion]) -> Formula:
    """Whether a ticked row gives way to another: the one with more points, of equals the first."""
    kin = [other for other in rows if other.group == row.group]
    better = [
        Named(other.id)
        for index, other in enumerate(kin)
        if ((other.points or 0), -index) > ((row.points or 0), -kin.index(row))
    ]
    return every((Named(row.id), either(better)))


def _desirable(procedure: Procedure) -> Iterator[RequirementItem]:
    groups = (g for g in procedure.requirements if g.logic is RequirementLogic.DESIRABLE)
    return (item for group in groups for item in group.items)
