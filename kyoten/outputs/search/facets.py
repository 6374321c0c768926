"""From records to what a search can be narrowed by: for each facet the ids of its values."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.derive.coverage import towns_of
from kyoten.kinds import (
    NATIONAL,
    Area,
    Base,
    BlockMeeting,
    Case,
    Center,
    Council,
    Document,
    Facility,
    Handbook,
    Municipality,
    Practice,
    Prefecture,
    Procedure,
    Record,
)
from kyoten.pages.search import FACETS as OFFERED

FACETS = (*OFFERED, "role", "enhanced", "document")
"""Words of all of them are found; the page of the search offers all but the last three."""

Codes = dict[str, tuple[str, ...]]
"""By facet: ids of prefectures, full ids of Areas and municipalities, members of enums."""


class Ground(NamedTuple):
    """What the values of a facet are looked up in."""

    dataset: Dataset
    facts: Facts
    open_now: frozenset[str]
    """The full ids of the facilities whose registration holds."""


def ground_of(dataset: Dataset, facts: Facts) -> Ground:
    """What the values of all records are looked up in."""
    return Ground(dataset, facts, frozenset(one.full_id for one in facts.open_facilities))


def codes_of(record: Record, ground: Ground) -> Codes:
    """By facet: the values of a record; a closed office has neither functions nor services any more."""
    towns = tuple(dict.fromkeys(record.full(town) for town in _towns(record)))
    return {
        "kind": (record.kind,),
        "prefecture": tuple(_prefectures(record, ground.dataset)),
        "area": tuple(dict.fromkeys(_areas(record, towns, ground))),
        "municipality": towns,
        **_own(record, ground.open_now),
    }


def _towns(record: Record) -> Iterator[str]:
    """The municipalities that a record is about; an Area is found by its own name."""
    if isinstance(record, Municipality):
        yield record.full_id
    elif isinstance(record, Facility):
        yield record.municipality
    elif isinstance(record, Base):
        yield from towns_of(record)
    elif isinstance(record, Center | Council):
        yield from record.municipalities
    elif isinstance(record, Procedure):
        yield from record.scope.municipalities


def _areas(record: Record, towns: Iterable[str], ground: Ground) -> Iterator[str]:
    """The Area of each municipality; for an Area itself and what it names."""
    if isinstance(record, Area):
        yield record.full_id
        return
    if isinstance(record, Procedure) and record.scope.area:
        yield record.full(record.scope.area)
    for town in towns:
        found = ground.dataset.find(Municipality, town)
        area = ground.facts.row(found).area if found else None
        if area:
            yield area.full_id


def _prefectures(record: Record, dataset: Dataset) -> Iterator[str]:
    """The ids of the prefectures that a record belongs to or names."""
    if record.folder != NATIONAL:
        handbook = dataset.find(Handbook, f"{record.folder}/{Handbook.kind}")
        named: Iterable[str] = (handbook.full(handbook.prefecture),) if handbook else ()
    elif isinstance(record, Case):
        named = (record.full(record.prefecture),)
    elif isinstance(record, BlockMeeting | Practice):
        named = (record.full(prefecture) for prefecture in record.prefectures)
    else:
        named = ()
    for full_id in named:
        found = dataset.find(Prefecture, full_id)
        yield from (found.id,) if found else ()


def _own(record: Record, open_now: frozenset[str]) -> Codes:
    """What only some kinds have."""
    if isinstance(record, Facility):
        is_open = record.full_id in open_now
        return {
            "function": tuple(map(str, record.functions)) if is_open else (),
            "service": tuple(map(str, record.services)) if is_open else (),
            "disability": tuple(map(str, record.disabilities)) if is_open else (),
            "role": tuple(map(str, record.roles)) if is_open else (),
            "enhanced": (str(record.enhanced_type),) if is_open and record.enhanced_type else (),
        }
    if isinstance(record, Base):
        return {
            "function": tuple(map(str, record.functions)),
            "type": (str(record.type),) if record.type else (),
            "status": (str(record.state),) if record.state else (),
        }
    if isinstance(record, Case):
        return {
            "type": (str(record.type),) if record.type else (),
            "status": (str(record.status),) if record.status else (),
        }
    return {"document": (str(record.document_kind),)} if isinstance(record, Document) else {}
