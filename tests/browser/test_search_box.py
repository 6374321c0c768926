"""From the search box of every page to what people see, hear and reach with it, by keyboard, finger and voice."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.box import BOX, COMMON, LIST, OPTIONS, STATUS, asked, ready
from tests.browser.recorder import record
from tests.browser.types import types_in
from tests.browser.view import DESKTOP, PHONE, View, opened

NARROW = View(width=320, height=640)
ROOTS = pytest.mark.parametrize("root", ["", "en/"], ids=["ja", "en"])


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    """Home, open on a desk."""
    with opened(browser, DESKTOP) as page:
        page.goto(f"{server}/")
        yield page


def active(page: Page) -> int:
    """The place of the option that is marked and announced; -1 for none."""
    marked = page.locator(OPTIONS).evaluate_all(
        "all => all.map(one => one.getAttribute('aria-selected')).indexOf('true')"
    )
    announced = page.get_attribute(BOX, "aria-activedescendant")
    assert announced == (None if marked < 0 else f"k-found-{marked}")
    return int(marked)


def test_nothing_is_loaded_before_the_first_focus(browser: Browser, server: str) -> None:
    """No file of the search is asked for; the first focus loads it once, and says when it is there."""
    with opened(browser, DESKTOP) as page:
        files: list[str] = []
        page.on("request", lambda sent: files.append(sent.url) if "/search/" in sent.url else None)
        page.goto(f"{server}/shiga/", wait_until="networkidle")
        page.mouse.wheel(0, 500)
        page.keyboard.press("Tab")
        assert files == []
        ready(page)
        page.evaluate("kyotenSearch.ready.then(() => true)")
        page.locator("h1").click()
        page.focus(BOX)
        names = [re.sub(r"-[0-9a-f]{10}", "", url.rpartition("/")[2]) for url in files]
        assert sorted(names) == ["engine.js", "names.js", "search.css", "start.js"]


def test_the_keyboard_walks_through_the_options(page: Page) -> None:
    """Down and up go round by way of the box itself; what is marked is announced, and typing starts anew."""
    options = asked(page, "長浜")
    assert options[0].startswith("長浜市")
    expect(page.locator(BOX)).to_have_attribute("aria-expanded", "true")
    assert active(page) == -1
    for _ in range(2):
        for place in (*range(len(options)), -1):
            page.keyboard.press("ArrowDown")
            assert active(page) == place
    page.keyboard.press("ArrowUp")
    assert active(page) == len(options) - 1
    page.keyboard.type("市")
    expect(page.locator(OPTIONS).first).to_contain_text("長浜市")
    expect(page.locator("[aria-selected=true]")).to_have_count(0)
    assert active(page) == -1
    expect(page.locator(BOX)).to_be_focused()


def test_escape_and_tab_close_the_list(page: Page) -> None:
    """The text stays, the arrow opens the list again, Tab goes on to the button."""
    asked(page, "長浜")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(LIST)).to_be_hidden()
    expect(page.locator(BOX)).to_have_attribute("aria-expanded", "false")
    assert (active(page), page.input_value(BOX)) == (-1, "長浜")
    page.keyboard.press("ArrowDown")
    expect(page.locator(LIST)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("form[role=search] button")).to_be_focused()
    expect(page.locator(LIST)).to_be_hidden()


def test_enter_opens_what_is_marked(page: Page) -> None:
    """The option's page, without a way through the search page."""
    asked(page, "長浜市")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/shiga/municipalities/nagahama-shi/")


@ROOTS
def test_enter_without_a_mark_leads_to_the_search_page(
    browser: Browser, server: str, root: str
) -> None:
    """So does the last option, which offers everything."""
    with opened(browser, PHONE) as page:
        page.goto(f"{server}/{root}emergency/")
        asked(page, "長浜")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{server}/{root}search/?q=%E9%95%B7%E6%B5%9C")
        page.goto(f"{server}/{root}emergency/")
        options = asked(page, COMMON[root])
        assert re.search(r"\d", options[-1])
        page.locator(OPTIONS).last.click()
        page.wait_for_url(f"{server}/{root}search/?q=*")


