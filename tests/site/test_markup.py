"""From the finished site to the proof that its markup keeps what browsers, policies and shared links rely on."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from kyoten.outputs.links import links_of
from tests.site.built import Built, Page
from tests.site.tree import Element

ID = re.compile(r"[a-z][a-z0-9_-]*")
FETCHED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "form": "action"}
POLICY = {
    "default-src": "'none'",
    "connect-src": "'self'",
    "style-src": "'self'",
    "script-src": "'self'",
    "img-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}


def faults(built: Built) -> Iterator[str]:
    """Everything in the markup of all pages that would break something."""
    for page in built.pages:
        for element in page.html:
            for fault in (*_inline(element), *_outside(element), *_id(element)):
                yield f"{page.file}: <{element.tag}> {fault}"
        if _policy(page) != POLICY:
            yield f"{page.file}: policy"
        if [one.tag for one in page.html.all("h1", "main")] != ["main", "h1"]:
            yield f"{page.file}: h1 or main"


def _inline(element: Element) -> Iterator[str]:
    """What a strict policy refuses."""
    for name, value in element.attributes.items():
        if name == "style" or name.startswith("on") or value.strip().startswith("javascript:"):
            yield f"inline {name}"
    if element.tag == "style" or (element.tag == "script" and "src" not in element.attributes):
        yield "inline content"


def _outside(element: Element) -> Iterator[str]:
    """What would be fetched from another host; a link that a reader follows may lead there."""
    address = element.attributes.get(FETCHED.get(element.tag, ""), "")
    if element.tag == "link" and element.attributes["rel"] not in ("alternate", "canonical"):
        address = element.attributes["href"]
    if urlsplit(address).netloc or urlsplit(address).scheme:
        yield f"outside {address}"


def _id(element: Element) -> Iterator[str]:
    """Ids stand in addresses that people share and print."""
    if not ID.fullmatch(element.attributes.get("id", "a")):
        yield f"id {element.attributes['id']}"


def _policy(page: Page) -> dict[str, str]:
    metas = page.head.all("meta", http_equiv="Content-Security-Policy")
    rules = (rule for meta in metas for rule in meta.attributes["content"].split(";"))
    return {name: value for name, _, value in (rule.strip().partition(" ") for rule in rules)}


def chapters_without_ids(built: Built) -> list[str]:
    """Headings of prose chapters that nobody can link to."""
    return [
        f"{page.file}: {heading.text}"
        for page in built.pages
        if "k-prose" in page.main.classes
        for heading in page.main.all("h2", "h3")
        if "id" not in heading.attributes
    ]


def test_markup(built: Built) -> None:
    """Nothing inline, nothing from another host, ASCII ids, one policy, one heading."""
    assert list(faults(built)) == []
    assert chapters_without_ids(built) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("<h1>", '<h1 style="color:red">', "inline style"),
        ("<h1>", '<h1 onclick="x()">', "inline onclick"),
        ("</h1>", '</h1><a href="javascript:x()">x</a>', "inline href"),
        ("</h1>", "</h1><script>x()</script>", "inline content"),
        ("</h1>", '</h1><img src="https://example.jp/x.png" alt="">', "outside"),
        ('rel="stylesheet" href="', 'rel="stylesheet" href="https://example.jp/', "outside"),
        ("<h1>", '<h1 id="五つの機能">', "id 五つの機能"),
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'", "policy"),
        ("<h1>", "<h1>x</h1><h1>", "h1"),
    ],
)
def test_wrong_markup_is_found(built: Built, old: str, new: str, fault: str) -> None:
    """Each of them is named with its page."""
    for file in ("index.html", "en/guide/bases/index.html"):
        found = list(faults(built.changed(file, old, new).only(file)))
        assert any(line.startswith(file) and fault in line for line in found)


def test_heading_without_id_is_found(built: Built) -> None:
    """A chapter's heading that lost its id is named."""
    file = "en/guide/bases/index.html"
    lost = re.search(r'<h2 id="[a-z-]+">', built.page("guide/bases/", "en").content)
    assert lost is not None
    assert len(chapters_without_ids(built.changed(file, lost[0], "<h2>"))) == 1


def test_links(site: Path) -> None:
    """No link of the site leads nowhere; `tests/test_links.py` shows each way in which one can."""
    found = links_of(site)
    assert found.broken == ()
    assert found.pages > 300
    assert found.inside > 10_000
    assert found.outside > 30
