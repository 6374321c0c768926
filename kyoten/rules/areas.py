"""From areas to gaps and overlaps between them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from kyoten.dataset import Dataset
from kyoten.kinds import Area, Municipality
from kyoten.kinds.place import AreaKind
from kyoten.problem import Problem, error


def welfare_areas_partition(dataset: Dataset, today: date) -> Iterator[Problem]:
    """The welfare areas of a prefecture hold each of its municipalities exactly once."""
    holders: dict[str, list[Area]] = defaultdict(list)
    for area in _welfare_areas(dataset):
        for index, member in enumerate(area.members):
            earlier = holders[area.full(member)]
            if earlier and earlier[0] is not area:
                yield error(
                    area.at("members", index),
                    "town-in-two-areas",
                    ja=f"「{member}」は「{earlier[0].name.ja}」にも入っています。",
                    en=f"'{member}' is also in {earlier[0].name.en or earlier[0].name.ja}.",
                    hint=("どちらか1つの圏域にしてください。", "Keep it in one area."),
                )
            earlier.append(area)
    unsure = _unsure_folders(dataset)
    for town in dataset.all(Municipality):
        if town.full_id not in holders and not town.sample and town.folder not in unsure:
            yield error(
                town.at(),
                "town-in-no-area",
                ja=f"{town.name.ja}がどの障害保健福祉圏域にも入っていません。",
                en=f"{town.name.en or town.name.ja} is in no welfare area.",
                hint=(
                    f"areas/ の圏域の members に {town.id} を足してください。",
                    f"Add {town.id} to the members of an area in areas/.",
                ),
            )


def member_lies_inside(dataset: Dataset, today: date) -> Iterator[Problem]:
    """A sub-area lies in its parent; a welfare area's members are of its own folder."""
    for area in dataset.all(Area):
        parent = dataset.find(Area, area.full(area.parent)) if area.parent else None
        held = {parent.full(member) for member in parent.members} if parent else set()
        for index, member in enumerate(area.members):
            full_id = area.full(member)
            if dataset.find(Municipality, full_id) is None:
                continue
            is_foreign = not full_id.startswith(f"{area.folder}/")
            if (parent and full_id not in held) or (is_foreign and _is_welfare(area)):
                yield error(
                    area.at("members", index),
                    "member-outside",
                    ja=f"「{member}」は、この圏域が属する範囲の市町村ではありません。",
                    en=f"'{member}' does not lie in what this area is part of.",
                    hint=("members か parent を直してください。", "Correct members or parent."),
                )


def _is_welfare(area: Area) -> bool:
    return area.area_kind is AreaKind.WELFARE and not area.sample


def _welfare_areas(dataset: Dataset) -> Iterator[Area]:
    return (area for area in dataset.all(Area) if _is_welfare(area))


def _unsure_folders(dataset: Dataset) -> set[str]:
    """Folders with a faulty area or an unknown member: a town missing there is a consequence of it."""
    broken = {id_.partition("/")[0] for kind, id_ in dataset.broken if kind == Area.kind}
    return broken | {
        area.folder
        for area in _welfare_areas(dataset)
        for member in area.members
        if dataset.find(Municipality, area.full(member)) is None
        and (Municipality.kind, area.full(member)) not in dataset.broken
    }
