"""From flow charts to what their SVG shows: texts and frames with their places, lines with their ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from xml.etree import ElementTree

from kyoten.derive.procedures import courses_of
from kyoten.figures.flow import Chart, Flow, chart_of, flow_drawing, flow_of
from kyoten.figures.labels import em_of
from kyoten.figures.svg import Naming
from kyoten.kinds import Procedure
from kyoten.words import LANGUAGES, Language
from tests.figures.drawn import data, length, words

Element = ElementTree.Element
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle, in em."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: "Place") -> bool:
        """Whether another lies within it."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def meets(self, other: "Place") -> bool:
        """Whether two have more than an edge in common."""
        across = self.left < other.right - 0.03 and other.left < self.right - 0.03
        return across and self.top < other.bottom - 0.03 and other.top < self.bottom - 0.03


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reader sees of a chart."""

    whole: Place
    names: tuple[str, ...]
    """The lanes' names without spaces."""
    lanes: tuple[Place, ...]
    boxes: dict[str, Place]
    """The frames of steps by their addresses."""
    said: dict[str, str]
    """What stands in them, without spaces."""
    ends: tuple[Place, ...]
    """The frames of the start and the ends."""
    texts: tuple[tuple[str, Place], ...]
    arrows: tuple[tuple[Point, ...], ...]
    """The corners of each arrow, those from the start and to the ends included."""
    rings: tuple[Point, ...]
    """The signs of partners."""
    dotted: tuple[tuple[Point, Point], ...]


@cache
def charts() -> dict[str, tuple[Flow, Chart, Language]]:
    """Every chart of the real records, with what was drawn."""
    found = {}
    for lang in LANGUAGES:
        for procedure in data()[0].all(Procedure):
            for course in courses_of(procedure):
                flow = flow_of(procedure, course, words()[lang])
                chart = chart_of(procedure, course, words()[lang])
                found[f"{lang}-{flow.id}"] = flow, chart, lang
    return found


def draw(chart: Chart) -> Shown:
    """A chart as a reader sees it."""
    return shown(flow_drawing(Naming("flow-x", "title", "desc"), chart).markup)


def shown(markup: str) -> Shown:
    """What a reader sees of a drawing."""
    root = ElementTree.fromstring(markup)
    frames, names, *_ = root.findall("g")
    links = {link.attrib["href"]: link for link in root.findall("a")}
    edges = [length(line, "x1") for line in frames.findall("line")]
    frame = _rect(frames.findall("rect")[0])
    columns = list(pairwise((frame.left, *edges, frame.right)))
    arrows = [group for group in root.iter("g") if group.find("line[@marker-end]") is not None]
    return Shown(
        Place(0, 0, length(root, "width"), length(root, "height")),
        tuple(_said(name) for name in names),
        tuple(Place(left, frame.top, right, frame.bottom) for left, right in columns),
        {href: _rect(link.findall("rect")[0]) for href, link in links.items()},
        {href: _said(link) for href, link in links.items()},
        tuple(_rect(rect) for group in arrows for rect in group.findall("rect")),
        tuple(_texts(root, middle=False)),
        tuple(_corners(group) for group in arrows),
        tuple((length(ring, "cx"), length(ring, "cy")) for ring in root.findall("circle")),
        tuple(_ends(line) for line in root.findall("line")),
    )


def _rect(rect: Element) -> Place:
    x, y, width, height = (length(rect, name) for name in ("x", "y", "width", "height"))
    return Place(x, y, x + width, y + height)


def _ends(line: Element) -> tuple[Point, Point]:
    x1, y1, x2, y2 = (length(line, name) for name in ("x1", "y1", "x2", "y2"))
    return (x1, y1), (x2, y2)


def _corners(group: Element) -> tuple[Point, ...]:
    lines = [_ends(line) for line in group.findall("line")]
    assert all(one[1] == other[0] for one, other in pairwise(lines))
    return lines[0][0], *(end for _, end in lines)


def _said(element: Element) -> str:
    lines = ("".join(one.itertext()) for one in element.iter("text"))
    return "".join(lines).replace(" ", "")


def _texts(element: Element, *, middle: bool) -> Iterator[tuple[str, Place]]:
    middle = middle or element.get("text-anchor") == "middle"
    if element.tag in {"text", "tspan"} and "x" in element.attrib:
        said = "".join(element.itertext())
        x, y, width = length(element, "x"), length(element, "y"), em_of(said)
        left = x - width / 2 if middle else x
        yield said, Place(left, y - 0.9, left + width, y + 0.25)
    for child in element:
        yield from _texts(child, middle=middle)
