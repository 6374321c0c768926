"""From the open list of the search box to how it looks and sounds, and to what is said where it cannot be loaded."""

import re

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser import axe
from tests.browser.box import BOX, COMMON, LIST, OPTIONS, STATUS, asked, ready
from tests.browser.overflow import Overflow, overflow
from tests.browser.view import DESKTOP, NARROW_LARGE, PHONE, VIEWS, View, opened

FAILED = "[data-failed]"
FILES = "**/assets/search/"
NARROW = View(width=320, height=640)
ROOTS = pytest.mark.parametrize("root", ["", "en/"], ids=["ja", "en"])


@ROOTS
def test_the_status_says_how_many(browser: Browser, server: str, root: str) -> None:
    """Once typing has paused, in the page's language: how many, what nearness found, or that nothing was."""
    said = {
        "": (r"^\d+件あります。$", "近いもの", "「qqqqzzzz」に合うものは見つかりませんでした。"),
        "en/": (r"^\d+ results\.$", "nearest", 'Nothing matches "qqqqzzzz".'),
    }[root]
    with opened(browser, DESKTOP) as page:
        page.goto(f"{server}/{root}")
        options = asked(page, COMMON[root])
        assert page.inner_text(STATUS) == ""
        expect(page.locator(STATUS)).to_have_text(re.compile(said[0]))
        count = re.findall(r"\d+", page.inner_text(STATUS))
        assert re.findall(r"\d+", options[-1]) == count
        page.fill(BOX, "nagahmaa")
        expect(page.locator(STATUS)).to_contain_text(said[1])
        page.fill(BOX, "qqqqzzzz")
        expect(page.locator(STATUS)).to_have_text(said[2])
        expect(page.locator(LIST)).to_be_hidden()
        page.fill(BOX, "")
        expect(page.locator(STATUS)).to_have_text("")


def test_the_status_waits_for_a_pause(browser: Browser, server: str) -> None:
    """Many letters in a row are one message."""
    with opened(browser, DESKTOP) as page:
        page.goto(f"{server}/")
        ready(page)
        page.evaluate(
            "window.told = 0; new MutationObserver(() => window.told++)"
            f".observe(document.querySelector('{STATUS}'), {{childList: true}})"
        )
        page.locator(BOX).press_sequentially("nagahama", delay=30)
        expect(page.locator(STATUS)).not_to_have_text("")
        assert page.evaluate("window.told") == 1


@ROOTS
@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_axe_finds_nothing(browser: Browser, server: str, root: str, view: View) -> None:
    """No violation of any rule while the list is open, with an option marked."""
    with opened(browser, view, obeys_csp=False) as page:
        page.goto(f"{server}/{root}emergency/")
        asked(page, COMMON[root])
        page.keyboard.press("ArrowDown")
        assert axe.violations(page, axe.rules_for(view)) == []


@ROOTS
@pytest.mark.parametrize("view", [NARROW_LARGE, NARROW, DESKTOP], ids=str)
def test_the_open_list_fits(browser: Browser, server: str, root: str, view: View) -> None:
    """Nothing moves the page sideways, with text of 200 % on the narrowest screen either."""
    with opened(browser, view) as page:
        page.goto(f"{server}/{root}emergency/")
        asked(page, COMMON[root])
        assert overflow(page) == Overflow(0, [], [])


def test_english_marks_japanese_and_samples(browser: Browser, server: str) -> None:
    """What is Japanese says so to a voice; an invented record says that it is one."""
    with opened(browser, DESKTOP) as page:
        page.goto(f"{server}/en/")
        asked(page, "Nagahama City")
        first = page.locator(OPTIONS).first
        expect(first.locator("[lang=ja]")).to_have_text("長浜市")
        bare = page.locator(OPTIONS).evaluate_all(
            "all => all.map(one => { const copy = one.cloneNode(true);"
            " copy.querySelectorAll('[lang=ja]').forEach(part => part.remove()); return copy.textContent; })"
        )
        assert [text for text in bare if re.search("[぀-ヿ一-鿿]", text)] == []
        asked(page, "Sample Short Stay")
        expect(page.locator(f"{OPTIONS} .k-sample").first).to_have_text("Sample")
        page.goto(f"{server}/")
        asked(page, "見本")
        expect(page.locator(f"{OPTIONS} .k-sample").first).to_have_text("見本")


def _refuse(route: Route) -> None:
    route.abort()


@ROOTS
@pytest.mark.parametrize("file", ["engine-*.js", "names-*.js"])
def test_a_failed_load_is_said_and_tried_again(
    browser: Browser, server: str, root: str, file: str
) -> None:
    """The page says so where it is seen and heard; the next letter tries again."""
    with opened(browser, PHONE) as page:
        page.route(FILES + file, _refuse)
        page.goto(f"{server}/{root}")
        page.focus(BOX)
        page.keyboard.type("長")
        expect(page.locator(FAILED)).to_be_visible()
        expect(page.locator(FAILED)).to_have_attribute("role", "alert")
        expect(page.locator(FAILED)).to_contain_text("could not" if root else "読み込めません")
        page.unroute(FILES + file)
        page.keyboard.type("浜")
        expect(page.locator(LIST)).to_be_visible()
        expect(page.locator(FAILED)).to_be_hidden()
        assert page.locator(FAILED).count() == 1


def test_without_its_first_file_the_box_still_leads_to_the_lists(
    browser: Browser, server: str
) -> None:
    """Where nothing of the search arrives, Enter leads to the search page, which says so and has the lists."""
    with opened(browser, PHONE) as page:
        page.route(f"{FILES}*", _refuse)
        page.goto(f"{server}/")
        page.focus(BOX)
        page.keyboard.type("長浜")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?q=*")
        expect(page.locator(FAILED)).to_be_visible()
        assert page.locator("main a[href$='kana/']").is_visible()
        page.unroute(f"{FILES}*")
        page.focus(BOX)
        expect(page.locator("[data-search] ol a").first).to_have_text("長浜市")
        expect(page.locator(FAILED)).to_be_hidden()
