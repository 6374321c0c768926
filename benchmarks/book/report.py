"""From what the books cost to a table, and to a verdict on each floor."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.book.trial import BOOKLET, OURS, WARM, WEASY, Run

TIMES = 25
"""How many times our processor time WeasyPrint's has to be, at the size at which it takes part."""
GROWTH = 1.2
"""How many times the processor time of a page it may be in the largest book, against the smallest."""
MEMORY = 300
"""Megabytes that a booklet may take at most."""
CHANGE = 2.5
"""Seconds on the clock until a changed record is in a book: about two."""


class Verdict(NamedTuple):
    """A sentence, and whether it says that a floor was missed."""

    text: str
    is_missed: bool


def best(runs: Sequence[Run]) -> list[Run]:
    """Of each book the run with the least processor time, in the order in which they came."""
    found: dict[tuple[str, str, int], Run] = {}
    for run in runs:
        key = run.who, run.book, run.facilities
        found[key] = min(found.get(key, run), run, key=lambda one: one.cost.cpu)
    return list(found.values())


def table(runs: Sequence[Run]) -> Iterator[str]:
    """The lines of a Markdown table; of the booklets the one with the largest peak."""
    yield "| book | who | pages | making, CPU s | CPU s | of that finishing | CPU ms a page | wall s | peak MB |"
    yield "| --- " * 9 + "|"
    most = max((run.cost.peak for run in runs if run.who == BOOKLET), default=0.0)
    for run in runs:
        if run.who == BOOKLET and run.cost.peak < most:
            continue
        pages = f"{run.pages:,}" if run.pages else ""
        page = f"{per_page(run):.1f}" if run.pages else ""
        own = (f"{run.making:.2f}", f"{run.cost.cpu:.2f}", f"{run.finishing:.2f}", page)
        rest = (f"{run.cost.wall:.2f}", f"{run.cost.peak:,.0f}")
        yield f"| {' | '.join((run.book, run.who, pages, *own, *rest))} |"


def per_page(run: Run) -> float:
    """Milliseconds of the processor a page."""
    return run.cost.cpu / run.pages * 1000


def verdicts(runs: Sequence[Run]) -> Iterator[Verdict]:
    """One sentence for each floor that these runs can tell about."""
    whole = sorted((run for run in runs if run.who == OURS), key=lambda run: run.pages)
    for theirs in (run for run in runs if run.who == WEASY):
        for ours in (run for run in whole if run.facilities == theirs.facilities):
            ratio = theirs.cost.cpu / ours.cost.cpu
            what = f"{ours.pages} pages, WeasyPrint takes {ratio:.1f} x our processor time"
            yield _judged(what, f"at least {TIMES}", is_missed=ratio < TIMES)
    if len(whole) > 1:
        small, large = whole[0], whole[-1]
        ratio = per_page(large) / per_page(small)
        what = f"a page of {large.pages} takes {ratio:.2f} x the processor time of one of {small.pages}"
        yield _judged(what, f"at most {GROWTH}", is_missed=ratio > GROWTH)
    booklets = [run for run in runs if run.who == BOOKLET]
    if booklets:
        most = max(booklets, key=lambda run: run.cost.peak)
        what = f"{len(booklets)} booklets take at most {most.cost.peak:.0f} MB"
        yield _judged(what, f"at most {MEMORY}", is_missed=most.cost.peak > MEMORY)
    for run in (run for run in runs if run.who == WARM):
        what = f"{run.book}, a changed record is in the book after {run.cost.wall:.1f} s"
        yield _judged(what, f"at most {CHANGE}", is_missed=run.cost.wall > CHANGE)


def _judged(what: str, rule: str, *, is_missed: bool) -> Verdict:
    return Verdict(f"{what} ({rule}): {'MISSED' if is_missed else 'held'}", is_missed)
