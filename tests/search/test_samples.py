"""From a real office beside invented ones to their order: a sample never stands before a real record of equal match."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from kyoten.urls import address
from kyoten.words import LANGUAGES, Language
from tests.browser.server import serving
from tests.building import once
from tests.records.tiny import TINY
from tests.search.asking import loaded
from tests.search.bare import write_bare

REAL = "facilities/hontou-01/"
ASKED = {
    Language.JA: ("短期入所", "ショートステイ", "ホーム", "ほーむ", "緊急 れいじ", "hoomu"),
    Language.EN: ("short stay", "home", "emergency Reiji"),
}
"""What the real office and a sample both answer: by service, a piece of the name, its reading, a function."""


def _with_a_real_office(site: Path) -> None:
    data = site / "data"
    shutil.copytree(TINY, data)
    (sample,) = data.glob("*/facilities/mihon-01.yml")
    text = sample.read_text(encoding="utf-8").replace("sample: true\n", "")
    text = text.replace("見本ホーム", "とても長い名前を持つ本町のホーム")
    text = text.replace("みほんほーむ", "とてもながいなまえをもつほんちょうのほーむ")
    text = text.replace("Sample Home", "The Very Long Name of a Home in Honmachi")
    sample.with_name("hontou-01.yml").write_text(text, encoding="utf-8")
    write_bare(site, data)


@pytest.fixture(scope="module")
def pages(browser: Browser, shared: Path) -> Iterator[dict[Language, Page]]:
    """The search over samples and one real office, in both languages."""
    with serving(once(shared, "real-beside-samples", _with_a_real_office)) as host:
        yield {
            lang: loaded(browser.new_page(), f"{host}/{address('', lang)}") for lang in LANGUAGES
        }


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang in ASKED for text in ASKED[lang]])
def test_the_real_office_stands_before_samples(
    pages: dict[Language, Page], lang: Language, text: str
) -> None:
    """However short the sample's name is; and each says whether it is one."""
    found = pages[lang].evaluate("text => kyotenSearch.query(text, {limit: 50})", text)
    offices = [(one["url"], one["sample"]) for one in found if one["kind"] == "facility"]
    assert len(offices) > 1
    assert offices[0][0].endswith(REAL)
    assert [is_sample for _, is_sample in offices] == [False] + [True] * (len(offices) - 1)
