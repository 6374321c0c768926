"""From a page with every component to what its reader sees, hears and reaches, whatever the device."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe, validity
from tests.browser.overflow import Overflow, overflow, smallest_text
from tests.browser.recorder import record
from tests.browser.server import serving
from tests.browser.specimen import PATH, specimen
from tests.browser.view import DESKTOP, NARROW_LARGE, PHONE, VIEWS, View, opened
from tests.theme.colors import schemes

PAGES = (PATH, f"en/{PATH}")
NARROW = View(width=320, height=640)
DARK = "(prefers-color-scheme: dark)"
INSIDE = """
() => [...document.querySelectorAll(".k-strip, .k-strip *, .k-header *")].filter(element => {
  const box = element.getBoundingClientRect();
  return element.checkVisibility() && !element.classList.contains("k-wide")
    && (box.left < 0 || box.right > innerWidth);
}).map(element => element.outerHTML)
"""
COLORS = """
() => [...document.body.querySelectorAll("*")].filter(element => element.checkVisibility()
    && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .map(element => [getComputedStyle(element).color, element.outerHTML.slice(0, 60)])
  .filter(([color]) => color !== "rgb(0, 0, 0)")
"""
FOCUS = """
() => {
  const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element);
  return {
    index: Number(element.dataset.stop), name: element.outerHTML.slice(0, 80),
    seen: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
    outline: `${style.outlineWidth} ${style.outlineStyle}`, width: box.width, height: box.height,
  };
}
"""
REACHABLE = """
() => [...document.querySelectorAll("a[href], button, select, input, [tabindex='0']")]
  .filter(element => element.checkVisibility()).map((element, index) => (element.dataset.stop = index, index))
"""


class Stop(TypedDict):
    """Where the keyboard stands."""

    index: int
    name: str
    seen: bool
    outline: str
    width: float
    height: float


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The specimen's site."""
    return specimen(tmp_path_factory.mktemp("specimen"))


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Its address."""
    with serving(folder) as address:
        yield address


@pytest.fixture(params=PAGES, ids=["ja", "en"])
def path(request: pytest.FixtureRequest) -> str:
    """The page in each language."""
    return str(request.param)


def test_the_specimen_is_valid(folder: Path) -> None:
    """Valid HTML with accessible markup."""
    assert [line for line in validity.invalid(folder) if "require-sri" not in line] == []


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_axe_finds_nothing(browser: Browser, address: str, path: str, view: View) -> None:
    """No violation of any rule in light and dark, on a phone and on a desktop."""
    with opened(browser, view, obeys_csp=False) as page:
        page.goto(f"{address}/{path}")
        assert axe.violations(page) == []


@pytest.mark.parametrize("view", [NARROW_LARGE, NARROW, PHONE, DESKTOP], ids=str)
def test_nothing_is_cut_off(browser: Browser, address: str, path: str, view: View) -> None:
    """Nothing sticks out, the strip and the header least of all, and no text is under 14 px."""
    with opened(browser, view) as page:
        page.goto(f"{address}/{path}")
        assert overflow(page) == Overflow(0, [], [])
        assert page.evaluate(INSIDE) == []
        assert smallest_text(page).pixels >= 14 * view.text / 100


def test_a_page_asks_nobody_else(browser: Browser, address: str, path: str) -> None:
    """No request to another host, no violation of the policy, nothing in the console."""
    with opened(browser, PHONE) as page:
        kept = record(page, address)
        page.goto(f"{address}/{path}")
        assert (kept.outside, kept.faults, kept.policy_violations()) == ([], [], [])


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
def test_the_keyboard_reaches_everything(
    browser: Browser, address: str, path: str, view: View
) -> None:
    """In the order of the page, always seen, always with the outline, and big enough to touch."""
    with opened(browser, view) as page:
        page.goto(f"{address}/{path}")
        reachable = page.evaluate(REACHABLE)
        walk = list(_walk(page, len(reachable)))
    assert [stop["index"] for stop in walk] == reachable
    assert [
        stop["name"] for stop in walk if not stop["seen"] or stop["outline"] != "4px solid"
    ] == []
    assert 'class="k-skip"' in walk[0]["name"]
    small = [stop["name"] for stop in walk if min(stop["width"], stop["height"]) < 24]
    assert small == []


def _walk(page: Page, steps: int) -> Iterator[Stop]:
    for _ in range(steps):
        page.keyboard.press("Tab")
        found: Stop = page.evaluate(FOCUS)
        yield found


def test_main_actions_are_big(browser: Browser, address: str, path: str) -> None:
    """Calls, the strip's links and the header's switches are at least 44 px high."""
    with opened(browser, PHONE) as page:
        page.goto(f"{address}/{path}")
        for place in page.locator(".k-call, .k-strip a, .k-switches > *, .k-filter select").all():
            box = place.bounding_box()
            assert box is None or min(box["width"], box["height"]) >= 44


def test_the_skip_link_and_the_menu_lead_where_they_say(browser: Browser, address: str) -> None:
    """Both work without a script; on a phone the menu is the footer's site map."""
    with opened(browser, PHONE, scripts=False) as page:
        page.goto(f"{address}/{PATH}")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("#main")).to_be_focused()
        page.click(".k-phone")
        expect(page.locator("#k-sitemap")).to_be_focused()
        assert page.locator("#k-sitemap").is_visible()
        assert not page.locator("[data-larger]").is_visible()


def test_larger_text_stays(browser: Browser, address: str) -> None:
    """The button makes text larger, says so, and the next page is large from its first line on."""
    with opened(browser, PHONE) as page:
        page.goto(f"{address}/{PATH}")
        small = smallest_text(page).pixels
        page.click("[data-larger]")
        assert smallest_text(page).pixels > 1.3 * small
        page.add_init_script(
            "new MutationObserver(() => { if (document.body && window.first === undefined)"
            " window.first = document.documentElement.className; })"
            ".observe(document, {childList: true, subtree: true})"
        )
        page.goto(f"{address}/en/{PATH}")
        assert "is-larger" in page.evaluate("window.first")
        assert page.get_attribute("[data-larger]", "aria-pressed") == "true"
        page.click("[data-larger]")
        page.reload()
        assert page.get_attribute("[data-larger]", "aria-pressed") == "false"
        assert smallest_text(page).pixels == small


def test_the_other_language_is_the_same_page(browser: Browser, address: str) -> None:
    """There and back again."""
    with opened(browser, PHONE) as page:
        page.goto(f"{address}/{PATH}")
        page.click("a[hreflang=en]")
        page.wait_for_url(f"{address}/en/{PATH}")
        page.click("a[hreflang=ja]")
        page.wait_for_url(f"{address}/{PATH}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_black_on_white(browser: Browser, address: str, path: str, scheme: str) -> None:
    """Every text is black on white, whatever the screen's colours are."""
    with opened(browser, DESKTOP) as page:
        page.emulate_media(media="print", color_scheme="dark" if scheme == "dark" else "light")
        page.goto(f"{address}/{path}")
        assert page.evaluate(COLORS) == []
        assert (
            page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        )
        assert not page.locator(".k-footer, .k-switches, .k-filter").first.is_visible()


def test_dark_needs_no_script(browser: Browser, address: str) -> None:
    """The system's setting alone changes the tokens."""
    with opened(browser, View(width=360, height=740, scheme="dark"), scripts=False) as page:
        page.goto(f"{address}/{PATH}")
        found = page.evaluate(
            "getComputedStyle(document.documentElement).getPropertyValue('--ground')"
        )
        assert found == schemes()[DARK]["--ground"]
