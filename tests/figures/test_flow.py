"""From the real procedures to the proof that their charts show every step, and that all of it can be read."""

import re
from gzip import compress
from itertools import combinations, pairwise

import pytest

from kyoten.figures.flow import Chart, Flow, FlowStep, Lane, Next, flow_drawing
from kyoten.figures.svg import Naming
from kyoten.words import JAPANESE, Language
from tests.figures.flows import Place, Point, Shown, charts, draw, shown

EACH = pytest.mark.parametrize(
    ("flow", "chart", "lang"), [pytest.param(*one, id=name) for name, one in charts().items()]
)
LONG = "Pneumonoultramicroscopicsilicovolcanoconiosis"


def invented(lanes: int, steps: int, **more: object) -> Chart:
    """A chart that goes from lane to lane, with an arrow ahead, one back, and partners on both sides."""
    ways = [
        [Next(f"s{n + 1}", None if n % 3 else "見本の条件が満たされるとき")] for n in range(steps)
    ]
    ways[0].append(Next(f"s{steps - 1}", "If it is short"))
    ways[-1] = [Next("s0", LONG)] if steps > 1 else []
    return Chart(
        tuple(Lane(f"l{n}", f"Sample role {n}") for n in range(lanes)),
        tuple(
            FlowStep(
                f"s{n}",
                f"{n} 見本の手順を行う" if n % 2 else f"Sample step {n}",
                f"l{n * 3 % lanes}",
                partners=(f"l{(n + 1) % lanes}", f"l{(n + 3) % lanes}", "l0"),
                next=tuple(ways[n]),
                documents=("Form 1: a sample", LONG),
                href=f"#step-s{n}",
            )
            for n in range(steps)
        ),
        "Start",
        "End",
    )


INVENTED = {
    "one-step": invented(1, 1),
    "one-lane": invented(1, 5),
    "twelve-steps": invented(4, 12),
    "eight-lanes": invented(8, 12),
    "long-words": Chart(
        (Lane("a", LONG), Lane("b", "コミュニケーションコーディネーター" * 2)),
        (
            FlowStep("s0", LONG, "a", "ア", ("b",), (Next("s1", LONG),), (LONG,), href="#step-s0"),
            FlowStep(
                "s1", "コーディネーション" * 4, "b", next=(Next("s1", LONG),), href="#step-s1"
            ),
        ),
        *("はじめ", "おわり"),
    ),
}
DRAWN = {name: shown(flow.svg.markup) for name, (flow, _, _) in charts().items()}
ALL = pytest.mark.parametrize(
    "seen",
    [
        *(pytest.param(one, id=name) for name, one in DRAWN.items()),
        *(pytest.param(draw(chart), id=name) for name, chart in INVENTED.items()),
    ],
)


@ALL
def test_texts_stand_apart_and_inside(seen: Shown) -> None:
    """No text touches another or leaves the drawing; no frame touches another; each text lies in one or in none."""
    for (one, place), (other, other_place) in combinations(seen.texts, 2):
        assert not place.meets(other_place), (one, other)
    frames = (*seen.boxes.values(), *seen.ends)
    assert not any(one.meets(other) for one, other in combinations(frames, 2))
    for text, place in seen.texts:
        assert seen.whole.holds(place), text
        assert all(frame.holds(place) for frame in frames if frame.meets(place)), text
        assert sum(lane.left <= place.left and place.right <= lane.right for lane in seen.lanes), (
            text
        )


@ALL
def test_no_line_crosses_a_text_or_a_box(seen: Shown) -> None:
    """Arrows run between the rows, the lines to partners beside the boxes."""
    blocks = [*(place for _, place in seen.texts), *seen.boxes.values(), *seen.ends]
    for corners in (*seen.arrows, *seen.dotted):
        for line in pairwise(corners):
            assert not any(as_place(*line).meets(block) for block in blocks), line


@ALL
def test_boxes_can_be_hit(seen: Shown) -> None:
    """A box is at least 24 px high and wide where the text has 15."""
    for box in seen.boxes.values():
        assert min(box.right - box.left, box.bottom - box.top) * 15 >= 24


