"""From the pages that are opened in need to the place of the first number on a phone of 360×740."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.view import PHONE, opened
from tests.building import ROOT
from tests.site.records import Entry, at, records_in

HIGH = 400
"""From the top of the page, strip and header included, to the lower edge of the number: the strictest reading."""


@dataclass(frozen=True)
class Town:
    """A municipality, its welfare section's number if one is known, and its own site."""

    path: str
    tel: str
    site: str


def _town(entry: Entry) -> Town:
    numbers = [str(number) for number in at(entry.typed, "contacts", "tel")]
    return Town(entry.path, (numbers or [""])[0], str(entry.typed["site"]))


TOWNS = [_town(entry) for entry in records_in(ROOT / "data") if entry.kind == "municipalities"]
KNOWN = [town for town in TOWNS if town.tel]
UNKNOWN = [town for town in TOWNS if not town.tel]
EMPTY = """
site => {
  const edge = element => element?.checkVisibility() ? element.getBoundingClientRect().bottom : Infinity;
  const said = document.querySelector("main .k-empty");
  const link = [...said.querySelectorAll("a")].find(one => one.getAttribute("href") === site);
  return [edge(said.querySelector(".k-title")), edge(link), document.querySelectorAll('main a[href^="tel:"]').length];
}
"""
"""Lower edges of what says that no number is known and of the link to the town's site; how many numbers there are."""
SHIGA, HOKKAIDO = 19, 179
"""The municipalities of each prefecture."""


def lower_edge(element: Locator) -> float:
    """How far from the top of the page an element ends; the page has not been scrolled."""
    box = element.bounding_box()
    assert box is not None, "it is not visible"
    return box["y"] + box["height"]


def number(page: Page, tel: str) -> Locator:
    """The link of the page's own content that shows and dials a number."""
    dialed = "+81" + tel.replace("-", "")[1:]
    return page.locator(f'main a[href="tel:{dialed}"]').filter(has_text=tel).first


@pytest.mark.parametrize("root", ["", "en/"])
def test_number_of_the_section(browser: Browser, server: str, root: str) -> None:
    """長浜市 and 米原市: the welfare section's number stands at y ≤ 400; the numbers of the strip do not count."""
    assert {town.path.split("/")[-2] for town in KNOWN} == {"nagahama-shi", "maibara-shi"}
    with opened(browser, PHONE) as page:
        for town in KNOWN:
            page.goto(f"{server}/{root}{town.path}")
            assert lower_edge(number(page, town.tel)) <= HIGH, town.path


@pytest.mark.parametrize("root", ["", "en/"])
def test_no_number(browser: Browser, server: str, root: str) -> None:
    """The other towns say at that place that none is known, and link their own site without scrolling."""
    assert len(UNKNOWN) == SHIGA + HOKKAIDO - len(KNOWN)
    with opened(browser, PHONE) as page:
        for town in UNKNOWN:
            page.goto(f"{server}/{root}{town.path}")
            said, link, numbers = page.evaluate(EMPTY, town.site)
            assert said <= HIGH, town.path
            assert link <= PHONE.height, town.path
            assert numbers == 0, town.path


@pytest.mark.parametrize("path", ["", "en/", "emergency/", "en/emergency/"])
def test_first_number(browser: Browser, server: str, path: str) -> None:
    """Home and `/emergency/` show a number to tap at y ≤ 400, beside those of the strip."""
    with opened(browser, PHONE) as page:
        page.goto(f"{server}/{path}")
        assert lower_edge(page.locator('main a[href^="tel:"]').first) <= HIGH
        assert lower_edge(page.locator('.k-strip a[href="tel:119"]')) < 100


def test_low_number_is_found(browser: Browser, server: str) -> None:
    """A number under a long heading is too low, and one that is hidden is not there."""
    with opened(browser, PHONE, obeys_csp=False) as page:
        page.goto(f"{server}/{KNOWN[0].path}")
        page.add_style_tag(content="h1{height:200px}")
        assert lower_edge(number(page, KNOWN[0].tel)) > HIGH
        page.add_style_tag(content=".k-call{display:none}")
        with pytest.raises(AssertionError, match="not visible"):
            lower_edge(number(page, KNOWN[0].tel))
        assert number(page, "0749-00-0101").count() == 0
