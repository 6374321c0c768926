"""From bases' service areas to what s1 §4 asks of them: everything covered, about one host each."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from kyoten.dataset import Dataset
from kyoten.kinds import Base, Municipality
from kyoten.kinds.fault import shown
from kyoten.kinds.place import District
from kyoten.kinds.support import ServiceArea
from kyoten.problem import Hint, Mark, Problem, error, warning
from kyoten.rules.rule import Seen
from kyoten.source import Path

_FIELDS = ("daily_living_zones", "wards")
_ADD: Hint = (
    "担当区域のどれかに足してください（s1 §4ア）。",
    "Add them to one of the service areas (s1 §4ア).",
)


@dataclass(frozen=True, slots=True)
class Share:
    """What one service area holds of one municipality: some zones, some wards."""

    base: Base
    index: int
    """Where the service area stands among the base's."""
    zones: tuple[str, ...]
    wards: tuple[str, ...]

    @property
    def mark(self) -> Mark:
        """Where the service area stands in its file."""
        return self.base.at("service_areas", self.index)


def districts_exist(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """Every zone and ward of a service area is one of its municipality's."""
    base = seen.record
    for path, reference in _districts(base) if isinstance(base, Base) else ():
        town_id = f"{base.folder}/{_town(reference)}"
        town = dataset.find(Municipality, town_id)
        known = (
            [f"{town.id}/{district.id}" for district in getattr(town, str(path[2]))] if town else []
        )
        if reference in known or (Municipality.kind, town_id) in dataset.broken:
            continue
        near = get_close_matches(reference, known, 1, 0.6)
        yield error(
            base.at(*path),
            "unknown-district",
            ja=f"「{shown(reference)}」という日常生活圏域・区はありません。",
            en=f"There is no zone or ward '{shown(reference)}'.",
            hint=(f"もしかして: {near[0]}", f"Did you mean {near[0]}?")
            if near
            else (
                "「市町村のID/区域のID」の形で、市町村の記録にあるものを書いてください。",
                "Write 'municipality/id' as it stands in the municipality's record.",
            ),
        )


def zones_covered(dataset: Dataset, today: date) -> Iterator[Problem]:
    """Several service areas in a municipality together hold all its daily living zones (s1 §4ア)."""
    for town, shares in _shared_towns(dataset):
        held = {zone for share in shares for zone in share.zones}
        missing = _missing(town, town.daily_living_zones, held)
        if missing and held and sum(bool(share.zones) for share in shares) > 1:
            ja, en = _names(missing)
            yield error(
                shares[0].mark,
                "zones-covered",
                ja=f"{town.name.ja}の日常生活圏域で、どの担当区域にも入っていないもの: {ja}",
                en=f"No service area holds these zones of {town.name.en or town.name.ja}: {en}",
                hint=_ADD,
            )


def wards_covered(dataset: Dataset, today: date) -> Iterator[Problem]:
    """The service areas of a designated city together hold all its wards (s1 §4ア)."""
    for town, shares in _shared_towns(dataset):
        zones = {zone for share in shares for zone in share.zones}
        held = {ward for share in shares for ward in share.wards}
        missing = _missing(town, town.wards, held)
        by_zones = zones and not _missing(town, town.daily_living_zones, zones)
        if missing and (held or not by_zones):
            ja, en = _names(missing)
            yield error(
                shares[0].mark,
                "wards-covered",
                ja=f"{town.name.ja}の区で、どの担当区域にも入っていないもの: {ja}",
                en=f"No service area holds these wards of {town.name.en or town.name.ja}: {en}",
                hint=_ADD,
            )


def one_host_an_area(dataset: Dataset, today: date) -> Iterator[Problem]:
    """About one host office a service area is the guide; more or none is said, not forbidden (s1 §4ア)."""
    for base, index, area in _service_areas(dataset):
        if area.host_offices is not None and area.host_offices != 1:
            yield warning(
                base.at("service_areas", index, "host_offices"),
                "one-host-office",
                ja=f"配置事業所が {area.host_offices} か所です。目安は区域ごとにおおむね1か所です（s1 §4ア）。",
                en=f"There are {area.host_offices} host offices; the guide is about one a service area "
                "(s1 §4ア).",
                hint=("事情があればこのままで構いません。", "It may stay if there is a reason."),
            )


def _service_areas(dataset: Dataset) -> Iterator[tuple[Base, int, ServiceArea]]:
    for base in dataset.all(Base):
        for index, area in enumerate(base.service_areas):
            yield base, index, area


def _districts(base: Base) -> Iterator[tuple[Path, str]]:
    for index, area in enumerate(base.service_areas):
        for field in _FIELDS:
            for position, reference in enumerate(getattr(area, field)):
                yield ("service_areas", index, field, position), reference


def _known(town: Municipality | None, field: str) -> dict[str, None]:
    """The zones or wards of a municipality as a base refers to them, in their order."""
    return {f"{town.id}/{part.id}": None for part in getattr(town, field)} if town else {}


def _shared_towns(dataset: Dataset) -> Iterator[tuple[Municipality, list[Share]]]:
    """Municipalities that no service area holds whole, with what each holds; unknown parts are said elsewhere."""
    whole: set[str] = set()
    shares: dict[str, list[Share]] = defaultdict(list)
    for base, index, area in _service_areas(dataset):
        whole.update(base.full(town) for town in area.municipalities)
        zones, wards = (_by_town(getattr(area, field)) for field in _FIELDS)
        for town in {**zones, **wards}:
            share = Share(base, index, tuple(zones[town]), tuple(wards[town]))
            shares[f"{base.folder}/{town}"].append(share)
    for town_id, held in sorted(shares.items()):
        found = dataset.find(Municipality, town_id)
        if found is not None and town_id not in whole and _are_known(found, held):
            yield found, held


def _by_town(references: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for reference in references:
        found[_town(reference)].append(reference)
    return found


def _are_known(town: Municipality, shares: list[Share]) -> bool:
    zones, wards = (_known(town, field).keys() for field in _FIELDS)
    return all({*share.zones} <= zones and {*share.wards} <= wards for share in shares)


def _town(reference: str) -> str:
    return reference.partition("/")[0]


def _missing(town: Municipality, districts: tuple[District, ...], held: set[str]) -> list[District]:
    return [district for district in districts if f"{town.id}/{district.id}" not in held]


def _names(districts: list[District]) -> tuple[str, str]:
    return (
        "\u3001".join(district.name.ja for district in districts),
        ", ".join(district.name.en or district.name.ja for district in districts),
    )
