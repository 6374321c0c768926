"""From the addresses in a book's nodes to places in the book, addresses outside it, or nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kyoten.outputs.book.nodes import Kid, Node, text_of, trimmed
from kyoten.render import PAPER_ROOT
from kyoten.urls import address
from kyoten.words import LANGUAGES

_OUTSIDE = ("https://", "http://")
_HOLDERS = frozenset(("p", "li", "value"))
"""What says nothing any more where its only link leads nowhere."""
_LISTS = frozenset(("ul", "ol", "facts", "row"))


@dataclass(frozen=True, slots=True)
class Places:
    """Where a book's links can lead."""

    labels: Mapping[str, str]
    """By `path` or `path#id`: the label of the place."""

    def resolved(self, kids: Iterable[Kid], here: str) -> list[Kid]:
        """Nodes whose links lead somewhere; the page of a place is told where it is another page of the guide's."""
        found: list[Kid] = []
        has_gaps = False
        for kid in kids:
            if isinstance(kid, str):
                found.append(kid)
            else:
                some = [*self._resolved(kid, here)]
                has_gaps = has_gaps or len(some) != 1 or isinstance(some[0], str)
                found += some
        return trimmed(found) if has_gaps else found

    def _resolved(self, node: Node, here: str) -> Iterator[Kid]:
        given = node.kids
        if node.kind in _HOLDERS and all(map(_is_link_or_space, given)):
            given = [kid for kid in given if not self._is_missing(kid, here, node.kind)]
            if not any(isinstance(kid, Node) for kid in given) and any(map(_is_link, node.kids)):
                return
        kids = self.resolved(given, here) if given else []
        if node.kind in _LISTS and not any(map(_says, kids)):
            return
        if node.kind == "link":
            yield from self._link(node, kids, here)
        else:
            yield Node(node.kind, kids, node.facts)

    def _is_missing(self, kid: Kid, here: str, holder: str) -> bool:
        """Whether it is a link to what the book does not hold, or alone in a paragraph to this very page."""
        if isinstance(kid, str):
            return False
        href = str(kid.facts["href"])
        place = self._place(href)
        is_here = holder == "p" and place is not None and place.partition("#")[0] == here
        is_inside = href.startswith(PAPER_ROOT) or href.startswith(f"{here}#")
        return is_inside and (place is None or is_here)

    def _place(self, href: str) -> str | None:
        path, _, fragment = href.removeprefix(PAPER_ROOT).partition("#")
        path = path.partition("?")[0].removeprefix("./")
        for lang in LANGUAGES:
            prefix = address("", lang)
            path = path.removeprefix(prefix) if prefix else path
        exact = self.labels.get(f"{path}#{fragment}") if fragment else None
        return exact or self.labels.get(path)

    def _link(self, node: Node, kids: list[Kid], here: str) -> Iterator[Kid]:
        href = str(node.facts["href"])
        if href.startswith(_OUTSIDE):
            yield Node("link", kids, {"url": href})
            if text_of(kids).strip() != href:
                yield Node("small", [f" ({href})"])
            return
        label = self._place(href)
        if label is None:
            yield from kids
        else:
            is_far = label.partition("#")[0] != here and not text_of(kids).strip().isdigit()
            yield Node("link", kids, {"to": label, "ref": is_far})


def _is_link(kid: Kid) -> bool:
    return isinstance(kid, Node) and kid.kind == "link"


def _is_link_or_space(kid: Kid) -> bool:
    return _is_link(kid) or (isinstance(kid, str) and not kid.strip())


def _says(kid: Kid) -> bool:
    return isinstance(kid, Node) and kid.kind != "title"
