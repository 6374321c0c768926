"""From small sites with one mistake each to the mistakes that the link checker names."""

import re
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kyoten.outputs.links import BrokenLink, Reason, broken_links, links_of
from kyoten.outputs.links.read import of_page

PAGE = '<!doctype html>\n<html lang="ja"><head><title>見本</title></head>\n<body>\n{}\n</body></html>\n'


def site(folder: Path, **pages: str) -> Path:
    """A site of three pages, a drawing, a style sheet and an error page, and these files."""
    files = {
        "index.html": PAGE.format('<h1 id="top-1">見本</h1><a name="old"></a>'),
        "en/index.html": PAGE.format("<h1>Sample</h1>"),
        "a/b/index.html": PAGE.format('<h2 id="内容">見本</h2>'),
        "a/plain.html": PAGE.format(""),
        "assets/icons.svg": '<svg><symbol id="phone"/></svg>',
        "assets/site.css": "body { color: black }",
        "404.html": PAGE.format('<a href="/">x</a><a href="/en/#top">x</a>'),
    } | {name.replace("__", "/").replace("_", "."): text for name, text in pages.items()}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def reasons(folder: Path, body: str, *, is_offline: bool = False) -> list[str]:
    """What is wrong in a page `a/index.html` with this body."""
    if not folder.joinpath("index.html").exists():
        site(folder)
    (folder / "a" / "index.html").write_text(PAGE.format(body), encoding="utf-8")
    return [link.reason for link in broken_links(folder, is_offline=is_offline)]


SOUND = """
<a href="b/">x</a> <a href="./b/#%E5%86%85%E5%AE%B9">x</a> <a href="b/#内容">x</a> <a href="../">x</a>
<a href="..">x</a> <a href="../#old">x</a> <a href="#here" id="here">x</a> <a href="#top">x</a>
<a href="?town=1&amp;f=2#here">x</a>
<a href="plain.html">x</a> <a href='plain.html'>x</a> <a href=plain.html>x</a> <a href="plain.html#:~:text=a">x</a>
<a href="tel:0749-65-0000">x</a> <a href="tel:119">x</a> <a href="tel:+81749650000">x</a> <a href="tel:%237119">x</a>
<a href="mailto:mihon@example.lg.jp?subject=x">x</a> <a href="https://www.example.lg.jp/a//?b=c#d">x</a>
<img src="../assets/icons.svg" srcset="../assets/icons.svg 1x, ../assets/icons.svg 2x" alt="x">
<svg><use href="../assets/icons.svg#phone"/><use xlink:href="#here"/></svg>
<link rel="canonical" href="https://example.lg.jp/a/"> <link rel="stylesheet" href="../assets/site.css">
<!-- <a href="gone/">x</a> --> <script src="../assets/site.css">"<a href='gone/'>"</script>
<p title="a > b, href=gone/ x='">x</p> <form action="plain.html"></form>
<meta http-equiv="refresh" content="0; url=b/"> <td data-href="gone/">
"""

