"""From a chart to what its signs mean: those that it has, and no others."""

from collections.abc import Iterator

from kyoten.figures.drawing import Key
from kyoten.figures.flow.chart import Chart, arrows_of
from kyoten.figures.flow.drawn import DASHED, DOTTED, THICK, head, sheet, stroke
from kyoten.figures.svg import Svg, element
from kyoten.words import Words


def keys_of(chart: Chart, words: Words, id_: str) -> tuple[Key, ...]:
    """The keys of a chart that is drawn under an id."""
    return tuple(Key(sign, words(f"flow.keys.{key}")) for key, sign in _signs(chart, id_))


def _signs(chart: Chart, id_: str) -> Iterator[tuple[str, Svg]]:
    if any(chart.partners_of(row) for row in range(len(chart.steps))):
        ring = element("circle", {"cx": "80%", "cy": "50%", "r": "0.3em"})
        yield "partner", _swatch(_across("58%", DOTTED), ring)
    if any(step.documents for step in chart.steps):
        yield "document", _swatch(*sheet(0.35, 0.1))
    if any(arrow.condition for arrow in arrows_of(chart)):
        own = f"{id_}-key"  # a book takes each sign alone
        arrow = _across("100%", {**DASHED, "marker-end": f"url(#{own}-head)"})
        yield "condition", _swatch(head(own), arrow)
    if any(step.as_needed for step in chart.steps):
        box = {"x": "5%", "y": "10%", "width": "90%", "height": "80%", "rx": "0.2em", **DASHED}
        yield "needed", _swatch(element("rect", box))


def _across(end: str, look: dict[str, str]) -> Svg:
    return element("line", {"x1": "0", "y1": "50%", "x2": end, "y2": "50%", **look})


def _swatch(*inside: Svg) -> Svg:
    size = {"width": "1.5em", "height": "1.2em"}
    drawn = element("g", stroke(THICK), *inside)
    return element("svg", {"class": "k-swatch", "aria-hidden": "true", **size}, drawn)
