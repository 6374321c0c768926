"""From records to computed facts, each with its one home: who belongs to whom, what is known, how many."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kyoten.dataset import Dataset
from kyoten.derive.cases import CaseTables, case_tables
from kyoten.derive.coverage import (
    STALE_DAYS,
    Coverage,
    Tally,
    coverage_of,
    is_stale,
    tally,
    towns_of,
)
from kyoten.derive.crosstables import Counted, CrossTable, TableRow
from kyoten.derive.procedures import procedures_by_area
from kyoten.kinds import Base, Facility, Municipality, Procedure

__all__ = [
    "STALE_DAYS",
    "CaseTables",
    "Counted",
    "Coverage",
    "CrossTable",
    "Facts",
    "TableRow",
    "Tally",
    "derive",
    "is_stale",
    "tally",
    "towns_of",
]


@dataclass(frozen=True, slots=True)
class Facts:
    """Every computed fact; pages, book and open data read them here."""

    coverage: tuple[Coverage, ...]
    """One row a real municipality, in the order of the municipality codes."""
    open_facilities: tuple[Facility, ...]
    """Facilities whose registration holds today, samples included, in the order of their ids."""
    cases: CaseTables
    """The tables of the cases and practices of 2018-19."""
    procedures: dict[str, tuple[Procedure, ...]]
    """By an Area's full id: how base coordinators are placed there; Areas without a procedure are not in it."""
    _rows: dict[str, Coverage]
    _by_base: dict[str, tuple[Facility, ...]]

    def row(self, town: Municipality) -> Coverage:
        """What is known of a municipality."""
        return self._rows[town.full_id]

    def within(self, folder: str) -> tuple[Coverage, ...]:
        """The rows of one prefecture."""
        return tuple(row for row in self.coverage if row.municipality.folder == folder)

    def facilities_of(self, base: Base) -> tuple[Facility, ...]:
        """The open facilities that name a base as theirs, samples included."""
        return self._by_base.get(base.full_id, ())


def derive(dataset: Dataset, today: date) -> Facts:
    """All computed facts of a judged dataset on a day."""
    rows = coverage_of(dataset)
    open_now = tuple(f for f in dataset.all(Facility) if f.is_open(today))
    return Facts(
        tuple(row for row in rows if not row.municipality.sample),
        open_now,
        case_tables(dataset),
        procedures_by_area(dataset),
        {row.municipality.full_id: row for row in rows},
        _by_base(open_now),
    )


def _by_base(facilities: Iterable[Facility]) -> dict[str, tuple[Facility, ...]]:
    found: dict[str, list[Facility]] = defaultdict(list)
    for facility in facilities:
        found[facility.full(facility.base)].append(facility)
    return {base: tuple(members) for base, members in found.items()}
