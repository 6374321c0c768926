"""From two sizes to a table and a verdict; 1 if a floor is missed.

`.venv/bin/python -m benchmarks.book [--facilities 600 2900] [--runs 2] [--only ours WeasyPrint …] [--json FILE]`, after
`python3 build.py`. WeasyPrint is installed into `.benchmarks/book/`; it needs the system's Pango. Linux only.
WeasyPrint, the booklets and the change take part at the first size only.
"""

import argparse
import json
import platform
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.book import report, tools
from benchmarks.book.trial import BOOKLET, OURS, WARM, WEASY, Run, real, trial
from benchmarks.site.measure import Failed


def main() -> int:
    """Run everything, print the table."""
    options = _options()
    if WEASY in options.only:
        tools.make_ready()
        print(f"WeasyPrint {tools.version()}, Python {platform.python_version()}")
    try:
        runs = list(_runs(options))
    except Failed as reason:
        print(reason, file=sys.stderr)
        return 1
    print(f"{platform.machine()}, best of {options.runs}\n")
    if options.json:
        flat = [{**run._asdict(), "cost": run.cost._asdict()} for run in runs]
        options.json.write_text(json.dumps(flat, indent=1) + "\n", encoding="utf-8")
    return said(runs)


def said(runs: Sequence[Run]) -> int:
    """Print the table and a sentence on each floor; 1 if one is missed."""
    found = report.best(runs)
    verdicts = list(report.verdicts(found))
    for line in (*report.table(found), "", *(f"- {verdict.text}" for verdict in verdicts)):
        print(line)
    return int(any(verdict.is_missed for verdict in verdicts))


def _runs(options: argparse.Namespace) -> Iterator[Run]:
    for index, facilities in enumerate(options.facilities):
        names = options.only if index == 0 else [name for name in options.only if name == OURS]
        yield from trial(options.folder / "work", facilities, names, runs=options.runs)
    if WARM in options.only:
        yield from real(options.folder / "real")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.book", description=__doc__)
    parser.add_argument("--facilities", type=int, nargs="+", default=[600, 2_900])
    parser.add_argument("--runs", type=int, default=2)
    names = [OURS, WEASY, BOOKLET, WARM]
    parser.add_argument("--only", nargs="+", choices=names, default=names)
    parser.add_argument("--json", type=Path, help="write every run to a file")
    parser.add_argument("--folder", type=Path, default=tools.HOME, help="where the books are made")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
