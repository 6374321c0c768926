"""From a table's elements to its node: rows of heads, rows of the body, and how wide each column is."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from kyoten.outputs.book.nodes import Kid, Node, every, text_of
from kyoten.problem.cells import cells

Inside = Callable[[Element], list[Kid]]
_LEAST, _MOST = 4.0, 36.0
"""For how many full-width signs a column is taken at least and at most."""
_EVEN = 0.7
"""How much of the difference between columns is kept: a long text may take more lines than a short one."""

_REFERENCE = 3.0
"""For how many signs the page is taken that stands behind a link."""
_ROOM = 0.16
"""The share of the width in which the page behind a link has room, in large print too; it cannot be parted."""
_WORD = re.compile(r"[!-,.0-~]+")
"""Latin letters that are not parted at the end of a line."""
_LETTER, _LINE = 0.6, 31.0
"""How many em a Latin letter takes, and the whole width of a table in large print."""

_ONCE = frozenset(("link", "note"))
"""What may stand in heads only if they are not printed again on the next page, where they are decoration."""


def table(element: Element, inside: Inside) -> Node:
    """The node of a table: its caption, its heads and its rows, each of cells."""
    heads: list[Node] = []
    rows: list[Node] = []
    caption: list[Kid] = []
    for part in element:
        if part.tag == "caption":
            caption = inside(part)
        found = [part] if part.tag == "tr" else part.findall("tr")
        (heads if part.tag == "thead" else rows).extend(_row(row, inside) for row in found)
    kids: list[Kid] = [Node("caption", caption), Node("heads", [*heads]), Node("rows", [*rows])]
    repeats = not any(one.kind in _ONCE for one in every(heads))
    return Node("table", kids, {"widths": _widths([*heads, *rows]), "repeats": repeats})


def _row(row: Element, inside: Inside) -> Node:
    return Node("row", [_cell(cell, inside) for cell in row])


def _cell(cell: Element, inside: Inside) -> Node:
    spans = {name: int(cell.get(f"{name}span", "1")) for name in ("col", "row")}
    aligned = f"{cell.get('style', '')} {cell.get('class', '')}"
    is_right = "right" in aligned
    return Node("cell", inside(cell), {**spans, "head": cell.tag == "th", "right": is_right})


def _widths(rows: list[Node]) -> list[float]:
    """The columns' shares of the width: by the longest text of each, long ones held back."""
    longest: dict[int, float] = {0: _LEAST}
    needs: dict[int, float] = {}
    for column, cell in _placed(rows):
        if cell.facts["col"] == 1:
            longest[column] = max(longest.get(column, _LEAST), min(_size(cell), _MOST))
            needs[column] = max(needs.get(column, 0.0), _need(cell))
    columns = range(max(*longest, *needs) + 1)
    shares = [longest.get(column, _LEAST) ** _EVEN for column in columns]
    fitted = _fitted(shares, [needs.get(column, 0.0) for column in columns])
    return [round(share, 3) for share in fitted]


def _need(cell: Node) -> float:
    """The share of the width without which a word, or the page behind a link, would stand over the next column."""
    words = (len(word) for word in _WORD.findall(text_of(cell.kids)))
    has_link = any(one.kind == "link" for one in every(cell.kids))
    return max((max(words, default=0) * _LETTER + 1) / _LINE, _ROOM if has_link else 0)


def _fitted(shares: list[float], needs: list[float]) -> list[float]:
    """Shares of one, in proportion, but none below its need; where all is too little the needs alone."""
    tight: set[int] = set()
    while sum(needs) < 1:
        free = 1 - sum(needs[n] for n in tight)
        loose = sum(share for n, share in enumerate(shares) if n not in tight)
        widths = [needs[n] if n in tight else one / loose * free for n, one in enumerate(shares)]
        more = {n for n, width in enumerate(widths) if width < needs[n]}
        if not more:
            return widths
        tight |= more
    return needs


def _size(cell: Node) -> float:
    links = sum(1 for one in every(cell.kids) if one.kind == "link")
    return cells(text_of(cell.kids)) / 2 + links * _REFERENCE


def _placed(rows: list[Node]) -> Iterator[tuple[int, Node]]:
    """Each cell with its last column; cells that reach down from above shift those beside them."""
    taken: set[tuple[int, int]] = set()
    for line, row in enumerate(rows):
        column = 0
        for cell in (kid for kid in row.kids if isinstance(kid, Node)):
            while (line, column) in taken:
                column += 1
            right, down = int(str(cell.facts["col"])), int(str(cell.facts["row"]))
            taken |= {(line + i, column + j) for i in range(down) for j in range(right)}
            column += right
            yield column - 1, cell
