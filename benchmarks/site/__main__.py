"""From a choice of sizes and builders to a table and a verdict; 1 if a floor is missed or a page differs.

`.venv/bin/python -m benchmarks.site [--sizes 1000 5000 25000] [--runs 3] [--only ours hugo …] [--json FILE]`, after
`python3 build.py`. Hugo, Node.js and Eleventy are installed into `.benchmarks/`. Linux only.
"""

import argparse
import json
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.site import report, tools
from benchmarks.site.builders import BUILDERS
from benchmarks.site.measure import Failed
from benchmarks.site.trial import Different, Run, takes_part, trial


def main() -> int:
    """Run everything, print the tables."""
    options = _options()
    tools.make_ready()
    try:
        runs = list(_runs(options))
    except (Different, Failed) as reason:
        print(reason, file=sys.stderr)
        return 1
    found = report.best(runs)
    verdicts = list(report.verdicts(found))
    print(", ".join(f"{name} {version}" for name, version in tools.versions().items()))
    print(f"{platform.machine()}, best of {options.runs}\n")
    for line in (*report.table(found), "", *(f"- {verdict.text}" for verdict in verdicts)):
        print(line)
    if options.json:
        options.json.write_text(json.dumps([_flat(run) for run in runs], indent=1) + "\n")
    return int(any(verdict.is_missed for verdict in verdicts))


def _runs(options: argparse.Namespace) -> Iterator[Run]:
    for records in options.sizes:
        names = [name for name in options.only if takes_part(name, records)]
        yield from trial(options.folder / "work", records, names, runs=options.runs)


def _flat(run: Run) -> dict[str, object]:
    return {**run._asdict(), "cost": run.cost._asdict()}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.site", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 5_000, 25_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=BUILDERS, default=list(BUILDERS))
    parser.add_argument("--json", type=Path, help="write every run to a file")
    folder = parser.add_argument("--folder", type=Path, default=tools.HOME)
    folder.help = "where the pages are built; a folder in memory keeps the disk's noise out"
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
