"""From places in tile maps to cells that two of them share."""

from collections.abc import Iterator
from datetime import date

from kyoten.dataset import Dataset
from kyoten.kinds import Area, Municipality, Prefecture
from kyoten.kinds.grid import Grid
from kyoten.kinds.place import AreaKind
from kyoten.problem import Problem, error

Placed = Prefecture | Area | Municipality
"""What has a cell in a tile map."""


def one_cell_one_place(dataset: Dataset, today: date) -> Iterator[Problem]:
    """No two places stand on one cell of a map; a map shows one kind of one folder."""
    taken: dict[tuple[str, str, Grid], Placed] = {}
    for place in _placed(dataset):
        if place.grid is None:
            continue
        earlier = taken.setdefault((place.kind, place.folder, place.grid), place)
        if earlier is not place:
            name = earlier.name
            yield error(
                place.at("grid"),
                "grid-collision",
                ja=f"図の升目 {place.grid} には、もう{name.ja}があります。",
                en=f"{name.en or name.ja} already stands on {place.grid} in the tile map.",
                hint=("空いている升目に移してください。", "Move one of them to an empty cell."),
            )


def _placed(dataset: Dataset) -> Iterator[Placed]:
    """What the maps show: of the areas only the welfare areas."""
    yield from dataset.all(Prefecture)
    yield from dataset.all(Municipality)
    for area in dataset.all(Area):
        if area.area_kind is AreaKind.WELFARE:
            yield area