WRONG = [
    ('<a href="c/">x</a>', Reason.NO_PAGE),
    ('<a href="B/">x</a>', Reason.NO_PAGE),
    ('<img src="gone.png" alt="">', Reason.NO_PAGE),
    ('<img srcset="plain.html 1x, gone.png 2x" alt="">', Reason.NO_PAGE),
    ('<object data="gone.svg"></object>', Reason.NO_PAGE),
    ('<meta http-equiv="refresh" content="0; url=gone/">', Reason.NO_PAGE),
    ('<a href="b">x</a>', Reason.NO_SLASH),
    ('<a href="#gone">x</a>', Reason.NO_PLACE),
    ('<a href="b/#gone">x</a>', Reason.NO_PLACE),
    ('<svg><use href="../assets/icons.svg#fax"/></svg>', Reason.NO_PLACE),
    ('<a href="/a/b/">x</a>', Reason.NOT_RELATIVE),
    ('<a href="../../">x</a>', Reason.LEAVES_SITE),
    ('<a href="../../../a/">x</a>', Reason.LEAVES_SITE),
    ('<script src="https://cdn.example.com/x.js"></script>', Reason.OUTSIDE_REQUEST),
    ('<script src="//cdn.example.com/x.js"></script>', Reason.OUTSIDE_REQUEST),
    ('<img alt="" src="http://example.com/x.png">', Reason.OUTSIDE_REQUEST),
    ('<link rel="stylesheet" href="https://example.com/x.css">', Reason.OUTSIDE_REQUEST),
    ('<link rel="preconnect" href="https://example.com">', Reason.OUTSIDE_REQUEST),
    ('<form action="https://example.com/"></form>', Reason.OUTSIDE_REQUEST),
    ('<iframe src="https://example.com/"></iframe>', Reason.OUTSIDE_REQUEST),
    ('<a href="javascript:alert(1)">x</a>', Reason.SCHEME),
    ('<a href="&#106;avascript:alert(1)">x</a>', Reason.SCHEME),
    ('<img alt="" src="data:image/png;base64,AAAA">', Reason.SCHEME),
    ('<a href="">x</a>', Reason.MALFORMED),
    ('<a href="//example.com/">x</a>', Reason.MALFORMED),
    ('<a href="https://example">x</a>', Reason.MALFORMED),
    ('<a href="https:///x">x</a>', Reason.MALFORMED),
    ('<a href="a b/">x</a>', Reason.MALFORMED),
    ('<a href="b//">x</a>', Reason.MALFORMED),
    ('<a href="b\\">x</a>', Reason.MALFORMED),
    ('<a href="tel:0749-65">x</a>', Reason.MALFORMED),
    ('<a href="tel:０７４９６５００００">x</a>', Reason.MALFORMED),
    ('<a href="mailto:mihon">x</a>', Reason.MALFORMED),
]


def test_sound_links_are_left_in_peace(tmp_path: Path) -> None:
    """What a browser follows without trouble is no problem, and links to elsewhere are counted."""
    assert reasons(tmp_path, SOUND) == []
    links = links_of(tmp_path)
    assert (links.pages, links.outside) == (6, 2)
    assert links.inside > 20


@pytest.mark.parametrize(("body", "reason"), WRONG, ids=[body for body, _ in WRONG])
def test_a_broken_link_is_named(tmp_path: Path, body: str, reason: Reason) -> None:
    """Each mistake is found once, for its own reason."""
    assert reasons(tmp_path, body) == [reason]


def test_a_broken_link_tells_its_place(tmp_path: Path) -> None:
    """The page, the line of the tag and the address are told, in the order of the site."""
    body = '\n<a\n href="c/">x</a>\n<a href="#gone">x</a>\n<a href="c/">x</a>'
    site(tmp_path, a__index_html=PAGE.format(body), en__a_html=PAGE.format('<a href="/">x</a>'))
    assert broken_links(tmp_path) == [
        BrokenLink("a/index.html", 5, "c/", Reason.NO_PAGE),
        BrokenLink("a/index.html", 7, "#gone", Reason.NO_PLACE),
        BrokenLink("a/index.html", 8, "c/", Reason.NO_PAGE),
        BrokenLink("en/a.html", 4, "/", Reason.NOT_RELATIVE),
    ]


def test_a_style_sheet_is_read(tmp_path: Path) -> None:
    """Pictures, fonts and imports of a style sheet must exist here; comments do not count."""
    sheet = """/* url(gone.png) */ a { background: url(icons.svg#phone) }
    b { background: url("gone.png") } @import url(gone.css);
    @import 'gone.css'; i { background: url( https://example.com/x.png ) }"""
    site(tmp_path, assets__more_css=sheet)
    assert [(link.line, link.reason) for link in broken_links(tmp_path)] == [
        (2, Reason.NO_PAGE),
        (2, Reason.NO_PAGE),
        (3, Reason.NO_PAGE),
        (3, Reason.OUTSIDE_REQUEST),
    ]


