"""From bases' service areas to what s1 §4 asks of them: everything covered, about one host each."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date

from kyoten.dataset import Dataset
from kyoten.kinds import Base, Municipality
from kyoten.kinds.place import District
from kyoten.kinds.support import ServiceArea
from kyoten.problem import Problem, error, warning
from kyoten.source import Path

Part = tuple[Base, int, ServiceArea]
"""A service area, the base that has it, and its index there."""


def districts_exist(dataset: Dataset, today: date) -> Iterator[Problem]:
    """Every zone and ward of a service area is one of its municipality's."""
    known = {
        f"{town.full_id}/{district.id}"
        for town in dataset.all(Municipality)
        for district in (*town.daily_living_zones, *town.wards)
    }
    for base, where, reference in _districts(dataset):
        if f"{base.folder}/{reference}" not in known:
            yield error(
                base.at(*where),
                "unknown-district",
                ja=f"「{reference}」という日常生活圏域・区はありません。",
                en=f"There is no zone or ward '{reference}'.",
                hint=(
                    "「市町村のID/区域のID」の形で、市町村の記録にあるものを書いてください。",
                    "Write 'municipality/id' as it stands in the municipality's record.",
                ),
            )


def zones_covered(dataset: Dataset, today: date) -> Iterator[Problem]:
    """Several service areas in a municipality together hold all its daily living zones (s1 §4ア)."""
    return _uncovered(
        dataset, "zones-covered", "日常生活圏域", lambda town: town.daily_living_zones
    )


def wards_covered(dataset: Dataset, today: date) -> Iterator[Problem]:
    """The service areas of a designated city together hold all its wards (s1 §4ア)."""
    return _uncovered(dataset, "wards-covered", "区", lambda town: town.wards)


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


def _service_areas(dataset: Dataset) -> Iterator[Part]:
    for base in dataset.all(Base):
        for index, area in enumerate(base.service_areas):
            yield base, index, area


def _districts(dataset: Dataset) -> Iterator[tuple[Base, Path, str]]:
    for base, index, area in _service_areas(dataset):
        for position, reference in enumerate(area.daily_living_zones):
            yield base, ("service_areas", index, "daily_living_zones", position), reference
        for position, reference in enumerate(area.wards):
            yield base, ("service_areas", index, "wards", position), reference


def _uncovered(
    dataset: Dataset,
    rule: str,
    word: str,
    districts: Callable[[Municipality], tuple[District, ...]],
) -> Iterator[Problem]:
    whole: set[str] = set()
    by_town: dict[str, list[Part]] = defaultdict(list)
    for base, index, area in _service_areas(dataset):
        whole.update(base.full(town) for town in area.municipalities)
        for reference in (*area.daily_living_zones, *area.wards):
            by_town[f"{base.folder}/{reference.split('/')[0]}"].append((base, index, area))
    for town_id, parts in sorted(by_town.items()):
        town = dataset.find(Municipality, town_id)
        if town is None or town_id in whole:
            continue
        held = {f"{b.folder}/{r}" for b, _, a in parts for r in (*a.daily_living_zones, *a.wards)}
        missing = [d for d in districts(town) if f"{town_id}/{d.id}" not in held]
        if missing:
            base, index, _ = parts[0]
            names = "、".join(district.name.ja for district in missing)
            names_en = ", ".join(district.name.en or district.name.ja for district in missing)
            yield error(
                base.at("service_areas", index),
                rule,
                ja=f"{town.name.ja}の{word}のうち、どの担当区域にも入っていないものがあります: {names}",
                en=f"No service area holds these of {town.name.en}: {names_en}",
                hint=(
                    "担当区域のどれかに足してください（s1 §4ア）。",
                    "Add them to one of the service areas (s1 §4ア).",
                ),
            )
