"""From a prefecture's records to the Area in whose chapter each of them stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kyoten.dataset import Dataset
from kyoten.derive import towns_of
from kyoten.derive.procedures import is_placed_in
from kyoten.kinds import (
    KINDS,
    Area,
    Base,
    Center,
    Council,
    Facility,
    Municipality,
    Procedure,
    Record,
)
from kyoten.pages.generic import is_generic

IN_AREA = (Municipality, Base, Center, Council, Facility, Procedure)
"""Kinds whose records stand in the chapters of Areas, in this order."""


@dataclass(frozen=True, slots=True)
class Homes:
    """The records of one prefecture: each belongs to the first Area that has one of its municipalities."""

    areas: tuple[Area, ...]
    """The Areas that have chapters, in their order."""
    _inside: dict[str, list[Record]]
    alone: tuple[Record, ...]
    """Records without such an Area: they stand in the prefecture's own chapter."""

    def inside(self, area: Area) -> Iterator[Record]:
        """The records of an Area, kind by kind."""
        yield from self._inside[area.full_id]


def homes_of(dataset: Dataset, folder: str) -> Homes:
    """The homes of everything in a prefecture's folder."""
    areas = tuple(area for area in dataset.within(Area, folder) if is_placed_in(area))
    inside: dict[str, list[Record]] = {area.full_id: [] for area in areas}
    home = {town: area.full_id for area in reversed(areas) for town in _members(area)}
    alone: list[Record] = []
    for kind in KINDS:
        for record in _with_home(dataset, kind, folder):
            found = next((home[town] for town in _towns(record) if town in home), None)
            (alone if found is None else inside[found]).append(record)
    for area in areas:
        inside[area.full_id].sort(key=lambda record, area=area: _place(record, area))  # type: ignore[misc]
    return Homes(areas, inside, tuple(alone))


def _members(area: Area) -> list[str]:
    return [area.full(town) for town in area.members]


def _place(record: Record, area: Area) -> tuple[int, int]:
    """Kind by kind; municipalities in the order of the Area, others in that of their ids."""
    is_town = isinstance(record, Municipality)
    return IN_AREA.index(type(record)), _members(area).index(record.full_id) if is_town else 0


def _with_home(dataset: Dataset, kind: type[Record], folder: str) -> Iterable[Record]:
    if kind is Area:
        return (area for area in dataset.within(Area, folder) if not is_placed_in(area))
    is_printed = kind in IN_AREA or is_generic(kind)
    return dataset.within(kind, folder) if is_printed else ()


def _towns(record: Record) -> tuple[str, ...]:
    """The full ids of the municipalities that a record is about; none for an Area of another kind."""
    match record:
        case Municipality():
            return (record.full_id,)
        case Facility():
            return (record.full(record.municipality),)
        case Base():
            return tuple(map(record.full, towns_of(record)))
        case Center() | Council():
            return tuple(map(record.full, record.municipalities))
        case Procedure():
            return tuple(map(record.full, record.scope.municipalities))
    return ()