@EACH
def test_every_step_arrow_and_partner_is_drawn(flow: Flow, chart: Chart, lang: Language) -> None:
    """Each step in its actor's lane with its sign and words, each arrow between its boxes, each partner's ring."""
    seen = shown(flow.svg.markup)
    assert seen.names == tuple(lane.label.replace(" ", "") for lane in chart.lanes)
    assert list(seen.boxes) == [f"#step-{step.id}" for step in chart.steps]
    lanes = dict(zip((lane.id for lane in chart.lanes), seen.lanes, strict=True))
    rings = list(seen.rings)
    for step in chart.steps:
        box = seen.boxes[step.href or ""]
        assert lanes[step.lane].holds(box)
        assert seen.said[step.href or ""].startswith((step.sign + step.heading).replace(" ", ""))
        for partner in step.partners:
            ring = next(r for r in rings if lanes[partner].holds(as_place(r, r)))
            assert box.top < ring[1] < box.bottom
            rings.remove(ring)
    assert rings == []
    ways = {(step.id, way.step) for step in chart.steps for way in step.next}
    assert arrows(seen) == {(f"#step-{one}", f"#step-{other}") for one, other in ways}
    assert len(seen.ends) == 1 + sum(not step.next for step in chart.steps)
    assert len(seen.arrows) == len(ways) + len(seen.ends)


@EACH
def test_conditions_and_keys(flow: Flow, chart: Chart, lang: Language) -> None:
    """Each condition stands in words; each kind of line and frame that occurs has its meaning, and no other."""
    held = "".join(text for text, _ in shown(flow.svg.markup).texts).replace(" ", "")
    conditions = [way.condition for step in chart.steps for way in step.next if way.condition]
    assert all(condition.replace(" ", "") in held for condition in conditions)
    kinds = [
        any(step.partners for step in chart.steps),
        any(step.documents for step in chart.steps),
        bool(conditions),
        any(step.as_needed for step in chart.steps),
    ]
    assert len({str(key.meaning) for key in flow.keys}) == len(flow.keys) == sum(kinds)
    dashed = len(re.findall('<rect[^>]*stroke-dasharray="6 4"', flow.svg.markup))
    assert dashed == sum(step.as_needed for step in chart.steps)


@EACH
def test_everybody_is_told_what_it_is(flow: Flow, chart: Chart, lang: Language) -> None:
    """A named group of links, ids of its own, no style, no foreign words, and small enough for a phone's line."""
    markup = flow.svg.markup
    assert 'role="group"' in markup
    assert all(id_.startswith(flow.id) for id_ in re.findall('(?<= )id="([^"]+)"', markup))
    assert not re.search(r"style=|<script|#[0-9a-f]{3}\b|rgb|http|\bon[a-z]+=", markup)
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', markup)) == {"none", "currentColor"}
    assert len(compress(markup.encode(), 6)) < 2560
    assert lang is Language.JA or not JAPANESE.search(flow.title)


@pytest.mark.parametrize("lang", Language)
def test_cases_with_the_same_steps_share_a_chart(lang: Language) -> None:
    """New placement and change in Kohoku are one chart, the add-on is another; ids are unique."""
    flows = {flow.id for flow, _, spoken in charts().values() if spoken is lang}
    assert len(flows) == 6
    kohoku = "flow-kohoku-base-coordinator"
    assert {f"{kohoku}-new-change", f"{kohoku}-add-on"} <= flows


def test_step_outside_the_chart_gets_no_arrow_and_no_end() -> None:
    """What follows elsewhere is neither drawn nor taken for the end."""
    step = FlowStep("a", "A", "x", next=(Next("elsewhere"),), href="#a")
    seen = draw(Chart((Lane("x", "X"),), (step,), "Start", "End"))
    assert arrows(seen) == set()
    assert len(seen.ends) == 1


def test_without_addresses_it_is_one_image_and_all_is_escaped() -> None:
    """Boxes that lead nowhere are no links; what stands in a record cannot become markup."""
    evil = '<b>&"'
    step = FlowStep("a", evil, "x", evil, (), (Next("a", evil),), (evil,), name=evil)
    markup = flow_drawing(Naming("x", evil, evil), Chart((Lane("x", evil),), (step,), evil, evil))
    assert 'role="img"' in markup.markup
    assert "<b>" not in markup.markup
    assert shown(markup.markup).boxes == {}


def arrows(seen: Shown) -> set[tuple[str, str]]:
    """The addresses of the two boxes of each arrow."""
    found = set()
    for first, *_, last in seen.arrows:
        tails = [href for href, box in seen.boxes.items() if on_edge(first, box, box.bottom)]
        heads = [href for href, box in seen.boxes.items() if on_edge(last, box, box.top)]
        found |= {(tail, head) for tail in tails for head in heads}
    return found


def on_edge(point: Point, box: Place, edge: float) -> bool:
    """Whether a point lies on the upper or lower edge of a box."""
    return box.left < point[0] < box.right and abs(point[1] - edge) < 0.02


def as_place(one: Point, other: Point) -> Place:
    """A line as a rectangle that is as thin as it is."""
    (x1, y1), (x2, y2) = one, other
    return Place(min(x1, x2) - 0.02, min(y1, y2) - 0.02, max(x1, x2) + 0.02, max(y1, y2) + 0.02)
