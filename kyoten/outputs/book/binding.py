"""From a dataset, its pages and its chapters to one book: everything that stands in it, in its order."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kyoten.kinds import Facility, Record
from kyoten.outputs.book.contents import Layout, Part, chapters, stand_ins
from kyoten.outputs.book.editions import Edition
from kyoten.outputs.book.links import Places
from kyoten.outputs.book.nodes import Kid, Node, every, text_of
from kyoten.outputs.book.sheets import sheet_nodes
from kyoten.outputs.book.stockroom import Converted, Stockroom
from kyoten.text.index import Entry, index_of
from kyoten.text.order import LETTERS
from kyoten.words import Language

_LINES = frozenset(("p", "h", "row", "li"))
_COLUMN = 18
"""How many em of text go into a line of a column, in either size about the same."""
_SHORT, _SHORT_LARGE = 10, 8
"""With so many lines an entry may be broken over columns."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A chapter as it is set."""

    title: str
    parts: tuple[tuple[Part, list[Kid]], ...]


@dataclass(frozen=True, slots=True)
class Book:
    """Everything that stands in a book, in its order."""

    edition: Edition
    front: tuple[Bound, ...]
    """Before the contents."""
    chapters: tuple[Bound, ...]
    back: tuple[Bound, ...]
    """Index and colophon."""

    @property
    def every_chapter(self) -> tuple[Bound, ...]:
        """All of them."""
        return (*self.front, *self.chapters, *self.back)


def book_of(room: Stockroom, edition: Edition) -> Book:
    """Bind a book: its parts are converted, then every link is led to its place."""
    binder = _Binder(room, edition)
    front = [binder.special(name) for name in ("how", "emergency")]
    listed = chapters(room.dataset, edition, room.guide_paths, room.paths)
    body = [binder.chapter(parts) for parts in listed]
    body += binder.sheets(body)
    back = [binder.colophon([*front, *body])]
    labels = {label: label for label in binder.labels}
    own = {path: labels[there] for path, there in stand_ins(edition).items() if there in labels}
    places = Places({**own, **binder.anchors, **labels})
    finished = [binder.finished(places, bound) for bound in (*front, *body, *back)]
    first, last = len(front), len(finished) - len(back)
    index = binder.index(finished[first:last])
    return Book(
        edition, tuple(finished[:first]), tuple(finished[first:last]), (index, *finished[last:])
    )


