"""From places with cells to a map of tiles: neighbors stay neighbors, no tile is larger than another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kyoten.figures.labels import em_of
from kyoten.figures.svg import Naming, Svg, drawn, element, em, text
from kyoten.kinds.grid import Grid

GAP, PAD, LINE = 0.25, 0.25, 1.25
_OPEN = {"overflow": "visible"}
"""A frame is drawn half outside of its box."""
WIDE = 42.0
"""From how many em on a map is shown on large screens only; a phone has the table beside it."""


class State(StrEnum):
    """How a tile looks: a thick frame, a thin one, or a broken one."""

    FULL = "full"
    PARTLY = "partly"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Tile:
    """One place on the map."""

    grid: Grid
    label: tuple[str, ...]
    """The place, line by line."""
    sign: str
    """What the map says of it, below the place."""
    state: State
    name: str
    """The place's full name and what the map says of it, for those who point at the tile or follow it."""
    href: str | None = None
    group: str = ""
    """What it belongs to; a line is drawn between tiles of different groups."""


@dataclass(frozen=True, slots=True)
class _Size:
    """The measures of a map, in em."""

    width: float
    height: float
    west: int
    north: int

    def left(self, column: int) -> float:
        """Where a column begins."""
        return (column - self.west) * (self.width + GAP) + GAP

    def top(self, row: int) -> float:
        """Where a row begins."""
        return (row - self.north) * (self.height + GAP) + GAP


def tile_map(tiles: Sequence[Tile], naming: Naming) -> Svg:
    """The map; every tile is as large as the largest label needs."""
    if not tiles:
        return drawn(naming, {"class": "k-map", "width": "0", "height": "0"})
    size = _size(tiles)
    has_links = any(tile.href for tile in tiles)
    ordered = sorted(tiles, key=lambda tile: tile.grid)
    right = max(size.left(tile.grid.column + 1) for tile in tiles)
    bottom = max(size.top(tile.grid.row + 1) for tile in tiles)
    shape = {"class": "k-map", "width": em(right), "height": em(bottom)}
    inside = [*(_tile(tile, size) for tile in ordered), *_borders(ordered, size)]
    return drawn(naming, shape, *inside, has_links=has_links)


def is_wide(tiles: Sequence[Tile]) -> bool:
    """Whether only a large screen shows the map without scrolling far."""
    if not tiles:
        return False
    size = _size(tiles)
    return max(size.left(tile.grid.column + 1) for tile in tiles) > WIDE


def frame(state: State) -> Svg:
    """The sign of a state beside its meaning."""
    box = {"x": "8%", "y": "8%", "width": "84%", "height": "84%"}
    size = {"width": "1.5em", "height": "1.2em"}
    return element(
        "svg",
        {"class": f"k-swatch k-tile-{state}", "aria-hidden": "true", **size},
        element("rect", {**box, **_look(state)}),
    )


def _size(tiles: Sequence[Tile]) -> _Size:
    width = max(em_of(line) for tile in tiles for line in (*tile.label, tile.sign)) + 2 * PAD
    lines = max(len(tile.label) for tile in tiles) + 1
    west = min(tile.grid.column for tile in tiles)
    north = min(tile.grid.row for tile in tiles)
    return _Size(width, lines * LINE + 2 * PAD, west, north)


def _tile(tile: Tile, size: _Size) -> Svg:
    """One tile; what stands in it is placed from its own corner, so that tiles repeat each other and pack well."""
    place = {"x": em(size.left(tile.grid.column)), "y": em(size.top(tile.grid.row))}
    middle, lines = em(size.width / 2), len(tile.label)
    foot = (size.height - (lines + 1) * LINE) / 2 + 0.95
    box = {"width": em(size.width), "height": em(size.height)}
    inside = [element("rect", {**box, **_look(tile.state)})]
    inside += [text(tile.label, middle, foot, line_height=LINE)] if lines else []
    inside.append(text((tile.sign,), middle, foot + lines * LINE))
    named = element("title", {}, tile.name), element("svg", {**place, **_OPEN}, *inside)
    look = {"class": f"k-tile-{tile.state}"}
    return (
        element("a", {"href": tile.href, **look}, *named)
        if tile.href
        else element("g", look, *named)
    )


def _look(state: State) -> dict[str, str]:
    """The frame as it is without a style sheet."""
    broken = {"stroke-dasharray": "3 3"} if state is State.EMPTY else {}
    thick = {"stroke-width": "2.5"} if state is State.FULL else {}
    return {"fill": "none", "stroke": "currentColor", **thick, **broken}


def _borders(tiles: Sequence[Tile], size: _Size) -> Iterator[Svg]:
    """Lines between neighbors of different groups."""
    groups = {tile.grid: tile.group for tile in tiles}
    for grid, group in groups.items():
        east, south = Grid(grid.row, grid.column + 1), Grid(grid.row + 1, grid.column)
        left, top = size.left(grid.column) - GAP / 2, size.top(grid.row) - GAP / 2
        right, bottom = left + size.width + GAP, top + size.height + GAP
        if groups.get(east, group) != group:
            yield _border(right, top, right, bottom)
        if groups.get(south, group) != group:
            yield _border(left, bottom, right, bottom)


def _border(x1: float, y1: float, x2: float, y2: float) -> Svg:
    ends = {"x1": em(x1), "y1": em(y1), "x2": em(x2), "y2": em(y2)}
    return element("line", {"class": "k-border", **ends, "stroke": "currentColor"})
