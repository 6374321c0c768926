"""From the small data to the computed facts that pages and open data read."""

from datetime import date
from pathlib import Path

import pytest

from kyoten.dataset import Dataset, load
from kyoten.derive import derive, is_stale, tally, towns_of
from kyoten.kinds import Base, Municipality
from tests.records.tiny import TODAY, copied, tiny_files

FACILITY = "reiji/facilities/mihon-01.yml"


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The small data."""
    return load(copied(tmp_path_factory.mktemp("facts")))


def test_coverage_has_one_row_a_municipality(dataset: Dataset) -> None:
    """In the order of the codes, with the Area and what a record says of each; nothing where none does."""
    facts = derive(dataset, TODAY)
    rows = {row.municipality.id: row for row in facts.coverage}
    assert list(rows) == ["reiji-shi", "karikawa-cho", "karimori-mura"]
    city, village = rows["reiji-shi"], rows["karimori-mura"]
    assert city.area
    assert (city.area.id, village.area and village.area.id) == ("kita", "minami")
    assert [base.id for base in city.bases] == ["kita"]
    assert (village.bases, village.centers, village.councils) == ((), (), ())
    counted = tally(facts.coverage)
    assert (counted.municipalities, counted.bases, counted.centers, counted.councils) == (
        3,
        2,
        2,
        2,
    )
    assert facts.within("reiji") == facts.coverage
    assert facts.within("shiga") == ()


def test_base_serves_its_towns_however_they_are_named(dataset: Dataset) -> None:
    """As implementers, in a joint body, whole in a service area, or by a zone or ward."""
    (base,) = dataset.all(Base)
    assert set(towns_of(base)) == {"reiji-shi", "karikawa-cho"}
    alone = base.model_copy(update={"implementers": base.implementers[1:]})
    assert "reiji-shi" in set(towns_of(alone))


def test_facility_is_open_while_its_registration_holds(dataset: Dataset, tmp_path: Path) -> None:
    """From the day of its registration until the day before its end, on each day anew."""
    facts = derive(dataset, TODAY)
    (base,) = dataset.all(Base)
    assert [facility.id for facility in facts.open_facilities] == ["mihon-01"]
    assert [facility.id for facility in facts.facilities_of(base)] == ["mihon-01"]
    days = {date(2025, 3, 31): 0, date(2025, 4, 1): 2, date(2026, 3, 30): 2, date(2026, 3, 31): 1}
    for day, number in days.items():
        assert len(derive(dataset, day).open_facilities) == number, day


def test_samples_never_count(tmp_path: Path) -> None:
    """A sample base, or a sample municipality, is in no row of the coverage, yet its own row can be asked for."""
    files = tiny_files()
    base = files["reiji/bases/kita.yml"].decode() + "sample: true\n"
    town = files["reiji/municipalities/karimori-mura.yml"].decode() + "sample: true\n"
    changed = {
        "reiji/bases/kita.yml": base.encode(),
        "reiji/municipalities/karimori-mura.yml": town.encode(),
    }
    dataset = load(copied(tmp_path, changed))
    facts = derive(dataset, TODAY)
    assert [row.municipality.id for row in facts.coverage] == ["reiji-shi", "karikawa-cho"]
    assert tally(facts.coverage).bases == 0
    sample = next(town for town in dataset.all(Municipality) if town.sample)
    assert facts.row(sample).municipality is sample


def test_verified_dates_reassure_for_a_year() -> None:
    """The 365th day still does, the next no longer."""
    assert not is_stale(date(2025, 11, 21), TODAY)
    assert is_stale(date(2025, 11, 20), TODAY)
