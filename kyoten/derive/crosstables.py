"""From records and two ways to sort them to a cross-table in which every number knows its records."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kyoten.kinds import Record

K = TypeVar("K")
C = TypeVar("C")
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Counted(Generic[R]):
    """A number, and the records that it counts: the way from it to their source places."""

    records: tuple[R, ...]
    """Each once, in the order of the source."""

    @property
    def number(self) -> int:
        """How many they are."""
        return len(self.records)


@dataclass(frozen=True, slots=True)
class TableRow(Generic[K, R]):
    """One row of a cross-table."""

    key: K
    cells: tuple[Counted[R], ...]
    """In the order of the table's columns."""
    all: Counted[R]
    """The whole row; each record once, even where it stands in several rows."""


@dataclass(frozen=True, slots=True)
class CrossTable(Generic[K, C, R]):
    """Records counted by two properties at once."""

    columns: tuple[C, ...]
    rows: tuple[TableRow[K, R], ...]
    sums: TableRow[None, R]
    """All records by column, each once: where a record stands in several rows, the rows add up to more."""

    def row(self, key: K) -> TableRow[K, R]:
        """The row of a key of the table."""
        return next(row for row in self.rows if row.key == key)

    def cell(self, key: K, column: C) -> Counted[R]:
        """The number of a row in a column."""
        return self.row(key).cells[self.columns.index(column)]


def cross_table(
    records: Iterable[R],
    *,
    rows: Sequence[K],
    columns: Sequence[C],
    row_of: Callable[[R], Iterable[K | None]],
    column_of: Callable[[R], C],
) -> CrossTable[K, C, R]:
    """Every record in each of its rows and in its one column; a row that nothing fills stays, with zeros."""
    kept = tuple(records)
    members: dict[K | None, list[R]] = defaultdict(list)
    for record in kept:
        for key in row_of(record):
            members[key].append(record)

    def cells(found: Sequence[R]) -> tuple[Counted[R], ...]:
        sorted_in = (tuple(r for r in found if column_of(r) == column) for column in columns)
        return tuple(Counted(cell) for cell in sorted_in)

    return CrossTable(
        tuple(columns),
        tuple(TableRow(key, cells(members[key]), Counted(tuple(members[key]))) for key in rows),
        TableRow(None, cells(kept), Counted(kept)),
    )
