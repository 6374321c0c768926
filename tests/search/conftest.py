"""From a session to the real site's search, loaded once in both languages, and to what is known of its records."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks.site.data import write_data
from kyoten.dataset import Dataset, load
from kyoten.derive import Facts, derive
from kyoten.urls import address
from kyoten.words import LANGUAGES, Language
from tests.browser.server import serving
from tests.building import ROOT, TODAY, once
from tests.records.tiny import TINY
from tests.search.asking import Searches, loaded
from tests.search.bare import write_bare
from tests.search.generated import queries
from tests.search.generated_known import Known, known
from tests.search.generated_query import Query

HERE = Path(__file__).resolve().parent
NEEDS_BROWSER = {"searches", "tiny_searches", "many_searches"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder that need a browser, so that `-m "not browser"` leaves them out."""
    for item in items:
        if HERE in item.path.parents and NEEDS_BROWSER & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)


def _searches(browser: Browser, site: Path) -> Iterator[Searches]:
    with serving(site) as host:
        yield Searches(
            {lang: loaded(browser.new_page(), f"{host}/{address('', lang)}") for lang in LANGUAGES}
        )


@pytest.fixture(scope="session")
def searches(browser: Browser, site: Path) -> Iterator[Searches]:
    """The search of the real site."""
    yield from _searches(browser, site)


@pytest.fixture(scope="session")
def tiny_searches(browser: Browser, shared: Path) -> Iterator[Searches]:
    """The search of the small invented prefecture."""
    site = once(shared, "tiny-search", lambda out: write_bare(out, TINY))
    yield from _searches(browser, site)


@pytest.fixture(scope="session")
def many_data(shared: Path) -> Path:
    """A prefecture whose records share names and codes by the dozen, as invented ones do."""
    return once(shared, "many-data", lambda out: write_data(out, 40))


@pytest.fixture(scope="session")
def many_searches(browser: Browser, shared: Path, many_data: Path) -> Iterator[Searches]:
    """The search of that prefecture."""
    site = once(shared, "many-search", lambda out: write_bare(out, many_data))
    yield from _searches(browser, site)


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The real records."""
    return load(ROOT / "data")


@pytest.fixture(scope="session")
def facts(dataset: Dataset) -> Facts:
    """What follows from them on the day of the tests."""
    return derive(dataset, date.fromisoformat(TODAY))


@pytest.fixture(scope="session")
def drawn(dataset: Dataset, facts: Facts) -> Callable[[int, Language], list[Query]]:
    """The queries of a seed for pages in a language, made once."""
    return cache(lambda seed, lang: queries(dataset, facts, seed, lang))


@pytest.fixture(scope="session")
def real(dataset: Dataset, facts: Facts) -> Known:
    """What is known of the real records."""
    return known(dataset, facts)


@pytest.fixture(scope="session")
def tiny() -> Known:
    """What is known of the small invented prefecture."""
    return _known(TINY)


@pytest.fixture(scope="session")
def many(many_data: Path) -> Known:
    """What is known of the prefecture with the same names."""
    return _known(many_data)


def _known(data: Path) -> Known:
    dataset = load(data)
    return known(dataset, derive(dataset, date.fromisoformat(TODAY)))
