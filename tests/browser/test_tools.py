"""From pages made by hand, good and bad, to the proof that every checker can fail."""

import gzip
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser

from tests.browser import axe, lighthouse, validity
from tests.browser.overflow import overflow, smallest_text
from tests.browser.recorder import record
from tests.browser.server import serving
from tests.browser.view import NARROW_LARGE, PHONE, View, opened

PAGE = """<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>見本</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; connect-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="検査の道具を試すための見本です。">{head}<link rel="icon" href="/icon.png"></head>
<body><main><h1>見本のページ</h1>{body}</main></body></html>
"""
ICON = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
BAD = {
    "contrast": '<p style="color:#bbb">薄い字</p>',
    "aaa": '<p style="color:#767676">AAには足り、AAAには足りない字</p>',
    "outside": '<img src="http://example.jp/pixel.png" alt="">',
    "wide": '<p style="width:400px">広い</p>',
    "cut": '<p style="width:100px;overflow:hidden;white-space:nowrap">切れてしまう長い文です</p>',
    "fixed": '<p style="font-size:15px">大きくならない字</p>',
    "invalid": "<p><div>段落の中の箱</div></p>",
    "missing": '<img src="/nothing.png" alt="">',
}


def page(body: str = "<p>本文です。</p>", head: str = "") -> str:
    """A page made by hand."""
    return PAGE.format(body=body, head=head)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one good page and one page for each fault."""
    folder = tmp_path_factory.mktemp("by-hand")
    (folder / "icon.png").write_bytes(ICON)
    (folder / "404.html").write_text(page("<p>ありません</p>"), encoding="utf-8")
    (folder / "index.html").write_text(page(), encoding="utf-8")
    for name, body in BAD.items():
        place = folder / name / "index.html"
        place.parent.mkdir()
        place.write_text(page(body), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The address of that folder."""
    with serving(folder) as address:
        yield address


def axe_at(browser: Browser, address: str) -> str:
    """What axe says of a page, in one text."""
    with opened(browser, PHONE, obeys_csp=False) as page:
        page.goto(address)
        return "\n".join(axe.violations(page))


def test_axe_passes_a_good_page(browser: Browser, address: str) -> None:
    """A page without fault has no violation."""
    assert axe_at(browser, f"{address}/") == ""


@pytest.mark.parametrize(
    ("name", "rule"), [("contrast", "color-contrast"), ("aaa", "color-contrast-enhanced")]
)
def test_axe_finds_weak_contrast(browser: Browser, address: str, name: str, rule: str) -> None:
    """Weak contrast is found at level AA and at level AAA."""
    assert f"{rule}: p" in axe_at(browser, f"{address}/{name}/")


def measured(browser: Browser, address: str, view: View) -> tuple[int, list[str], list[str], float]:
    """Overflow and smallest text of a page; inline styles are let through."""
    with opened(browser, view, obeys_csp=False) as page:
        page.goto(address)
        return (*overflow(page), smallest_text(page).pixels)


def test_text_of_200_per_cent_grows_and_fits(browser: Browser, address: str) -> None:
    """On a good page nothing sticks out and the smallest text is twice as large."""
    assert measured(browser, f"{address}/", PHONE) == (0, [], [], 16)
    assert measured(browser, f"{address}/", NARROW_LARGE) == (0, [], [], 32)


def test_overflow_is_measured(browser: Browser, address: str) -> None:
    """A box of 400 px sticks out of 320 px, by name."""
    pixels, wide, *_ = measured(browser, f"{address}/wide/", NARROW_LARGE)
    assert pixels >= 80
    assert wide == ["p"]


def test_cut_text_is_found(browser: Browser, address: str) -> None:
    """Text that is cut off without a way to scroll is named."""
    pixels, wide, cut, _ = measured(browser, f"{address}/cut/", NARROW_LARGE)
    assert (pixels, wide, cut) == (0, [], ["p"])


def test_text_fixed_in_px_is_found(browser: Browser, address: str) -> None:
    """Text that does not follow its reader's setting stays as small as it was."""
    assert measured(browser, f"{address}/fixed/", NARROW_LARGE)[3] == 15


@pytest.mark.parametrize(
    ("name", "outside", "blocked", "faults"),
    [
        ("", 0, "", ""),
        ("aaa", 0, "style-src-attr", "Content Security Policy"),
        ("outside", 1, "img-src: http://example.jp/pixel.png", "Content Security Policy"),
        ("missing", 0, "", "404"),
    ],
)
def test_record_of_a_visit(
    browser: Browser, address: str, name: str, outside: int, *, blocked: str, faults: str
) -> None:
    """The policy's refusals and missing files are recorded; a good page leaves nothing."""
    with opened(browser, PHONE) as page:
        kept = record(page, address)
        page.goto(f"{address}/{name}/" if name else f"{address}/")
        violations = " ".join(kept.policy_violations())
        assert len(kept.outside) == outside
        assert blocked in violations
        assert bool(violations) == bool(blocked)
        assert faults in " ".join(kept.faults)
        assert bool(kept.faults) == bool(faults)


def test_outside_request_is_recorded_and_stopped(browser: Browser, address: str) -> None:
    """Where no policy stops it, a request to another host is recorded, and the browser has no way there."""
    with opened(browser, PHONE, obeys_csp=False) as page:
        kept = record(page, address)
        page.goto(f"{address}/outside/")
        assert kept.outside == ["http://example.jp/pixel.png"]
        assert any("ERR_NAME_NOT_RESOLVED" in fault for fault in kept.faults)


def test_html_validate_names_the_page_and_the_line(folder: Path) -> None:
    """One run over the whole folder finds the bad page, and nothing in the good one."""
    found = validity.invalid(folder)
    assert any(line.startswith("invalid/index.html:6:") for line in found)
    assert not [line for line in found if line.startswith(("index.html", "404.html"))]


def test_lighthouse_scores(address: str) -> None:
    """A good page is perfect four times; a missing file costs points, and the audit is named."""
    assert lighthouse.verdict(f"{address}/").scores == lighthouse.PERFECT
    worse = lighthouse.verdict(f"{address}/missing/", tries=1)
    assert worse.scores[2] < 100
    assert any(fault.startswith("errors-in-console") for fault in worse.faults)


def test_server_behaves_like_a_static_host(address: str) -> None:
    """Folders get their slash, text is packed, and what is missing gets the page for it."""
    with urlopen(Request(f"{address}/wide", headers={"Accept-Encoding": "gzip"})) as answer:
        assert answer.url == f"{address}/wide/"
        assert "広い" in gzip.decompress(answer.read()).decode()
    with pytest.raises(HTTPError) as missing:
        urlopen(f"{address}/nothing/")
    with missing.value as answer:
        assert answer.code == HTTPStatus.NOT_FOUND
        assert "ありません" in answer.read().decode()
