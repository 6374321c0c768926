"""From the cells in the real records to the proof that the maps are whole and look like the country."""

import pytest

from kyoten.kinds import Area, Municipality, Prefecture
from kyoten.kinds.grid import Grid
from kyoten.kinds.place import AreaKind
from tests.figures.drawn import data

COLUMNS = 26
NEIGHBORS = """
hokkaido-aomori aomori-iwate akita-iwate akita-yamagata iwate-miyagi yamagata-miyagi miyagi-fukushima niigata-fukushima
niigata-toyama toyama-ishikawa fukui-gifu gifu-nagano nagano-gunma gunma-tochigi tochigi-ibaraki saitama-chiba
saitama-tokyo tokyo-kanagawa yamanashi-kanagawa shizuoka-aichi shizuoka-nagano aichi-gifu shiga-fukui shiga-mie
shiga-kyoto kyoto-hyogo kyoto-nara nara-osaka nara-mie nara-wakayama osaka-hyogo hyogo-tottori tottori-okayama
tottori-shimane shimane-hiroshima hiroshima-yamaguchi hiroshima-okayama ehime-kagawa ehime-kochi kagawa-tokushima
kochi-tokushima fukuoka-saga fukuoka-oita saga-nagasaki oita-kumamoto oita-miyazaki kumamoto-kagoshima
miyazaki-kagoshima
"""


def distance(one: Grid, other: Grid) -> int:
    """How many steps lie between two cells."""
    return abs(one.column - other.column) + abs(one.row - other.row)


def test_every_place_has_its_cell() -> None:
    """All prefectures, and all municipalities and welfare areas of the two prefectures, but no other area."""
    dataset, _ = data()
    placed: list[Prefecture | Municipality] = [*dataset.all(Prefecture)]
    placed += dataset.all(Municipality)
    areas = dataset.all(Area)
    assert [place.full_id for place in placed if place.grid is None] == []
    assert all((area.grid is not None) == (area.area_kind is AreaKind.WELFARE) for area in areas)
    assert len(placed) == 47 + 198
    assert sum(area.grid is not None for area in areas) == 28
    assert max(place.grid.column for place in placed if place.grid) < COLUMNS


@pytest.mark.parametrize("pair", NEIGHBORS.split())
def test_neighbors_are_neighbors(pair: str) -> None:
    """Prefectures with a common border, or a strait between them, share an edge on the map."""
    dataset, _ = data()
    one, other = (dataset.find(Prefecture, f"national/{id_}") for id_ in pair.split("-"))
    assert one
    assert other
    assert one.grid
    assert other.grid
    assert distance(one.grid, other.grid) == 1


def test_areas_are_of_one_piece() -> None:
    """The tiles of each area hang together."""
    dataset, _ = data()
    broken = []
    for area in dataset.all(Area):
        if area.area_kind is AreaKind.WELFARE:
            towns = dataset.follow_all(area, Municipality, area.members)
            if not hangs_together({town.grid for town in towns if town.grid}):
                broken.append(area.full_id)
    assert broken == []


def test_pieces_are_told_apart() -> None:
    """Cells that meet only at a corner do not hang together."""
    assert hangs_together({Grid(0, 0), Grid(0, 1), Grid(1, 1)})
    assert not hangs_together({Grid(0, 0), Grid(1, 1)})


def hangs_together(cells: set[Grid]) -> bool:
    """Whether one can walk from each cell to each other over common edges."""
    reached, more = set[Grid](), {min(cells)}
    while more:
        reached |= more
        more = {c for c in cells - reached if any(distance(c, one) == 1 for one in reached)}
    return reached == cells
