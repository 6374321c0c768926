"""From the words in the filter of the facilities to the offices that the search finds by them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_filter import LIST, fitting, listed
from tests.browser.view import DESKTOP, opened

WORDS = "main input[name=q]"
HOSPITAL = "mihon-15"
SEARCH = "**/assets/search/*"
ENGINE = """
words => kyotenSearch.query(words, {limit: Infinity, filters: {kind: ["facility"], prefecture: ["shiga"]}})
  .then(found => found.map(one => one.url.split("/").at(-2)))
"""


@pytest.fixture(params=["", "en/"], ids=["ja", "en"])
def page(browser: Browser, server: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The list, open on a desk."""
    with opened(browser, DESKTOP) as page:
        page.goto(f"{server}/{request.param}{LIST}")
        yield page


def engine(page: Page) -> None:
    """Wait for the engine, which comes with the focus."""
    page.focus(WORDS)
    page.wait_for_selector("form[role=search] input[role=combobox]")


def narrowed(page: Page) -> set[str]:
    """The ids that are listed, once the filter has been answered."""
    expect(page.locator(f"main a[href*='/{HOSPITAL}/']")).to_be_visible()
    page.wait_for_timeout(200)
    return listed(page)


@pytest.mark.parametrize(
    "words",
    ["みほんびょういん", "mihonbyouin", "mihon byoin", "見本病院", "mihonbyoiin", "0749001501"],
)
def test_any_spelling_narrows_the_list(page: Page, words: str) -> None:
    """Kana, letters, a slip and a number show what the engine finds, and the hospital among it."""
    engine(page)
    page.fill(WORDS, words)
    found = narrowed(page)
    assert found == set(page.evaluate(ENGINE, words))
    assert HOSPITAL in found < fitting()


def test_a_shared_address_shows_the_same(page: Page, browser: Browser, server: str) -> None:
    """Whoever opens it need not touch the field; its names are those of the search's page."""
    engine(page)
    page.fill(WORDS, "mihonbyouin")
    page.locator("select[name=municipality]").select_option("nagahama-shi")
    page.wait_for_url("**/?q=mihonbyouin&municipality=nagahama-shi")
    found = narrowed(page)
    with opened(browser, DESKTOP) as another:
        another.goto(page.url)
        assert narrowed(another) == found
        another.goto(f"{server}/search/?{page.url.partition('?')[2]}&kind=facility")
        expect(another.locator("[data-search] ol > li")).to_have_count(len(found))


def test_without_the_engine_names_are_compared(page: Page) -> None:
    """Where it cannot be loaded, the names in the list still narrow it."""
    page.route(SEARCH, lambda route: route.abort())
    page.fill(WORDS, "Sample Hospital" if "/en/" in page.url else "病院")
    assert HOSPITAL in narrowed(page) < fitting()
    page.fill(WORDS, "")
    assert listed(page) == fitting()


def test_going_back_asks_again(page: Page) -> None:
    """The list is that of the words in the field, not of those before."""
    engine(page)
    page.fill(WORDS, "mihonbyouin")
    found = narrowed(page)
    page.locator("select[name=intake]").select_option("conditional")
    page.wait_for_url("**intake=conditional")
    page.fill(WORDS, "")
    page.go_back()
    expect(page.locator(WORDS)).to_have_value("mihonbyouin")
    assert narrowed(page) == found


def test_an_input_method_is_left_alone(page: Page) -> None:
    """While a word is composed the list stays as it is."""
    engine(page)
    method = page.context.new_cdp_session(page)
    method.send("Input.imeSetComposition", {"text": "qqq", "selectionStart": 3, "selectionEnd": 3})
    page.wait_for_timeout(100)
    assert listed(page) == fitting()
    method.send("Input.insertText", {"text": "見本病院"})
    assert narrowed(page) < fitting()
