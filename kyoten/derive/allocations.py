"""From who claims how often for whom to sums by coordinator, office and city, and what does not add up."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import TypeVar

from kyoten.kinds.addons import AllocationSample

K = TypeVar("K")


class Mismatch(StrEnum):
    """What does not add up."""

    TOTAL = "total"
    OVER_CAP = "over_cap"
    OVER_COORDINATOR = "over_coordinator"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Cell:
    """Claims a month of one office for one coordinator in one city; what a source does not say is None."""

    claims: int
    office: str | None = None
    coordinator: int | None = None
    town: str | None = None
    percent: int | None = None
    """The share of all claims that the source prints beside them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not add up."""

    mismatch: Mismatch
    at: str
    """The coordinator, office or city; empty for the whole."""
    expected: int
    found: int


@dataclass(frozen=True, slots=True)
class Allocation:
    """A division of claims, added up."""

    total: int
    coordinators: dict[int, int]
    offices: dict[str, int]
    towns: dict[str, int]
    findings: tuple[Finding, ...]

    @property
    def agrees(self) -> bool:
        """Whether everything adds up."""
        return not self.findings


def check_allocation(
    cells: Sequence[Cell], *, total: int, cap: int, coordinators: int
) -> Allocation:
    """The sums of a division of a month's claims, beside the total and the cap for each coordinator."""
    by_coordinator = _sums(cells, lambda cell: cell.coordinator)
    found = sum(cell.claims for cell in cells)
    return Allocation(
        found,
        by_coordinator,
        _sums(cells, lambda cell: cell.office),
        _sums(cells, lambda cell: cell.town),
        tuple(_findings(cells, by_coordinator, (found, total), (cap, coordinators))),
    )


def sample_cells(sample: AllocationSample) -> tuple[Cell, ...]:
    """A source's sample as cells; an office goes by its id, since it is lettered differently in each language."""
    return tuple(
        Cell(
            row.claims,
            row.id if row.office else None,
            row.coordinator,
            row.municipality,
            row.percent,
        )
        for row in sample.rows
    )


def ways_to_place(offices: Mapping[str, int], towns: Mapping[str, int]) -> Iterator[dict[str, str]]:
    """Every way to put whole offices in cities so that each city's claims come out."""
    for choice in product(towns, repeat=len(offices)):
        placed = dict(zip(offices, choice, strict=True))
        sums = dict.fromkeys(towns, 0)
        for office, town in placed.items():
            sums[town] += offices[office]
        if sums == dict(towns):
            yield placed


def _findings(
    cells: Iterable[Cell],
    by_coordinator: Mapping[int, int],
    sums: tuple[int, int],
    limits: tuple[int, int],
) -> Iterator[Finding]:
    (found, total), (cap, coordinators) = sums, limits
    if found != total:
        yield Finding(Mismatch.TOTAL, "", total, found)
    if max(found, total) > cap * coordinators:
        yield Finding(Mismatch.OVER_CAP, "", cap * coordinators, max(found, total))
    for coordinator, claims in by_coordinator.items():
        if claims > cap:
            yield Finding(Mismatch.OVER_COORDINATOR, str(coordinator), cap, claims)
    for cell in cells:
        if cell.percent is not None and not _is_percent(cell.percent, cell.claims, total):
            at = cell.town or cell.office or ""
            yield Finding(Mismatch.PERCENT, at, cell.percent * total // 100, cell.claims)


def _is_percent(percent: int, claims: int, total: int) -> bool:
    """Whether claims are a printed share of a total; printed percentages are whole numbers."""
    return 2 * abs(claims * 100 - percent * total) <= total


def _sums(cells: Iterable[Cell], key_of: Callable[[Cell], K | None]) -> dict[K, int]:
    """Claims by a key, in the order of the cells; cells without one are left out."""
    found: dict[K, int] = defaultdict(int)
    for cell in cells:
        key = key_of(cell)
        if key is not None:
            found[key] += cell.claims
    return dict(found)
