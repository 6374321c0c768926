"""From tables of pages to those of a book: cells, spans, heads and widths."""

import io
import json
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from kyoten.outputs.book.finishing import finished
from kyoten.outputs.book.markup import Setting
from kyoten.outputs.book.nodes import Node, text_of


def table(rows: str, head: str = "", caption: str = "") -> Node:
    """The node of a table."""
    markup = f"<table>{caption}<thead>{head}</thead><tbody>{rows}</tbody></table>"
    (found,) = Setting("page/", "ja", 2, "").of_html(markup)
    assert isinstance(found, Node)
    return found


def cells(part: Node) -> list[list[dict[str, Any]]]:
    """The facts of the cells of heads or rows."""
    return [
        [cell.facts for cell in row.kids if isinstance(cell, Node)]
        for row in part.kids
        if isinstance(row, Node)
    ]


def test_parts_of_a_table() -> None:
    """Caption, heads and rows are told apart; a cell knows whether it is a head, its spans and its side."""
    made = table(
        '<tr><th rowspan="2">a</th><td class="k-right">1</td></tr><tr><td style="text-align: right">2</td></tr>',
        '<tr><th>h</th><th colspan="1">i</th></tr>',
        "<caption>c</caption>",
    )
    caption, heads, rows = (part for part in made.kids if isinstance(part, Node))
    assert text_of([caption]) == "c"
    assert [[cell["head"] for cell in row] for row in cells(heads)] == [[True, True]]
    assert [[cell["head"] for cell in row] for row in cells(rows)] == [[True, False], [False]]
    assert [[cell["right"] for cell in row] for row in cells(rows)] == [[False, True], [True]]
    assert cells(rows)[0][0]["row"] == 2


def widths(rows: str) -> list[float]:
    """The columns' shares of the width."""
    found = table(rows).facts["widths"]
    assert isinstance(found, list)
    return found


def test_long_texts_get_more_room() -> None:
    """The longest text of a column counts, full-width signs twice, long ones held back."""
    short, long = widths("<tr><td>a</td><td>長い長い長い長い長い長い長い文</td></tr>")
    assert 1 < long / short < 4
    assert widths("<tr><td>長い長い長い文</td><td>aaaaaaaaaaaaaa</td></tr>")[0] == pytest.approx(
        widths("<tr><td>長い長い長い文</td><td>aaaaaaaaaaaaaa</td></tr>")[1]
    )
    many = widths("<tr><td>a</td><td>" + "長" * 400 + "</td></tr>")
    assert many == widths("<tr><td>a</td><td>" + "長" * 40 + "</td></tr>")


def test_a_column_with_links_has_room_for_their_pages() -> None:
    """Behind a link stands the number of a page, which cannot be parted; a sixth of the width holds it."""
    found = widths('<tr><th><a href="x/">町</a></th>' + "<td>分かりません</td>" * 10 + "</tr>")
    assert len(found) == 11
    assert found[0] >= 0.16
    assert sum(found) == pytest.approx(1, abs=0.01)


def test_no_word_stands_over_the_next_column() -> None:
    """A long English word, which is not parted, gets the room that it needs in large print."""
    row = (
        "<tr><td>municipalities</td>"
        + "<td>with some other text of several words</td>" * 4
        + "</tr>"
    )
    assert widths(row)[0] == pytest.approx((14 * 0.6 + 1) / 31, abs=0.001)
    crowded = widths("<tr>" + "<td>municipalities</td>" * 6 + "</tr>")
    assert len(set(crowded)) == 1


def test_spans_shift_the_cells_beside_them() -> None:
    """A cell that reaches down or across takes the places of others, so that each text widens its own column."""
    spanned = widths(
        '<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>長い長い長い長い文</td></tr>'
        '<tr><td colspan="2">' + "長" * 30 + "</td></tr>"
    )
    assert len(spanned) == 2
    assert spanned[1] > spanned[0]


def pdf_of(rows: list[list[tuple[str, int]]]) -> bytes:
    """A PDF with the structure of one table, and nothing to be seen; a cell is its kind and its span."""
    pdf = pikepdf.new()
    pdf.add_blank_page()

    def element(kind: str, kids: list[pikepdf.Object], span: int = 1) -> pikepdf.Object:
        made = Dictionary(Type=Name.StructElem, S=Name(kind), K=Array(kids))
        if span > 1:
            made.A = Dictionary(O=Name.Table, ColSpan=span)
        return pdf.make_indirect(made)

    lines = [element("/TR", [element(kind, [], span) for kind, span in row]) for row in rows]
    body = element("/Table", [element("/TBody", lines)])
    pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=Array([body]))
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def book_of(*tables: list[list[bool]]) -> bytes:
    """The JSON of a book with tables, each cell a head or not."""
    nodes = [
        {
            "t": "columns",
            "k": [
                "text",
                {
                    "t": "table",
                    "k": [{}, {}, {"k": [{"k": [{"head": h} for h in row]} for row in rows]}],
                },
            ],
        }
        for rows in tables
    ]
    return json.dumps({"front": [], "chapters": [{"nodes": nodes}], "back": []}).encode()


def test_cells_that_head_their_rows_say_so() -> None:
    """The typesetter's plain cells become heads of their rows where the book's do; a span stays."""
    data = finished(
        pdf_of([[("/TD", 2), ("/TD", 1)], [("/TD", 1)]]), book_of([[True, False], [False]])
    )
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (whole,) = pdf.Root.StructTreeRoot.K
        first, second = whole.K[0].K
        head, plain = first.K
        assert head.S == Name.TH
        assert head.A[0].Scope == Name.Row
        assert head.A[0].ColSpan == 2
        assert plain.S == second.K[0].S == Name.TD


def test_other_tables_than_the_book_has_are_a_fault() -> None:
    """If tables or cells were counted wrongly, no cell is marked by chance."""
    with pytest.raises(ValueError, match="tables"):
        finished(pdf_of([[("/TD", 1)]]), book_of())
    with pytest.raises(ValueError, match="zip"):
        finished(pdf_of([[("/TD", 1)]]), book_of([[True, False]]))


def test_finished_bytes_are_the_same() -> None:
    """Finishing adds no time and no chance."""
    data, book = pdf_of([[("/TD", 1)]]), book_of([[True]])
    assert finished(data, book) == finished(data, book)


def test_heads_with_links_are_printed_once() -> None:
    """Heads are repeated on every page of a long table, but not where they hold links, which PDF/UA forbids there."""
    row = "<tr><td>a</td></tr>"
    assert table(row, "<tr><th>h</th></tr>").facts["repeats"] is True
    assert table(row, '<tr><th><a href="x/">h</a></th></tr>').facts["repeats"] is False
    assert table(row, "<tr><th>h<fn>n</fn></th></tr>").facts["repeats"] is False
