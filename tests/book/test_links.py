"""From addresses in nodes to places in a book, addresses outside it, or plain text."""

import pytest

from kyoten.outputs.book.links import Places
from kyoten.outputs.book.nodes import Kid, Node, text_of
from kyoten.render import PAPER_ROOT

PLACES = Places({"a/": "a/", "b/": "b/", "b/#part": "b/#part", "b/#small": "b/#part"})


def link(href: str, text: str = "text") -> Node:
    """A link as pages have it."""
    return Node("link", [text], {"href": href})


def resolved(*kids: Kid, here: str = "a/") -> list[Kid]:
    """These nodes on a page of a book."""
    return PLACES.resolved(kids, here)


@pytest.mark.parametrize(
    ("href", "to"),
    [
        (f"{PAPER_ROOT}b/", "b/"),
        (f"{PAPER_ROOT}en/b/", "b/"),
        (f"{PAPER_ROOT}b/#part", "b/#part"),
        (f"{PAPER_ROOT}b/#small", "b/#part"),
        (f"{PAPER_ROOT}b/#gone", "b/"),
        (f"{PAPER_ROOT}b/?x=1#part", "b/#part"),
    ],
)
def test_a_link_leads_to_its_place(href: str, to: str) -> None:
    """By page and part, in either language; what is gone leads to its page; behind it stands the page's number."""
    assert resolved("x ", link(href)) == ["x ", Node("link", ["text"], {"to": to, "ref": True})]


def test_a_link_on_its_own_page_needs_no_number() -> None:
    """The number of the page that the reader looks at tells nothing; a number that is a link gets none either."""
    here = resolved("x ", link("b/#part"), here="b/")
    assert here == ["x ", Node("link", ["text"], {"to": "b/#part", "ref": False})]
    counted = resolved("x ", link(f"{PAPER_ROOT}b/", "12"))
    assert counted == ["x ", Node("link", ["12"], {"to": "b/", "ref": False})]


def test_dead_links_are_plain_text() -> None:
    """In a text the words stay, without a link that leads nowhere."""
    assert resolved("see ", link(f"{PAPER_ROOT}gone/"), ".") == ["see text."]


@pytest.mark.parametrize(
    "holder",
    [
        Node("p", [link(f"{PAPER_ROOT}gone/")]),
        Node("ul", [Node("li", [link(f"{PAPER_ROOT}gone/")])], {"look": ""}),
        Node(
            "facts",
            [Node("row", [Node("title", ["t"]), Node("value", [link(f"{PAPER_ROOT}gone/")])])],
        ),
        Node("p", [link(f"{PAPER_ROOT}gone/"), " ", link(f"{PAPER_ROOT}gone/too/")]),
        Node("p", [link("a/#x")]),
    ],
    ids=["paragraph", "list", "fact", "several", "itself"],
)
def test_what_only_led_to_the_missing_is_dropped(holder: Node) -> None:
    """A line that is nothing but a link to what the book does not hold, or to itself, says nothing on paper."""
    assert resolved(Node("p", ["stays"]), holder) == [Node("p", ["stays"])]


def test_what_says_more_stays() -> None:
    """One living link, or a word beside it, keeps the line."""
    living = Node("p", [link(f"{PAPER_ROOT}gone/", "gone"), " ", link(f"{PAPER_ROOT}b/", "b")])
    assert "b" in text_of(resolved(living))
    assert (
        text_of(resolved(Node("p", ["word ", link(f"{PAPER_ROOT}gone/", "gone")]))) == "word gone"
    )


def test_addresses_outside_are_kept_and_printed() -> None:
    """The web is reached by pressing or, on paper, by typing: its address stands there once."""
    address = "https://example.jp/x"
    shown = Node("link", [address], {"url": address})
    assert resolved("x ", link(address, address)) == ["x ", shown]
    assert resolved("x ", link(address)) == [
        "x ",
        Node("link", ["text"], {"url": address}),
        Node("small", [f" ({address})"]),
    ]


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@example.jp"]
)
def test_other_addresses_are_no_links(href: str) -> None:
    """Nothing but the web is opened from a book."""
    assert resolved("x ", link(href)) == ["x text"]
