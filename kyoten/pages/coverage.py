"""From computed coverage to the page that shows which municipalities have a known base or center."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kyoten.derive import Coverage, tally
from kyoten.kinds import Base, Center, Council, Municipality, Record
from kyoten.kinds.parts import Source
from kyoten.pages.frames import list_frame, prefecture_link
from kyoten.pages.page import Reader, View
from kyoten.pages.pieces import documents_of, issued_of
from kyoten.pages.stock import Stock, unique
from kyoten.text.dates import day_in_words, when_in_words
from kyoten.urls import Link, from_root

PATH = "coverage/"


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one municipality in one respect; no links mean not known."""

    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One municipality's line."""

    town: Link
    area: Cell
    cells: tuple[Cell, ...]
    """Bases, centers, councils."""
    age: str | None
    """How old the facts are: when verified, else when the newest source was issued."""


@dataclass(frozen=True, slots=True)
class CoverageTable:
    """One prefecture's table."""

    id: str
    prefecture: Link
    sums: tuple[str, ...]
    rows: tuple[CoverageRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView(View):
    """The page of coverage."""

    today: str
    heads: tuple[str, ...]
    tables: tuple[CoverageTable, ...]
    downloads: tuple[Link, ...]
    """The same facts as open data."""


def coverage_view(stock: Stock, reader: Reader) -> CoverageView:
    """Which municipalities have a known base, center and council; samples never count."""
    words = reader.words
    kinds = ("base", "center", "council")
    return CoverageView(
        frame=list_frame(
            stock,
            reader,
            words("coverage.title"),
            description=words("coverage.description"),
            sources=documents_of(stock, reader, _cited(stock)),
        ),
        today=day_in_words(stock.today, words),
        heads=tuple(words(f"kinds.{kind}.one") for kind in kinds),
        tables=tuple(_table(stock, reader, handbook.folder) for handbook in stock.handbooks),
        downloads=tuple(_downloads(reader)),
    )


def _downloads(reader: Reader) -> Iterator[Link]:
    words = reader.words
    kinds: tuple[type[Record], ...] = (Municipality, Base, Center, Council)
    for kind in kinds:
        name = words(f"kinds.{kind.kind}.many")
        label = words("coverage.download", kinds=name)
        yield Link(label, from_root(reader.root, f"data/{kind.plural}.csv"))
    yield Link(words("coverage.dictionary"), from_root(reader.root, "data/dictionary.csv"))


def _cited(stock: Stock) -> Iterator[tuple[Record, tuple[Source, ...]]]:
    for row in stock.facts.coverage:
        for record in (*row.bases, *row.centers, *row.councils):
            yield record, record.source


def sums_of(reader: Reader, rows: Iterable[Coverage]) -> tuple[str, ...]:
    """How many municipalities have a known base, center and council, in sentences."""
    words, total = reader.words, tally(rows)
    counts = {"bases": total.bases, "centers": total.centers, "councils": total.councils}
    return tuple(
        words(f"coverage.sum_{name}", known=known, all=total.municipalities)
        for name, known in counts.items()
    )


def _table(stock: Stock, reader: Reader, folder: str) -> CoverageTable:
    rows = stock.facts.within(folder)
    handbook = next(h for h in stock.handbooks if h.folder == folder)
    return CoverageTable(
        id=folder,
        prefecture=prefecture_link(stock, reader, handbook),
        sums=sums_of(reader, rows),
        rows=tuple(_row(stock, reader, row) for row in rows),
    )


def _row(stock: Stock, reader: Reader, row: Coverage) -> CoverageRow:
    return CoverageRow(
        town=reader.link(row.municipality),
        area=_cell(reader, (row.area,) if row.area else ()),
        cells=(
            _cell(reader, row.bases),
            _cell(reader, row.centers),
            _cell(reader, row.councils),
        ),
        age=_age(stock, reader, unique([*row.bases, *row.centers, *row.councils])),
    )


def _cell(reader: Reader, records: Iterable[Record]) -> Cell:
    return Cell(tuple(reader.link(record) for record in records))


def _age(stock: Stock, reader: Reader, records: tuple[Record, ...]) -> str | None:
    """The age of the oldest of the facts, since the line is only as fresh as that."""
    words = reader.words
    verified = [record.verified for record in records]
    days = [day for day in verified if day is not None]
    if records and len(days) == len(records):
        return words("coverage.verified", day=day_in_words(min(days), words))
    issued = (issued_of(stock, record, record.source) for record in records)
    known = [when for when in issued if when]
    if not known:
        return None
    oldest = min(known, key=lambda when: when.first_day)
    return words("coverage.of_document", when=when_in_words(oldest, words))
