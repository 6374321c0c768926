"""From the finished site to the proof that readers of both languages get the same pages, each in their own."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.building import ROOT
from tests.site.built import EN, INDEX, JA, Built, Change, Page
from tests.site.japanese import LETTERS, unmarked
from tests.site.records import Entry, mappings, read

HREFLANG = {"ja": JA, "en": EN, "x-default": JA}
PROSE = ROOT / "content"
NOT_FOUND = "404.html"
LONGEST = 70
"""More of a title is shown neither on a tab nor by a search engine."""


def without_twin(built: Built) -> list[str]:
    """Pages that exist in one language only."""
    found: dict[str, set[str]] = {JA: set(), EN: set()}
    for page in built.pages:
        found[page.lang].add(page.path)
    return sorted(found[JA] ^ found[EN])


def wrong_heads(built: Built) -> Iterator[str]:
    """Pages whose language, title, description or links to their twins are wrong."""
    titles = Counter((page.lang, page.head.one("title").text) for page in built.pages)
    for page in built.pages:
        title = page.head.one("title").text
        if page.html.attributes.get("lang") != page.lang:
            yield f"{page.file}: lang"
        if not 0 < len(title) <= LONGEST or titles[page.lang, title] > 1:
            yield f"{page.file}: title {title}"
        (description,) = page.head.all("meta", name="description") or [page.head]
        if not description.attributes.get("content"):
            yield f"{page.file}: description"

        (other,) = {JA, EN} - {page.lang}
        links = page.html.one("header").all("a", rel="alternate", lang=other, hreflang=other)
        if [page.target(link.attributes["href"]) for link in links] != [page.twin]:
            yield f"{page.file}: link to the other language"


def wrong_alternates(built: Built, base: str) -> Iterator[str]:
    """Pages whose head does not name the page in each language to search engines.

    They take nothing but full addresses, so a site that does not know its own (`base`) names none, and an error
    page is none of the site's.
    """
    for page in built.pages:
        files = {page.lang: page.file, **{EN if page.lang == JA else JA: page.twin}}
        wanted = {name: base + files[lang].removesuffix(INDEX) for name, lang in HREFLANG.items()}
        found = {
            link.attributes["hreflang"]: link.attributes["href"]
            for link in page.head.all("link", rel="alternate")
        }
        if found != (wanted if base and page.path != NOT_FOUND else {}):
            yield f"{page.file}: {found}"


def untranslated(records: tuple[Entry, ...]) -> list[str]:
    """Texts of records that have Japanese and no English."""
    return [
        f"{entry.path}: {part['ja']}"
        for entry in records
        for part in mappings(entry.typed)
        if "ja" in part and not part.get("en")
    ]


def in_japanese(built: Built) -> Iterator[str]:
    """English pages whose title or heading is Japanese, which only a missing translation makes it."""
    for page in built.pages:
        for element in (page.head.one("title"), page.main.one("h1")) if page.lang == EN else ():
            words = "".join(text for part, text in element.pieces if part.lang == EN)
            if not re.search(r"[A-Za-z]{2}", words.partition(" | ")[0]) or LETTERS.search(words):
                yield f"{page.file}: {element.text}"


def test_every_page_has_its_twin(built: Built) -> None:
    """What is there in Japanese is there in English at the same path, and the other way round."""
    assert without_twin(built) == []
    assert {"404.html", "en/404.html", "index.html", "en/index.html"} <= set(built.files)


@pytest.mark.parametrize(
    "lost", ["emergency/index.html", "en/404.html", "en/guide/bases/index.html"]
)
def test_missing_twin_is_found(built: Built, lost: str) -> None:
    """A page that one language lacks is named, whichever language it is."""
    assert without_twin(built.without(lost)) == [
        lost.removeprefix("en/").removesuffix("index.html")
    ]


def test_heads(built: Built) -> None:
    """Every page names its language, itself, what it holds, and its twin."""
    assert list(wrong_heads(built)) == []


@pytest.mark.parametrize(
    ("fault", "change"),
    [
        ("lang", ("en/coverage/index.html", '<html lang="en">', '<html lang="ja">')),
        ("title", ("index.html", "<title>拠点ハンドブック", "<title>ことば | 拠点ハンドブック")),
        ("title", ("en/terms/index.html", "</title>", " of much more than any tab can ever show to anybody</title>")),
        ("description", ("terms/index.html", 'name="description" content="', 'content="" name="')),
        ("other language", ("en/shiga/index.html", 'hreflang="ja" href="../../shiga/"', 'hreflang="ja" href="/"')),
        ("other language", ("404.html", 'hreflang="en"', 'hreflang="de"')),
    ],
)  # fmt: skip
def test_wrong_head_is_found(built: Built, fault: str, change: Change) -> None:
    """Each of them is missed where it is wrong."""
    found = wrong_heads(built.changed(*change))
    assert any(line.startswith(change[0]) and fault in line for line in found)


def test_search_engines_get_full_addresses_or_none(built: Built) -> None:
    """The site does not know its address yet; `test_growth.py` builds one that does."""
    base = str(read(ROOT / "mkdocs.yml").get("site_url") or "")
    assert list(wrong_alternates(built, base)) == []
    link = '<link rel="alternate" hreflang="en" href="en/">'
    assert list(wrong_alternates(built.changed("index.html", "</head>", link + "</head>"), base))
    found = list(wrong_alternates(built, "https://handbook.example.jp/"))
    assert len(found) == len(built.pages) - 2


def test_nothing_is_untranslated(built: Built, records: tuple[Entry, ...]) -> None:
    """No record lacks its English, and no English page has a Japanese title or heading."""
    assert untranslated(records) == []
    assert list(in_japanese(built)) == []
    assert {path.relative_to(PROSE / JA) for path in (PROSE / JA).rglob("*.md")} == {
        path.relative_to(PROSE / EN) for path in (PROSE / EN).rglob("*.md")
    }


def test_missing_translation_is_found(built: Built) -> None:
    """A record without English and a page that fell back to Japanese are both found."""
    lacking = Entry("shiga", "areas", "kohoku", {"name": {"ja": "湖北圏域", "en": "Kohoku Area"}})
    lacking.typed["summary"] = {"ja": "湖北の圏域です。"}
    assert untranslated((lacking,)) == ["shiga/areas/kohoku/: 湖北の圏域です。"]
    (page,) = (page for page in built.pages if page.file == "en/shiga/areas/kohoku/index.html")
    heading = re.search("<h1>.*</h1>", page.content)
    assert heading is not None
    fallen = built.changed(page.file, heading[0], '<h1><span lang="ja">湖北圏域</span></h1>')
    assert list(in_japanese(fallen)) == [f"{page.file}: 湖北圏域"]


def test_words_have_both_languages() -> None:
    """Every file of words is there in both languages with the same keys."""
    for path in sorted((ROOT / "theme" / "words" / JA).rglob("*.yml")):
        twin = ROOT / "theme" / "words" / EN / path.relative_to(ROOT / "theme" / "words" / JA)
        assert _keys(read(path)) == _keys(read(twin)), path.name


def _keys(value: object) -> object:
    return {key: _keys(inner) for key, inner in value.items()} if isinstance(value, dict) else None


def test_japanese_on_english_pages_is_marked(built: Built) -> None:
    """A screen reader knows which words of an English page are Japanese."""
    assert [line for page in built.pages if page.lang == EN for line in unmarked(page)] == []


@pytest.mark.parametrize(
    "html",
    [
        "<p>長浜市</p>",
        '<p lang="ja"><b lang="en">市</b></p>',
        '<p aria-label="市">x</p>',
        "<title>市</title>",
        "<option>長浜市</option>",
    ],
)
def test_unmarked_japanese_is_found(html: str) -> None:
    """In texts, titles and attributes alike."""
    assert len(list(unmarked(Page("en/x.html", f'<html lang="en">{html}</html>')))) == 1
    marked = '<p lang="ja">市</p><option>Nagahama City 長浜市</option>'
    assert list(unmarked(Page("en/x.html", f'<html lang="en">{marked}</html>'))) == []
