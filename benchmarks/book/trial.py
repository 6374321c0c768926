"""From sizes to what each step of a book cost: ours at every size, WeasyPrint's at the first, booklets, one change."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.book import tools
from benchmarks.book.document import html_of
from benchmarks.book.ours import FONTS, ROOT
from benchmarks.site.data import CHANGED, write_data
from benchmarks.site.measure import Cost, run

OURS, WEASY, BOOKLET, WARM = "ours", "WeasyPrint", "booklet", "one changed"
BOOK = "ken0-ja"
REAL = "shiga-ja"
_CHANGED_REAL = Path("shiga", "facilities", "mihon-01.yml")
_OFTEN, _SELDOM = 0.25, 2.0
"""Seconds between looks at the memory of what takes seconds or minutes: a look at a gigabyte takes time too."""
_AREAS = [f"ken0-area{a}-ja" for a in range(0, 150, 10)]


class Run(NamedTuple):
    """What one book cost."""

    who: str
    book: str
    facilities: int
    """Of the invented prefecture; 0 for real records."""
    pages: int
    """0 where that does not count."""
    cost: Cost
    making: float = 0.0
    """Of ours: seconds of the processor for the JSON, before it is set; not in `cost`."""
    finishing: float = 0.0
    """Of ours: seconds for finishing the typesetter's PDF; in `cost`."""


def trial(work: Path, facilities: int, names: Sequence[str], *, runs: int) -> Iterator[Run]:
    """The whole book of an invented prefecture, by turns; then what else is asked for."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    write_data(work / "data", facilities)
    for turn in range(runs):
        if OURS in names:
            yield _ours(work, facilities, BOOK)
        if WEASY in names and turn == 0:
            yield _weasy(work, facilities)
    if BOOKLET in names:
        _python("ours", work / "data", work, *_AREAS, log=work / "ours.log")
        for stem in _AREAS:
            yield _set(work, facilities, stem)
    if WARM in names:
        yield _warm(work, BOOK, CHANGED, facilities)


def real(work: Path) -> Iterator[Run]:
    """One changed record in a book of the real records."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(ROOT / "data", work / "data")
    yield _warm(work, REAL, _CHANGED_REAL, 0)


def _ours(work: Path, facilities: int, stem: str) -> Run:
    _python("ours", work / "data", work, stem, log=work / "ours.log")
    making = _numbers(work / "making.txt")[1]
    return _set(work, facilities, stem)._replace(who=OURS, making=making)


def _set(work: Path, facilities: int, stem: str) -> Run:
    out = work / f"{stem}.pdf"
    cost = _python("setting", work / f"{stem}.json", out, log=work / "setting.log")
    _, finishing, pages = _numbers(out.with_suffix(".txt"))
    made = Run(BOOKLET, stem, facilities, int(pages), cost, finishing=finishing)
    _say(made)
    return made


def _weasy(work: Path, facilities: int) -> Run:
    document, out = work / "book.html", work / "weasy.pdf"
    document.write_text(html_of((work / f"{BOOK}.json").read_bytes(), FONTS), encoding="utf-8")
    command = (tools.WEASY, "-P", tools.HERE / "weasy.py", document, out)
    cost = run(command, cwd=work, env={}, log=work / "weasy.log", every=_SELDOM)
    pages = int(out.with_suffix(".pages").read_text(encoding="ascii"))
    made = Run(WEASY, BOOK, facilities, pages, cost)
    _say(made)
    return made


def _warm(work: Path, stem: str, changed: Path, facilities: int) -> Run:
    data, out = work / "data", work / "warm.txt"
    peak = _python("warm", data, stem, data / changed, out, log=work / "warm.log").peak
    wall, cpu = _numbers(out)
    made = Run(WARM, stem, facilities, 0, Cost(cpu, wall, peak))
    _say(made)
    return made


def _python(module: str, *arguments: str | Path, log: Path) -> Cost:
    command = (sys.executable, "-m", f"benchmarks.book.{module}", *arguments)
    return run(command, cwd=ROOT, env={}, log=log, every=_OFTEN)


def _numbers(file: Path) -> list[float]:
    return [float(word) for word in file.read_text(encoding="ascii").split()]


def _say(made: Run) -> None:
    line = f"{made.who:11} {made.book:18} {made.pages:5} pages {made.cost.cpu:8.2f} s"
    print(f"  {line}", file=sys.stderr, flush=True)
