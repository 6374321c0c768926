"""From bytes, trees and names that nobody would think of to problems, and never a traceback."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyoten.outputs.formatting import format_bytes
from kyoten.source import read_bytes
from tests.records.odd import FILES, NAMES, as_yaml, file_names, mutations, pieces, trees
from tests.records.outcome import hold, json_lines, outcome
from tests.records.test_check_command import checked
from tests.records.tiny import copied


def fixed(examples: int) -> settings:
    """The same examples on every machine and every day; `FUZZ=50` asks for others, and 50 times as many."""
    times = int(os.environ.get("FUZZ", "1"))
    return settings(
        derandomize=times == 1, database=None, deadline=None, max_examples=times * examples
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the small data that the examples change and restore."""
    return copied(tmp_path_factory.mktemp("fuzz"))


@fixed(400)
@given(data=st.one_of(st.binary(max_size=200), st.lists(pieces, max_size=12).map(b"".join)))
def test_any_bytes_are_read(data: bytes) -> None:
    """Bytes alone: a tree or problems, each with a place inside the file."""
    reading = read_bytes(data, "reiji/areas/kita.yml")
    hold(list(reading.problems))
    assert reading.tree or reading.problems
    lines = data.count(b"\n") + 1
    assert all(problem.mark.line <= lines for problem in reading.problems)


@fixed(150)
@given(mutation=mutations())
def test_any_change_of_a_record_is_judged(folder: Path, mutation: tuple[str, bytes]) -> None:
    """A record of the small data after cuts, repeats, insertions and splices."""
    name, data = mutation
    with_file(folder, name, data)


@fixed(80)
@given(name=NAMES, tree=st.dictionaries(st.text(max_size=6), trees, max_size=8) | trees)
def test_any_tree_is_judged(folder: Path, name: str, tree: object) -> None:
    """Values of any shape where a record belongs."""
    with_file(folder, name, as_yaml(tree))


@fixed(120)
@given(mutation=mutations())
def test_fmt_survives_any_change(mutation: tuple[str, bytes]) -> None:
    """Formatting never raises, and formatting again changes nothing."""
    name, data = mutation
    once = format_bytes(data, name)
    assert format_bytes(once, name) == once


@fixed(40)
@given(names=st.sets(file_names, max_size=3), below=st.sampled_from(["", "reiji", "reiji/areas"]))
def test_any_name_is_listed(folder: Path, names: set[bytes], below: str) -> None:
    """Names that are no UTF-8, hold line breaks, or belong to nothing."""
    made = [Path(os.fsdecode(os.fsencode(folder / below) + b"/" + name)) for name in names]
    made = [path for path in made if not path.exists()]
    for path in made:
        path.write_bytes(FILES["reiji/areas/kita.yml"])
    try:
        outcome(folder)
    finally:
        for path in made:
            path.unlink()


def test_through_the_command(tmp_path: Path) -> None:
    """Sixty such files in one folder: only JSON lines on stdout, exit code 1, no traceback."""
    root = copied(tmp_path)
    for number, (name, data) in enumerate(some_mutations()):
        path = root / name
        path.with_name(f"{path.stem}-{number}.yml").write_bytes(data)
    run = checked(root)
    assert run.returncode == 1
    assert json_lines(run.stdout)


def some_mutations() -> Iterator[tuple[str, bytes]]:
    """The first sixty mutations that the fixed profile draws."""
    drawn: list[tuple[str, bytes]] = []

    @fixed(60)
    @given(mutation=mutations())
    def draw(mutation: tuple[str, bytes]) -> None:
        drawn.append(mutation)

    draw()
    return iter(drawn)


def with_file(folder: Path, name: str, data: bytes) -> None:
    """What comes of the folder while one of its files holds other bytes."""
    path = folder / name
    path.write_bytes(data)
    try:
        outcome(folder)
    finally:
        path.write_bytes(FILES[name])
