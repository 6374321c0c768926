"""From elements to finished elements."""

from xml.etree.ElementTree import tostring

import pytest

from kyoten.outputs.site.polish import Polish, mark_japanese, parts_of
from kyoten.text.prose.dialect import tree_of
from kyoten.words import Language, load_words
from tests.building import ROOT

WORDS = load_words(ROOT / "theme" / "words")


def polished(html: str, lang: Language = Language.JA) -> str:
    """What becomes of a page's elements after its lead."""
    polish = Polish(WORDS[lang], lambda path: f"/{path}")
    return parts_of(polish.page(tree_of(f"<h1>T</h1><p>Lead</p>{html}")))[1]


def test_the_title_goes_and_the_lead_is_marked() -> None:
    """The shell writes the title; the lead stands before the list of contents."""
    polish = Polish(WORDS[Language.JA], lambda path: path)
    tree = tree_of("<h1>T</h1>\n<p>Lead</p>\n<p>Rest</p>")
    before = tostring(tree)
    assert parts_of(polish.page(tree)) == ('<p class="k-lead">Lead</p>', "<p>Rest</p>")
    assert tostring(tree) == before


def test_tables_are_named_by_their_number_and_heading() -> None:
    """Two tables below one heading differ; a table in a box has the heading above it."""
    table = "<table><tbody><tr><td>1</td></tr></tbody></table>"
    html = f"<h2>A</h2>{table}<div>{table}</div><h2>B</h2>{table}"
    labels = [part.split('"')[0] for part in polished(html, Language.EN).split('aria-label="')[1:]]
    assert labels == ["Table 1, A", "Table 2, A", "Table 3, B"]


def test_an_empty_head_is_no_head() -> None:
    """A corner cell without words is a plain cell, as screen readers have nothing to say of it."""
    html = polished("<table><thead><tr><th></th><th>a</th></tr></thead></table>")
    assert '<td></td><th scope="col">a</th>' in html


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("base (拠点)", 'base (<span lang="ja">拠点</span>)'),
        ("障発0329第8号", '<span lang="ja">障発0329第8号</span>'),
        ("OJT and 2024", "OJT and 2024"),
        ("<b>拠点</b>と", '<b><span lang="ja">拠点</span></b><span lang="ja">と</span>'),
    ],
)
def test_japanese_is_marked(text: str, marked: str) -> None:
    """Runs of Japanese, with the digits inside them, in text and after elements."""
    tree = tree_of(f"<p>{text}</p>")
    mark_japanese(tree)
    assert tostring(tree, encoding="unicode") == f"<div><p>{marked}</p></div>"
