"""From a test to the server that it asks."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from tests.serve.previews import Preview, publish


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """A server that has begun, and that ends with the test."""
    shown = Preview(tmp_path / "site", tmp_path / "data")
    shown.data.mkdir()
    publish(shown.out, "one")
    (tmp_path / "secret.txt").write_text("secret")
    thread = Thread(target=shown.run)
    thread.start()
    shown.port = int(shown.addresses.get(timeout=20).rstrip("/").rpartition(":")[2])
    yield shown
    shown.stop.set()
    thread.join(timeout=20)
    assert not thread.is_alive()
