"""From planned pages to HTML whose addresses, languages and sizes hold everywhere."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import replace
from posixpath import join, normpath

import pytest

from kyoten.pages import Frame, View
from kyoten.render import file_of_page, press_of
from kyoten.urls import NOT_FOUND, address, file_of
from kyoten.words import LANGUAGES, Language, load_words
from tests.pages.sites import LITTLE, THEME, Site, site_of

HREF = re.compile(r'(?:href|src)="([^"]*)"')
OUTSIDE = re.compile(r"(?:https?|mailto|tel):")
MOST = 15 * 1024
"""Bytes of a page after gzip."""


def everything(site: Site) -> Iterator[tuple[str, Language, str]]:
    """Every page in every language."""
    for path in site.pages:
        for lang in LANGUAGES:
            yield path, lang, site.html(path, lang)


@pytest.mark.parametrize("is_offline", [False, True])
def test_addresses_are_relative_and_lead_to_pages(is_offline: bool) -> None:
    """Every address inside the site is relative and its page exists; offline, on a little site, it names the file."""
    site = site_of(LITTLE, is_offline=True) if is_offline else site_of()
    files = {file_of_page(page, lang) for page in site.pages.values() for lang in LANGUAGES}
    for path, lang, html in everything(site):
        here = file_of(address(path, lang))
        for href in HREF.findall(html):
            if OUTSIDE.match(href) or href.startswith("#"):
                continue
            target = re.split("[?#]", href)[0]
            assert target.startswith("/") is (path == NOT_FOUND), (here, href)
            there = normpath(join("/", here.rpartition("/")[0], target)).strip("/")
            folder = file_of(f"{there}/" if there else "")
            assert (
                there in files or folder in files or re.search(r"assets/|data/|\.(pdf|docx)$", href)
            ), (
                here,
                href,
            )
            assert not (is_offline and target.endswith("/")), (here, href)


def test_every_page_has_its_twin() -> None:
    """Both languages have the same pages, and each links to the other's same page."""
    site = site_of()
    for path in site.pages:
        for lang, other in zip(LANGUAGES, reversed(LANGUAGES), strict=True):
            html = site.html(path, lang)
            assert f'<html lang="{lang}">' in html
            root = site.press.shells.reader(lang, path).root
            there = root + address(path, other) or "./"
            assert f'hreflang="{other}" href="{there}"' in html


def test_search_engines_get_full_addresses() -> None:
    """A site that knows its own address names both languages' pages in full; another names none."""
    site = site_of(LITTLE)
    assert 'rel="alternate" hreflang="x-default"' not in site.html("terms/")
    shells = replace(site.press.shells, site_url="https://example.jp/")
    html = press_of(THEME, shells).render(site.pages["terms/"], Language.EN).decode()
    for hreflang, path in {"ja": "terms/", "en": "en/terms/", "x-default": "terms/"}.items():
        assert (
            f'<link rel="alternate" hreflang="{hreflang}" href="https://example.jp/{path}">' in html
        )
    assert (
        'rel="alternate"'
        not in press_of(THEME, shells)
        .render(site.pages[NOT_FOUND], Language.JA)
        .decode()
        .partition("<body")[0]
    )


@pytest.mark.parametrize(
    ("site_url", "base"), [("", "/"), ("https://example.jp/a/", "/a/"), ("https://b.jp/", "/")]
)
def test_error_page_works_where_the_site_is_published(site_url: str, base: str) -> None:
    """Its links begin with the path of the public address; the links of other pages stay relative."""
    site = site_of(LITTLE)
    press = press_of(THEME, replace(site.press.shells, site_url=site_url))
    html = press.render(site.pages[NOT_FOUND], Language.EN).decode()
    assert f'href="{base}en/emergency/"' in html
    assert f'href="{base}assets/kyoten.css"' in html
    assert 'href="../assets/kyoten.css"' in press.render(site.pages["terms/"], Language.JA).decode()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_titles_and_descriptions(lang: Language) -> None:
    """A title is unique and short; every page is described."""
    site = site_of()
    titles = []
    for path in site.pages:
        html = site.html(path, lang)
        titles += re.findall("<title>(.*?)</title>", html.partition("</head>")[0])
        assert re.search('<meta name="description" content="[^"]{10,}">', html), path
    assert len(set(titles)) == len(titles)
    assert max(map(len, titles)) <= 70 + 4  # &amp; and the like are longer than what they mean


def test_pages_are_light() -> None:
    """No page is heavier than 15 KB after gzip."""
    assert [
        p for p, _, html in everything(site_of()) if len(gzip.compress(html.encode())) > MOST
    ] == []


def test_same_bytes_twice() -> None:
    """A second press prints the same bytes."""
    site = site_of(LITTLE)
    again = press_of(THEME, site.press.shells)
    for page in site.pages.values():
        assert again.render(page, Language.JA) == site.press.render(page, Language.JA)


def test_root_error_page_speaks_both_languages() -> None:
    """Most hosts serve one error page for everything: it has both languages and the phone advice in each."""
    words = load_words(THEME / "words")
    for lang in LANGUAGES:
        main = site_of().main(NOT_FOUND, lang)
        for each in LANGUAGES:
            assert words[each]("not_found.title") in main
            assert words[each]("not_found.life") in main
        assert main.count('href="tel:119"') == 2
        assert 'href="/emergency/"' in main and 'href="/en/emergency/"' in main


def test_texts_are_never_markup() -> None:
    """What looks like markup in a view is shown as it was typed."""
    site = site_of(LITTLE)
    frame = Frame(title="<i>&", description='"', heading="<b>{{ 7 * 7 }}</b>")
    page = replace(
        site.pages["guide/"], template="list.html", view=lambda reader: View(frame=frame)
    )
    html = site.press.render(page, Language.JA).decode()
    assert "<h1>&lt;b&gt;{{ 7 * 7 }}&lt;/b&gt;</h1>" in html
    assert "<title>&lt;i&gt;&amp; |" in html and 'content="&#34;"' in html


def test_undefined_names_are_errors() -> None:
    """A template that asks for what a view does not have fails instead of leaving a gap."""
    site = site_of(LITTLE)
    bare = View(frame=site.view("guide/").frame)
    page = replace(site.pages["guide/"], view=lambda reader: bare)
    with pytest.raises(AttributeError):
        site.press.render(page, Language.JA)


def test_no_inline_style_or_script() -> None:
    """The strict policy forbids them."""
    for path, _, html in everything(site_of()):
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=|<script>", html), path


def test_japanese_in_english_pages_is_marked() -> None:
    """Whatever Japanese stands in an English page's text is marked as Japanese."""
    site = site_of()
    for path in site.pages:
        # A choice of a menu cannot hold markup.
        marked = r'<(\w+)[^>]* lang="ja"[^>]*>.*?</\1>|<option.*?</option>'
        text = re.sub(marked, "", site.main(path, Language.EN), flags=re.DOTALL)
        text = re.sub("<[^>]*>", "", text)
        assert re.findall("[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]+", text) == [], path
