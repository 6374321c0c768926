"""From a plan to SVG: frames and kinds of lines tell things apart, so that no color has to."""

from collections.abc import Iterator
from itertools import pairwise

from kyoten.figures.flow.chart import Arrow, Chart
from kyoten.figures.flow.columns import EDGE, LINE, PAD, SHEET
from kyoten.figures.flow.plan import PILL, Box, Plan, Point, What, pill_width, plan_of
from kyoten.figures.svg import Attributes, Naming, Svg, drawn, element, em, joined, text

RING = 0.35
"""How large the sign of a partner is."""
THICK, THIN = {"stroke-width": "1.5"}, {"stroke-width": "1"}
DASHED, DOTTED = {"stroke-dasharray": "6 4"}, {"stroke-dasharray": "2 3"}
RISE = 1.0
"""From the top of a line of text to its foot."""


def flow_drawing(naming: Naming, chart: Chart) -> Svg:
    """The chart as one drawing; a box with an address is a link."""
    plan = plan_of(chart)
    inside = [head(naming.id), *_lanes(plan), *_ends(plan, naming.id)]
    for box in plan.boxes:
        inside += [*_partners(plan, box), _linked(plan, box)]
        inside += [_arrow(plan, arrow, naming.id) for arrow in plan.outs(box.row)]
    size = {"class": "k-flow", "width": em(_right(plan)), "height": em(plan.bottom + EDGE)}
    return drawn(naming, size, *inside, has_links=any(step.href for step in chart.steps))


def sheet(x: float, y: float) -> tuple[Svg, ...]:
    """The sign of a document."""
    page = _rect((x, y), 0.75, 1, {})
    lines = (_line((x + 0.2, y + a), (x + 0.55, y + a)) for a in (0.35, 0.65))
    return page, *lines


def _right(plan: Plan) -> float:
    ways = (plan.way_x(arrow) + 0.3 for arrow in plan.arrows if arrow.gutter is not None)
    return max(plan.columns[-1].right, *ways, 0) + EDGE


def head(id_: str) -> Svg:
    """The head of an arrow, which grows with the text."""
    tip = element("path", {"d": "M0 0l8 4-8 4z", "fill": "currentColor"})
    size = {"markerWidth": "0.7em", "markerHeight": "0.7em", "markerUnits": "userSpaceOnUse"}
    place = {"viewBox": "0 0 8 8", "refX": "8", "refY": "4", "orient": "auto"}
    return element("defs", {}, element("marker", {"id": f"{id_}-head", **size, **place}, tip))


def _lanes(plan: Plan) -> Iterator[Svg]:
    left, right = plan.columns[0].left, plan.columns[-1].right
    top, bottom = EDGE, plan.bottom
    frame = _rect((left, top), right - left, bottom - top, {})
    names = _rect((left, top), right - left, plan.head - top, {"class": "k-lanes"})
    between = (_line((c.left, top), (c.left, bottom)) for c in plan.columns[1:])
    yield element("g", {"class": "k-lanes", **stroke(THIN)}, frame, names, *between)
    yield element(
        "g", {"text-anchor": "middle"}, *(_name(plan, n) for n in range(len(plan.columns)))
    )


def _name(plan: Plan, number: int) -> Svg:
    column = plan.columns[number]
    room = plan.head - EDGE - len(column.header) * LINE
    middle = (column.left + column.right) / 2
    return text(column.header, em(middle), EDGE + room / 2 + RISE, line_height=LINE)


def _ends(plan: Plan, id_: str) -> Iterator[Svg]:
    for row, slots in enumerate(plan.slots):
        for slot in slots:
            if slot.what is What.START:
                middle, below = plan.column(row).middle, slot.y + PILL
                way = (middle, below), (middle, plan.boxes[row].top)
                yield _end(plan.chart.start, slot.y, way, id_)
            elif slot.what is What.END:
                middle = plan.column(row - 1).middle
                way = (middle, plan.boxes[row - 1].bottom), (middle, slot.y)
                yield _end(plan.chart.end, slot.y, way, id_)


