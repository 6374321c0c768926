"""From the nodes of a book to the XHTML of its files."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby

from kyoten.outputs.book.epub.division import mark_of
from kyoten.outputs.book.epub.pictures import Pictures
from kyoten.outputs.book.nodes import Kid, Node, is_block, text_of

_SAME = {
    "b": "b",
    "code": "code",
    "entry": "section",
    "figure": "figure",
    "i": "em",
    "li": "li",
    "p": "p",
    "pre": "pre",
    "quote": "blockquote",
    "row": "div",
    "small": "small",
    "sup": "sup",
    "title": "dt",
    "value": "dd",
}
"""Kinds that are one element."""
_LOOKS = {
    "number": ("b", "number"),
    "sample": ("strong", "sample"),
    "sign": ("span", "sign"),
    "site": ("div", "site"),
    "tag": ("span", "tag"),
}
"""Kinds that are an element with a class."""
_EMPTY = {"br": "<br/>", "hr": "<hr/>"}
_PAPER = frozenset(("qr",))
"""Kinds that are of use on paper only: beside a code stands its address."""
_LINE = "entry-line"
_BRACKETS = "\uff08{}\uff09"
_ONE_LINE = 12
"""So many characters of a heading fit into a line of a small screen."""


class Setter:
    """Where the nodes of one chapter become XHTML; its notes are numbered through its files."""

    def __init__(self, places: Mapping[str, str], pictures: Pictures, form: str) -> None:
        self._places = places
        self._pictures = pictures
        self._form = form
        self._count = 0
        self._notes: list[str] = []

    def body(self, nodes: Sequence[Kid]) -> str:
        """What stands in a file, its notes at the end."""
        self._notes = []
        text = self._inside(nodes)
        notes = "\n".join(self._notes)
        return f'{text}\n<div class="notes">\n{notes}\n</div>' if notes else text

    def _inside(self, kids: Sequence[Kid]) -> str:
        return "".join(
            f'<ul class="index">{"".join(map(self._kid, some))}</ul>'
            if is_line
            else "".join(map(self._kid, some))
            for is_line, some in groupby(_shown(kids), key=_is_line)
        )

    def _kid(self, kid: Kid) -> str:
        if isinstance(kid, str):
            return escape(kid, quote=False)
        kind = kid.kind
        if kind in _MAKERS:
            return _MAKERS[kind](self, kid)
        if kind in _EMPTY:
            return _EMPTY[kind]
        inside = self._inside(kid.kids)
        if kind in _LOOKS:
            tag, name = _LOOKS[kind]
            return f'<{tag} class="{name}">{inside}</{tag}>'
        tag, end = _SAME[kind], "\n" if is_block(kid) else ""
        return f"<{tag}>{inside}</{tag}>{end}" if inside else ""

    def heading(self, node: Node) -> str:
        """A title; its reading stands above it, or below it where a reading system could not break the line."""
        tag, inside = f"h{node.facts['level']}", self._inside(node.kids)
        if "kana" in node.facts:
            is_short = len(text_of(node.kids)) <= _ONE_LINE
            inside = (_read if is_short else _read_below)(inside, str(node.facts["kana"]))
        return f"<{tag}{_mark(node)}>{inside}</{tag}>\n"

    def ruby(self, node: Node) -> str:
        """A word with its reading."""
        return _read(self._inside(node.kids), str(node.facts["kana"]))

    def link(self, node: Node) -> str:
        """A link to a place in the book or outside it."""
        place = node.facts.get("to")
        to = self._places[str(place)] if place is not None else str(node.facts["url"])
        return f'<a href="{escape(to)}">{self._inside(node.kids)}</a>'

    def line(self, node: Node) -> str:
        """A line of the index."""
        beside = str(node.facts["beside"])
        more = f" <small>{_BRACKETS.format(escape(beside, quote=False))}</small>" if beside else ""
        return f"<li>{self.link(node)}{more}</li>\n"

    def note(self, node: Node) -> str:
        """The sign of a note, which itself stands at the end of the file."""
        self._count += 1
        number = self._count
        back = f'<a href="#ref-{number}" role="doc-backlink">{number}</a>'
        told = f'<aside epub:type="footnote" role="doc-footnote" id="note-{number}">'
        self._notes.append(f"{told}<div>{back} {self._inside(node.kids)}</div></aside>")
        sign = f'href="#note-{number}" id="ref-{number}">{number}</a>'
        return f'<a class="noteref" epub:type="noteref" role="doc-noteref" {sign}'

    def other(self, node: Node) -> str:
        """What is in another language."""
        tag, lang = "div" if any(map(is_block, node.kids)) else "span", node.facts["lang"]
        return f'<{tag} lang="{lang}" xml:lang="{lang}">{self._inside(node.kids)}</{tag}>'

    def original(self, node: Node) -> str:
        """The official Japanese of a name."""
        return f"<small>{_BRACKETS.format(self._inside(node.kids))}</small>"

    def items(self, node: Node) -> str:
        """A list."""
        start, look = node.facts["start"], node.facts["look"]
        first = f' start="{start}"' if node.kind == "ol" and start != 1 else ""
        name = f' class="{look}"' if look else ""
        return f"<{node.kind}{name}{first}>{self._inside(node.kids)}</{node.kind}>\n"

    def facts(self, node: Node) -> str:
        """Titles with their values."""
        return f"<dl>{self._inside(node.kids)}</dl>\n"

    def box(self, node: Node) -> str:
        """What stands in a frame."""
        return f'<div class="box {node.facts["look"]}">{self._inside(node.kids)}</div>\n'

    def columns(self, node: Node) -> str:
        """What stands in columns on paper."""
        return self._inside(node.kids)

    def table(self, node: Node) -> str:
        """A table, with what its heads are heads of."""
        caption, heads, rows = (one.kids for one in _nodes(node.kids))
        name = f"<caption>{self._inside(caption)}</caption>" if caption else ""
        above = f"<thead>{self._rows(heads, 'col')}</thead>" if heads else ""
        below = f"<tbody>{self._rows(rows, 'row')}</tbody>"
        return f'<div class="table"><table>{name}{above}{below}</table></div>\n'

    def _rows(self, rows: Iterable[Kid], scope: str) -> str:
        lines = (map(self._cell, _nodes(row.kids), [scope] * len(row.kids)) for row in _nodes(rows))
        return "".join(f"<tr>{''.join(line)}</tr>\n" for line in lines)

    def _cell(self, cell: Node, scope: str) -> str:
        tag, said = ("th", f' scope="{scope}"') if cell.facts["head"] else ("td", "")
        spans = "".join(
            f' {name}span="{cell.facts[name]}"' for name in ("col", "row") if cell.facts[name] != 1
        )
        side = ' class="right"' if cell.facts["right"] else ""
        return f"<{tag}{said}{spans}{side}>{self._inside(cell.kids)}</{tag}>"

    def picture(self, node: Node) -> str:
        """A drawing; a sample of a sign has its words beside it."""
        name, alt = self._pictures.name_of(str(node.facts["svg"])), escape(str(node.facts["alt"]))
        kind = "drawing" if alt else "swatch"
        role = "" if alt else ' role="presentation"'
        return f'<img class="{kind}" src="{name}" alt="{alt}"{role}/>'

    def sheet(self, node: Node) -> str:
        """The name of a form, and where it is."""
        name = f'<h2{_mark(node)} lang="ja" xml:lang="ja">{escape(str(node.facts["name"]))}</h2>'
        return f"{name}\n<p>{escape(self._form, quote=False)}</p>\n"


def _shown(kids: Sequence[Kid]) -> Iterator[Kid]:
    """What is not of use on paper only; an address that is printed behind its link is the link's own."""
    before: Kid = ""
    for kid in kids:
        if isinstance(kid, str) or not (
            kid.kind in _PAPER or kid.facts.get("paper") or _is_address(kid, before)
        ):
            yield kid
        before = kid