def test_offline_a_link_ends_in_a_file(tmp_path: Path) -> None:
    """A saved copy is opened from disk, where no server turns a folder into its page."""
    site(tmp_path, **{"404_html": PAGE.format("")})
    body = '<a href="b/">x</a><a href="b/index.html#内容">x</a><a href="..">x</a>'
    body += '<a href="#here" id="here">x</a>'
    assert reasons(tmp_path, body) == []
    assert reasons(tmp_path, body, is_offline=True) == [Reason.NO_FILE_NAME] * 2


def test_the_error_page_links_from_the_root(tmp_path: Path) -> None:
    """An error page is served at every depth, so a relative link in it leads nowhere."""
    body = PAGE.format(
        '<a href="/">x</a><a href="/gone/">x</a><a href="en/">x</a><a href="#a">x</a>'
    )
    (tmp_path / "en").mkdir()
    (tmp_path / "index.html").write_text("")
    (tmp_path / "en" / "404.html").write_text(body, encoding="utf-8")
    assert [(link.target, link.reason) for link in broken_links(tmp_path)] == [
        ("#a", Reason.NO_PLACE),
        ("/gone/", Reason.NO_PAGE),
        ("en/", Reason.NOT_ABSOLUTE),
    ]


def test_the_error_page_of_a_subfolder_links_from_there(tmp_path: Path) -> None:
    """Where the host serves the site below a folder, links from the domain's root lead out of it."""
    body = PAGE.format(
        '<a href="/guide/">x</a><a href="/guide/a/plain.html">x</a><a href="/a/plain.html">x</a>'
        '<a href="/guide">x</a><a href="/guidebook/">x</a><a href="/guide/gone/">x</a>'
    )
    site(tmp_path, **{"404_html": body})
    assert [(link.target, link.reason) for link in broken_links(tmp_path, base="/guide/")] == [
        ("/a/plain.html", Reason.LEAVES_SITE),
        ("/guide", Reason.NO_SLASH),
        ("/guide/gone/", Reason.NO_PAGE),
        ("/guidebook/", Reason.LEAVES_SITE),
    ]


class Parser(HTMLParser):
    """The standard library's reading of a page, slow and thorough."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a page refers to and can be referred to."""
        plain = {"href", "xlink:href", "src", "action"}
        self.targets += [(value or "").strip() for name, value in attrs if name in plain]
        names = {"id", "name"} if tag == "a" else {"id"}
        self.ids.update(value or "" for name, value in attrs if name in names)


def test_the_quick_reading_finds_what_the_thorough_one_finds() -> None:
    """Every address and id that the standard library's parser sees is read, in the same order."""
    text = "\n".join([SOUND, *(body for body, _ in WRONG)])
    text = re.sub(r' srcset="[^"]*"|<object.*?>|<meta.*?>', "", text)
    parser = Parser()
    parser.feed(text)
    ids: set[str] = set()
    assert [address.target for address in of_page(text, ids)] == parser.targets
    assert ids == parser.ids
    assert len(parser.targets) > 50


def test_500_pages_take_about_a_second(tmp_path: Path) -> None:
    """Checking is cheap enough to be part of every build (500 pages of 23 KB, 60,000 links)."""
    row = '<tr><th scope="row"><a class="link" href="../b/#内容">見本</a></th><td>面的整備型</td>'
    row += '<td id="r{}"><a href="tel:0749-00-0000">0749-00-0000</a></td></tr>\n'
    page = PAGE.format("".join(row.format(number) for number in range(120)))
    site(tmp_path)
    for number in range(500):
        (tmp_path / "a" / f"{number}").mkdir()
        (tmp_path / "a" / f"{number}" / "index.html").write_text(page, encoding="utf-8")
    start = time.process_time()
    links = links_of(tmp_path)
    took = time.process_time() - start
    print(f"{took:.2f} s for {links.pages} pages, {links.inside} links inside")
    assert links.broken == ()
    assert took < 5
