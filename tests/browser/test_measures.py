"""From pages typed here, good and bad, to the proof that the walk by keyboard and the look at paper can fail."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import keyboard, paper
from tests.browser.types import AREA, PATTERNS, TYPES, UNKNOWN, type_of
from tests.browser.view import PHONE, opened

RING = "<style>:focus{outline:3px solid}</style>"
LINKS = '<p><a href="#1">1</a> <a href="#2">2</a> <button>3</button></p>'
TRAP = "<script>document.addEventListener('keydown', event => event.preventDefault())</script>"


def shown(page: Page, html: str) -> Page:
    """A page typed here."""
    page.set_content(f"<!doctype html><title>x</title>{html}")
    return page


def test_walk_over_a_good_page(browser: Browser) -> None:
    """Every stop in its order, each seen; what is hidden, disabled or inert is no stop."""
    hidden = '<div hidden><a href="#">x</a></div><button disabled>x</button><p inert><a href="#">x</a></p>'
    with opened(browser, PHONE) as page:
        whole = keyboard.Walk(["a #1", "a #2", "button 3"], [0, 1, 2], [])
        assert keyboard.walk(shown(page, RING + LINKS + hidden)) == whole
        assert keyboard.glance(shown(page, RING + LINKS + hidden)) == whole


@pytest.mark.parametrize(
    ("html", "reached", "unseen"),
    [
        (LINKS.replace('"#2"', '"#2" tabindex="1"'), [1, 0, 2], 0),
        (LINKS + "<style>:focus{outline:none!important}</style>", [0, 1, 2], 3),
        (LINKS + "<style>button{position:absolute;left:-99px}</style>", [0, 1, 2], 1),
        (
            LINKS
            + "<style>p{overflow-x:auto;width:80px;white-space:nowrap;scroll-padding:1rem}button{width:60px}</style>",
            [0, 1, 2],
            0,
        ),
        (
            LINKS + "<style>p{overflow-x:clip;width:50px;height:20px}button{width:200px}</style>",
            [0, 1, 2],
            1,
        ),
        (LINKS + "<div style='position:fixed;inset:0'></div>", [0, 1, 2], 3),
        (LINKS + "<style>button{width:0;height:0;padding:0;border:0}</style>", [0, 1, 2], 1),
        (LINKS + TRAP, [-1, -1, -1], 3),
    ],
)
def test_bad_walk_is_found(browser: Browser, html: str, reached: list[int], unseen: int) -> None:
    """Another order, no outline, off the screen, under something, without a size, no way on.

    A glance finds all but the trap.
    """
    with opened(browser, PHONE) as page:
        walk = keyboard.walk(shown(page, RING + html))
        assert walk.reached == reached
        assert len(walk.unseen) == unseen
        if TRAP not in html:
            assert keyboard.glance(shown(page, RING + html)) == walk


@pytest.mark.parametrize(
    ("style", "stain"),
    [
        ("p{color:#333}", "p: text rgb(51, 51, 51)"),
        ("p{background:#eee}", "p: background rgb(238, 238, 238)"),
        ("p{background:linear-gradient(red,blue)}", "p: background image"),
        ("p{opacity:.5}", "p: opacity 0.5"),
        ("@media print{p{color:red}}", "p: text rgb(255, 0, 0)"),
    ],
)
def test_stain_on_paper_is_found(browser: Browser, style: str, stain: str) -> None:
    """Grey or coloured text, a coloured ground, in print only too; a plain page has none."""
    with opened(browser, PHONE) as page:
        assert paper.stains(shown(page, "<style>@media screen{p{color:red}}</style><p>x</p>")) == []
        assert paper.stains(shown(page, f"<style>{style}</style><p>x</p>")) == [stain]


def test_types_of_pages() -> None:
    """A path belongs to the first form that fits; a form of path that nobody knows belongs to none."""
    known = '<main><a class="k-call">'
    assert type_of("", known) == "home"
    assert type_of("shiga/facilities/by/otsu-shi/trial_stay/", known) == "plain-list"
    assert type_of("shiga/municipalities/otsu-shi/", known) == "municipality"
    assert type_of("shiga/municipalities/otsu-shi/", '<a class="k-call"><main>') == UNKNOWN
    assert type_of("shiga/workshops/first/", known) == "record"
    assert type_of("shiga/municipalities/otsu-shi/map/", known) == ""
    assert type_of("shiga/procedures/koto/", '<main><h2 id="decided">') == AREA
    assert type_of("shiga/procedures/kohoku-base-coordinator/forms/form3/", known) == "sheet"
    assert type_of("procedures/base-coordinator/", known) == "procedure"
    assert type_of("shiga/", known) == "prefecture"
    assert type_of("workshops/", known) == ""
    assert len(TYPES) == len(PATTERNS)  # two types more, and those of any kind less