def test_a_click_opens_and_with_ctrl_opens_beside(page: Page) -> None:
    """A click leads there; with Ctrl held the page stays, and another window shows the result."""
    asked(page, "長浜市")
    with page.context.expect_page() as beside:
        page.locator(OPTIONS).first.click(modifiers=["Control"])
    beside.value.wait_for_url("**/shiga/municipalities/nagahama-shi/")
    beside.value.close()
    expect(page.locator(LIST)).to_be_visible()
    page.locator(OPTIONS).first.click()
    page.wait_for_url("**/shiga/municipalities/nagahama-shi/")


def test_shortcuts(browser: Browser, server: str) -> None:
    """`/` and Ctrl+K lead to the box; a `/` that is typed into a field is a `/`."""
    with opened(browser, DESKTOP) as page:
        page.goto(f"{server}/shiga/facilities/")
        page.keyboard.press("/")
        expect(page.locator(BOX)).to_be_focused()
        assert page.input_value(BOX) == ""
        page.keyboard.type("a/b")
        assert page.input_value(BOX) == "a/b"
        page.focus("main [name=q]")
        page.keyboard.press("/")
        expect(page.locator("main [name=q]")).to_have_value("/")
        page.keyboard.press("Control+k")
        expect(page.locator(BOX)).to_be_focused()
        assert page.evaluate("getSelection().toString()") == "a/b"


COMPOSE = """
([kind, options]) => document.activeElement.dispatchEvent(
  new (kind.startsWith("comp") ? CompositionEvent : kind.startsWith("key") ? KeyboardEvent : InputEvent)(
    kind, {bubbles: true, cancelable: true, ...options}))
"""


def test_an_input_method_keeps_its_keys(page: Page) -> None:
    """While a word is composed nothing is asked, marked or sent; once it is chosen it is asked."""
    options = asked(page, "長浜")
    page.evaluate(COMPOSE, ["compositionstart", {}])
    page.evaluate(f"document.querySelector('{BOX}').value = 'まいばら'")
    page.evaluate(COMPOSE, ["input", {"isComposing": True}])
    for key in ("ArrowDown", "ArrowUp", "Enter", "Escape"):
        for sign in ({"isComposing": True, "keyCode": 40}, {"keyCode": 229}):
            assert page.evaluate(COMPOSE, ["keydown", {"key": key, **sign}])
    page.wait_for_timeout(100)
    assert page.locator(OPTIONS).all_inner_texts() == options
    assert active(page) == -1
    page.evaluate(COMPOSE, ["compositionend", {"data": "まいばら"}])
    expect(page.locator(OPTIONS).first).to_contain_text("米原市")


def test_a_composition_of_the_browser_itself(page: Page) -> None:
    """The same with the text that the browser gets from an input method."""
    options = asked(page, "長浜")
    page.fill(BOX, "")
    expect(page.locator(LIST)).to_be_hidden()
    method = page.context.new_cdp_session(page)
    method.send(
        "Input.imeSetComposition", {"text": "ながはm", "selectionStart": 4, "selectionEnd": 4}
    )
    page.wait_for_timeout(100)
    expect(page.locator(LIST)).to_be_hidden()
    method.send("Input.insertText", {"text": "長浜"})
    expect(page.locator(LIST)).to_be_visible()
    assert page.locator(OPTIONS).all_inner_texts() == options


def test_the_policy_is_kept(browser: Browser, server: str) -> None:
    """The search breaks nothing of the page's policy, asks no other host and throws nothing."""
    with opened(browser, DESKTOP) as page:
        kept = record(page, server)
        page.goto(f"{server}/")
        asked(page, "みほん")
        page.fill(BOX, "夜に泊まれるところ")
        expect(page.locator(STATUS)).not_to_have_text("")
        assert (kept.outside, kept.faults, kept.policy_violations()) == ([], [], [])


def test_the_box_is_on_every_page(browser: Browser, server: str, site: Path) -> None:
    """Visible without a tap on the narrowest screen, before anything is scrolled."""
    with opened(browser, NARROW) as page:
        for paths in types_in(site).values():
            for root in ("", "en/"):
                page.goto(f"{server}/{root}{paths[0]}", wait_until="domcontentloaded")
                box = page.locator(BOX).bounding_box()
                assert box is not None, paths[0]
                assert box["y"] + box["height"] < NARROW.height, paths[0]
                assert min(box["height"], box["width"]) >= 44, paths[0]
