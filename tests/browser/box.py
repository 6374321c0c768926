"""From a page of the site to its search box: loaded as a reader loads it, asked, and the options that it shows."""

from playwright.sync_api import Page, expect

BOX = "form[role=search] input"
LIST, OPTIONS = "#k-found", "#k-found [role=option]"
STATUS = "form[role=search] [role=status]"
COMMON = {"": "相談", "en/": "Sample"}
"""In each language what more records have than the list shows."""


def ready(page: Page) -> None:
    """Go to the box and wait until it can be asked."""
    page.focus(BOX)
    page.wait_for_selector(f"{BOX}[role=combobox]")


def asked(page: Page, text: str) -> list[str]:
    """The options that the box shows for a text."""
    ready(page)
    page.fill(BOX, text)
    expect(page.locator(LIST)).to_be_visible()
    return page.locator(OPTIONS).all_inner_texts()
