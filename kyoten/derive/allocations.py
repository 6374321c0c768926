"""From who claims how often for whom to sums by coordinator, office and city, and what does not add up.

The formulas ask for the claims of each office for each coordinator, the number of the city where the office is (0 where
nobody says), the claims meant for each city, and how many claims can be made (`available`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import product

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
from kyoten.kinds.addons import AddOn, AllocationSample

AVAILABLE, TOTAL, CAPACITY, BEYOND, SHORT, EXCESS, UNPLACED, TARGETS, TARGETS_OFF, AGREES = (
    *("available", "total", "capacity", "beyond", "short", "excess"),
    *("unplaced", "targets", "targets-off", "agrees"),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is divided: over how many offices, which coordinators (0 where a source names none) and which cities."""

    offices: int
    coordinators: tuple[int, ...]
    towns: tuple[str, ...]
    cap: int
    """How many claims a month there may be for each coordinator."""
    placed: int
    """How many coordinators there are."""

    @property
    def cells(self) -> Iterator[tuple[int, int]]:
        """Every office with every coordinator."""
        return product(range(self.offices), self.coordinators)


def claims_of(office: int, coordinator: int) -> str:
    """The input of an office's claims a month for a coordinator."""
    return f"claims:{office}:{coordinator}"


def town_of(office: int) -> str:
    """The input of the city where an office is, as its number from 1; 0 is not known."""
    return f"in:{office}"


def target_of(town: str) -> str:
    """The input of the claims that are meant for a city."""
    return f"target:{town}"


def sum_of(what: str, which: str | int) -> str:
    """A formula by what it adds up (`office`, `coordinator`, `over`, `at`, `percent`, `meant`, `off`, `yen`)."""
    return f"{what}:{which}"


def allocation_formulas(plan: Plan) -> Formulas:
    """The sums of a division of a month's claims, and what does not add up."""
    formulas: dict[str, Formula] = {}
    for office in range(plan.offices):
        own = [Named(claims_of(office, one)) for one in plan.coordinators]
        formulas[sum_of("office", office)] = added(own)
    for one in plan.coordinators:
        own = [Named(claims_of(office, one)) for office in range(plan.offices)]
        formulas[sum_of("coordinator", one)] = added(own)
        over = exceeding(Named(sum_of("coordinator", one)), number(plan.cap))
        formulas[sum_of("over", one)] = over if one else number(0)
    total, available, targets = Named(TOTAL), Named(AVAILABLE), Named(TARGETS)
    formulas |= {
        TOTAL: added(Named(sum_of("office", office)) for office in range(plan.offices)),
        CAPACITY: number(plan.cap * plan.placed),
        BEYOND: exceeding(apply(Op.MAX, total, available), Named(CAPACITY)),
        SHORT: exceeding(available, total),
        EXCESS: exceeding(total, available),
        TARGETS: added(Named(target_of(town)) for town in plan.towns),
        TARGETS_OFF: opposite(apply(Op.EQUAL, targets, available)) if plan.towns else number(0),
    }
    formulas |= dict(_of_towns(plan))
    wrong = [Named(name) for name in (BEYOND, SHORT, EXCESS, TARGETS_OFF, UNPLACED)]
    wrong += [Named(sum_of("over", one)) for one in plan.coordinators]
    wrong += [Named(sum_of("off", town)) for town in plan.towns]
    formulas[AGREES] = opposite(either(wrong))
    return formulas


def burden_formulas(plan: Plan, terms: AddOn, price: Fraction) -> Formulas:
    """What each city bears in the months of the terms, by the claims of the offices in it (s2 §5(3)②)."""
    parts = [Fraction(s.parts, s.of) for s in terms.shares if s.follows_claims]
    each = terms.units * terms.months * price * sum(parts, Fraction())
    return {
        sum_of("yen", town): multiplied(number(each), Named(sum_of("at", town)))
        for town in plan.towns
    }


