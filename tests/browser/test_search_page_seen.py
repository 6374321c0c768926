"""From the page of the search to how it looks and sounds, what it says, and what it is without a script."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import axe, keyboard
from tests.browser.box import BOX
from tests.browser.overflow import Overflow, overflow
from tests.browser.recorder import record
from tests.browser.results import STATUS, searched
from tests.browser.view import DESKTOP, NARROW_LARGE, PHONE, VIEWS, View, opened

NOTHING = "[data-nothing]"
ROOTS = pytest.mark.parametrize("root", ["", "en/"], ids=["ja", "en"])


@ROOTS
def test_where_nothing_is_found(browser: Browser, server: str, root: str) -> None:
    """The page says so, and leads to the towns' offices and to help at once."""
    with opened(browser, PHONE) as page:
        assert searched(page, f"{server}/{root}search/?q=qqqqzzzz") == 0
        assert "qqqqzzzz" in page.inner_text(STATUS)
        for way, path in (("areas", "search/areas/"), ("emergency", "emergency/")):
            link = page.locator(f"{NOTHING} a[href*={way}]")
            expect(link).to_be_visible()
            assert page.request.get(f"{server}/{root}{path}").ok
            address = link.evaluate("link => link.href")
            assert address == f"{server}/{root}{path}"
        page.fill(BOX, "maibara")
        expect(page.locator(NOTHING)).to_be_hidden()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("search/?q=nagahmaa", "近いもの"),
        ("en/search/?q=nagahmaa", "nearest"),
        ("search/?q=長浜市で短期入所を利用したい", "次の言葉"),
        ("en/search/?q=長浜市で短期入所を利用したい", "Searched for"),
        ("search/?q=長浜市", "^[0-9]+件あります。$"),
        ("en/search/?q=長浜市", r"^[0-9]+ results?\.$"),
    ],
)
def test_a_later_stage_is_named(browser: Browser, server: str, address: str, said: str) -> None:
    """Whoever asked hears when likeness or single words answered, and nothing of it when names did."""
    with opened(browser, PHONE) as page:
        assert searched(page, f"{server}/{address}") > 0
        assert re.search(said, page.inner_text(STATUS))


@ROOTS
@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_axe_finds_nothing(browser: Browser, server: str, root: str, view: View) -> None:
    """No violation of any rule with results and facets, and with none."""
    with opened(browser, view, obeys_csp=False) as page:
        searched(page, f"{server}/{root}search/?q=0749&kind=facility")
        assert axe.violations(page, axe.rules_for(view)) == []
        searched(page, f"{server}/{root}search/?q=qqqqzzzz")
        assert axe.violations(page, axe.rules_for(view)) == []


@ROOTS
def test_it_fits_and_keeps_the_policy(browser: Browser, server: str, root: str) -> None:
    """320 px with text of 200 %: nothing sideways, nothing refused, no other host."""
    with opened(browser, NARROW_LARGE) as page:
        kept = record(page, server)
        searched(page, f"{server}/{root}search/?q=0749&kind=facility")
        assert overflow(page) == Overflow(0, [], [])
        assert (kept.outside, kept.faults, kept.policy_violations()) == ([], [], [])


def test_the_keyboard_reaches_everything(browser: Browser, server: str) -> None:
    """Box, facets, results and lists in their order, each seen."""
    with opened(browser, DESKTOP) as page:
        searched(page, f"{server}/search/?q=0749&kind=facility")
        walk = keyboard.walk(page)
        assert walk.reached == list(range(len(walk.stops)))
        assert walk.unseen == []


@ROOTS
def test_without_javascript(browser: Browser, server: str, root: str) -> None:
    """The lists and a note are there; of the search only the box, which leads here."""
    with opened(browser, PHONE, scripts=False) as page:
        page.goto(f"{server}/{root}search/?q=長浜")
        assert page.locator("main").locator("select:visible, button:visible").count() == 0
        assert page.locator(".k-noscript").is_visible()
        for way in ("kana/", "a-z/", "areas/", "functions/", "phones/"):
            link = page.locator(f"main a[href$='search/{way}']").last
            assert link.is_visible()
            assert page.request.get(link.evaluate("link => link.href")).ok
        assert not page.locator("[data-failed]").is_visible()
