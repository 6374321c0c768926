"""From any page to help: how many taps it takes."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Browser

from tests.browser.view import PHONE, opened
from tests.site.built import EN, JA, Built

NUMBERS = ("tel:119", "tel:110")


def too_far(built: Built) -> list[str]:
    """Pages from which 119, 110 or `/emergency/` is more than one tap away."""
    found = []
    for page in built.pages:
        (strip,) = page.html.of_class("k-strip")
        hrefs = {link.attributes["href"] for link in strip.all("a")}
        targets = {target for _, target in page.links(strip)}
        emergency = "en/emergency/index.html" if page.lang == EN else "emergency/index.html"
        if not {*NUMBERS} <= hrefs or emergency not in targets:
            found.append(page.file)
    return found


def test_help_is_one_tap_away(built: Built) -> None:
    """Every page has the strip with both numbers and the way to `/emergency/`; one without is named."""
    assert too_far(built) == []
    file = "en/terms/index.html"
    assert too_far(built.changed(file, 'href="../../en/emergency/"', 'href="../../en/"')) == [file]
    assert too_far(built.changed(file, 'href="tel:119"', 'href="tel:118"')) == [file]


def test_section_is_two_taps_away(built: Built) -> None:
    """One tap to `/emergency/`, and there the numbers of every section that is known are links."""
    for page in built.both("emergency/"):
        hrefs = Counter(link.attributes["href"] for link in page.main.all("a"))
        assert len([href for href in hrefs if re.fullmatch(r"tel:\+81749[0-9]{6}", href)]) == 2
        assert {*NUMBERS} <= hrefs.keys()


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        ("terms/emergency/", JA),
        ("documents/s2/", EN),
        ("shiga/facilities/mihon-01/", JA),
        ("guide/bases/", EN),
    ],
)
def test_two_taps_with_a_finger(
    browser: Browser, server: str, built: Built, path: str, *, lang: str
) -> None:
    """On a phone, from deep inside: tap the strip, and a section's number stands there to be tapped."""
    with opened(browser, PHONE) as page:
        page.goto(f"{server}/{built.page(path, lang).file}")
        page.locator(".k-strip-help").click()
        page.wait_for_url("**/emergency/")
        assert page.locator("html").get_attribute("lang") == lang
        page.locator('main a[href="tel:+81749656518"]').click(trial=True)


@pytest.mark.parametrize("root", ["", "en/"])
def test_section_by_day(browser: Browser, server: str, root: str) -> None:
    """From home two taps lead to the town's page, where its section's number can be tapped."""
    with opened(browser, PHONE) as page:
        page.goto(f"{server}/{root}")
        page.locator("main a[href='#towns']").click()
        page.locator("main a[href$='shiga/municipalities/maibara-shi/']").click()
        page.wait_for_url("**/maibara-shi/")
        page.locator('main a.k-call[href^="tel:+81749"]').click(trial=True)


@pytest.mark.parametrize("root", ["", "en/"])
def test_lost_reader(browser: Browser, server: str, root: str) -> None:
    """An address that is not there shows the styled page with the numbers, at any depth, in both languages."""
    with opened(browser, PHONE) as page:
        answer = page.goto(f"{server}/{root}shiga/nothing/here/")
        assert answer is not None
        assert answer.status == 404
        assert page.locator('main a[href="tel:119"]').first.is_visible()
        assert page.locator("main [lang=en]").or_(page.locator("html[lang=en] main")).count() >= 1
        assert (
            page.evaluate("getComputedStyle(document.querySelector('.k-call')).display") != "inline"
        )
        page.locator("main a[href$='emergency/']").first.click()
        page.wait_for_url("**/emergency/")


@pytest.mark.parametrize(
    "path", ["shiga/municipalities/nagahama-shi/", "guide/bases/", "terms/", ""]
)
def test_other_language(browser: Browser, server: str, path: str) -> None:
    """One tap leads to the same page in the other language, and one tap back."""
    with opened(browser, PHONE) as page:
        page.goto(f"{server}/{path}")
        for lang, root in (("en", "en/"), ("ja", "")):
            page.locator(f"header a[hreflang={lang}]").click()
            page.wait_for_url(f"{server}/{root}{path}")
            assert page.locator("html").get_attribute("lang") == lang
