"""From columns and arrows to where everything lies, in em: boxes in rows, arrows between the rows only."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from kyoten.figures.compounds import lines_within
from kyoten.figures.flow.chart import Arrow, Chart, arrows_of
from kyoten.figures.flow.columns import (
    EDGE,
    LINE,
    TRACK,
    Column,
    Content,
    columns_of,
    content_of,
    track_x,
)
from kyoten.figures.labels import em_of

HEAD, PILL, PARTNER = 0.95, 1.6, 1.0
"""The room for an arrow's head, for the words at both ends and for one partner's line."""

PORT, BESIDE = 0.5, 0.4
"""Where an arrow with words beside it meets its box, and how far from it they begin."""

Point = tuple[float, float]


class What(Enum):
    """What lies between two rows, each on a height of its own."""

    OUT = auto()
    IN = auto()
    WORDS = auto()
    START = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing between two rows."""

    what: What
    arrow: Arrow | None = None
    label: tuple[str, ...] = ()
    y: float = 0
    """Where its line runs or its words begin."""

    @property
    def rise(self) -> float:
        """The room above `y`."""
        return {What.END: HEAD, What.WORDS: 0.2}.get(self.what, TRACK)

    @property
    def fall(self) -> float:
        """The room below it."""
        return PILL if self.what in {What.START, What.END} else len(self.label) * LINE


@dataclass(frozen=True, slots=True)
class Box:
    """A step's place."""

    row: int
    column: Column
    content: Content
    top: float
    height: float

    @property
    def bottom(self) -> float:
        """Where its arrows leave."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything of a chart lies."""

    chart: Chart
    columns: tuple[Column, ...]
    arrows: tuple[Arrow, ...]
    head: float
    """How high the lanes' names are."""
    boxes: tuple[Box, ...] = ()
    slots: tuple[tuple[Slot, ...], ...] = ()
    """What lies above each row, and below the last."""
    bottom: float = 0

    def ins(self, row: int) -> list[Arrow]:
        """The arrows to a row, from left to right."""
        found = [arrow for arrow in self.arrows if arrow.target == row]
        return sorted(found, key=lambda arrow: self._x(arrow, arrow.source))

    def outs(self, row: int) -> list[Arrow]:
        """The arrows from a row, from left to right."""
        found = [arrow for arrow in self.arrows if arrow.source == row]
        return sorted(found, key=lambda arrow: self._x(arrow, arrow.target))

    def column(self, row: int) -> Column:
        """The lane of a row's box."""
        return self.columns[self.chart.lane_of(row)]

    def way_x(self, arrow: Arrow) -> float:
        """Where an arrow passes the rows between its ends."""
        return track_x(self.columns, arrow.gutter or 0, arrow.track)

    def _x(self, arrow: Arrow, row: int) -> float:
        return self.column(row).middle if arrow.gutter is None else self.way_x(arrow)

    def is_straight(self, arrow: Arrow) -> bool:
        """Whether an arrow only leads down."""
        same = self.chart.lane_of(arrow.source) == self.chart.lane_of(arrow.target)
        return same and arrow.gutter is None

    def in_x(self, arrow: Arrow) -> float:
        """Where an arrow meets its box: at the left where words stand beside it."""
        ins, column = self.ins(arrow.target), self.column(arrow.target)
        number = ins.index(arrow)
        if self._is_beside(arrow.target):
            return column.box_left + PORT + TRACK * number
        return column.box_left + column.box_width * (number + 1) / (len(ins) + 1)

    def out_x(self, arrow: Arrow) -> float:
        """Where an arrow leaves its box."""
        if self.is_straight(arrow):
            return self.in_x(arrow)
        outs, column = self.outs(arrow.source), self.column(arrow.source)
        return column.box_left + column.box_width * (2 * outs.index(arrow) + 1) / (2 * len(outs))

    def label_x(self, row: int) -> float:
        """Where the conditions of the arrows to a row begin."""
        return self.column(row).box_left + PORT + TRACK * (len(self.ins(row)) - 1) + BESIDE

    def _is_beside(self, row: int) -> bool:
        return row == 0 or any(arrow.condition for arrow in self.ins(row))

    def path(self, arrow: Arrow) -> list[Point]:
        """The corners of an arrow from its tail to its head."""
        start, end = self.boxes[arrow.source].bottom, self.boxes[arrow.target].top
        out, into = self.out_x(arrow), self.in_x(arrow)
        if self.is_straight(arrow):
            return [(out, start), (into, end)]
        turn = self.y_of(What.IN, arrow)
        if arrow.gutter is None:
            return [(out, start), (out, turn), (into, turn), (into, end)]
        leave, way = self.y_of(What.OUT, arrow), self.way_x(arrow)
        round_ = [(out, leave), (way, leave), (way, turn), (into, turn)]
        return [(out, start), *round_, (into, end)]

    def y_of(self, what: What, arrow: Arrow | None) -> float:
        """The height of something between two rows."""
        return next(s.y for row in self.slots for s in row if (s.what, s.arrow) == (what, arrow))


