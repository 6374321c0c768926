"""From a book that the typesetter refused to the parts of it that are why."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from kyoten.outputs.book.binding import Book, Bound
from kyoten.outputs.book.blame import Blame
from kyoten.outputs.book.foresight import foresee
from kyoten.outputs.book.jobs import Job, Tools
from kyoten.outputs.book.nodes import Kid, Node
from kyoten.outputs.book.pressing import SIZE
from kyoten.outputs.book.refusal import NotSet
from kyoten.outputs.book.sections import Section
from kyoten.outputs.book.typeset import Typesetter, lay_out
from kyoten.outputs.book.unfit import not_set
from kyoten.problem import Problem

_CHAPTERS = ("front", "chapters", "back")


def refused(book: Book, job: Job, blame: Blame, tools: Tools) -> Iterator[Problem]:
    """A problem at each part that cannot be set alone; nothing where every part can."""
    edition, whole = book.edition, json.loads(job.book)
    parts = [(bound, *part) for bound in book.every_chapter for part in bound.parts]
    with TemporaryDirectory(prefix="kyoten-book-") as folder:
        desk = Path(folder)
        lay_out(desk, tools.templates)
        typesetter = Typesetter(desk, tools.fonts)
        for bound, part, section in parts:
            alone = {**whole, **{name: [] for name in (*_CHAPTERS, "contents")}}
            alone["chapters"] = [_chapter(bound, section)]
            try:
                typesetter.pdf(json.dumps(alone).encode())
            except NotSet as reason:
                mark = blame.mark(part.path, edition.lang, edition.handbook)
                yield not_set(mark, str(reason))


def _chapter(bound: Bound, section: Section) -> dict[str, object]:
    alone = [*_above(bound, section), *section.nodes]
    kids = [kid if isinstance(kid, str) else _unlinked(kid).json() for kid in alone]
    chapter: dict[str, object] = {"title": bound.title, "number": 1, "nodes": kids}
    foresee([[chapter]], 0, SIZE)
    return chapter


def _above(bound: Bound, section: Section) -> Iterator[Node]:
    """Headings above the first one, since a part may begin at a level to which nothing leads."""
    levels = (int(str(node.facts["level"])) for node in section.every if node.kind == "h")
    for level in range(1, next(levels, 1)):
        yield Node("h", [bound.title], {"level": level})


def _unlinked(node: Node) -> Node:
    """The same without links, whose places are not there."""
    kids: list[Kid] = [kid if isinstance(kid, str) else _unlinked(kid) for kid in node.kids]
    if node.kind == "link":
        return Node("small", kids)
    if node.kind == "entry-line":
        return Node("p", kids)
    return replace(node, kids=kids)
