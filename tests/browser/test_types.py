"""From one page of every type, in both languages, to the proof that everybody can see, read, reach and print it."""

from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe, keyboard, paper
from tests.browser.overflow import overflow, smallest_text
from tests.browser.types import ANY_KIND, TYPES, Found, types_in
from tests.browser.view import DESKTOP, DESKTOP_DARK, PHONE, PHONE_DARK, View, look, opened

SMALLEST = 14
LANGUAGES = {"ja": "", "en": "en/"}

types = cache(types_in)
"""The pages of a site by their type; a site is looked through once."""


def faults(page: Page) -> list[str]:
    """What is wrong with an open page for its readers, on a phone and a desk, in light and dark, on paper."""
    found: list[str] = []
    for light, dark in ((PHONE, PHONE_DARK), (DESKTOP, DESKTOP_DARK)):
        look(page, light)
        page.reload()
        found += _of_keyboard(page, light)
        for view in (light, dark):
            look(page, view)
            found += [f"{view}: {line}" for line in axe.violations(page)]
        found += _of_size(page, light)
    for view in (PHONE, DESKTOP_DARK):
        look(page, view)
        found += [f"{view} on paper: {stain}" for stain in paper.stains(page)]
    return found


def _of_keyboard(page: Page, view: View) -> list[str]:
    stops, reached, unseen = keyboard.walk(page)
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


def of_page(browser: Browser, address: str) -> list[str]:
    """What is wrong with the page at an address."""
    with opened(browser, PHONE, obeys_csp=False) as page:
        page.goto(address)
        return faults(page)


@pytest.fixture(params=LANGUAGES)
def root(request: pytest.FixtureRequest) -> str:
    """Where the pages of a language begin."""
    return LANGUAGES[request.param]


@pytest.mark.parametrize("name", TYPES)
def test_page(browser: Browser, server: str, site: Path, name: str, *, root: str) -> None:
    """Axe finds nothing (A to AAA, best practice), the keyboard reaches all, text is large, print is clean."""
    assert of_page(browser, f"{server}/{root}{types(site)[name][0]}") == []


@pytest.mark.parametrize("name", ANY_KIND)
def test_page_of_any_kind(
    browser: Browser, kind_server: str, with_kind: Path, name: str, *, root: str
) -> None:
    """The pages that every new kind gets are as good."""
    path = types(with_kind / "site")[name][0]
    assert of_page(browser, f"{kind_server}/{root}{path}") == []


def test_every_page_has_a_type(site: Path, with_kind: Path) -> None:
    """No form of page has been forgotten, and each type has a page."""
    assert set(types(site)) == set(TYPES)
    grown: Found = types(with_kind / "site")
    assert set(grown) == {*TYPES, *ANY_KIND}


def test_faults_are_found(browser: Browser, server: str) -> None:
    """A page that is spoiled in six ways is found out in each."""
    with opened(browser, PHONE, obeys_csp=False) as page:
        page.goto(f"{server}/shiga/coverage/")
        page.add_init_script(
            "document.addEventListener('DOMContentLoaded', () => document.head.insertAdjacentHTML('beforeend',"
            "`<style>p{font-size:13px;color:#999}h1{width:1500px}a{outline:none!important}"
            "@media print{h1{color:#555}th{background:#ddd!important}}</style>`))"
        )
        found = faults(page)
    for sign in (
        "color-contrast",
        "has 13 px",
        "Overflow(",
        "outline 0",
        "on paper: h1: text",
        "on paper: th: back",
    ):
        assert any(sign in line for line in found), sign
