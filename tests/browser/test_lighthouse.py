"""From the pages that a family opens first to Lighthouse's four scores on a phone."""

from pathlib import Path

import pytest

from tests.browser import lighthouse
from tests.browser.types import types_in


@pytest.mark.parametrize("lang", ["", "en/"])
@pytest.mark.parametrize("name", ["home", "municipality", "facility", "guide-bases"])
def test_scores(server: str, site: Path, name: str, lang: str) -> None:
    """100 four times: performance, accessibility, best practices, SEO."""
    path = types_in(site)[name][0]
    found = lighthouse.verdict(f"{server}/{lang}{path}")
    assert found.scores == lighthouse.PERFECT, found.faults
