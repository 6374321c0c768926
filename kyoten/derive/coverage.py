"""From records to what is known of each municipality, and to how old a fact may be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from kyoten.dataset import Dataset
from kyoten.kinds import Area, Base, Center, Council, Municipality, Record
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


def coverage_of(dataset: Dataset) -> tuple[Coverage, ...]:
    """One row a municipality, samples included, in the order of the municipality codes."""
    areas = _by_town(
        (area, area.members)
        for area in dataset.all(Area)
        if area.area_kind is AreaKind.WELFARE and not area.sample
    )
    bases = _by_town((base, towns_of(base)) for base in dataset.all(Base) if not base.sample)
    centers = _by_town((c, c.municipalities) for c in dataset.all(Center) if not c.sample)
    councils = _by_town((c, c.municipalities) for c in dataset.all(Council) if not c.sample)
    return tuple(
        Coverage(
            town,
            next(iter(areas.get(town.full_id, ())), None),
            bases.get(town.full_id, ()),
            centers.get(town.full_id, ()),
            councils.get(town.full_id, ()),
        )
        for town in sorted(dataset.all(Municipality), key=lambda town: town.code)
    )


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
