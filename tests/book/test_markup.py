"""From HTML and chapters to the nodes of a book, one element at a time."""

from xml.etree.ElementTree import fromstring

import pytest

from kyoten.outputs.book.markup import Setting, Unprintable
from kyoten.outputs.book.nodes import Kid, Node, every, text_of, trimmed


def setting(lang: str = "ja", level: int = 2) -> Setting:
    """The conversion of a page."""
    return Setting("page/", lang, level, "path { stroke: black }")


def nodes(markup: str) -> list[Kid]:
    """The nodes of a template's HTML."""
    return setting().of_html(markup)


def kinds(found: list[Kid]) -> list[str]:
    """What stands side by side: kinds, and texts in quotes."""
    return [one.kind if isinstance(one, Node) else repr(one) for one in found]


@pytest.mark.parametrize("markup", ["<form></form>", "<p><input/></p>", "<video></video>", "<img>"])
def test_what_no_book_can_show_is_an_error(markup: str) -> None:
    """An element that is unknown stops the build with the page and the element; nothing is left out in silence."""
    with pytest.raises(Unprintable, match=r"page/: <"):
        nodes(markup)


@pytest.mark.parametrize(
    "markup",
    ["<nav>a</nav>", '<div class="k-screen">a</div>', '<ul class="k-ways"><li>a</li></ul>'],
)
def test_what_is_of_use_on_a_screen_alone_is_left_out(markup: str) -> None:
    """Navigation and buttons are not printed."""
    assert nodes(f"<p>b</p>{markup}") == nodes("<p>b</p>")


def test_spaces_are_those_of_a_browser() -> None:
    """Line breaks of a template are one space in a line, and none beside blocks and at the ends."""
    assert nodes("\n<p>\n a\n <b>b</b>\n c </p>\n<p>d</p>\n") == [
        Node("p", ["a ", Node("b", ["b"]), " c"]),
        Node("p", ["d"]),
    ]
    assert trimmed([" ", Node("br"), " a "]) == [Node("br"), "a"]
    assert trimmed(["a", "  ", "b"]) == ["a b"]
    assert trimmed(["\u3000a"]) == ["\u3000a"]


def test_headings_have_levels_and_places() -> None:
    """The title takes the page's level; a heading with an id is a place; below the sixth there is no level."""
    page = setting(level=5)
    found = page.of_html('<h1>a</h1><h2 id="x">b</h2><h3>c</h3><p id="y">d</p>')
    heads = [(one.kids, one.facts) for one in every(found) if one.kind == "h"]
    assert heads == [
        (["a"], {"level": 5, "label": "page/"}),
        (["b"], {"level": 6, "label": "page/#x"}),
        (["c"], {"level": 6}),
    ]
    assert page.anchors == {"page/#x": "page/#x", "page/#y": "page/#x"}


def test_small_print_becomes_a_note_of_the_text_before_it() -> None:
    """A paragraph that is small as a whole, such as a source, hangs at the end of the text above it."""
    (only,) = nodes("<p>a</p><p><small>s</small></p>")
    assert only == Node("p", ["a", Node("note", ["s"])])
    (listed,) = nodes("<ul><li>a</li><li><p>b</p></li></ul><p><small>s</small></p>")
    assert isinstance(listed, Node)
    assert [one.kind for one in every([listed])][-2:] == ["p", "note"]
    (partly,) = nodes("<p>a <small>s</small></p>")
    assert kinds([partly]) == ["p"]
    assert [one.kind for one in every([partly])] == ["p", "small"]


def test_small_print_below_a_table_stays_there() -> None:
    """A table has no text to whose end a note could be put: its source stands below it, in small print."""
    _, last = nodes("<table><tr><td>a</td></tr></table><p><small>s</small></p>")
    assert last == Node("p", [Node("small", ["s"])])


def test_notes_of_a_chapter_stand_where_they_are_referred_to() -> None:
    """The list of notes at a chapter's end is not printed; each note is at its number, without the way back."""
    tree = fromstring(
        '<div><h1>t</h1><p>a<sup id="r"><a class="footnote-ref" href="#n">1</a></sup> b</p>'
        '<div class="footnote"><hr/><ol><li id="n"><p>note <a href="x/">l</a>'
        '<a class="footnote-backref" href="#r">back</a></p></li></ol></div></div>'
    )
    found = setting().of_chapter(tree)
    assert kinds(found) == ["h", "p"]
    (note,) = [one for one in every(found) if one.kind == "note"]
    assert text_of(note.kids) == "note l"
    assert text_of(found) == "ta b"
    assert text_of(found, with_notes=True) == "tanote l b"


def test_another_language_is_marked() -> None:
    """What is in another language than the page keeps its language, so that it is read aloud rightly."""
    (only,) = nodes('<p>a <span lang="en">b</span> <span lang="ja">c</span></p>')
    assert only == Node("p", ["a ", Node("lang", ["b"], {"lang": "en"}), " c"])


def test_facts_keep_titles_with_their_values() -> None:
    """Titles and values, grouped or loose, are rows; values that are more than text say so."""
    (facts,) = nodes(
        "<dl><div><dt>t</dt><dd>a</dd><dd>b</dd></div><div><dt>u</dt><dd><ul><li>c</li></ul></dd></div></dl>"
    )
    assert isinstance(facts, Node)
    assert facts.kind == "facts"
    assert [text_of([row]) for row in facts.kids] == ["tab", "uc"]
    assert [row.facts["blocks"] for row in facts.kids if isinstance(row, Node)] == [False, True]
    (loose,) = nodes("<dl><dt>t</dt><dd>a</dd><dt>u</dt><dd>b</dd></dl>")
    assert isinstance(loose, Node)
    assert [text_of([row]) for row in loose.kids] == ["ta", "ub"]
    assert nodes("<dl></dl>") == []


def test_drawings_keep_their_words() -> None:
    """A drawing is taken whole, inner ones too, with its title and description, without its links."""
    (picture,) = nodes(
        '<svg width="20em"><title>T &amp; t</title><desc>d</desc><a href="x"><svg><path/></svg></a></svg>'
    )
    assert isinstance(picture, Node)
    assert picture.facts["alt"] == "T & t d"
    assert picture.facts["em10"] == 200
    drawn = str(picture.facts["svg"])
    assert "<a " not in drawn
    assert drawn.count("<svg") == drawn.count("</svg>") == 2
    assert "stroke: black" in drawn
    assert nodes("<p>a<svg><path/></svg></p>") == [Node("p", ["a"])]


def test_frames_and_lists_have_their_looks() -> None:
    """Classes of templates decide how a thing looks on paper."""
    found = nodes(
        '<div class="k-warn"><p>a</p></div><ul class="k-boxes"><li>b</li></ul><ol start="3"><li>c</li></ol>'
    )
    assert [one.facts for one in found if isinstance(one, Node)] == [
        {"look": "warn"},
        {"look": "boxes", "start": 1},
        {"look": "", "start": 3},
    ]
    assert nodes("<ul></ul>") == []
