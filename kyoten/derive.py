"""From records to computed facts, each with its one home: who belongs to whom, what is known."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from kyoten.dataset import Dataset
from kyoten.kinds import Area, Base, Center, Council, Facility, Municipality, Record
from kyoten.kinds.place import AreaKind

R = TypeVar("R", bound=Record)

STALE_DAYS = 365
"""After how many days a verified date no longer reassures."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is known of one municipality; nothing means that no record says so, not that there is none."""

    municipality: Municipality
    area: Area | None
    bases: tuple[Base, ...]
    centers: tuple[Center, ...]
    councils: tuple[Council, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a set of municipalities have a known base, center and council."""

    municipalities: int
    bases: int
    centers: int
    councils: int


@dataclass(frozen=True, slots=True)
class Facts:
    """Every computed fact; pages, book and open data read them here."""

    coverage: tuple[Coverage, ...]
    """One row a real municipality, in the order of the municipality codes."""
    open_facilities: tuple[Facility, ...]
    """Facilities whose registration holds today, samples included, in the order of their ids."""
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
    areas = _by_town(
        (area, area.members)
        for area in dataset.all(Area)
        if area.area_kind is AreaKind.WELFARE and not area.sample
    )
    bases = _by_town((base, towns_of(base)) for base in dataset.all(Base) if not base.sample)
    centers = _by_town((c, c.municipalities) for c in dataset.all(Center) if not c.sample)
    councils = _by_town((c, c.municipalities) for c in dataset.all(Council) if not c.sample)
    towns = sorted(dataset.all(Municipality), key=lambda town: town.code)
    rows = tuple(
        Coverage(
            town,
            next(iter(areas.get(town.full_id, ())), None),
            bases.get(town.full_id, ()),
            centers.get(town.full_id, ()),
            councils.get(town.full_id, ()),
        )
        for town in towns
    )
    coverage = tuple(row for row in rows if not row.municipality.sample)
    open_now = tuple(f for f in dataset.all(Facility) if f.is_open(today))
    return Facts(coverage, open_now, {r.municipality.full_id: r for r in rows}, _by_base(open_now))


def tally(rows: Iterable[Coverage]) -> Tally:
    """How many of the rows have a known base, center and council."""
    kept = tuple(rows)
    return Tally(
        len(kept),
        sum(bool(row.bases) for row in kept),
        sum(bool(row.centers) for row in kept),
        sum(bool(row.councils) for row in kept),
    )


def towns_of(base: Base) -> Iterator[str]:
    """The municipalities that a base serves, whole or in part: its implementers' and its service areas'."""
    for implementer in base.implementers:
        if implementer.municipality:
            yield implementer.municipality
        if implementer.joint_body:
            yield from implementer.joint_body.members
    for area in base.service_areas:
        yield from area.municipalities
        for district in (*area.daily_living_zones, *area.wards):
            yield district.partition("/")[0]


def is_stale(verified: date, today: date) -> bool:
    """Whether a verified date is older than a year."""
    return (today - verified).days > STALE_DAYS


def _by_town(pairs: Iterable[tuple[R, Iterable[str]]]) -> dict[str, tuple[R, ...]]:
    found: dict[str, dict[str, R]] = defaultdict(dict)
    for record, towns in pairs:
        for town in towns:
            found[record.full(town)][record.full_id] = record
    return {town: tuple(records.values()) for town, records in found.items()}


def _by_base(facilities: Iterable[Facility]) -> dict[str, tuple[Facility, ...]]:
    found: dict[str, list[Facility]] = defaultdict(list)
    for facility in facilities:
        found[facility.full(facility.base)].append(facility)
    return {base: tuple(members) for base, members in found.items()}
