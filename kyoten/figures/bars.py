"""From counted parts to stacked bars that can be told apart without color."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kyoten.figures.labels import flow, lines_of
from kyoten.figures.svg import Naming, Svg, drawn, element, em, percent, text

WIDTH = 19.0
"""How many em the texts may take: what a phone of 320 px has."""
LINE, BAR, GAP = 1.4, 1.5, 1.1
PATTERNS = ("full", "striped", "empty")
"""How the parts of a bar are filled, in their order."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar, and what stands under it: `In place 18`."""

    number: int
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar with its label above it."""

    label: str
    parts: tuple[Part, ...]

    @property
    def number(self) -> int:
        """The whole bar."""
        return sum(part.number for part in self.parts)


def stacked_bars(bars: Sequence[Bar], naming: Naming) -> Svg:
    """Bars one below the other; their lengths are shares of the longest, which fills the width."""
    most = max((bar.number for bar in bars), default=0) or 1
    inside, top = [stripes(naming.id)], 0.0
    for bar in bars:
        drawing, height = _bar(bar, most, naming.id, top)
        inside += drawing
        top += height + GAP
    size = {"class": "k-bars", "width": "100%", "height": em(max(top - GAP, 0))}
    return drawn(naming, size, *inside)


def stripes(id_: str) -> Svg:
    """The pattern of the parts that are striped."""
    line = element("path", {"class": "k-stripe", "d": "M-1 1l2-2M0 7l7-7M6 8l2-2"})
    size = {"width": "7", "height": "7", "patternUnits": "userSpaceOnUse"}
    return element("defs", {}, element("pattern", {"id": f"{id_}-stripes", **size}, line))


def swatch(id_: str, pattern: str) -> Svg:
    """The sign of a part beside its meaning, with a pattern of its own: a book takes each drawing alone."""
    box, own = {"x": "5%", "y": "5%", "width": "90%", "height": "90%"}, f"{id_}-sign"
    return element(
        "svg",
        {"class": "k-swatch", "aria-hidden": "true", "width": "1.5em", "height": "1em"},
        *([stripes(own)] if pattern == "striped" else ()),
        element("rect", {**box, **_filled(own, pattern)}),
    )


def _bar(bar: Bar, most: int, id_: str, top: float) -> tuple[list[Svg], float]:
    label = lines_of(bar.label, WIDTH)
    shown = [part for part in bar.parts if part.number]
    below = flow((part.label + "\u2003" for part in shown), WIDTH)
    y = top + len(label) * LINE
    inside = [text(label, "0", top + 1, line_height=LINE)]
    inside += _parts(bar, most, id_, y)
    inside.append(text(below, "0", y + BAR + LINE - 0.2, line_height=LINE))
    return inside, (len(label) + len(below)) * LINE + BAR + 0.2


def _parts(bar: Bar, most: int, id_: str, y: float) -> Iterator[Svg]:
    before = 0
    for part, pattern in zip(bar.parts, PATTERNS, strict=True):
        if part.number:
            place = {"x": percent(before / most), "y": em(y)}
            size = {"width": percent(part.number / most), "height": em(BAR)}
            yield element("rect", {**place, **size, **_filled(id_, pattern)})
        before += part.number


def _filled(id_: str, pattern: str) -> dict[str, str]:
    fill = {"striped": f"url(#{id_}-stripes)", "empty": "none"}.get(pattern, "currentColor")
    return {"class": f"k-{pattern}", "fill": fill, "stroke": "currentColor"}
