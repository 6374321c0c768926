"""From a paper to the paragraphs and tables of a Word document, from above."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement

from kyoten.kinds.forms import FieldKind, RowLayout, Seal
from kyoten.outputs.forms.word import tables
from kyoten.outputs.forms.word.controls import control, framed
from kyoten.outputs.forms.word.elements import POINTS, element, paragraph, run
from kyoten.outputs.forms.word.setting import SIZE
from kyoten.outputs.forms.word.tables import Row, TableCell, table
from kyoten.pages.procedures.paper import Blank, Cell, IssuerLine, Paper, Print
from kyoten.pages.procedures.paper import Row as PaperRow

ROOM = 174.0
EM = SIZE * 25.4 / 72
_FIELD, _SEAL, _GAP = 98.0, 14.0, 3.0
_LOW, _TALL = 10.5, 66.0
_HEADING = 6 * EM + 3
_LABEL = 7 * EM + 4
_LABEL_MOST = ROOM / 2
_IN_LINE, _IN_CELL = 20, 18
"""So many blanks at most stand in an empty field."""


def lay_out(document: Document, paper: Paper) -> None:
    """Put everything on the page."""
    (end,) = document.element.body.xpath("w:sectPr")
    last = None
    for last in _Layout(paper).parts():
        end.addprevious(last)
    if last is not None and last.tag.endswith("}tbl"):
        end.addprevious(_least())


def _least() -> BaseOxmlElement:
    """The paragraph that has to follow a table, as low as can be."""
    size = element("rPr", element("sz", val=2))
    spacing = element("spacing", line=POINTS, lineRule="exact")
    return element("p", element("pPr", spacing, size))


@dataclass
class _Layout:
    """A paper, and the number of the next control."""

    paper: Paper
    numbers: Iterator[int] = field(default_factory=lambda: count(1001))

    def parts(self) -> Iterator[BaseOxmlElement]:
        paper, words = self.paper, self.paper.words
        if paper.sign:
            yield paragraph(run(paper.sign))
        if paper.date:
            date = (f"{paper.date.label}\u3000", paper.date)
            yield paragraph(*self._line(date), side="right", above=2)
        yield paragraph(*self._line(paper.addressee), above=5, below=7)
        yield self._issuer()
        if paper.seal is Seal.OMITTED:
            yield paragraph(run(words["seal_omitted"]), side="right", above=3)
        yield paragraph(run(paper.title), style="Heading1")
        yield paragraph(*self._line(paper.text), first=SIZE)
        yield paragraph(run(words["below"]), side="center", above=6, below=6)
        yield self._table() if paper.layout is RowLayout.TABLE else self._numbered()
        yield from self._attachments()

    def _line(self, pieces: Iterable[Print]) -> Iterator[BaseOxmlElement]:
        for piece in pieces:
            if isinstance(piece, str):
                yield run(piece)
            else:
                room = min(piece.most, _IN_LINE)
                yield control(piece, next(self.numbers), room=room, date_format=self._date)

    @property
    def _date(self) -> str:
        return self.paper.words["word_date"]

    def _framed(self, blank: Blank) -> BaseOxmlElement:
        room = min(blank.most, _IN_CELL)
        return framed(blank, next(self.numbers), room=room, date_format=self._date)

    def _filled(self, blanks: Iterable[Blank], look: str) -> TableCell:
        """A cell of fields, one below the other; a postal code has its sign before it."""
        sign = run(self.paper.words["postal"])
        lines = tuple(
            paragraph(
                *((sign,) if blank.kind is FieldKind.POSTAL_CODE else ()), self._framed(blank)
            )
            for blank in blanks
        )
        return TableCell(lines, look)

    def _issuer(self) -> BaseOxmlElement:
        paper = self.paper
        labels = (line.label for line in paper.issuer if line.fields)
        label = _width(labels) + 3
        widths = [label, min(_FIELD, ROOM - label - _GAP - _SEAL)]
        if paper.seal is Seal.OPTIONAL:
            widths += [_GAP, _SEAL]
        rows = [
            self._issuer_row(line, is_last=line is paper.issuer[-1], columns=len(widths))
            for line in paper.issuer
        ]
        said = paper.words
        return table(widths, rows, name=said["issuer"], about=said["issuer_help"], side="right")

    def _issuer_row(self, line: IssuerLine, *, is_last: bool, columns: int) -> Row:
        label = paragraph(run(line.label))
        if line.fields:
            cells = [TableCell((label,)), self._filled(line.fields, tables.RULE)]
        else:
            cells = [TableCell((label,), spans=2)]
        if columns > 2:
            mark = (run(self.paper.words["seal"], gray=True),) if is_last else ()
            seal = paragraph(*mark, side="center")
            cells += [
                TableCell((paragraph(),)),
                TableCell((seal,), tables.SEAL if is_last else tables.BARE),
            ]
        return _SEAL if is_last and columns > 2 else _LOW, cells

    def _table(self) -> BaseOxmlElement:
        has_headings = any(row.heading for row in self.paper.rows)
        heading = _HEADING if has_headings else 0.0
        widths = [*([heading] if has_headings else []), _LABEL, ROOM - heading - _LABEL]
        rows = [cells for row in self.paper.rows for cells in self._row(row, len(widths))]
        return self._named(widths, rows)

    def _named(self, widths: list[float], rows: list[Row]) -> BaseOxmlElement:
        said = self.paper.words
        return table(widths, rows, name=said["table"], about=said["table_help"])

    def _row(self, row: PaperRow, columns: int) -> Iterator[Row]:
        for index, cell in enumerate(row.cells):
            before = []
            if row.heading:
                said = (run(row.heading),) if index == 0 else ()
                merge = "continue" if index else "restart"
                before = [TableCell((paragraph(*said),), tables.FRAME, merge=merge)]
            spans = columns - 1 - len(before)
            label = TableCell((paragraph(run(cell.label)),), tables.FRAME, spans)
            yield _height(cell), [*before, label, self._filled(cell.fields, tables.FRAME)]

    def _numbered(self) -> BaseOxmlElement:
        cells = [cell for row in self.paper.rows for cell in row.cells]
        label = _width(cell.label for cell in cells) + 4
        number = 2 * EM + 2
        rows: list[Row] = [
            (
                _height(cell) + 2,
                [
                    TableCell((paragraph(run(f"{index}.")),)),
                    TableCell((paragraph(run(cell.label)),)),
                    self._filled(cell.fields, tables.RULE),
                ],
            )
            for index, cell in enumerate(cells, 1)
        ]
        return self._named([number, label, ROOM - number - label], rows)

    def _attachments(self) -> Iterator[BaseOxmlElement]:
        if self.paper.attachments:
            yield paragraph(run(self.paper.words["attachments"]), above=7, below=2)
        for one in self.paper.attachments:
            said = f"{self.paper.words['bullet']}{one}"
            yield paragraph(run(said), first=-SIZE)


def _width(labels: Iterable[str]) -> float:
    """What the longest of some labels needs beside fields, if there is one."""
    return min(_LABEL_MOST, max(map(len, labels), default=0) * EM)


def _height(cell: Cell) -> float:
    """The least height of a row: room to write by hand in every field."""
    kinds = [blank.kind for blank in cell.fields]
    return _TALL if FieldKind.LONG_TEXT in kinds else _LOW * len(kinds)
