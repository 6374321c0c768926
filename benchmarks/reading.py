"""From ten thousand records on disk to milliseconds a record: reading, judging and the rules between records.

`python benchmarks/reading.py [--records 10000] [--runs 3] [--profile]`, in the environment that `build.py` makes.
Every run is a process of its own, so that nothing is warm but the disk; the time is that of the processor.
"""

import argparse
import cProfile
import platform
import pstats
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

TODAY = date(2026, 11, 21)
LIMIT = 0.5
"""Milliseconds a record that reading and judging may take."""


def main() -> int:
    """Measure and print a small table; 1 if the limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.folder:
        _measure(options.folder)
        return 0
    from benchmarks.records import write_records

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "data"
        number = write_records(root, options.records)
        if options.profile:
            _profile(root)
            return 0
        runs = [_in_process_of_its_own(root) for _ in range(options.runs)]
    best = [min(times) for times in zip(*runs, strict=True)]
    return _table(number, best)


def _in_process_of_its_own(root: Path) -> list[float]:
    command = [sys.executable, __file__, "--folder", str(root)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [float(word) for word in said.split()]


def _measure(root: Path) -> None:
    """Seconds of the processor for loading and for the rules."""
    from kyoten.dataset import load
    from kyoten.rules import problems

    start = time.process_time()
    dataset = load(root)
    loaded = time.process_time()
    found = problems(dataset, TODAY)
    judged = time.process_time()
    if found:
        raise AssertionError(found[:3])
    print(loaded - start, judged - loaded)


def _profile(root: Path) -> None:
    from kyoten.dataset import load
    from kyoten.rules import problems

    profile = cProfile.Profile()
    profile.runcall(lambda: problems(load(root), TODAY))
    pstats.Stats(profile).sort_stats("tottime").print_stats(30)


def _table(number: int, seconds: list[float]) -> int:
    load, rules = (second / number * 1000 for second in seconds)
    print(f"{number} records, Python {platform.python_version()}, {platform.machine()}")
    for name, value in (("read and type", load), ("rules", rules), ("together", load + rules)):
        print(f"  {name:14} {value:6.3f} ms a record")
    print(f"  {'limit':14} {LIMIT:6.3f} ms a record")
    return int(load + rules > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
