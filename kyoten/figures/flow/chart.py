"""From who does what in which order to one value that knows no records, and to the arrows that it asks for."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lane:
    """One who acts or takes part."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Next:
    """Where a step leads, and when, if not always."""

    step: str
    condition: str | None = None


@dataclass(frozen=True, slots=True)
class FlowStep:
    """One step in its actor's lane."""

    id: str
    heading: str
    lane: str
    sign: str = ""
    """Its sign in the source, before the heading."""
    partners: tuple[str, ...] = ()
    """The lanes of those whom it is done with or addressed to."""
    next: tuple[Next, ...] = ()
    """What follows; a step outside the chart gets no arrow, no step at all an end."""
    documents: tuple[str, ...] = ()
    """What comes out of it."""
    as_needed: bool = False
    href: str | None = None
    """Where the box leads."""
    name: str = ""
    """All that the box and its lines say, for those who point at it or do not see it."""


@dataclass(frozen=True, slots=True)
class Chart:
    """The lanes from left to right, the steps from top to bottom, and the words at both ends."""

    lanes: tuple[Lane, ...]
    steps: tuple[FlowStep, ...]
    start: str
    end: str
    signs_lang: str | None = None
    """The language of the signs, where it is not that of the chart."""

    def lane_of(self, row: int) -> int:
        """The number of a step's lane."""
        return self.lane_numbers[self.steps[row].lane]

    @property
    def lane_numbers(self) -> dict[str, int]:
        """The lanes' numbers by their ids."""
        return {lane.id: number for number, lane in enumerate(self.lanes)}

    def partners_of(self, row: int) -> list[int]:
        """The numbers of the lanes that a step reaches to, its own left out."""
        numbers, own = self.lane_numbers, self.lane_of(row)
        return sorted({numbers[partner] for partner in self.steps[row].partners} - {own})

    def conditions_in(self, lane: str) -> list[str]:
        """The conditions of the arrows that lead into a lane."""
        inside = {step.id for step in self.steps if step.lane == lane}
        ways = (way for step in self.steps for way in step.next if way.step in inside)
        return [way.condition for way in ways if way.condition]


@dataclass(frozen=True, slots=True)
class Arrow:
    """From the box of one row to that of another."""

    source: int
    target: int
    condition: str | None
    gutter: int | None = None
    """Left of which lane it passes other rows; none leads to the next row."""
    track: int = 0
    """Which of the gutter's arrows it is."""


def arrows_of(chart: Chart) -> tuple[Arrow, ...]:
    """Every arrow between two steps of the chart, each with a way past the rows between them."""
    found, used = list[Arrow](), Counter[int]()
    for source, target, condition in _ways(chart):
        gutter = _gutter(chart, source, target)
        track = 0 if gutter is None else used[gutter]
        found.append(Arrow(source, target, condition, gutter, track))
        used.update([] if gutter is None else [gutter])
    return tuple(found)


def _ways(chart: Chart) -> Iterator[tuple[int, int, str | None]]:
    rows = {step.id: row for row, step in enumerate(chart.steps)}
    for row, step in enumerate(chart.steps):
        for follows in step.next:
            if follows.step in rows:
                yield row, rows[follows.step], follows.condition


def _gutter(chart: Chart, source: int, target: int) -> int | None:
    """Back round the nearer edge, forward beside the lane that is led to."""
    if target == source + 1:
        return None
    lane, lanes = chart.lane_of(target), len(chart.lanes)
    if target <= source:
        return 0 if 2 * lane < lanes else lanes
    return lane + 1 if chart.lane_of(source) > lane else lane
