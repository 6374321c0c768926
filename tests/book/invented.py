"""From every kind of node to a small invented book as JSON, and, run as a program, to the hash of its EPUB."""

import json
import sys
from collections.abc import Sequence
from hashlib import sha256
from typing import TypeAlias

from kyoten.outputs.book.epub import epub_of

Json: TypeAlias = "str | int | bool | list[int] | list[Json] | dict[str, Json]"

SVG = '<svg xmlns="http://www.w3.org/2000/svg" font-size="16" width="10em" height="5em"><title>図</title></svg>'


def node(kind: str, *kids: Json, **facts: Json) -> dict[str, Json]:
    """The JSON of a node."""
    return {"t": kind, "k": [*kids], **facts}


def cell(text: str, *, head: bool = False, col: int = 1) -> dict[str, Json]:
    """A cell of a table."""
    return node("cell", text, col=col, row=1, head=head, right=not head)


TABLE = node(
    "table",
    node("caption", "見本の表"),
    node("heads", node("row", cell("市町村", head=True), cell("数", head=True))),
    node("rows", node("row", cell("見本市", head=True), cell("3"))),
    widths=[4, 4],
    repeats=True,
)
NODES: list[Json] = [
    node("h", "見本市", node("tag", "市"), level=1, label="mihon/#town", kana="みほんし"),
    node("p", "A < B & C", node("note", "見本の法律 第4条"), node("br"), node("b", "太い")),
    node("p", node("ruby", "拠点", kana="きょてん"), "と", node("sup", "2"), node("i", "i")),
    node("ul", node("li", node("lang", "Base", lang="en")), look="tags", start=1),
    node("ol", node("li", "三"), look="", start=3),
    node(
        "facts", node("row", node("title", "電話"), node("value", node("number", "0749-00-0001")))
    ),
    node("box", node("p", node("original", "拠点"), node("sample", "見本")), look="card"),
    node("figure", node("picture", svg=SVG, alt="図の説明", em10=100)),
    node("ul", node("li", node("picture", svg=SVG, alt="", em10=15), "意味"), look="keys", start=1),
    node(
        "p", node("link", "外", url="https://example.jp/"), node("small", " (https://example.jp/)")
    ),
    node("p", node("link", "索引", to="index/", ref=True), node("small", "小"), node("code", "x")),
    node("site", node("p", "サイト"), node("qr", svg=SVG, alt="コード")),
    node("quote", "引用", node("sign", "印")),
    node("pre", "x\ny"),
    node("hr"),
    TABLE,
    node("columns", node("entry", node("h", "見本", level=3), keep=True)),
    node("p", "紙だけ", paper=True),
    node("sheet", sheet="{}", name="見本の届出書", label="forms/mihon"),
]
INDEX: list[Json] = [
    node("h", "索引", level=1, label="index/"),
    node(
        "columns",
        node("h", "ま行", level=2),
        node("entry-line", "見本市", to="mihon/#town", beside="見本"),
        node("entry-line", "見本町", to="mihon/#town", beside=""),
        dense=True,
    ),
]
META = {
    "title": "見本ハンドブック",
    "cover-title": ["見本", "ハンドブック"],
    "prefecture": "見本県",
    "cover": [],
    "foot": ["見本版"],
    "author": "見本",
    "description": "見本の本です。",
    "keywords": ["見本"],
    "lang": "ja",
    "day": "2026-11-21",
    "words": {
        "contents": "目次",
        "epub_form": "サイトにあります。",
        "epub_summary": "文字で読めます。",
    },
}


def book(nodes: Sequence[Json] = NODES) -> bytes:
    """The book."""
    chapters = {
        "front": [],
        "chapters": [{"title": "見本市", "number": 1, "nodes": [*nodes]}],
        "back": [{"title": "索引", "number": 0, "nodes": INDEX}],
    }
    contents = [
        {"level": 1, "number": 1, "title": "見本市", "to": "mihon/#town"},
        {"level": 2, "number": 0, "title": "見本の届出書", "to": "forms/mihon"},
        {"level": 1, "number": 0, "title": "索引", "to": "index/"},
    ]
    return json.dumps({"meta": META, "contents": contents, **chapters}).encode()


if __name__ == "__main__":
    sys.stdout.write(sha256(epub_of("mihon-ja", book(), b"body{}")).hexdigest())
