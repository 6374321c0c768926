"""From an address of the search's page to what it shows: the number found, the results, the values of each facet."""

import re

from playwright.sync_api import Page, expect

FOUND = "[data-search] ol > li"
STATUS = "[data-search] [role=status]"
PAGE = 20
"""So many are shown at first."""


def searched(page: Page, address: str) -> int:
    """Open an address of the search; the number of records that the page says it found."""
    page.goto(address)
    return total(page)


def total(page: Page) -> int:
    """The number that the status says, once it has paused."""
    expect(page.locator(STATUS)).not_to_have_text("")
    page.wait_for_timeout(600)
    number = re.search(r"\d+", page.inner_text(STATUS))
    return int(number[0]) if number else 0


def paths(page: Page) -> list[str]:
    """Where the shown results lead."""
    found: list[str] = page.locator(f"{FOUND} a").evaluate_all(
        "all => all.map(link => new URL(link.href).pathname)"
    )
    return found


def choice(page: Page, facet: str) -> dict[str, int]:
    """The values that a facet offers, with how many records each would leave."""
    options = page.locator(f"select[name={facet}] option").evaluate_all(
        "all => all.map(one => [one.value, one.textContent])"
    )
    return {value: int(re.findall(r"\((\d+)\)$", text)[0]) for value, text in options if value}


def chosen(page: Page, facet: str, value: str) -> int:
    """Choose a value, as a reader does; the number of records that are left."""
    if not page.locator(f"select[name={facet}]").is_visible():
        page.locator("[data-search] summary").click()
    page.locator(f"select[name={facet}]").select_option(value)
    return total(page)
