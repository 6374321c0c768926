"""From a book's JSON to one HTML document: the same texts in the same order, with nothing that our book has not."""

import json
from base64 import b64encode
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

Node = Any
"""`{t: kind, k: children}` with its facts, or a text."""

_STYLE = Path(__file__).with_name("print.css")
_FONTS = {
    ("BIZ UDGothic", 400): "biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf",
    ("BIZ UDGothic", 700): "biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf",
    ("BIZ UDPGothic", 400): "biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
    ("BIZ UDPGothic", 700): "biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
}
_LATIN = "unicode-range: U+20-7E, U+A0-24F;"

_ELEMENTS = {
    **{name: name for name in ("p", "b", "i", "small", "br", "hr", "pre", "code", "sup", "figure")},
    **{
        "quote": "blockquote",
        "li": "li",
        "title": "dt",
        "value": "dd",
        "facts": "dl",
        "row": "div",
    },
}
"""Elements that are a node by its kind alone."""


def html_of(book: bytes, fonts: Path) -> str:
    """The document; `fonts` is the folder in which the book's faces are installed."""
    whole = json.loads(book)
    meta = whole["meta"]
    style = "".join((*_faces(fonts), _STYLE.read_text(encoding="utf-8")))
    head = f"<meta charset=utf-8><title>{escape(meta['title'])}</title><style>{style}</style>"
    body = "".join(_parts(whole))
    return f"<!doctype html><html lang={meta['lang']}><head>{head}</head><body>{body}</body></html>"


def _faces(fonts: Path) -> Iterator[str]:
    for (family, weight), file in _FONTS.items():
        source = (fonts / file).resolve().as_uri()
        latin = _LATIN if "UDP" in family else ""
        yield (
            f"@font-face {{ font-family: '{family}'; font-weight: {weight};"
            f" src: url('{source}'); {latin} }}\n"
        )


def _parts(whole: dict[str, Any]) -> Iterator[str]:
    meta = whole["meta"]
    lines = (*meta["cover-title"], *meta["cover"], *meta["foot"])
    yield f"<section class=cover>{''.join(f'<p>{escape(line)}</p>' for line in lines)}</section>"
    yield f"<div class=short>{escape(meta['short'])}</div>"
    yield from map(_chapter, whole["front"])
    yield f"<section><h1>{escape(meta['words']['contents'])}</h1>"
    for line in whole["contents"]:
        number = f"<b>{line['number']}</b> " if line["number"] else ""
        name = f"<a href=#{_id(line['to'])}>{number}{escape(line['title'])}</a>"
        yield f"<div class='line level{line['level']}'>{name}</div>"
    yield "</section>"
    for part in ("chapters", "back"):
        yield from map(_chapter, whole[part])


def _chapter(chapter: dict[str, Any]) -> str:
    number = f"<div class=thumb>{chapter['number'] or ''}</div>"
    return f"<section>{number}{_all(chapter['nodes'])}</section>"


def _all(nodes: list[Node]) -> str:
    return "".join(escape(node) if isinstance(node, str) else _put(node) for node in nodes)


def _put(node: Node) -> str:
    kind = node["t"]
    if kind in _MAKERS:
        return _MAKERS[kind](node)
    name = _ELEMENTS[kind]
    return f"<{name}>" if name in ("br", "hr") else f"<{name}>{_all(node['k'])}</{name}>"


def _id(label: str) -> str:
    """A label as an id without signs that an address would escape."""
    return "x" + label.encode().hex()


def _classed(node: Node) -> str:
    name, kind = ("div" if node["t"] in _BLOCKS else "span"), node["t"]
    return f"<{name} class='{kind} {node.get('look', '')}'>{_all(node['k'])}</{name}>"


def _heading(node: Node) -> str:
    mark = f" id={_id(node['label'])}" if "label" in node else ""
    kana = f"<small class=kana>{escape(node['kana'])}</small>" if "kana" in node else ""
    return f"<h{node['level']}{mark}>{kana}{_all(node['k'])}</h{node['level']}>"


def _link(node: Node) -> str:
    body = _all(node["k"])
    if "to" not in node:
        return f"<a href='{escape(node['url'])}'>{body}</a>"
    far = f" <a class=at href=#{_id(node['to'])}></a>" if node["ref"] else ""
    return f"<a href=#{_id(node['to'])}>{body}</a>{far}"


def _line(node: Node) -> str:
    beside = f"<small>（{escape(node['beside'])}）</small>" if node["beside"] else ""
    return f"<div class=line><a href=#{_id(node['to'])}>{_all(node['k'])}{beside}</a></div>"


def _list(node: Node) -> str:
    name = node["t"]
    start = f" start={node['start']}" if name == "ol" else ""
    return f"<{name} class='{node['look']}'{start}>{_all(node['k'])}</{name}>"


def _table(node: Node) -> str:
    caption, heads, rows = node["k"]
    said = f"<caption>{_all(caption['k'])}</caption>" if caption["k"] else ""
    total = sum(node["widths"])
    columns = "".join(f"<col style='width: {w / total:.1%}'>" for w in node["widths"])
    head, body = (f"{''.join(map(_row, part['k']))}" for part in (heads, rows))
    above = f"<thead>{head}</thead>" if head else ""
    return f"<table>{said}<colgroup>{columns}</colgroup>{above}<tbody>{body}</tbody></table>"


def _row(row: Node) -> str:
    return f"<tr>{''.join(map(_cell, row['k']))}</tr>"


def _cell(cell: Node) -> str:
    name, look = ("th" if cell["head"] else "td"), (" class=right" if cell["right"] else "")
    return f"<{name}{look} colspan={cell['col']} rowspan={cell['row']}>{_all(cell['k'])}</{name}>"


def _image(node: Node) -> str:
    data = b64encode(node["svg"].encode()).decode()
    source = f"src='data:image/svg+xml;base64,{data}' alt='{escape(node['alt'])}'"
    return f"<img class={node['t']} {source}>"


def _lang(node: Node) -> str:
    return f"<span lang={node['lang']}>{_all(node['k'])}</span>"


_BLOCKS = frozenset(("columns", "entry", "box", "site"))
_SPANS = ("note", "tag", "sign", "sample", "number", "original")
_MAKERS: dict[str, Callable[[Node], str]] = {
    **dict.fromkeys((*_BLOCKS, *_SPANS), _classed),
    **dict.fromkeys(("picture", "qr"), _image),
    **dict.fromkeys(("ul", "ol"), _list),
    **{"h": _heading, "link": _link, "entry-line": _line, "table": _table, "lang": _lang},
}
