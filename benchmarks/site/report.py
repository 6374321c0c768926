"""From what the runs cost to tables, and to a verdict on each floor."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.site.builders import ELEVENTY, HUGO, MATERIAL, OURS, WITH_SEARCH
from benchmarks.site.trial import CHANGED_ONE, COLD, Run

Key = tuple[str, int, str]


class Best(NamedTuple):
    """The best of a builder's runs: pages per CPU second, seconds, and the smallest peak of memory."""

    speed: float
    cpu: float
    wall: float
    peak: float


class Goal(NamedTuple):
    """How many times a rival's speed we have to reach, and want to."""

    rival: str
    state: str
    floor: float
    aim: float


GOALS = (
    Goal(HUGO, COLD, 1.4, 1.8),
    Goal(ELEVENTY, COLD, 0.6, 0.8),
    Goal(MATERIAL, COLD, 10, 15),
    Goal(HUGO, CHANGED_ONE, 2, 2.5),
    Goal(ELEVENTY, CHANGED_ONE, 1.2, 2.5),
)
JUDGED = (5_000, 25_000)
"""The sizes at which speed is judged; against Material it is the size at which that takes part."""
MEMORY = 2 / 3
"""Of Hugo's peak at the largest size."""
GROWTH = 1.15
"""How many times the processor time a page may take at 25,000 records, against 5,000, and still count as linear."""


class Verdict(NamedTuple):
    """A sentence, and whether it says that a floor was missed."""

    text: str
    is_missed: bool


def best(runs: Sequence[Run]) -> dict[Key, Best]:
    """The best of the runs of each builder, size and state."""
    found: dict[Key, list[Run]] = {}
    for run in runs:
        found.setdefault((run.builder, run.records, run.state), []).append(run)
    return {key: _best(some) for key, some in found.items()}


def _best(runs: Sequence[Run]) -> Best:
    cpu = min(run.cost.cpu for run in runs)
    wall, peak = min(run.cost.wall for run in runs), min(run.cost.peak for run in runs)
    return Best(runs[0].pages / cpu, cpu, wall, peak)


def table(found: dict[Key, Best]) -> Iterator[str]:
    """The lines of a Markdown table."""
    yield "| records | build | builder | pages per CPU second | CPU s | wall s | peak MB |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for (builder, records, state), one in found.items():
        cells = (f"{records:,}", state, builder, f"{one.speed:,.0f}")
        numbers = (f"{one.cpu:.2f}", f"{one.wall:.2f}", f"{one.peak:,.0f}")
        yield f"| {' | '.join((*cells, *numbers))} |"


def verdicts(found: dict[Key, Best]) -> Iterator[Verdict]:
    """One sentence for each goal that these runs can tell about; losses as plainly as wins."""
    for goal in GOALS:
        for builder, records, state in found:
            is_judged = records in JUDGED or goal.rival == MATERIAL
            if (builder, state) == (goal.rival, goal.state) and is_judged:
                yield from _speed(found, goal, records)
    yield from _growth(found)
    yield from _memory(found)
    yield from _search(found)


def _speed(found: dict[Key, Best], goal: Goal, records: int) -> Iterator[Verdict]:
    ours = found.get((OURS, records, goal.state))
    if ours:
        ratio = ours.speed / found[goal.rival, records, goal.state].speed
        what = f"{records:,} records, {goal.state}: {ratio:.2f} x {goal.rival}"
        yield _judged(what, ratio, goal.floor, goal.aim)


def _judged(what: str, ratio: float, floor: float, aim: float) -> Verdict:
    text = "the aim is reached" if ratio >= aim else "between floor and aim"
    if ratio < floor:
        text = "BELOW THE FLOOR"
    return Verdict(f"{what} (floor {floor:g}, aim {aim:g}): {text}", ratio < floor)


def _growth(found: dict[Key, Best]) -> Iterator[Verdict]:
    small, large = (found.get((OURS, size, COLD)) for size in JUDGED)
    if small and large:
        ratio = small.speed / large.speed
        text = "linear" if ratio <= GROWTH else "NOT LINEAR"
        what = f"a page at 25,000 records takes {ratio:.2f} x the processor time of one at 5,000"
        yield Verdict(f"{what} (at most {GROWTH:g}): {text}", ratio > GROWTH)


def _memory(found: dict[Key, Best]) -> Iterator[Verdict]:
    ours, theirs = (found.get((name, JUDGED[-1], COLD)) for name in (OURS, HUGO))
    if ours and theirs:
        ratio = ours.peak / theirs.peak
        text = "kept" if ratio < MEMORY else "MISSED"
        what = f"25,000 records, peak memory: {ratio:.2f} x Hugo's"
        yield Verdict(f"{what} (under {MEMORY:.2f}): {text}", ratio >= MEMORY)


def _search(found: dict[Key, Best]) -> Iterator[Verdict]:
    """What the search adds to our own pages: no floor, but nobody should take one for the other."""
    for (builder, records, state), whole in found.items():
        alone = found.get((OURS, records, state))
        if builder == WITH_SEARCH and alone:
            added = (whole.cpu - alone.cpu) / records * 1000
            what = f"{records:,} records, {state}: the search and its lists add {added:.2f} ms a record"
            yield Verdict(f"{what}, {whole.cpu / alone.cpu - 1:.0%}", is_missed=False)
