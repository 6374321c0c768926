"""From invented records to a table of engines and a verdict; 1 if a floor is missed.

`.venv/bin/python -m benchmarks.search [--records 1000 10000 50000] [--seed N] [--only ours pagefind …] [--json FILE]`,
after `python3 build.py test` (it needs Chromium and what drives it). Pagefind, MiniSearch and a bundler are installed
into `.benchmarks/search/`.
"""

import argparse
import json
import platform
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from benchmarks.search import report, tools
from benchmarks.search.browser import chromium
from benchmarks.search.engines import ENGINES
from benchmarks.search.trial import Run, trial


def main() -> int:
    """Run everything, print the tables."""
    options = _options()
    tools.make_ready()
    with chromium() as browser:
        engines = {**tools.versions(), "Chromium": browser.version}
        runs = list(_runs(options, browser))
    if options.json:
        text = json.dumps([_flat(run) for run in runs], ensure_ascii=False, indent=1)
        options.json.write_text(text + "\n", encoding="utf-8")
    print(", ".join(f"{name} {version}" for name, version in engines.items()))
    print(f"{platform.machine()}, seed {options.seed}\n")
    return said(runs)


def said(runs: Sequence[Run]) -> int:
    """Print the tables and a sentence on each floor; 1 if one is missed."""
    verdicts = list(report.verdicts(runs))
    for line in (*report.tables(runs), "", *(f"- {verdict.text}" for verdict in verdicts)):
        print(line)
    missed = sum(verdict.is_missed for verdict in verdicts)
    print(f"\n{missed} of {len(verdicts)} floors are MISSED" if missed else "\nEvery floor is held")
    return int(missed > 0)


def _runs(options: argparse.Namespace, browser: Browser) -> Iterator[Run]:
    for number in options.records:
        with TemporaryDirectory(dir=tools.HOME) as work:
            yield from trial(
                Path(work),
                browser,
                number,
                options.seed,
                engines=options.only,
                each=options.queries,
                visits=options.visits,
            )


def _flat(run: Run) -> dict[str, object]:
    answers = [{**one._asdict(), "relevant": sorted(one.relevant)} for one in run.answers]
    return {**run._asdict(), "load": run.load._asdict(), "answers": answers}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.search", description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=[1_000, 10_000, 50_000])
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--only", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--queries", type=int, default=40, help="of each class and language")
    parser.add_argument("--visits", type=int, default=5, help="first visits of each engine")
    parser.add_argument("--json", type=Path, help="write every answer to a file")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
