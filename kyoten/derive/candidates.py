"""From requirements, criteria and what is ticked to a verdict: points, and what is missing.

What is ticked is 1 by its id, what is not is 0. The formulas are named `lack:` and an id or `group:` and a number,
`uncounted:` and a row, `points`, `short`, `met`.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
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
    RequirementLogic,
)

Ticks = AbstractSet[str]
"""The ids of the requirement items and rows that hold for a candidate; others are not looked at."""
POINTS, SHORT, MET = "points", "short", "met"


def lack_of(id_: str) -> str:
    """The formula that says whether an item or a row is missing."""
    return f"lack:{id_}"


def group_lack(index: int) -> str:
    """The formula that says whether a group of requirements is not met, by its number."""
    return f"lack:group:{index}"


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
        formulas[group_lack(index)] = every(lacks) if is_any else either(lacks)
    criteria = procedure.criteria
    rows = criteria.rows if criteria else ()
    formulas |= {lack_of(row.id): opposite(Named(row.id)) for row in mandatory(rows)}
    formulas |= {uncounted(row): _is_beaten(row, rows) for row in worth(rows) if row.group}
    formulas[POINTS] = _points(rows)
    needed = criteria.threshold if criteria else None
    formulas[SHORT] = exceeding(number(needed or 0), Named(POINTS))
    needs = [group_lack(index) for index, _ in deciding(procedure)]
    needs += [lack_of(row.id) for row in mandatory(rows)]
    formulas[MET] = opposite(either(Named(name) for name in (*needs, SHORT)))
    return formulas


def asked(procedure: Procedure) -> tuple[str, ...]:
    """What is to be ticked: the items of requirements that decide or are wished for, and the rows of the table."""
    rows = procedure.criteria.rows if procedure.criteria else ()
    groups = [group for _, group in (*deciding(procedure), *wished(procedure))]
    items = [item.id for group in groups for item in group.items]
    return (*items, *(row.id for row in rows if not row.by_requirements))


def judged(procedure: Procedure, ticks: Ticks) -> Values:
    """What the rules of a procedure come to for what holds for a candidate."""
    inputs = {id_: Fraction(id_ in ticks) for id_ in asked(procedure)}
    return reckoned(candidate_formulas(procedure), inputs)


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


def wished(procedure: Procedure) -> Iterator[tuple[int, RequirementGroup]]:
    """The groups that are desirable only, with their numbers."""
    for index, group in enumerate(procedure.requirements):
        if group.logic is RequirementLogic.DESIRABLE:
            yield index, group


def worth(rows: Iterable[Criterion]) -> tuple[Criterion, ...]:
    """Rows with points; a row that the requirements meet is asked there."""
    return tuple(row for row in rows if row.points and not row.by_requirements)


def has_ground(procedure: Procedure) -> bool:
    """Whether the source says anything by which to judge a candidate."""
    criteria = procedure.criteria
    has_rows = criteria is not None and (
        criteria.threshold is not None or any(mandatory(criteria.rows))
    )
    return has_rows or any(deciding(procedure))


def mandatory(rows: Iterable[Criterion]) -> Iterator[Criterion]:
    """Rows that have to be ticked; a row that the requirements meet is asked there."""
    return (row for row in rows if row.points is None and not row.by_requirements)


def _points(rows: Sequence[Criterion]) -> Formula:
    """Single rows, and of each group the row with most points."""
    each = [(row, multiplied(number(row.points or 0), Named(row.id))) for row in worth(rows)]
    groups = dict.fromkeys(row.group for row, _ in each if row.group)
    single = [points for row, points in each if not row.group]
    best = [apply(Op.MAX, *(p for row, p in each if row.group == one)) for one in groups]
    return added((*best, *single))


def _is_beaten(row: Criterion, rows: Sequence[Criterion]) -> Formula:
    """Whether a ticked row gives way to another: the one with more points, of equals the first."""
    kin = [other for other in worth(rows) if other.group == row.group]
    better = [
        Named(other.id)
        for index, other in enumerate(kin)
        if ((other.points or 0), -index) > ((row.points or 0), -kin.index(row))
    ]
    return every((Named(row.id), either(better)))
