"""From what the engines found to tables, and to a verdict on each floor."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.search.engines import OURS
from benchmarks.search.measures import Quality, by_class, percentile, quality
from benchmarks.search.trial import Run

RECALL, SUCCESS, CLASS = 0.97, 0.99, 0.87
"""Floors of recall and success over all queries, and of recall in every class."""
BEHIND = 0.01
"""By how much another engine may be better in a class."""
SMALL, MIDDLE = 1_000, 10_000
KILOBYTES, READY = 60, 150
"""At most so much, and so many milliseconds from the focus, for the smaller number of records."""
SLOWEST = {SMALL: 16, MIDDLE: 50}
"""Milliseconds that 95 of 100 answers may take at most."""

_MEASURES: dict[str, Callable[[Quality], float]] = {
    "R@10": lambda one: one.recall,
    "S@10": lambda one: one.success,
    "MRR": lambda one: one.mrr,
}
_ALL = "all"


class Verdict(NamedTuple):
    """A sentence, and whether it says that a floor was missed."""

    text: str
    is_missed: bool


def classes(run: Run) -> dict[str, Quality]:
    """How good an engine is in each class, and over all queries."""
    parts = {kind: quality(some) for kind, some in by_class(run.answers).items()}
    return {**parts, _ALL: quality(run.answers)}


def tables(runs: Sequence[Run]) -> Iterator[str]:
    """The lines of Markdown tables: one a measure and number of records, then what it costs."""
    for records in dict.fromkeys(run.records for run in runs):
        some = {run.engine: classes(run) for run in runs if run.records == records}
        kinds = list(next(iter(some.values())))
        for name, measure in _MEASURES.items():
            yield f"| {name}, {records:,} records | {' | '.join(kinds)} |"
            yield "| --- " * (len(kinds) + 1) + "|"
            for engine, parts in some.items():
                yield f"| {engine} | {' | '.join(_short(measure(one)) for one in parts.values())} |"
            yield ""
    yield "| records | engine | KB to the first answer | requests | ready, ms | p50, ms | p95, ms |"
    yield "| --- " * 7 + "|"
    for run in runs:
        times = [answer.milliseconds for answer in run.answers]
        load = f"{run.load.bytes / 1000:,.1f} | {run.load.requests} | {run.load.ready:,.0f}"
        speed = f"{percentile(times, 0.5):.1f} | {percentile(times, 0.95):.1f}"
        yield f"| {run.records:,} | {run.engine} | {load} | {speed} |"


def _short(share: float) -> str:
    return f"{share:.3f}".removeprefix("0") if share < 1 else "1"


def verdicts(runs: Sequence[Run]) -> Iterator[Verdict]:
    """One sentence for each floor that these runs can tell about."""
    for ours in (run for run in runs if run.engine == OURS):
        found = classes(ours)
        yield from _by_itself(ours.records, found)
        for other in runs:
            if other.records == ours.records and other.engine != OURS:
                yield from _against(ours.records, found, other)
        yield from _cost(ours)


def _by_itself(records: int, found: dict[str, Quality]) -> Iterator[Verdict]:
    whole = found[_ALL]
    yield _at_least(f"{records:,} records, R@10", whole.recall, RECALL)
    yield _at_least(f"{records:,} records, S@10", whole.success, SUCCESS)
    for kind, one in found.items():
        if kind != _ALL:
            yield _at_least(f"{records:,} records, R@10 of {kind}", one.recall, CLASS)


def _against(records: int, ours: dict[str, Quality], other: Run) -> Iterator[Verdict]:
    theirs = classes(other)
    what = f"{records:,} records, R@10 against {other.engine}"
    ahead = ours[_ALL].recall - theirs[_ALL].recall
    yield _judged(f"{what}: {ahead:+.3f}", "has to be ahead", is_missed=ahead <= 0)
    gaps = {
        kind: ours[kind].recall - theirs[kind].recall
        for kind in ours.keys() & theirs.keys() - {_ALL}
    }
    worst, least = min(gaps.items(), key=lambda gap: (gap[1], gap[0]))
    rule = f"not more than {BEHIND:g} behind in any class"
    yield _judged(f"{what}, {worst}: {least:+.3f}", rule, is_missed=least < -BEHIND)


def _cost(ours: Run) -> Iterator[Verdict]:
    what = f"{ours.records:,} records"
    if ours.records == SMALL:
        yield _at_most(f"{what}, KB to the first answer", ours.load.bytes / 1000, KILOBYTES)
        yield _at_most(f"{what}, ms until ready", ours.load.ready, READY)
    if ours.records in SLOWEST:
        slow = percentile([answer.milliseconds for answer in ours.answers], 0.95)
        yield _at_most(f"{what}, p95 in ms", slow, SLOWEST[ours.records])


def _at_least(what: str, value: float, floor: float) -> Verdict:
    return _judged(f"{what}: {value:.3f}", f"at least {floor:g}", is_missed=value < floor)


def _at_most(what: str, value: float, most: float) -> Verdict:
    return _judged(f"{what}: {value:.1f}", f"at most {most:g}", is_missed=value > most)


def _judged(what: str, rule: str, *, is_missed: bool) -> Verdict:
    return Verdict(f"{what} ({rule}): {'MISSED' if is_missed else 'held'}", is_missed)
