"""From the copy of the site for a disk to its search, which answers without any server."""

from collections.abc import Iterator
from pathlib import Path
from urllib.request import pathname2url, url2pathname

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.box import BOX, LIST, OPTIONS, asked
from tests.browser.recorder import record
from tests.browser.results import FOUND, STATUS
from tests.browser.view import DESKTOP, opened

ROOTS = pytest.mark.parametrize("root", ["", "en/"], ids=["ja", "en"])


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page on a desk."""
    with opened(browser, DESKTOP) as page:
        yield page


def missing(addresses: list[str]) -> list[str]:
    """The addresses that name no file on the disk, or none that opens as a page."""
    paths = [Path(url2pathname(one.removeprefix("file://").partition("?")[0])) for one in addresses]
    return [
        str(path) for path in paths if not (path.is_file() and path.name.endswith("index.html"))
    ]


@ROOTS
def test_the_box_answers(page: Page, offline_site: Path, root: str) -> None:
    """Each option leads to a file that is there, and the first one opens."""
    folder = f"file://{pathname2url(str(offline_site))}"
    kept = record(page, folder)
    page.goto(f"{folder}/{root}emergency/index.html")
    asked(page, "nagahama")
    found: list[str] = page.locator(OPTIONS).evaluate_all("all => all.map(one => one.dataset.href)")
    assert len(found) > 1
    assert missing(found) == []
    expect(page.locator(OPTIONS).first).to_contain_text("長浜市")
    assert (kept.outside, kept.faults, kept.policy_violations()) == ([], [], [])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{folder}/{root}shiga/municipalities/nagahama-shi/index.html")


@ROOTS
def test_the_page_answers(page: Page, offline_site: Path, root: str) -> None:
    """Enter leads to the page with the words in its address; results are files, and facets narrow them."""
    folder = f"file://{pathname2url(str(offline_site))}"
    page.goto(f"{folder}/{root}index.html")
    page.focus(BOX)
    page.keyboard.type("0749")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{folder}/{root}search/index.html?q=0749")
    expect(page.locator(STATUS)).not_to_have_text("")
    links = page.locator(f"{FOUND} a").evaluate_all("all => all.map(link => link.href)")
    assert len(links) > 1
    assert missing(links) == []
    expect(page.locator(LIST)).to_have_count(0)
    before = page.inner_text(STATUS)
    page.locator("[data-search] summary").click()
    page.locator("select[name=kind]").select_option("municipality")
    expect(page.locator(STATUS)).not_to_have_text(before)
    expect(page.locator(FOUND)).to_have_count(2)