def _of_towns(plan: Plan) -> Iterator[tuple[str, Formula]]:
    for place, town in enumerate(plan.towns, 1):
        there = (
            multiplied(
                apply(Op.EQUAL, Named(town_of(office)), number(place)),
                Named(sum_of("office", office)),
            )
            for office in range(plan.offices)
        )
        yield sum_of("at", town), added(there)
        yield sum_of("percent", town), _percent(sum_of("at", town), TOTAL)
        yield sum_of("meant", town), _percent(target_of(town), AVAILABLE)
    at = [Named(sum_of("at", town)) for town in plan.towns]
    rest = apply(Op.SUBTRACT, Named(TOTAL), added(at))
    yield UNPLACED, rest if plan.towns else number(0)
    for town in plan.towns:
        differs = opposite(apply(Op.EQUAL, Named(sum_of("at", town)), Named(target_of(town))))
        yield sum_of("off", town), every((opposite(Named(UNPLACED)), differs))


def _percent(part: str, whole: str) -> Formula:
    return apply(Op.DIVIDE, multiplied(Named(part), number(100)), Named(whole))


class Mismatch(StrEnum):
    """What does not add up."""

    TOTAL = "total"
    OVER_CAP = "over_cap"
    OVER_COORDINATOR = "over_coordinator"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not add up."""

    mismatch: Mismatch
    at: str
    """The coordinator, office or city; empty for the whole."""
    expected: int
    found: int


def sample_values(sample: AllocationSample, plan: Plan) -> Values:
    """What a source's sample comes to."""
    inputs = dict.fromkeys((claims_of(*cell) for cell in plan.cells), 0)
    inputs |= dict.fromkeys(map(town_of, range(plan.offices)), 0)
    inputs |= dict.fromkeys(map(target_of, plan.towns), 0)
    inputs[AVAILABLE] = sample.total
    offices = (row for row in sample.rows if row.municipality is None)
    inputs |= {claims_of(i, row.coordinator or 0): row.claims for i, row in enumerate(offices)}
    inputs |= {target_of(row.municipality): row.claims for row in sample.rows if row.municipality}
    return reckoned(allocation_formulas(plan), inputs)


def sample_plan(sample: AllocationSample, *, cap: int, placed: int) -> Plan:
    """What a source's sample divides."""
    offices = [row for row in sample.rows if row.municipality is None]
    coordinators = sorted({row.coordinator or 0 for row in offices})
    towns = tuple(row.municipality for row in sample.rows if row.municipality)
    return Plan(len(offices), tuple(coordinators), towns, cap, placed)


def sample_findings(sample: AllocationSample, plan: Plan) -> Iterator[Finding]:
    """What does not add up in a source's sample."""
    values, total = sample_values(sample, plan), sample.total
    found = int(values[TOTAL] + values[TARGETS])
    if found != total:
        yield Finding(Mismatch.TOTAL, "", total, found)
    if values[BEYOND] or found > values[CAPACITY]:
        yield Finding(Mismatch.OVER_CAP, "", int(values[CAPACITY]), max(found, total))
    for one in plan.coordinators:
        if values[sum_of("over", one)]:
            claims = int(values[sum_of("coordinator", one)])
            yield Finding(Mismatch.OVER_COORDINATOR, str(one), plan.cap, claims)
    for row in sample.rows:
        if row.percent is not None and not _is_percent(row.percent, row.claims, total):
            expected = row.percent * total // 100
            yield Finding(Mismatch.PERCENT, row.municipality or row.id, expected, row.claims)


def office_sample(terms: AddOn) -> AllocationSample | None:
    """The first sample that divides claims among offices, each for a coordinator."""
    for sample in terms.samples:
        if all(row.office and row.coordinator for row in sample.rows):
            return sample
    return None


def town_sample(terms: AddOn) -> AllocationSample | None:
    """The first sample that divides claims among municipalities."""
    return next((s for s in terms.samples if all(row.municipality for row in s.rows)), None)


def ways_to_place(offices: Mapping[str, int], towns: Mapping[str, int]) -> Iterator[dict[str, str]]:
    """Every way to put whole offices in cities so that each city's claims come out."""
    for choice in product(towns, repeat=len(offices)):
        placed = dict(zip(offices, choice, strict=True))
        sums = dict.fromkeys(towns, 0)
        for office, town in placed.items():
            sums[town] += offices[office]
        if sums == dict(towns):
            yield placed


def _is_percent(percent: int, claims: int, total: int) -> bool:
    """Whether claims are a printed share of a total; printed percentages are whole numbers."""
    return 2 * abs(claims * 100 - percent * total) <= total
