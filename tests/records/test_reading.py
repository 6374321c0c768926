"""From many records to the counts that keep reading fast, and to the parser that does it."""

from pathlib import Path

import _ruamel_yaml  # type: ignore[import-not-found]
import pytest

from benchmarks.records import write_records
from kyoten.dataset import Dataset, load
from kyoten.kinds import Facility
from kyoten.rules import problems
from kyoten.source import compose
from kyoten.source.tree import Places
from tests.records.tiny import TODAY


class Count:
    """A function that counts how often it is called."""

    def __init__(self, function: object) -> None:
        self.function = function
        self.calls = 0

    def __call__(self, *arguments: object) -> object:
        """The function's answer."""
        self.calls += 1
        assert callable(self.function)
        return self.function(*arguments)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred invented records, as the benchmark has ten thousand."""
    folder = tmp_path_factory.mktemp("many") / "data"
    assert write_records(folder, 300, prefectures=1) == 300
    return folder


def test_parser_is_the_one_in_c() -> None:
    """Without its old extension ruamel reads in Python, six times as slowly, and says nothing of it."""
    assert issubclass(compose._Composer, _ruamel_yaml.CParser)
    assert _ruamel_yaml.__file__.endswith((".so", ".pyd"))


def test_benchmark_holds_no_mistake(root: Path) -> None:
    """What is measured are right records of every kind that is many, with every field of a facility."""
    dataset = load(root)
    assert problems(dataset, TODAY) == []
    assert sum(len(records) for records in dataset.records.values()) == 300
    filled = {
        field
        for facility in dataset.all(Facility)
        for field in Facility.model_fields
        if getattr(facility, field)
    }
    unused = {"withdrawn", "sample", "anomaly"}
    assert filled == set(Facility.model_fields) - unused


def test_right_records_are_parsed_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One parse a file: places are worked out only where something is said, a second pass only for signs."""
    parsed, placed = Count(compose._Composer), Count(compose.places_of)
    monkeypatch.setattr(compose, "_Composer", parsed)
    monkeypatch.setattr(compose, "places_of", placed)
    assert problems(load(root), TODAY) == []
    assert (parsed.calls, placed.calls) == (300, 0)


def test_places_are_worked_out_once(root: Path) -> None:
    """However often a record is asked, its file is parsed a second time and never a third."""
    dataset: Dataset = load(root)
    facility = dataset.all(Facility)[0]
    places = facility.standing.tree.places
    assert isinstance(places, Places)
    assert facility.standing.tree.places is places
    assert facility.at("tel").line > 1
