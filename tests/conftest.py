"""From a test's arguments to the things that a whole session shares."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests import growth
from tests.browser.chromium import AT_HOME, BARE, FLAGS, program
from tests.building import ROOT, TODAY, build, once
from tests.site.built import Built, built_of
from tests.site.records import Entry, records_in

settings.register_profile("kyoten", deadline=None, print_blob=True)
settings.load_profile("kyoten")


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of a session share."""
    base = tmp_path_factory.getbasetemp()
    # Each worker has its own folder inside the session's.
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The site of the real data, built once a session."""
    return once(shared, "site", lambda out: build(out, "--today", TODAY))


@pytest.fixture(scope="session")
def built(site: Path) -> Built:
    """The same in memory."""
    return built_of(site)


@pytest.fixture(scope="session")
def records() -> tuple[Entry, ...]:
    """Every record of the data folder, read in another way than the program reads it."""
    return records_in(ROOT / "data")


@pytest.fixture(scope="session")
def offline_site(shared: Path) -> Path:
    """The copy of the site that opens from a disk."""
    return once(shared, "offline", lambda out: build(out, "--today", TODAY, "--offline"))


@pytest.fixture(scope="session")
def with_kind(shared: Path) -> Path:
    """A copy of the repository that has one kind more; its site is in `site` below it."""
    return once(shared, "with-kind", growth.with_kind)


@pytest.fixture(scope="session")
def with_prefecture(shared: Path) -> Path:
    """A copy of the data that has one prefecture more in `data`; its site is in `site`."""
    return once(shared, "with-prefecture", growth.with_prefecture)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """An installed Chrome, Chromium or Edge; without one the test fails, it is never skipped."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program(), args=[*FLAGS, AT_HOME, BARE]
        )
        yield browser
        browser.close()
