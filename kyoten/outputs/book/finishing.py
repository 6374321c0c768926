"""From the typesetter's PDF to the one that is handed out: cells that head their rows are marked, streams are small."""

import io
import json
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

_SPANS = ("/ColSpan", "/RowSpan")
_PARTS = ("front", "chapters", "back")
_FORM = "sheet"
_TEXT = frozenset(("/P", "/Span", "/Link", "/Strong", "/Em", "/Figure", "/Lbl", "/Note"))
"""Elements without a table in them: nearly all, so looking into each would take as long as saving the file."""

Heads = Sequence[bool] | None
"""For each cell of a table's body whether it heads its row; None for that of a form, where all but the last do."""


def finished(data: bytes, book: bytes) -> bytes:
    """The same pages; the typesetter does not know which cells of the book's JSON head their rows."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        tables = list(_elements(pdf.Root.StructTreeRoot, Name.Table))
        known = list(_tables(json.loads(book)))
        if len(tables) != len(known):
            raise ValueError(f"{len(tables)} tables were set, {len(known)} are in the book")
        for element, heads in zip(tables, known, strict=True):
            for cell in _heading(element, heads):
                _head(cell)
        out = io.BytesIO()
        # Streams that the typesetter has packed stay as they are; to pack them again would make nothing smaller.
        pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            deterministic_id=True,
        )
    return out.getvalue()


def _tables(book: dict[str, Any]) -> Iterator[Heads]:
    for part in _PARTS:
        for chapter in book[part]:
            for node in chapter["nodes"]:
                yield from _below(node)


def _below(node: dict[str, Any] | str) -> Iterator[Heads]:
    if isinstance(node, str):
        return
    if node["t"] == _FORM:
        if json.loads(node["sheet"])["layout"] == "table":
            yield None
    elif node["t"] == "table":
        yield [cell["head"] for row in node["k"][-1]["k"] for cell in row["k"]]
    else:
        for kid in node["k"]:
            yield from _below(kid)


def _heading(table: Object, heads: Heads) -> Iterator[Object]:
    """The cells of a table's body that head their rows."""
    if heads is None:
        for row in _elements(table, Name.TR):
            yield from list(_elements(row, Name.TD))[:-1]
        return
    cells = list(_elements(table, Name.TD))
    yield from (cell for cell, is_head in zip(cells, heads, strict=True) if is_head)


def _elements(above: Object, kind: Name) -> Iterator[Object]:
    """The elements of a kind below one, in the order of reading; none lies in another."""
    kids = above.get(Name.K, Array())
    for kid in kids if isinstance(kids, Array) else (kids,):
        if isinstance(kid, Dictionary) and Name.S in kid:
            name = str(kid.S)
            if name == str(kind):
                yield kid
            elif name not in _TEXT:
                yield from _elements(kid, kind)


def _head(cell: Object) -> None:
    known = cell.get(Name.A, Array())
    attributes = known if isinstance(known, Array) else Array([known])
    spans = {key: one[key] for one in attributes for key in _SPANS if key in one}
    cell.S = Name.TH
    cell.A = Array([Dictionary({"/O": Name.Table, "/Scope": Name.Row, **spans})])