def _is_address(kid: Node, before: Kid) -> bool:
    return (
        isinstance(before, Node)
        and "url" in before.facts
        and kid.kind == "small"
        and text_of(kid.kids) == f" ({before.facts['url']})"
    )


def _is_line(kid: Kid) -> bool:
    return isinstance(kid, Node) and kid.kind == _LINE


def _nodes(kids: Iterable[Kid]) -> list[Node]:
    return [kid for kid in kids if isinstance(kid, Node)]


def _mark(node: Node) -> str:
    return f' id="{mark_of(str(node.facts["label"]))}"' if "label" in node.facts else ""


def _read(word: str, kana: str) -> str:
    before, after = _BRACKETS.split("{}")
    return (
        f"<ruby>{word}<rp>{before}</rp><rt>{escape(kana, quote=False)}</rt><rp>{after}</rp></ruby>"
    )


def _read_below(title: str, kana: str) -> str:
    return f'{title} <small class="reading">{_BRACKETS.format(escape(kana, quote=False))}</small>'


_MAKERS: dict[str, Callable[[Setter, Node], str]] = {
    "box": Setter.box,
    "columns": Setter.columns,
    "facts": Setter.facts,
    "h": Setter.heading,
    "lang": Setter.other,
    _LINE: Setter.line,
    "link": Setter.link,
    "note": Setter.note,
    "ol": Setter.items,
    "original": Setter.original,
    "picture": Setter.picture,
    "ruby": Setter.ruby,
    "sheet": Setter.sheet,
    "table": Setter.table,
    "ul": Setter.items,
}
