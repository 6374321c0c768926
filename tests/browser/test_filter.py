"""From the list of facilities to those that fit, as a consultation support specialist looks for them."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.recorder import record
from tests.browser.view import DESKTOP, opened
from tests.building import ROOT
from tests.site.records import Entry, at, records_in
from tests.site.test_facility_lists import facilities

FOLDER = "shiga"
LIST = f"{FOLDER}/facilities/"
TOWN, FUNCTION = "maibara-shi", "emergency"


@cache
def every() -> tuple[Entry, ...]:
    """The records, read once."""
    return records_in(ROOT / "data")


def fitting(town: str = "", function: str = "", *, folder: str = FOLDER, **more: str) -> set[str]:
    """The ids that the records of a prefecture give for these choices."""
    return {
        entry.id
        for entry in facilities(every()).values()
        if entry.folder == folder and _fits(entry, town, function, **more)
    }


def _fits(entry: Entry, town: str, function: str, service: str = "", *, intake: str = "") -> bool:
    return (
        town in ("", entry.typed["municipality"])
        and (not function or function in at(entry.typed, "functions"))
        and (not service or service in at(entry.typed, "services"))
        and (not intake or [intake] == (at(entry.typed, "emergency", "intake") or ["unknown"]))
    )


SHOWN = """
() => [...document.querySelectorAll("main li[data-municipality]")]
  .filter(item => item.checkVisibility())
  .map(item => item.querySelector("a").getAttribute("href").split("/").at(-2))
"""


def listed(page: Page) -> set[str]:
    """The ids of the facilities that the list shows."""
    found: list[str] = page.evaluate(SHOWN)
    assert len(found) == len(set(found))
    return set(found)


@pytest.fixture(params=["", "en/"])
def page(browser: Browser, server: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The list, open on a desk."""
    with opened(browser, DESKTOP) as page:
        page.goto(f"{server}/{request.param}{LIST}")
        yield page


def test_two_actions(page: Page, browser: Browser, server: str) -> None:
    """Town and function are two choices; the address that they leave shows anyone the same list."""
    assert listed(page) == fitting()
    kept = record(page, server)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.context.set_offline(True)
    page.locator("select[name=municipality]").select_option(TOWN)
    page.locator("select[name=function]").select_option(FUNCTION)
    wanted = fitting(TOWN, FUNCTION)
    assert 0 < len(wanted) < len(fitting())
    assert listed(page) == wanted
    page.wait_for_url(f"**/?municipality={TOWN}&function={FUNCTION}")
    # Where the address changes, the browser takes its icon out of its cache again.
    assert [url for url in asked if not url.endswith("/icon.svg")] == []
    assert (kept.faults, kept.outside) == ([], [])
    said = page.locator("main [role=status]").inner_text()
    assert str(len(wanted)) in said
    assert str(len(fitting())) in said
    with opened(browser, DESKTOP) as another:
        another.goto(page.url)
        assert listed(another) == wanted
        assert another.locator("select[name=municipality]").input_value() == TOWN


def test_back_and_reset(page: Page) -> None:
    """The back button takes the last choice back, the reset button all of them."""
    page.locator("select[name=municipality]").select_option(TOWN)
    page.locator("select[name=intake]").select_option("yes")
    assert listed(page) == fitting(TOWN, intake="yes")
    page.go_back()
    expect(page.locator("select[name=intake]")).to_have_value("")
    assert listed(page) == fitting(TOWN)
    page.locator("button[type=reset]").click()
    expect(page).to_have_url(re.compile(r"^[^?]*$"))
    assert listed(page) == fitting()


def test_every_choice(browser: Browser, server: str) -> None:
    """Each single choice of each menu shows what the records say, also none."""
    with opened(browser, DESKTOP) as page:
        page.goto(f"{server}/{LIST}")
        choose_each(page)


def choose_each(page: Page) -> None:
    """Choose in every menu everything by itself."""
    for name in ("municipality", "function", "service", "intake"):
        menu = page.locator(f"select[name={name}]")
        values: list[str] = menu.locator("option").evaluate_all("all => all.map(one => one.value)")
        assert len(values) > 2
        for value in values:
            menu.select_option(value)
            town = {"municipality": "town"}.get(name, name)
            assert listed(page) == fitting(**{town: value}), f"{name}={value}"
        menu.select_option("")


def test_nothing_fits(page: Page) -> None:
    """An empty list says so and what to do; an unknown choice in an address is no choice."""
    page.goto(
        page.url + "?function=expertise&intake=yes&service=short_stay&municipality=maibara-shi"
    )
    if not fitting("maibara-shi", "expertise", service="short_stay", intake="yes"):
        assert listed(page) == set()
        assert page.locator("main [role=status]").inner_text().strip()
    page.goto(page.url.partition("?")[0] + "?function=nothing&municipality=%3Cb%3E")
    assert listed(page) == fitting()


@pytest.mark.parametrize("root", ["", "en/"])
def test_without_javascript(browser: Browser, server: str, root: str) -> None:
    """The whole list, no menu that does nothing, and one click to the plain list of a town and function."""
    with opened(browser, DESKTOP, scripts=False) as page:
        page.goto(f"{server}/{root}{LIST}")
        assert listed(page) == fitting()
        assert (
            page.locator("main").locator("select:visible, button:visible, input:visible").count()
            == 0
        )
        page.locator(f"main table a[href$='/by/{TOWN}/{FUNCTION}/']").click()
        page.wait_for_url("**/by/**")
        assert listed(page) == fitting(TOWN, FUNCTION)


@pytest.mark.parametrize("root", ["", "en/"])
def test_from_home(browser: Browser, server: str, root: str) -> None:
    """The card of each prefecture with facilities opens its list of those that take somebody in an emergency."""
    folders = {entry.folder for entry in every() if entry.kind == "facilities"}
    assert folders
    with opened(browser, DESKTOP) as page:
        page.goto(f"{server}/{root}")
        assert page.locator("main a[href*='function=emergency']").count() == len(folders)
        for folder in sorted(folders):
            page.goto(f"{server}/{root}")
            page.locator(f"main a[href*='{folder}/facilities/?function=emergency']").click()
            page.wait_for_url(f"**/{folder}/facilities/?function=emergency")
            assert listed(page) == fitting(function="emergency", folder=folder)
