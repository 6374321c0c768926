"""From a small list and its filter script to what is shown, said and kept in the address."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.server import serving
from tests.browser.specimen import PATH, specimen
from tests.browser.view import PHONE, opened, settled


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The specimen's site."""
    return specimen(tmp_path_factory.mktemp("specimen"))


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The address of the list."""
    with serving(folder) as address:
        yield f"{address}/{PATH}"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The list, open on a phone."""
    with opened(browser, PHONE) as page:
        page.goto(address)
        yield page


def shown(page: Page) -> list[str]:
    """The items that can be seen."""
    return [
        item.inner_text()
        for item in page.locator("li[data-municipality]").all()
        if item.is_visible()
    ]


def test_without_a_script_the_list_is_whole(browser: Browser, address: str) -> None:
    """And the form, which could do nothing, is not there."""
    with opened(browser, PHONE, scripts=False) as page:
        page.goto(address)
        assert shown(page) == ["甲一", "甲二", "乙一"]
        assert not page.locator("form.k-filter").is_visible()


def test_choices_narrow_the_list(page: Page) -> None:
    """Every choice counts; the number is said, and a heading without items goes with them."""
    assert page.locator("main [role=status]").inner_text() == "3 / 3"
    page.select_option("#k-function", "one")
    assert shown(page) == ["甲一", "乙一"]
    page.select_option("#k-municipality", "b-cho")
    assert shown(page) == ["乙一"]
    assert page.locator("main [role=status]").inner_text() == "1 / 3"
    assert not page.locator("#a").is_visible()
    page.select_option("#k-function", "two")
    assert shown(page) == []
    assert page.locator("main [role=status]").inner_text() == "0"


def test_an_item_of_many_values_is_found_by_each(page: Page) -> None:
    """Values are words, not parts of words."""
    page.select_option("#k-function", "two")
    assert shown(page) == ["甲一", "甲二"]
    page.select_option("#k-intake", "no")
    assert shown(page) == ["甲二"]


def test_the_choice_can_be_shared(page: Page, address: str) -> None:
    """It stands in the address, and who opens the address sees the same; foreign words in it change nothing."""
    page.select_option("#k-municipality", "a-shi")
    page.select_option("#k-intake", "yes")
    page.wait_for_url(f"{address}?municipality=a-shi&intake=yes")
    page.goto(f"{address}?municipality=a-shi&intake=yes")
    assert shown(page) == ["甲一"]
    assert page.input_value("#k-municipality") == "a-shi"
    page.goto(f"{address}?municipality=<b>&sort=up")
    assert len(shown(page)) == 3


def test_the_back_button_takes_a_choice_back(page: Page, address: str) -> None:
    """One step a choice, there and back."""
    page.select_option("#k-municipality", "a-shi")
    page.select_option("#k-function", "one")
    page.go_back()
    expect(page.locator("#k-function")).to_have_value("")
    assert shown(page) == ["甲一", "甲二"]
    page.go_back()
    expect(page.locator("#k-municipality")).to_have_value("")
    assert (len(shown(page)), page.url) == (3, address)
    page.go_forward()
    expect(page.locator("#k-municipality")).to_have_value("a-shi")
    assert shown(page) == ["甲一", "甲二"]


def test_reset_shows_everything(page: Page, address: str) -> None:
    """And cleans the address."""
    page.select_option("#k-municipality", "a-shi")
    page.click("button[type=reset]")
    page.wait_for_url(address)
    assert len(shown(page)) == 3


def test_the_submit_button_asks_no_server(page: Page, address: str) -> None:
    """It keeps what is chosen."""
    requests: list[str] = []
    page.select_option("#k-municipality", "b-cho")
    page.on("request", lambda sent: requests.append(sent.resource_type))
    page.click("main button[type=submit]")
    settled(page)
    assert shown(page) == ["乙一"]
    assert "document" not in requests
    assert page.url == f"{address}?municipality=b-cho"
