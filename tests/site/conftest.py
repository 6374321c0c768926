"""From the finished site and the data folder to what every test of this folder reads."""

from pathlib import Path

import pytest

from tests.building import ROOT
from tests.site.built import Built, built_of
from tests.site.records import Entry, records_in


@pytest.fixture(scope="session")
def built(site: Path) -> Built:
    """The finished site in memory."""
    return built_of(site)


@pytest.fixture(scope="session")
def records() -> tuple[Entry, ...]:
    """Every record of the data folder, read in another way than the program reads it."""
    return records_in(ROOT / "data")
