"""From a session to one server of each site for each worker."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.server import serving

HERE = Path(__file__).resolve().parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that `-m "not browser"` leaves them out."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of a server of the real site, without a slash at its end."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def kind_server(with_kind: Path) -> Iterator[str]:
    """The address of a server of the site that has one kind more."""
    with serving(with_kind / "site") as address:
        yield address
