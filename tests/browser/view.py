"""From an address and a way of looking at it to an open page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser, Page

USUAL_TEXT = 16
"""The size of text, in pixels, that a browser has when its owner has changed nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A screen, its colours, and the size of text that its owner has set in the browser (per cent)."""

    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    text: int = 100

    def __str__(self) -> str:
        return f"{self.width}×{self.height} {self.scheme} {self.text}%"


PHONE = View(width=360, height=740)
PHONE_DARK = View(width=360, height=740, scheme="dark")
DESKTOP = View(width=1280, height=900)
DESKTOP_DARK = View(width=1280, height=900, scheme="dark")
NARROW_LARGE = View(width=320, height=640, text=200)
VIEWS = (PHONE, PHONE_DARK, DESKTOP, DESKTOP_DARK)


def look(page: Page, view: View) -> None:
    """Look at a page that is open already on another screen or in other colours."""
    if page.viewport_size != {"width": view.width, "height": view.height}:
        page.set_viewport_size({"width": view.width, "height": view.height})
    page.emulate_media(color_scheme=view.scheme)


@contextmanager
def opened(
    browser: Browser, view: View, *, obeys_csp: bool = True, scripts: bool = True
) -> Iterator[Page]:
    """An empty page in a context of its own; `obeys_csp=False` lets a checker be injected.

    The size of text is the browser's own setting, as its owner would change it: `rem` and `em` grow, in media
    queries too, and text that a stylesheet fixes in `px` does not. A size set on the root element by a script
    would show neither.
    """
    context = browser.new_context(
        viewport={"width": view.width, "height": view.height},
        color_scheme=view.scheme,
        reduced_motion="reduce",
        locale="ja-JP",
        timezone_id="Asia/Tokyo",
        bypass_csp=not obeys_csp,
        java_script_enabled=scripts,
        service_workers="block",
    )
    page = context.new_page()
    if view.text != 100:
        sizes = {"standard": USUAL_TEXT * view.text // 100, "fixed": 13 * view.text // 100}
        context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
    try:
        yield page
    finally:
        context.close()


def settled(page: Page) -> None:
    """Wait until what an action has set going in the page has been done and drawn."""
    page.evaluate(
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))"
    )
