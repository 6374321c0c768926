"""From the text of a page to its elements, each knowing what it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
"""Elements without content and without an end tag."""

Attributes = list[tuple[str, str | None]]


@dataclass(slots=True, eq=False)
class Element:
    """An element with its attributes and what stands in it, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: "Element | None" = None
    children: "list[Element | str]" = field(default_factory=list)

    def __iter__(self) -> "Iterator[Element]":
        """The element itself and every element below it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child

    def all(self, *tags: str, **attributes: str) -> "list[Element]":
        """The elements with one of the tags and all of the attributes; `_` in a name stands for `-`."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            one
            for one in self
            if (not tags or one.tag in tags)
            and all(one.attributes.get(name) == value for name, value in wanted.items())
        ]

    def one(self, *tags: str, **attributes: str) -> "Element":
        """The only such element."""
        found = self.all(*tags, **attributes)
        if len(found) != 1:
            raise AssertionError(f"{len(found)} elements {tags} {attributes}")
        return found[0]

    def of_class(self, name: str) -> "list[Element]":
        """The elements of a class."""
        return [one for one in self if name in one.classes]

    @property
    def classes(self) -> list[str]:
        """The words of the attribute `class`."""
        return self.attributes.get("class", "").split()

    @property
    def above(self) -> "Iterator[Element]":
        """The element itself and what it stands in, the root last."""
        here: Element | None = self
        while here is not None:
            yield here
            here = here.parent

    @property
    def lang(self) -> str:
        """The language that a screen reader reads it in."""
        return next((one.attributes["lang"] for one in self.above if "lang" in one.attributes), "")

    @property
    def pieces(self) -> "Iterator[tuple[Element, str]]":
        """Every piece of text with the element that it stands in."""
        for child in self.children:
            if isinstance(child, Element):
                yield from child.pieces
            else:
                yield self, child

    @property
    def text(self) -> str:
        """All text in one line."""
        return " ".join("".join(text for _, text in self.pieces).split())


def tree_of(text: str) -> Element:
    """The element `html` of a page; a tag that is not closed where it should be is an error."""
    parser = _Parser()
    parser.feed(text)
    parser.close()
    if parser.here is not parser.top:
        raise AssertionError(f"<{parser.here.tag}> is not closed")
    return parser.top.one("html")


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.top = self.here = Element("")

    def handle_starttag(self, tag: str, attributes: Attributes) -> None:
        element = Element(tag, {name: value or "" for name, value in attributes}, self.here)
        self.here.children.append(element)
        if tag not in EMPTY:
            self.here = element

    def handle_startendtag(self, tag: str, attributes: Attributes) -> None:
        self.handle_starttag(tag, attributes)
        if tag not in EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != self.here.tag or self.here.parent is None:
            raise AssertionError(f"line {self.getpos()[0]}: </{tag}> closes <{self.here.tag}>")
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)
