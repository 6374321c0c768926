"""From cross-tables to tables of a page, in which every number leads to the records that it counts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from kyoten.derive import Counted, CrossTable, TableRow
from kyoten.kinds import Record
from kyoten.pages.page import Reader
from kyoten.pages.pieces import Item
from kyoten.urls import path_of

K = TypeVar("K")
C = TypeVar("C")
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Cell:
    """A number, and where the records are that it counts; 0 leads nowhere."""

    number: int
    name: str
    """The number with its row and column, for those who hear the link by itself."""
    href: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table."""

    head: Item
    cells: tuple[Cell, ...]
    """A cell a column, and the row's sum last."""
    extra: str = ""
    """What a table says besides its numbers; empty where it has no such column."""


@dataclass(frozen=True, slots=True)
class TableView:
    """A table of numbers."""

    id: str
    caption: str
    heads: tuple[str, ...]
    """What the rows are, each column, and the sum."""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Generic[K, C]):
    """How a cross-table is said and where its numbers lead."""

    id: str
    caption: str
    heads: tuple[str, ...]
    """What the rows are, each column, and the sum."""
    head_of: Callable[[K], Item]
    cell: Callable[[K, C], str]
    """The list of a row's records in a column."""
    row: Callable[[K], str]
    column: Callable[[C], str]
    everything: str


def table_view(reader: Reader, table: CrossTable[K, C, R], setting: Setting[K, C]) -> TableView:
    """A cross-table for a reader; a single record is linked itself, several by their list."""

    def line(head: Item, row: TableRow[K, R] | TableRow[None, R], ways: Iterable[str]) -> Line:
        said = ((head, column) for column in setting.heads[1:])
        counts = zip((*row.cells, row.all), said, ways, strict=True)
        return Line(head, tuple(_cell(reader, *count) for count in counts))

    lines = (
        line(setting.head_of(row.key), row, _ways(table, setting, row.key)) for row in table.rows
    )
    ways = (*map(setting.column, table.columns), setting.everything)
    last = line(Item(setting.heads[-1]), table.sums, ways)
    return TableView(setting.id, setting.caption, setting.heads, (*lines, last))


def _ways(table: CrossTable[K, C, R], setting: Setting[K, C], key: K) -> tuple[str, ...]:
    return (*(setting.cell(key, column) for column in table.columns), setting.row(key))


def _cell(reader: Reader, count: Counted[R], said: tuple[Item, str], way: str) -> Cell:
    (row, column), number = said, count.number
    name = reader.words("casebook.cell", count=number, row=row.label, column=column)
    path = path_of(count.records[0]) if number == 1 else way
    return Cell(number, name, reader.href(path) if number else None)
