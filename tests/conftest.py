"""From a test's arguments to the things that a whole session shares."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.building import built_once

settings.register_profile("kyoten", deadline=None, print_blob=True)
settings.load_profile("kyoten")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real data, built once a session."""
    base = tmp_path_factory.getbasetemp()
    # Each worker has its own folder inside the session's.
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    return built_once(base.parent if is_worker else base)