def _end(words: str, y: float, way: tuple[Point, Point], id_: str) -> Svg:
    """The words at an end in a round frame, and the arrow from or to them."""
    middle, width = way[0][0], pill_width(words)
    frame = _rect((middle - width / 2, y), width, PILL, {"rx": em(PILL / 2)})
    line = _line(*way, {"marker-end": f"url(#{id_}-head)"})
    said = text((words,), em(middle), y + PILL / 2 + 0.35)
    return element("g", {"text-anchor": "middle"}, element("g", stroke(THICK), frame, line), said)


def _partners(plan: Plan, box: Box) -> Iterator[Svg]:
    """A thin line to a ring in each partner's lane."""
    lanes = plan.chart.partners_of(box.row)
    for number, lane in enumerate(lanes, 1):
        middle, y = plan.columns[lane].middle, box.top + box.height * number / (len(lanes) + 1)
        side = -1 if middle < box.column.middle else 1
        edge = box.column.middle + side * box.column.box_width / 2
        ring = {"cx": em(middle), "cy": em(y), "r": em(RING), **stroke(THICK)}
        line = _line((edge, y), (middle - side * RING, y), {**stroke(THICK), **DOTTED})
        yield line
        yield element("circle", ring)


def _linked(plan: Plan, box: Box) -> Svg:
    step = plan.chart.steps[box.row]
    name = [element("title", {}, step.name)] if step.name else []
    if step.href:
        return element("a", {"href": step.href}, *name, *_box(plan, box))
    return element("g", {}, *name, *_box(plan, box))


def _box(plan: Plan, box: Box) -> Iterator[Svg]:
    needed = DASHED if plan.chart.steps[box.row].as_needed else {}
    look = {"rx": "0.2em", **stroke(THICK), **needed}
    column, content = box.column, box.content
    yield _rect((column.box_left, box.top), column.box_width, box.height, look)
    x, y = column.box_left + PAD, box.top + (box.height - content.height) / 2 + PAD
    yield text(_marked(plan, box), em(x), y + RISE, line_height=LINE)
    y += len(content.heading) * LINE
    for lines in content.documents:
        yield element("g", stroke(THIN), *sheet(x, y + 0.15))
        if lines:
            yield text(lines, em(x + SHEET), y + RISE, line_height=LINE)
        y += max(len(lines), 1) * LINE


def _marked(plan: Plan, box: Box) -> Iterator[Svg | str]:
    """The heading, its sign marked with its language where that is another one."""
    sign, lang = plan.chart.steps[box.row].sign, plan.chart.signs_lang
    first, *others = box.content.heading
    if lang is not None and sign and first.startswith(sign):
        marked = element("tspan", {"lang": lang}, sign)
        yield joined(marked, first.removeprefix(sign))
    else:
        yield first
    yield from others


def _arrow(plan: Plan, arrow: Arrow, id_: str) -> Svg:
    """An arrow with its condition below the place where it turns to its box."""
    look = {**stroke(THICK), **(DASHED if arrow.condition else {})}
    path = list(pairwise(plan.path(arrow)))
    lines = [_line(*ends) for ends in path[:-1] if ends[0] != ends[1]]
    lines.append(_line(*path[-1], {"marker-end": f"url(#{id_}-head)"}))
    way = element("g", look, *lines)
    if arrow.condition is None:
        return way
    slot = next(s for s in plan.slots[arrow.target] if s.arrow == arrow and s.what is What.WORDS)
    x = em(plan.label_x(arrow.target))
    return element("g", {}, way, text(slot.label, x, slot.y + RISE, line_height=LINE))


def stroke(width: Attributes) -> dict[str, str]:
    """A line of a width without a filling."""
    return {"fill": "none", "stroke": "currentColor", **width}


def _rect(corner: Point, width: float, height: float, look: Attributes) -> Svg:
    place = {"x": em(corner[0]), "y": em(corner[1]), "width": em(width), "height": em(height)}
    return element("rect", {**place, **look})


def _line(one: Point, other: Point, look: Attributes | None = None) -> Svg:
    ends = {"x1": em(one[0]), "y1": em(one[1]), "x2": em(other[0]), "y2": em(other[1])}
    return element("line", {**ends, **(look or {})})
