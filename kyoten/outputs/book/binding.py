"""From a dataset, its pages and its chapters to one book: everything that stands in it, in its order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kyoten.kinds import Facility, Record
from kyoten.outputs.book.contents import Part, chapters, stand_ins
from kyoten.outputs.book.editions import Edition
from kyoten.outputs.book.known import Converted
from kyoten.outputs.book.links import Places
from kyoten.outputs.book.nodes import Kid, Node
from kyoten.outputs.book.sections import Section
from kyoten.outputs.book.sheets import sheet_nodes
from kyoten.outputs.book.stockroom import Stockroom
from kyoten.text.index import Entry, index_of
from kyoten.text.order import LETTERS
from kyoten.words import Language


@dataclass(frozen=True, slots=True)
class Bound:
    """A chapter as it is set."""

    title: str
    parts: tuple[tuple[Part, Section], ...]


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
    places = room.known.places(edition.stem, Places({**own, **binder.anchors, **labels}))
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
        section = self._noted(self._room.special(name, path, self._edition))
        return Bound(section.title, ((part, section),))

    def colophon(self, others: Iterable[Bound]) -> Bound:
        """The last page, with every document that the book's links lead to."""
        bound = self.special("colophon")
        hrefs = {
            str(node.facts["href"])
            for one in others
            for _, section in one.parts
            for node in section.every
            if node.kind == "link"
        }
        part, section = bound.parts[0]
        listed = Node(
            "ul", list(self._room.documents(hrefs, self._edition.lang)), {"look": "", "start": 1}
        )
        place = next(
            i
            for i, node in enumerate(section.nodes)
            if isinstance(node, Node) and node.facts.get("label") == f"{part.path}#sources"
        )
        return Bound(bound.title, ((part, section.with_inserted(place + 2, [listed])),))

    def chapter(self, parts: Sequence[Part]) -> Bound:
        """A chapter of pages; its facilities stand under a heading of their own."""
        made: list[tuple[Part, Section]] = []
        records = {part: self._room.record(part.path) for part in parts}
        offices = [one for one in records.values() if isinstance(one, Facility)]
        for part in parts:
            if offices and records[part] is offices[0]:
                made.append(self._directory(parts[0], offices))
            made.append((part, self._part(part)))
        return Bound(made[0][1].title, tuple(made))

    def _directory(self, above: Part, offices: Iterable[Facility]) -> tuple[Part, Section]:
        path, only_samples = f"{above.path}{Facility.plural}/", all(one.sample for one in offices)
        self.labels.append(path)
        nodes: list[Kid] = [Node("h", [self._words("book.directory")], {"level": 2, "label": path})]
        if only_samples:
            nodes.append(Node("p", [self._words("book.only_samples")]))
        return Part(path), Section(nodes)

    def _part(self, part: Part) -> Section:
        return self._noted(self._room.converted(part.path, part.level, self._edition.lang))

    def _noted(self, converted: Converted) -> Section:
        self.anchors.update(converted.anchors)
        self.labels += converted.section.labels
        return converted.section

    def sheets(self, bound: Iterable[Bound]) -> list[Bound]:
        """The forms of the procedures in the book, one to a page, if there are any."""
        paths = [part.path for one in bound for part, _ in one.parts]
        nodes = sheet_nodes(self._room.dataset, self._room.words, self._edition.lang, paths)
        made = tuple((part, Section(some)) for part, some in nodes)
        self.labels += [label for _, section in made for label in section.labels]
        return [Bound(made[0][1].title, made)] if made else []

    def finished(self, places: Places, bound: Bound) -> Bound:
        """A chapter whose links lead to their places."""
        resolved, book = self._room.known.resolved, self._edition.stem
        parts = (
            (part, resolved(book, part.path, section, places)) for part, section in bound.parts
        )
        return Bound(bound.title, tuple(parts))

    def index(self, bound: Iterable[Bound]) -> Bound:
        """Every record in the book by its name; of terms also by the other wordings that stand there."""
        texts = {part.path: section.text for one in bound for part, section in one.parts}
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
        return Bound(title, ((Part("index/", 1), Section(nodes)),))

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
