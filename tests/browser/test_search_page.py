"""From the page of the search to what it finds, how that is narrowed, and the address that shows others the same."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from benchmarks.site.data import write_data
from tests.browser.box import BOX
from tests.browser.results import FOUND, PAGE, choice, chosen, paths, searched, total
from tests.browser.server import serving
from tests.browser.view import DESKTOP, opened
from tests.building import once
from tests.search.bare import write_bare

POSTAL = "526-8501"
"""The postal code that the offices of the benchmark's prefecture share."""
ROOTS = pytest.mark.parametrize("root", ["", "en/"], ids=["ja", "en"])


@ROOTS
def test_facets_narrow_with_live_counts(browser: Browser, server: str, root: str) -> None:
    """Each choice leaves as many as its count said; the other facets then count within it."""
    with opened(browser, DESKTOP) as page:
        everything = searched(page, f"{server}/{root}search/?q=0749")
        assert everything > PAGE
        page.locator("[data-search] summary").click()
        for facet in ("kind", "municipality"):
            counts = choice(page, facet)
            value = max(counts, key=lambda one: counts[one])
            assert len(counts) > 1
            assert chosen(page, facet, value) == counts[value] <= everything
            assert sum(choice(page, "prefecture").values() or [counts[value]]) >= counts[value]
            assert choice(page, facet) == counts
        page.locator("[data-search] button[type=reset]").click()
        page.wait_for_url(f"{server}/{root}search/?q=0749")
        assert total(page) == everything


@pytest.mark.parametrize(
    ("query", "full"),
    [
        ("municipality=nagahama-shi", {"municipality": "shiga/nagahama-shi"}),
        ("municipality=shiga/nagahama-shi", {"municipality": "shiga/nagahama-shi"}),
        ("area=kohoku&function=emergency", {"area": "shiga/kohoku", "function": "emergency"}),
        ("q=長浜&kind=facility", {"kind": "facility"}),
        ("kind=case&type=multifunction", {"type": "multifunction"}),
    ],
)
def test_an_address_shows_everyone_the_same(
    browser: Browser, server: str, query: str, full: dict[str, str]
) -> None:
    """Bare and full names of places; the facets stand as the address says, and the results are the engine's."""
    with opened(browser, DESKTOP) as page:
        number = searched(page, f"{server}/search/?{query}")
        assert number > 0
        for facet, value in full.items():
            assert page.input_value(f"select[name={facet}]") == value
        first = paths(page)
        assert len(first) == min(number, PAGE)
        page.reload()
        assert total(page) == number
        assert paths(page) == first


def test_back_and_forward(browser: Browser, server: str) -> None:
    """Each choice is a step; the words and the choices of each come back."""
    with opened(browser, DESKTOP) as page:
        before = searched(page, f"{server}/search/?q=0749")
        first = paths(page)
        after = chosen(page, "kind", "facility")
        assert 0 < after < before
        page.wait_for_url("**/search/?q=0749&kind=facility")
        page.go_back()
        expect(page.locator("select[name=kind]")).to_have_value("")
        assert (total(page), paths(page)) == (before, first)
        page.go_forward()
        expect(page.locator("select[name=kind]")).to_have_value("facility")
        assert total(page) == after


def test_words_are_asked_as_they_are_typed(browser: Browser, server: str) -> None:
    """The box of the header is the page's own; the address follows, and no page is loaded for it."""
    with opened(browser, DESKTOP) as page:
        searched(page, f"{server}/search/?q=長浜市")
        sent: list[str] = []
        page.on("request", lambda one: sent.append(one.resource_type))
        page.fill(BOX, "maibara")
        expect(page.locator(f"{FOUND} a").first).to_have_text("米原市")
        page.wait_for_url("**/search/?q=maibara")
        page.keyboard.press("Enter")
        page.fill(BOX, "")
        page.wait_for_url("**/search/")
        assert "document" not in sent
        assert page.locator(BOX).get_attribute("role") is None


def test_more_is_shown_on_demand(browser: Browser, server: str) -> None:
    """Twenty at first, twenty more each time, and no button once all are there."""
    with opened(browser, DESKTOP) as page:
        number = searched(page, f"{server}/search/?q=0749")
        for shown in range(PAGE, number, PAGE):
            expect(page.locator(FOUND)).to_have_count(min(shown, number))
            page.locator("[data-more]").click()
        expect(page.locator(FOUND)).to_have_count(number)
        expect(page.locator("[data-more]")).to_be_hidden()
        assert len(set(paths(page))) == number


@pytest.fixture(scope="module")
def many(site: Path, shared: Path) -> Iterator[str]:
    """The same page with the records of a prefecture in which many share a name."""
    data = once(shared, "many-data", lambda out: write_data(out, 40))

    def make(out: Path) -> None:
        write_bare(out, data)
        for name in ("search/index.html", "assets/kyoten.css", "assets/shell.js"):
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(site / name, out / name)

    with serving(once(shared, "many-search-page", make)) as address:
        yield address


def test_many_with_one_key_are_all_shown(browser: Browser, many: str) -> None:
    """The result that offers a whole group leads to this page, which shows all of it."""
    with opened(browser, DESKTOP) as page:
        searched(page, f"{many}/search/?q={POSTAL}")
        group: dict[str, str] = page.evaluate(
            "text => kyotenSearch.query(text).then(found => found[0])", POSTAL
        )
        assert group["kind"] == "group"
        number = int(re.findall(r"[0-9]+", group["title"].replace(POSTAL, ""))[0])
        assert searched(page, f"{many}/{group['url']}") == number > PAGE
        for _ in range(PAGE, number, PAGE):
            page.locator("[data-more]").click()
        expect(page.locator(FOUND)).to_have_count(number)