def plan_of(chart: Chart) -> Plan:
    """Rows below each other, and between them as much room as their arrows and words need."""
    arrows = arrows_of(chart)
    columns = columns_of(chart, arrows)
    head = max(len(column.header) for column in columns) * LINE + 0.6 + EDGE
    plan, y = Plan(chart, columns, arrows, head), head + 0.1
    for row in range(len(chart.steps) + 1):
        slots, y = _placed(_slots(plan, row), y)
        plan = replace(plan, slots=(*plan.slots, slots))
        if row < len(chart.steps):
            y += HEAD - 0.1 if any(slot.what is not What.OUT for slot in slots) else 0.6
            box = _box(plan, row, y)
            plan, y = replace(plan, boxes=(*plan.boxes, box)), box.bottom
    return replace(plan, bottom=y + 0.4)


def _placed(slots: list[Slot], y: float) -> tuple[tuple[Slot, ...], float]:
    found = list[Slot]()
    for slot in slots:
        found.append(replace(slot, y=y + slot.rise))
        y = found[-1].y + slot.fall
    return tuple(found), y


def _slots(plan: Plan, row: int) -> list[Slot]:
    """What lies above a row, from top to bottom, so that few lines cross and none crosses words."""
    steps, before = plan.chart.steps, row - 1
    outs = [Slot(What.OUT, a) for a in plan.arrows if a.source == before and a.gutter is not None]
    above = [slot for slot in outs if slot.arrow and _goes_farther(plan, slot.arrow, row)]
    below = [slot for slot in outs if slot not in above]
    ends = [Slot(What.END)] if before >= 0 and not steps[before].next else []
    arriving = sorted(plan.ins(row), key=lambda arrow: arrow.gutter is not None)
    ins = [slot for arrow in arriving for slot in _in(plan, arrow)]
    start = [Slot(What.START)] if row == 0 else []
    return [*above, *ends, *ins[:1], *below, *ins[1:], *start]


def _in(plan: Plan, arrow: Arrow) -> Iterator[Slot]:
    yield Slot(What.IN, arrow)
    if arrow.condition is not None:
        room = plan.column(arrow.target).right - EDGE - plan.label_x(arrow.target)
        yield Slot(What.WORDS, arrow, lines_within(arrow.condition, room))


def _goes_farther(plan: Plan, arrow: Arrow, row: int) -> bool:
    """Whether an arrow leads beyond the box to which another leads straight on, if there is one."""
    if all(other.gutter is not None for other in plan.ins(row)):
        return True
    own, other, way = plan.column(row - 1), plan.column(row), plan.way_x(arrow)
    if own == other:
        return True
    return way < other.middle if other.middle < own.middle else way > other.middle


def _box(plan: Plan, row: int, top: float) -> Box:
    column = plan.column(row)
    content = content_of(plan.chart.steps[row], column)
    partners = len(plan.chart.partners_of(row))
    return Box(row, column, content, top, max(content.height, (partners + 1) * PARTNER))


def pill_width(words: str) -> float:
    """How wide the words at an end are with their frame."""
    return em_of(words) + 1.2
