"""From every page of the site to the proof that none scrolls sideways, asks another host or breaks its own policy."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import validity
from tests.browser.overflow import overflow, smallest_text
from tests.browser.recorder import Record, record
from tests.browser.view import NARROW_LARGE, opened

SLICES = 10
TWICE = 28


def faults(page: Page, kept: Record, address: str) -> list[str]:
    """What a page does on 320 px with text of 200 % that it should not."""
    page.goto(address)
    sideways, least = overflow(page), smallest_text(page)
    found = [f"asks {url}" for url in kept.outside] + kept.faults + kept.policy_violations()
    found += [str(sideways)] if sideways != (0, [], []) else []
    found += [f"{least.text!r} has {least.pixels} px"] if least.pixels < TWICE else []
    kept.outside.clear()
    kept.faults.clear()
    return [f"{address}: {line}" for line in found]


@pytest.mark.parametrize("part", range(SLICES))
def test_pages(browser: Browser, server: str, site: Path, part: int) -> None:
    """0 px sideways, nothing cut off, no small text, no other host, no refused content, no error."""
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))[part::SLICES]
    with opened(browser, NARROW_LARGE) as page:
        kept = record(page, server)
        found = [line for file in files for line in faults(page, kept, f"{server}/{file}")]
    assert found == []
    assert len(files) > 10


def test_faults_are_found(browser: Browser, server: str) -> None:
    """A page that asks another host, breaks its policy, and is too wide and too small."""
    spoil = (
        '<p style="width:900px">x</p><img src="https://example.jp/x.png" alt=""><script src="/no.js"></script>'
        "<small class='k-tiny'>x</small>"
    )
    with opened(browser, NARROW_LARGE) as page:
        kept = record(page, server)
        page.route(
            "**/coverage/",
            lambda route: route.fulfill(
                body=route.fetch().text().replace("</h1>", f"</h1>{spoil}"),
                content_type="text/html",
            ),
        )
        page.route(
            "**/kyoten.css",
            lambda route: route.fulfill(body=".k-tiny{font-size:9px}p{width:900px}"),
        )
        found = "\n".join(faults(page, kept, f"{server}/coverage/"))
    for sign in (
        "style-src-attr",
        "img-src: https://example.jp/x.png",
        "404",
        "has 9",
        "Overflow(",
    ):
        assert sign in found, sign


def test_html_is_valid(site: Path) -> None:
    """html-validate finds nothing on any page."""
    assert validity.invalid(site) == []
