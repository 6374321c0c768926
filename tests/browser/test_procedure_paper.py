"""From the pages of procedures to the proof that they serve on paper and without a script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.view import DESKTOP, PHONE, opened

KOHOKU = "shiga/procedures/kohoku-base-coordinator/"
MILLIMETRE = 96 / 25.4
PAPER: ViewportSize = {"width": int(190 * MILLIMETRE), "height": int(277 * MILLIMETRE)}
"""What the margins leave of A4."""
CUT = """blanks => blanks
  .filter(one => one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth)
  .map(one => one.name)"""
"""The names of the fields in which there is more than can be seen."""
LANGUAGES = {"ja": "", "en": "en/"}


@pytest.fixture(params=LANGUAGES)
def root(request: pytest.FixtureRequest, server: str) -> str:
    """Where the procedure of Kohoku stands in a language."""
    return f"{server}/{LANGUAGES[request.param]}{KOHOKU}"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page on a desk."""
    with opened(browser, DESKTOP) as page:
        yield page


def pages_on_paper(page: Page) -> int:
    """How many sheets of A4 it takes, with the margins that browsers use."""
    made = page.pdf(
        format="A4", margin={"top": "10mm", "bottom": "10mm", "left": "10mm", "right": "10mm"}
    )
    return made.count(b"/Type /Page\n")


@pytest.mark.parametrize(
    ("tool", "numbers"),
    [("add-on", ("6,108,000", "1,527,000")), ("allocation", ("200", "25%", "75%"))],
)
def test_pages_serve_without_a_script(
    browser: Browser, root: str, tool: str, numbers: tuple[str, ...]
) -> None:
    """Without JavaScript the source's example is there, what cannot work is not, and the page says why."""
    with opened(browser, PHONE, scripts=False) as page:
        page.goto(f"{root}{tool}/")
        said = page.locator("main").inner_text()
        assert all(number in said for number in numbers)
        assert page.locator(".k-noscript").is_visible()
        assert not page.locator("form.k-tool input").first.is_visible()


def test_candidate_is_checked_by_hand_without_a_script(browser: Browser, root: str) -> None:
    """The boxes with their points are there to tick and print; no result pretends to follow them."""
    with opened(browser, PHONE, scripts=False) as page:
        page.goto(f"{root}check/")
        assert page.locator(".k-tick input").count() == 14
        assert page.locator(".k-tick input").first.is_visible()
        assert not page.locator(".k-result").is_visible()


@pytest.mark.parametrize(
    "path",
    [
        KOHOKU,
        "hokkaido/procedures/community-building-coordinator/",
        "procedures/base-coordinator/",
        "procedures/prefectural-adviser/",
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_checklist_prints_on_one_sheet(page: Page, server: str, path: str, lang: str) -> None:
    """The whole checklist, in both languages."""
    page.goto(f"{server}/{LANGUAGES[lang]}{path}checklist/")
    assert pages_on_paper(page) == 1


@pytest.mark.parametrize("sheet", ["form1-nagahama-shi", "form2-maibara-shi", "form3"])
def test_sheet_prints_on_one_page(page: Page, root: str, sheet: str) -> None:
    """Every field filled with as much as it takes, all full-width: one page, and nothing is cut."""
    page.goto(f"{root}forms/{sheet}/")
    for blank in page.locator(".k-blank").all():
        blank.fill("見" * int(blank.get_attribute("maxlength") or 0))
        assert len(blank.input_value()) > 0
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)
    assert page.locator(".k-blank").evaluate_all(CUT) == []
    assert pages_on_paper(page) == 1


@pytest.mark.parametrize("sheet", ["form1-nagahama-shi", "form2-maibara-shi", "form3"])
def test_empty_sheet_can_be_filled_in_by_hand(page: Page, root: str, sheet: str) -> None:
    """On one page every field has eight millimetres of height and three centimetres of width or more."""
    page.goto(f"{root}forms/{sheet}/")
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)
    for box in page.locator(".k-blank").all():
        size = box.bounding_box()
        assert size
        assert size["height"] >= 8 * MILLIMETRE
        assert size["width"] >= 30 * MILLIMETRE
    assert pages_on_paper(page) == 1
