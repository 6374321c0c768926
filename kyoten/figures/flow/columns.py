"""From lanes and their texts to columns and boxes that hold them, in em."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kyoten.figures.compounds import lines_within, stays_whole
from kyoten.figures.flow.chart import Arrow, Chart, FlowStep, Lane
from kyoten.figures.labels import em_of

LINE, PAD, SIDE, TRACK, SHEET = 1.3, 0.4, 0.35, 0.75, 1.1
"""The height of a line, the room in a box and beside it, between two arrows, and for the sign of a document."""
EDGE = 0.15
"""The room around the drawing."""
SHORT = 8.0
"""Up to which width a document's name makes its lane wide enough for it; of longer ones the sign may stand alone."""
WIDTHS = tuple(5.2 + 0.4 * step for step in range(12))
"""How wide the texts of a lane may be; the first that they fit into is taken."""
NAME_LINES, STEP_LINES, CONDITION_LINES, DOCUMENT_LINES = 6, 4, 5, 2
"""How many lines a text may have: a lane's name, a step, a condition, a document."""


@dataclass(frozen=True, slots=True)
class Column:
    """One lane."""

    left: float
    right: float
    box_left: float
    box_width: float
    header: tuple[str, ...]

    @property
    def middle(self) -> float:
        """The middle of its boxes."""
        return self.box_left + self.box_width / 2


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a box, line by line."""

    heading: tuple[str, ...]
    documents: tuple[tuple[str, ...], ...]

    @property
    def height(self) -> float:
        """How high the box is."""
        lines = len(self.heading) + sum(max(len(lines), 1) for lines in self.documents)
        return lines * LINE + 2 * PAD


def columns_of(chart: Chart, arrows: Iterable[Arrow]) -> tuple[Column, ...]:
    """The lanes side by side; arrows that pass in a lane make room on its left."""
    found, x = list[Column](), EDGE
    tracks = Counter(arrow.gutter for arrow in arrows)
    for number, lane in enumerate(chart.lanes):
        width = _text_width(chart, lane)
        gutter = tracks[number] * TRACK + (0.2 if tracks[number] else 0)
        left = x + gutter if number == 0 else x
        box_left = x + gutter + SIDE
        right = box_left + width + 2 * PAD + SIDE
        header = lines_within(lane.label, width + PAD)
        found.append(Column(left, right, box_left, width + 2 * PAD, header))
        x = right
    return tuple(found)


def track_x(columns: tuple[Column, ...], gutter: int, track: int) -> float:
    """Where an arrow passes in a gutter: left of a lane, or right of the last."""
    if gutter == 0:
        return columns[0].left - (track + 1) * TRACK
    return columns[gutter - 1].right + (track + 0.8) * TRACK


def content_of(step: FlowStep, column: Column) -> Content:
    """A step's texts in the width of its lane."""
    width = column.box_width - 2 * PAD
    documents = (_document(name, width - SHEET) for name in step.documents)
    return Content(lines_within(step.heading, width, sign=step.sign), tuple(documents))


def _document(name: str, width: float) -> tuple[str, ...]:
    """A document's name if it has room, else what stands before its colon, else nothing but its sign."""
    for text in (name, _short(name)):
        lines = lines_within(text, width)
        if len(lines) <= DOCUMENT_LINES and stays_whole(text, width):
            return lines
    return ()


def _short(name: str) -> str:
    """A document's name up to its colon: `Form 1: letter of recommendation` is Form 1."""
    return name.replace("\uff1a", ":").partition(":")[0]


@dataclass(frozen=True, slots=True)
class _Held:
    """A text that a lane has to hold in so many lines."""

    text: str
    lines: int
    sign: str = ""
    indent: float = 0

    def has_room(self, width: float) -> bool:
        """Whether it fits into a width without a cut."""
        room = width - self.indent
        lines = lines_within(self.text, room, sign=self.sign)
        return len(lines) <= self.lines and stays_whole(self.text, room, sign=self.sign)


def _text_width(chart: Chart, lane: Lane) -> float:
    """The narrowest width in which no word is cut and no text has too many lines."""
    own = [step for step in chart.steps if step.lane == lane.id]
    short = (_short(name) for step in own for name in step.documents)
    held = [_Held(lane.label, NAME_LINES)]
    held += (_Held(step.heading, STEP_LINES, step.sign) for step in own)
    held += (_Held(name, 1, indent=SHEET) for name in short if em_of(name) <= SHORT)
    held += (_Held(condition, CONDITION_LINES) for condition in chart.conditions_in(lane.id))
    fitting = (width for width in WIDTHS if all(one.has_room(width) for one in held))
    return next(fitting, WIDTHS[-1])
