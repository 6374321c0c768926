"""From the buttons of the shell to what they change, and to pages on which scripts do not run."""

from collections.abc import Iterator
from pathlib import Path
from urllib.request import pathname2url

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.recorder import record
from tests.browser.types import types_in
from tests.browser.view import DESKTOP, PHONE, View, look, opened, settled

NARROW = View(width=320, height=640)
LARGER = "button[data-larger]"
SEEN = "all => all.filter(one => one.checkVisibility({visibilityProperty: true}) && one.offsetHeight > 0).length"


def size(page: Page) -> float:
    """The size of the text that is read, in pixels."""
    return float(
        page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")
    )


@pytest.mark.parametrize("root", ["", "en/"])
def test_larger_text(browser: Browser, server: str, root: str) -> None:
    """The button makes text larger at once and on every other page, and small again."""
    with opened(browser, PHONE) as page:
        page.goto(f"{server}/{root}")
        usual = size(page)
        assert page.locator(LARGER).get_attribute("aria-pressed") == "false"
        page.locator(LARGER).click()
        assert size(page) > usual * 1.2
        assert page.locator(LARGER).get_attribute("aria-pressed") == "true"
        page.goto(f"{server}/{root}guide/bases/")
        assert page.locator(LARGER).get_attribute("aria-pressed") == "true"
        assert size(page) > usual * 1.2
        page.reload()
        page.locator(LARGER).focus()
        page.keyboard.press("Enter")
        expect(page.locator(LARGER)).to_have_attribute("aria-pressed", "false")
        page.goto(f"{server}/{root}")
        assert size(page) == usual


def test_larger_text_does_not_flash(browser: Browser, server: str) -> None:
    """Before anything is drawn the page has the size that its reader chose."""
    with opened(browser, PHONE) as page:
        page.goto(f"{server}/")
        page.locator(LARGER).click()
        page.add_init_script(
            "window.shifts = []; new PerformanceObserver(list => window.shifts.push(...list.getEntries()))"
            ".observe({type: 'layout-shift', buffered: true})"
        )
        page.goto(f"{server}/guide/bases/")
        settled(page)
        assert page.evaluate("window.shifts.map(one => one.value)") == []


def test_larger_text_fits(browser: Browser, server: str, site: Path) -> None:
    """On the narrowest screen nothing moves the page sideways."""
    with opened(browser, NARROW) as page:
        page.goto(f"{server}/")
        page.locator(LARGER).click()
        for paths in types_in(site).values():
            page.goto(f"{server}/{paths[0]}")
            wide = page.evaluate(
                "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
            )
            assert wide == 0, paths[0]


@pytest.mark.parametrize("root", ["", "en/"])
def test_nothing_useless_without_javascript(
    browser: Browser, server: str, site: Path, root: str
) -> None:
    """No button, menu or field that only a script could answer is shown.

    What is ticked or filled in to print is, and so is the search box: it leads to the page of lists.
    """
    with opened(browser, PHONE, scripts=False) as page:
        useless = page.locator(
            "button:not(.k-search *), select, input:not(.k-blank, .k-tick input, .k-search *), "
            "textarea:not(.k-blank), [role=button], [role=status]:empty, output"
        )
        for paths in types_in(site).values():
            page.goto(f"{server}/{root}{paths[0]}")
            for view in (PHONE, DESKTOP):
                look(page, view)
                assert useless.evaluate_all(SEEN) == 0, (view, paths[0])
                assert page.locator("main h1").evaluate_all(SEEN) == 1, (view, paths[0])


@pytest.mark.parametrize("root", ["", "en/"])
@pytest.mark.parametrize("path", ["", "404.html", "shiga/facilities/"])
def test_search_box_without_javascript(browser: Browser, server: str, root: str, path: str) -> None:
    """Its button leads from every page to the page that says that words cannot be asked, and has the lists."""
    with opened(browser, PHONE, scripts=False) as page:
        page.goto(f"{server}/{root}{path}")
        page.fill(".k-search input", "nagahama")
        page.click(".k-search button")
        page.wait_for_url(f"{server}/{root}search/?q=nagahama")
        assert page.locator(".k-noscript").is_visible()
        assert page.locator("main a[href*='search/kana/']").is_visible()


def test_buttons_are_shown_with_javascript(browser: Browser, server: str) -> None:
    """The check above sees them where scripts run."""
    with opened(browser, PHONE) as page:
        page.goto(f"{server}/shiga/facilities/")
        assert page.locator("button, select").evaluate_all(SEEN) >= 6


@pytest.fixture
def from_disk(browser: Browser, offline_site: Path) -> Iterator[tuple[Page, str]]:
    """The copy for a disk, opened as a file, and the address of its folder."""
    with opened(browser, DESKTOP) as page:
        yield page, f"file://{pathname2url(str(offline_site))}"


def test_copy_from_a_disk(from_disk: tuple[Page, str]) -> None:
    """Style, links, language and the filter work without any server, and nothing is asked of one."""
    page, folder = from_disk
    kept = record(page, folder)
    page.goto(f"{folder}/index.html")
    assert (
        page.evaluate("getComputedStyle(document.querySelector('main .k-call')).display")
        != "inline"
    )
    for way, there in (
        (".k-strip-help", "/emergency/index.html"),
        ("header a[hreflang=en]", "/en/emergency/index.html"),
        ("main a[href*='nagahama-shi']", "/en/shiga/municipalities/nagahama-shi/index.html"),
        (".k-menu a[href*='facilities']", "/en/shiga/facilities/index.html"),
        ("main table a[href*='by/maibara-shi/emergency']", "/by/maibara-shi/emergency/index.html"),
        (".k-crumbs a >> nth=0", "/en/index.html"),
        (
            "main a[href*='shiga/facilities/index.html?function=emergency']",
            "/en/shiga/facilities/index.html?function=emergency",
        ),
    ):
        page.locator(way).first.click()
        page.wait_for_url(f"**{there}")
        assert page.locator("main h1").is_visible()
    shown = page.locator("main li[data-municipality]:visible").count()
    page.locator("select[name=municipality]").select_option("maibara-shi")
    assert 0 < page.locator("main li[data-municipality]:visible").count() < shown
    assert (kept.outside, kept.faults, kept.policy_violations()) == ([], [], [])
