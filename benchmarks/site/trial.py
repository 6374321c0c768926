"""From a size and a choice of builders to what each cold build and each build after one change cost."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.site import builders
from benchmarks.site.builders import ELEVENTY, HUGO, MATERIAL, OURS, Builder
from benchmarks.site.compare import differences, pages_of, sample
from benchmarks.site.data import CHANGED, change, write_data
from benchmarks.site.measure import Cost, run

ALL_COMPARED = 1_000
"""Up to so many records every page is compared, above a sample."""
_SAMPLE = 200
COLD, CHANGED_ONE = "cold", "one changed"


class Run(NamedTuple):
    """One build."""

    builder: str
    records: int
    state: str
    """`cold` or `one changed`."""
    pages: int
    cost: Cost


class Different(Exception):
    """A rival's page is not ours; the text says which and where."""


def trial(work: Path, records: int, names: Sequence[str], *, runs: int) -> Iterator[Run]:
    """Build a prefecture of so many facilities by turns, each time cold and then with one record changed.

    The reference is built cold and once. Pages are compared after the first turn, so with the change in them.
    """
    builders.fresh(work)
    write_data(work / "data", records)
    made = [builders.BUILDERS[name](work) for name in names]
    for turn in range(runs):
        for builder in made:
            builder.forget()
        for builder in made:
            if turn == 0 or builder.name != MATERIAL:
                yield _build(work, records, COLD, builder)
        change(work / "data", turn)
        for builder in made:
            if builder.name != MATERIAL:
                yield _build(work, records, CHANGED_ONE, builder)
        if turn == 0:
            _compare(made, records)


def _build(work: Path, records: int, state: str, builder: Builder) -> Run:
    log = work / f"{builder.name}.log"
    cost = run(builder.command, cwd=builder.cwd, env=builder.env, log=log)
    pages = len(list(builder.out.rglob("office-*/index.html")))
    if pages != 2 * records:
        raise Different(f"{builder.name} made {pages} pages of {records} records")
    _say(f"{records:6} {state:12} {builder.name:15} {cost.cpu:7.2f} s")
    return Run(builder.name, records, state, pages, cost)


def _compare(made: Sequence[Builder], records: int) -> None:
    """Hold the rivals' pages against ours, if we take part."""
    folders = {builder.name: builder.out for builder in made}
    ours = folders.get(OURS)
    if not ours:
        return
    pages = pages_of(ours)
    if records > ALL_COMPARED:
        changed = f"{CHANGED.with_suffix('').as_posix()}/index.html"
        pages = [changed, f"en/{changed}", *sample(pages, _SAMPLE)]
    for name in {HUGO, ELEVENTY} & folders.keys():
        for found in differences(ours, folders[name], pages):
            raise Different(
                f"{name}, {found.page}\n  ours:   {found.ours}\n  theirs: {found.theirs}"
            )
        _say(f"{records:6} {len(pages)} pages of {name} equal ours")


def _say(line: str) -> None:
    print(f"  {line}", file=sys.stderr, flush=True)


def takes_part(name: str, records: int) -> bool:
    """Whether a builder is asked at a size: the reference only at the smallest."""
    return name != MATERIAL or records <= ALL_COMPARED
