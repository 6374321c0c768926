"""From 200 kills at random moments to the promise that the published folder is never torn."""

import os
import random
import statistics
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kyoten.files import MARK, recover

PUBLISHER = Path(__file__).with_name("publisher.py")
ROOT = PUBLISHER.parents[2]
KILLS = 200
Tree = Mapping[str, bytes]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills and folder handles are POSIX")


def tree(name: str, pages: int) -> dict[str, bytes]:
    """A site of that many pages, of which two thirds are the same in every tree."""
    sizes = random.Random(pages)
    files = {}
    for number in range(pages):
        whose = name if number % 3 == 0 else "both"
        line = f"<p>見本 {whose} {number}</p>\n".encode()
        files[f"{number % 60}/{number}.html"] = line * (sizes.randint(2_000, 40_000) // len(line))
    files[f"only/{name}.css"] = name.encode()
    return files


def lay(files: Tree, folder: Path) -> Path:
    """Write a tree to a source folder."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def read_at(place: int, name: str) -> bytes:
    """Read a file of an open folder."""
    handle = os.open(name, os.O_RDONLY, dir_fd=place)
    with os.fdopen(handle, "rb") as file:
        return file.read()


def snapshot(handle: int) -> dict[str, bytes]:
    """Read all files under an open folder; what vanishes meanwhile is left out."""
    found = {}
    for top, _, names, place in os.fwalk(".", dir_fd=handle):
        for name in set(names) - {MARK}:
            with suppress(FileNotFoundError):
                found[f"{top}/{name}".removeprefix("./")] = read_at(place, name)
    return found


def live_tree(live: Path) -> dict[str, bytes]:
    """Read the published folder."""
    handle = os.open(live, os.O_RDONLY)
    try:
        return snapshot(handle)
    finally:
        os.close(handle)


def start(source: Path, live: Path, *options: str) -> subprocess.Popen[str]:
    """Start a publication in a lean process (no site packages)."""
    command = [sys.executable, "-S", str(PUBLISHER), str(source), str(live), *options]
    environment = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def finish(process: subprocess.Popen[str]) -> dict[str, float]:
    """Wait for a publication; say at which time it passed which point."""
    said, _ = process.communicate()
    return {word: float(at) for word, at in (line.split() for line in said.splitlines())}


class Reader:
    """A visitor who reads the whole published folder again and again."""

    def __init__(self, live: Path, trees: list[Tree]) -> None:
        self.live = live
        self.trees = trees
        self.whole = self.cut_short = 0
        self.torn: list[str] = []

    def read(self) -> None:
        """Take one snapshot and judge it."""
        handle = os.open(self.live, os.O_RDONLY)
        try:
            found = snapshot(handle)
            is_live = os.path.samestat(os.fstat(handle), self.live.stat())
        finally:
            os.close(handle)
        if is_live and found in self.trees:
            self.whole += 1
        elif not is_live and any(found.items() <= tree.items() for tree in self.trees):
            self.cut_short += 1  # exchanged and being removed: what is left is still of one tree
        else:
            self.torn.append(f"{len(found)} files, live: {is_live}")

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Read in a thread during the block."""
        stop = threading.Event()

        def read_on() -> None:
            while not stop.wait(0.02):
                self.read()

        thread = threading.Thread(target=read_on)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()


def beside(live: Path) -> list[str]:
    """What stands beside the published folder."""
    return sorted(path.name for path in live.parent.iterdir() if path != live)


def measured(sources: list[Path], live: Path) -> float:
    """The usual seconds of a publication, from its first step to its last."""
    spans = []
    for number in range(6):
        said = finish(start(sources[number % 2], live))
        spans.append(said["done"] - said["ready"])
    return statistics.median(spans)


def killed(process: subprocess.Popen[str], span: float, chance: random.Random) -> str:
    """Kill anywhere in the span or, every second time, within a millisecond of the exchange; say where."""
    assert process.stdout
    process.stdout.readline()
    said = []
    if chance.random() < 0.5:
        time.sleep(chance.uniform(0, span * 1.1))
    else:
        said.append(process.stdout.readline())
        time.sleep(max(0.0, chance.uniform(-0.001, 0.001)))
    process.kill()
    said += process.communicate()[0].splitlines()
    return said[-1].split()[0] if said else "writing"


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: a kill concerns the system, the disk only costs time."""
    shared = Path("/dev/shm")
    if not os.access(shared, os.W_OK):
        yield tmp_path
        return
    with TemporaryDirectory(dir=shared) as folder:
        yield Path(folder)


def test_the_live_folder_survives_200_kills(memory: Path) -> None:
    """Whenever a build is killed, the published folder is one whole tree, for every reader."""
    trees: list[Tree] = [tree("a", 300), tree("b", 300)]
    sources = [lay(files, memory / "from" / str(n)) for n, files in enumerate(trees)]
    live = memory / "www" / "site"
    span = measured(sources, live)
    chance = random.Random(20260401)
    where: Counter[str] = Counter()
    reader = Reader(live, trees)
    now = 1
    with reader.at_work():
        for _ in range(KILLS):
            where[killed(start(sources[1 - now], live), span, chance)] += 1
            found = live_tree(live)
            assert found in trees, f"torn after a kill: {where}"
            now = trees.index(found)
    assert finish(start(sources[1 - now], live))["done"]
    assert live_tree(live) == trees[1 - now]
    assert beside(live) == [".site.files", ".site.next"]
    assert not reader.torn
    assert reader.whole > KILLS / 10
    print(f"{span * 1000:.0f} ms a publication; last word before the kill: {dict(where)}")
    print(f"snapshots: {reader.whole} whole, {reader.cut_short} cut short by the exchange")
    assert where["writing"] > KILLS / 10
    assert where["exchange"] + where["exchanged"] > KILLS / 10


@pytest.mark.parametrize("options", [(), ("--two-renames",)], ids=["exchange", "two-renames"])
@pytest.mark.parametrize("is_tidied", [False, True])
def test_a_kill_before_any_step_is_recovered(
    tmp_path: Path, options: tuple[str, ...], *, is_tidied: bool
) -> None:
    """Killed before each single change of the file system, a build leaves what can be made whole.

    The next build goes on from there by itself, or somebody tidies up before it.
    """
    trees: list[Tree] = [tree("a", 6), tree("b", 6)]
    sources = [lay(files, tmp_path / "from" / str(n)) for n, files in enumerate(trees)]
    live = tmp_path / "www" / "site"
    assert finish(start(sources[0], live))["done"]
    now, gaps, step = 0, 0, 0
    while "done" not in finish(start(sources[1 - now], live, *options, "--die-at", str(step))):
        gaps += not live.exists()
        assert not live.exists() or live_tree(live) in trees
        if is_tidied:
            recover(live)
            assert beside(live) == []
        else:
            assert finish(start(sources[1 - now], live, *options))["done"]
        now = trees.index(live_tree(live))
        step += 1
    assert live_tree(live) == trees[1 - now]
    assert beside(live) == [".site.files", ".site.next"]
    assert step >= 15  # so few where the site before last is filled again
    assert gaps == len(options)  # only between two renames, and until the next start


def test_a_first_publication_that_is_killed_leaves_nothing_or_all(tmp_path: Path) -> None:
    """Before the first site stands, a killed build leaves no site rather than a part of one."""
    files = tree("a", 4)
    source = lay(files, tmp_path / "from")
    live = tmp_path / "www" / "site"
    step = 0
    while "done" not in finish(start(source, live, "--die-at", str(step))):
        assert not live.exists() or live_tree(live) == files
        recover(live)
        assert not live.parent.exists() or beside(live) == []
        if live.exists():
            for path in sorted(live.rglob("*"), reverse=True):
                path.rmdir() if path.is_dir() else path.unlink()
            live.rmdir()
        step += 1
    assert live_tree(live) == files
    assert step > 15
