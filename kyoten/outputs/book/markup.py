"""From HTML, of templates or chapters, to the nodes of a book; what a book cannot show is an error."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, fromstring

from kyoten.outputs.book.drawings import drawing
from kyoten.outputs.book.facts import groups, room
from kyoten.outputs.book.looks import (
    BOXES,
    CLEAR,
    DROPPED,
    HEADINGS,
    INLINE,
    LAYOUTS,
    LISTS,
    SAME,
    WHOLE,
)
from kyoten.outputs.book.nodes import Fact, Kid, Node, trimmed
from kyoten.outputs.book.tables import table
from kyoten.problem import Mark
from kyoten.render import PAPER_ROOT
from kyoten.text.prose.chapter import reference_of
from kyoten.words import JAPANESE, Language

_SVG = re.compile("<svg\\b|</svg>")
_OPEN_ENDED = re.compile("<(br|hr|img|wbr)\\b([^>]*[^/>])?>")


class Unprintable(ValueError):
    """A template or a chapter holds what a book cannot show."""


@dataclass(slots=True)
class Setting:
    """The conversion of one page or chapter."""

    path: str
    """Language-neutral; its labels begin with it."""
    lang: str
    level: int
    """Of its title."""
    style: str
    """What drawings look like."""
    anchors: dict[str, str] = field(default_factory=dict)
    """By `path#id` the label that stands nearest before it."""
    _notes: dict[str, list[Kid]] = field(default_factory=dict)
    _pictures: list[str] = field(default_factory=list)
    _label: str = ""
    _is_marked: bool = False
    """Whether what is read now stands in an element of another language."""

    def of_html(self, markup: str) -> list[Kid]:
        """The nodes of a template's HTML."""
        whole = _OPEN_ENDED.sub(r"<\1\2/>", self._lifted(markup))
        return self._inside(fromstring(f"<div>{whole}</div>"))

    def of_chapter(self, tree: Element) -> list[Kid]:
        """The nodes of a chapter's elements, its notes where they are referred to."""
        for note in tree.iterfind("div[@class='footnote']/ol/li"):
            self._notes[f"#{note.get('id')}"] = _unwrapped(self._inside(note))
        return self._inside(tree)

    def _inside(self, element: Element) -> list[Kid]:
        return trimmed(self._kids(element))

    def _kids(self, element: Element) -> Iterator[Kid]:
        yield from self._text(element.text)
        for child in element:
            yield from self._marked(child)
            yield from self._text(child.tail)

    def _text(self, text: str | None) -> Iterator[Kid]:
        """A text; Japanese words in that of another language are marked, unless what they stand in is."""
        if not text:
            return
        end = 0
        for match in () if self._is_marked or self.lang == Language.JA else JAPANESE.finditer(text):
            yield text[end : match.start()]
            yield Node("lang", [match.group()], {"lang": str(Language.JA)})
            end = match.end()
        yield text[end:]

    def _marked(self, element: Element) -> Iterable[Kid]:
        """An element's nodes, in their language where it is another one."""
        self._note_anchor(element)
        lang = element.get("lang", self.lang)
        if lang == self.lang or self._is_marked:
            return self._element(element)
        self._is_marked = True
        kids = [*self._element(element)]
        self._is_marked = False
        return (Node("lang", kids, {"lang": lang}),)

    def _element(self, element: Element) -> Iterable[Kid]:
        tag, classes = element.tag, element.get("class", "").split()
        if tag == "nav" or not DROPPED.isdisjoint(classes):
            return ()
        if tag in _MAKERS:
            return _MAKERS[tag](self, element)
        look, layout, inline = (_of(classes, known) for known in (BOXES, LAYOUTS, INLINE))
        if look or layout:
            facts = {"look": look} if look else {}
            return (Node(layout or "box", self._inside(element), {**facts}),)
        kind = inline or SAME.get(tag, "")
        if not kind and tag not in CLEAR:
            raise Unprintable(f"{self.path}: <{tag}>")
        return (Node(kind, [*self._kids(element)]),) if kind else self._kids(element)

    def _note_anchor(self, element: Element) -> None:
        id_ = element.get("id", "")
        if element.tag == "h1":
            self._label = self.path
        elif id_ and element.tag in HEADINGS:
            self._label = f"{self.path}#{id_}"
        if id_:
            self.anchors[f"{self.path}#{id_}"] = self._label or self.path

    def heading(self, element: Element) -> Iterable[Kid]:
        """A title or a heading below it."""
        level = min(self.level + HEADINGS.index(element.tag), len(HEADINGS))
        has_label = element.tag == "h1" or element.get("id", "") != ""
        facts = {"label": self._label} if has_label else {}
        return (Node("h", self._inside(element), {"level": level, **facts}),)

    def paragraph(self, element: Element) -> Iterable[Kid]:
        """A paragraph, in a frame where it has one; what is small as a whole, such as a source, becomes a note."""
        classes, kids = element.get("class", "").split(), self._inside(element)
        look = _of(classes, BOXES)
        if "admonition-title" in classes:
            kids = [Node("b", kids)]
        if not classes and len(kids) == 1 and isinstance(kids[0], Node) and kids[0].kind == "small":
            return (Node("note", kids[0].kids),)
        inner: list[Kid] = [Node("p", kids)] if kids else []
        return (Node("box", inner, {"look": look}),) if look else inner

    def items(self, element: Element) -> Iterable[Kid]:
        """A list."""
        found: list[Kid] = []
        for item in element:
            self._note_anchor(item)
            only: dict[str, Fact] = {"paper": True} if item.get("class") == "k-paper" else {}
            found.append(Node("li", self._inside(item), only))
        look = next((name for name in element.get("class", "").split() if name in LISTS), "")
        start = int(element.get("start", "1"))
        facts: dict[str, Fact] = {"look": look.removeprefix("k-"), "start": start}
        return (Node(element.tag, found, facts),) if found else ()

    def facts(self, element: Element) -> Iterable[Kid]:
        """Titles with their values."""
        rows: list[Kid] = []
        for group in groups(element):
            titles = [kid for one in group if one.tag == "dt" for kid in self._inside(one)]
            values = [Node("value", self._inside(one)) for one in group if one.tag == "dd"]
            rows.append(Node("row", [Node("title", titles), *values], room(titles, values)))
        for one in element:
            self._note_anchor(one)
        return (Node("facts", rows),) if rows else ()

    def link(self, element: Element) -> Iterable[Kid]:
        """A link, or the note that it refers to."""
        href, kind = element.get("href", ""), element.get("class", "")
        if kind == "footnote-backref":
            return ()
        if kind == "footnote-ref":
            return (Node("note", self._notes[href]),)
        return (Node("link", [*self._kids(element)], {"href": self._address(href)}),)

    def _address(self, href: str) -> str:
        """Where a link leads: inside the guide by a path, whether a template or a chapter says so."""
        if href.startswith("#"):
            return f"{self.path}{href}"
        inside = reference_of(href, Mark(self.path))
        if inside is None:
            return href
        return f"{PAPER_ROOT}{inside.path}{inside.fragment and '#'}{inside.fragment}"

    def raised(self, element: Element) -> Iterable[Kid]:
        """Small letters above the line, unless they only hold the number of a note."""
        kids = self._inside(element)
        is_note = len(kids) == 1 and isinstance(kids[0], Node) and kids[0].kind == "note"
        return kids if is_note else (Node("sup", kids),)

    def note(self, element: Element) -> Iterable[Kid]:
        """A note of a template, at the foot of the page."""
        return (Node("note", self._inside(element)),)

    def image(self, element: Element) -> Iterable[Kid]:
        """A drawing that was lifted out, or a code to be read by a camera."""
        number = element.get("data-svg")
        if number is not None:
            drawn = drawing(self._pictures[int(number)], self.style)
            return () if drawn is None else (drawn,)
        if element.get("class") == "k-qr":
            return (Node("qr", [], {"of": element.get("src", ""), "alt": element.get("alt", "")}),)
        raise Unprintable(f"{self.path}: <img>")

    def table(self, element: Element) -> Iterable[Kid]:
        """A table."""
        return (table(element, self._inside),)

    def whole(self, element: Element) -> Iterable[Kid]:
        """What is a node by its name alone."""
        return (Node(WHOLE[element.tag], self._inside(element)),)

    def _lifted(self, markup: str) -> str:
        """HTML with a numbered image in the place of each drawing, which is kept as it is."""
        parts, depth, start, end = [], 0, 0, 0
        for match in _SVG.finditer(markup):
            is_opening = match.group() == "<svg"
            if is_opening and depth == 0:
                start = match.start()
            depth += 1 if is_opening else -1
            if depth == 0:
                parts += [markup[end:start], f'<img data-svg="{len(self._pictures)}">']
                end = match.end()
                self._pictures.append(markup[start:end])
        return "".join((*parts, markup[end:]))


def _of(classes: Iterable[str], known: dict[str, str]) -> str:
    return next((known[name] for name in classes if name in known), "")


def _unwrapped(kids: list[Kid]) -> list[Kid]:
    """The children of a single paragraph, else all."""
    only = kids[0] if len(kids) == 1 else None
    return only.kids if isinstance(only, Node) and only.kind == "p" else kids


_MAKERS: dict[str, Callable[[Setting, Element], Iterable[Kid]]] = {
    **dict.fromkeys(HEADINGS, Setting.heading),
    **dict.fromkeys(("ul", "ol"), Setting.items),
    **dict.fromkeys(WHOLE, Setting.whole),
    "p": Setting.paragraph,
    "dl": Setting.facts,
    "a": Setting.link,
    "sup": Setting.raised,
    "fn": Setting.note,
    "img": Setting.image,
    "table": Setting.table,
}