class _Binder:
    """Where the parts of one book are converted."""

    def __init__(self, room: Stockroom, edition: Edition) -> None:
        self._room = room
        self._edition = edition
        self._words = room.words[edition.lang]
        self.anchors: dict[str, str] = {}
        self.labels: list[str] = []

    def special(self, name: str) -> Bound:
        """A page that no other book has alike."""
        path = f"{name}/"
        part = Part(path, 1)
        nodes = self._noted(self._room.special(name, path, self._edition))
        return Bound(_title(nodes), ((part, nodes),))

    def colophon(self, others: Iterable[Bound]) -> Bound:
        """The last page, with every document that the book's links lead to."""
        bound = self.special("colophon")
        hrefs = {
            str(node.facts["href"])
            for one in others
            for _, nodes in one.parts
            for node in every(nodes)
            if node.kind == "link"
        }
        part, nodes = bound.parts[0]
        listed = Node(
            "ul", list(self._room.documents(hrefs, self._edition.lang)), {"look": "", "start": 1}
        )
        place = next(
            i
            for i, node in enumerate(nodes)
            if isinstance(node, Node) and node.facts.get("label") == f"{part.path}#sources"
        )
        return Bound(bound.title, ((part, [*nodes[: place + 2], listed, *nodes[place + 2 :]]),))

    def chapter(self, parts: Sequence[Part]) -> Bound:
        """A chapter of pages; its facilities stand under a heading of their own."""
        made: list[tuple[Part, list[Kid]]] = []
        records = {part: self._room.record(part.path) for part in parts}
        offices = [one for one in records.values() if isinstance(one, Facility)]
        for part in parts:
            if offices and records[part] is offices[0]:
                made.append(self._directory(parts[0], offices))
            made.append((part, self._part(part)))
        return Bound(_title(made[0][1]), tuple(made))

    def _directory(self, above: Part, offices: Iterable[Facility]) -> tuple[Part, list[Kid]]:
        path, only_samples = f"{above.path}{Facility.plural}/", all(one.sample for one in offices)
        self.labels.append(path)
        nodes: list[Kid] = [Node("h", [self._words("book.directory")], {"level": 2, "label": path})]
        if only_samples:
            nodes.append(Node("p", [self._words("book.only_samples")]))
        return Part(path), nodes

    def _part(self, part: Part) -> list[Kid]:
        return self._noted(self._room.converted(part.path, part.level, self._edition.lang))

    def _noted(self, converted: Converted) -> list[Kid]:
        self.anchors.update(converted.anchors)
        self.labels += labels_of(converted.nodes)
        return converted.nodes

    def sheets(self, bound: Iterable[Bound]) -> list[Bound]:
        """The forms of the procedures in the book, one to a page, if there are any."""
        paths = [part.path for one in bound for part, _ in one.parts]
        made = tuple(sheet_nodes(self._room.dataset, self._room.words, self._edition.lang, paths))
        self.labels += [label for _, nodes in made for label in labels_of(nodes)]
        return [Bound(_title(made[0][1]), made)] if made else []

    def finished(self, places: Places, bound: Bound) -> Bound:
        """A chapter whose links lead to their places."""
        parts = tuple((part, places.resolved(nodes, part.path)) for part, nodes in bound.parts)
        return Bound(bound.title, parts)

    def index(self, bound: Iterable[Bound]) -> Bound:
        """Every record in the book by its name; of terms also by the other wordings that stand there."""
        texts = {part.path: text_of(nodes) for one in bound for part, nodes in one.parts}
        records = filter(None, map(self._room.record, texts))
        rows = index_of(records, self._edition.lang).rows
        title = self._words("book.index")
        nodes: list[Kid] = [Node("h", [title], {"level": 1, "label": "index/"})]
        lines: list[Kid] = []
        for row, entries in rows.items():
            found = [
                self._line(entry) for entry in entries if _is_there(entry, texts, self._room.path)
            ]
            if found:
                lines += [Node("h", [self._row(row)], {"level": 2}), *found]
        nodes.append(Node("columns", lines))
        return Bound(title, ((Part("index/", 1), nodes),))

    def _line(self, entry: Entry) -> Node:
        path = self._room.path(entry.record)
        beside = ""
        if entry.is_alias:
            beside = self._words.of(entry.name).text
        elif entry.is_shared:
            beside = self._room.whereabouts(entry.record, self._edition.lang)
        kids: list[Kid] = [entry.text]
        return Node("entry-line", kids, {"to": path, "beside": beside})

    def _row(self, row: str) -> str:
        return (
            row.upper()
            if row in LETTERS and self._edition.lang is Language.EN
            else self._words(f"order.{row}")
        )


def _is_there(entry: Entry, texts: Mapping[str, str], path_of: Callable[[Record], str]) -> bool:
    return entry.text in texts[path_of(entry.record)]


def labels_of(nodes: Iterable[Kid]) -> list[str]:
    """The places in nodes to which links can lead."""
    return [str(node.facts["label"]) for node in every(nodes) if "label" in node.facts]


def _title(nodes: Iterable[Kid]) -> str:
    return next((text_of(node.kids) for node in every(nodes) if node.kind == "h"), "")


def grouped(bound: Bound, *, is_large: bool) -> Iterator[Kid]:
    """The nodes of a chapter, neighbouring entries together in columns; a short one is kept in one piece."""
    for layout, parts in groupby(bound.parts, key=lambda one: one[0].layout):
        if layout is Layout.ENTRIES:
            entries = (nodes for _, nodes in parts)
            yield Node(
                "columns", [Node("entry", e, {"keep": _is_short(e, is_large)}) for e in entries]
            )
        else:
            for _, nodes in parts:
                yield from nodes


def _em(text: str) -> float:
    """About how many em a text takes: a Japanese sign, three bytes, one, and a letter, one byte, half of it."""
    return (len(text) + len(text.encode())) / 4


def _is_short(nodes: list[Kid], is_large: bool) -> bool:
    """Whether an entry takes a part of a column only."""
    lines = sum(1 + _em(text_of(one.kids)) // _COLUMN for one in every(nodes) if one.kind in _LINES)
    return lines < (_SHORT_LARGE if is_large else _SHORT)
