"""From one page of every type, in both languages, to the proof that everybody can see, read, reach and print it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe, keyboard, paper
from tests.browser.overflow import overflow, smallest_text
from tests.browser.types import ANY_KIND, TYPES, Found, types_in
from tests.browser.view import DESKTOP, DESKTOP_DARK, PHONE, PHONE_DARK, View, look, opened

SMALLEST = 14
ON_PAPER = (PHONE, DESKTOP_DARK)
LANGUAGES = {"ja": "", "en": "en/"}


def faults(page: Page, address: str) -> list[str]:
    """What is wrong with a page for its readers, on a phone and a desk, in light and dark, on paper.

    The Tab key is pressed on the phone and on the page in Japanese, which has the scripts of its twin; elsewhere the
    same stops are looked at. In dark, only colours differ.
    """
    found: list[str] = []
    presses = keyboard.glance if f"/{LANGUAGES['en']}" in address else keyboard.walk
    for view, way in ((DESKTOP, keyboard.glance), (PHONE, presses)):
        look(page, view)
        page.goto(address)  # anew, for the keyboard starts at the top
        found += _of_keyboard(way(page), view)
    for light, dark in ((PHONE, PHONE_DARK), (DESKTOP, DESKTOP_DARK)):
        for view in (light, dark):
            look(page, view)
            found += [f"{view}: {line}" for line in axe.violations(page, axe.rules_for(view))]
            if view in ON_PAPER:
                found += [f"{view} on paper: {stain}" for stain in paper.stains(page)]
        found += _of_size(page, light)
    return found


def _of_keyboard(walk: keyboard.Walk, view: View) -> list[str]:
    stops, reached, unseen = walk
    found = [f"{view}: {line}" for line in unseen]
    if reached != list(range(len(stops))):
        found.append(f"{view}: the keyboard goes {reached} over {stops}")
    return found


def _of_size(page: Page, view: View) -> list[str]:
    least, sideways = smallest_text(page), overflow(page)
    found = [f"{view}: {sideways}"] if sideways != (0, [], []) else []
    if least.pixels < SMALLEST:
        found.append(f"{view}: {least.text!r} has {least.pixels} px")
    return found


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One window for all pages; what is looked at leaves nothing in it."""
    with opened(browser, PHONE, obeys_csp=False) as page:
        yield page


@pytest.fixture(params=LANGUAGES)
def root(request: pytest.FixtureRequest) -> str:
    """Where the pages of a language begin."""
    return LANGUAGES[request.param]


@pytest.mark.parametrize("name", TYPES)
def test_page(page: Page, server: str, site: Path, name: str, *, root: str) -> None:
    """Axe finds nothing (A to AAA, best practice), the keyboard reaches all, text is large, print is clean."""
    assert faults(page, f"{server}/{root}{types_in(site)[name][0]}") == []


@pytest.mark.parametrize("name", ANY_KIND)
def test_page_of_any_kind(
    page: Page, kind_server: str, with_kind: Path, name: str, *, root: str
) -> None:
    """The pages that every new kind gets are as good."""
    path = types_in(with_kind / "site")[name][0]
    assert faults(page, f"{kind_server}/{root}{path}") == []


def test_every_page_has_a_type(site: Path, with_kind: Path) -> None:
    """No form of page has been forgotten, and each type has a page."""
    assert set(types_in(site)) == set(TYPES)
    grown: Found = types_in(with_kind / "site")
    assert set(grown) == {*TYPES, *ANY_KIND}


def test_faults_are_found(browser: Browser, server: str) -> None:
    """A page that is spoiled in six ways is found out in each."""
    with opened(browser, PHONE, obeys_csp=False) as page:
        page.add_init_script(
            "document.addEventListener('DOMContentLoaded', () => document.head.insertAdjacentHTML('beforeend',"
            "`<style>p{font-size:13px;color:#999}h1{width:1500px}a{outline:none!important}"
            "@media print{h1{color:#555}th{background:#ddd!important}}</style>`))"
        )
        found = faults(page, f"{server}/shiga/coverage/")
    for sign in (
        "color-contrast",
        "has 13 px",
        "Overflow(",
        "outline 0",
        "on paper: h1: text",
        "on paper: th: back",
    ):
        assert any(sign in line for line in found), sign
