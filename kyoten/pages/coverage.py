"""From computed coverage to the page that shows which municipalities have a known base or center."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.derive import Coverage, tally
from kyoten.figures import Drawing, Question, areas_drawing, towns_drawing
from kyoten.figures.towns import has_names
from kyoten.kinds import Base, Center, Council, Handbook, Municipality, Record
from kyoten.kinds.parts import Source
from kyoten.pages.casebook import cases_in, prefecture_path
from kyoten.pages.frames import list_frame, prefecture_link
from kyoten.pages.page import Page, Reader, View
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
class PrefectureSums:
    """What is known in one prefecture, in sentences."""

    id: str
    prefecture: Link
    sums: tuple[str, ...]
    areas: Drawing | None
    """The prefecture's areas, with how many of their municipalities have a known base."""
    table: str
    """The page with a line for each municipality."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView(View):
    """The page of coverage."""

    today: str
    prefectures: tuple[PrefectureSums, ...]
    past: tuple[Link, ...]
    """Lists of the cases of 2018-19: dated history that counts for nothing here."""
    downloads: tuple[Link, ...]
    """The same facts as open data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrefectureCoverageView(View):
    """The coverage of one prefecture, municipality by municipality."""

    today: str
    sums: tuple[str, ...]
    maps: tuple[Drawing, ...]
    """The municipalities: one map for bases, one for centers; the table says the same."""
    heads: tuple[str, ...]
    rows: tuple[CoverageRow, ...]
    past: tuple[Link, ...]
    all: str


def coverage_path(folder: str) -> str:
    """The coverage of one prefecture."""
    return f"{folder}/{PATH}"


def coverage_pages(stock: Stock) -> Iterator[Page]:
    """The page of coverage, and one a prefecture with a line for each municipality."""
    yield Page(PATH, "coverage.html", "coverage", partial(coverage_view, stock))
    for handbook in stock.handbooks:
        view = partial(prefecture_coverage_view, stock, handbook)
        yield Page(coverage_path(handbook.folder), "coverage_in.html", "coverage", view)


def coverage_view(stock: Stock, reader: Reader) -> CoverageView:
    """In how many municipalities a base, center and council are known; samples never count."""
    words = reader.words
    return CoverageView(
        frame=list_frame(
            stock,
            reader,
            words("coverage.title"),
            description=words("coverage.description"),
            sources=documents_of(stock, reader, _cited(stock.facts.coverage)),
        ),
        today=day_in_words(stock.today, words),
        prefectures=tuple(
            PrefectureSums(
                handbook.folder,
                prefecture_link(stock, reader, handbook),
                sums_of(reader, stock.facts.within(handbook.folder)),
                _areas_map(stock, reader, handbook),
                reader.href(coverage_path(handbook.folder)),
            )
            for handbook in stock.handbooks
        ),
        past=tuple(link for one in stock.handbooks for link in _past(stock, reader, one)),
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


def prefecture_coverage_view(
    stock: Stock, handbook: Handbook, reader: Reader
) -> PrefectureCoverageView:
    """Which municipalities of a prefecture have a known base, center and council."""
    words, folder = reader.words, handbook.folder
    rows = stock.facts.within(folder)
    name = reader.name(stock.prefecture(handbook)).text
    return PrefectureCoverageView(
        frame=list_frame(
            stock,
            reader,
            words("coverage.title_in", prefecture=name),
            description=words("coverage.description_in", prefecture=name),
            folder=folder,
            sources=documents_of(stock, reader, _cited(rows)),
        ),
        today=day_in_words(stock.today, words),
        sums=sums_of(reader, rows),
        maps=tuple(_maps(stock, reader, handbook)),
        heads=tuple(words(f"kinds.{kind}.one") for kind in ("base", "center", "council")),
        rows=tuple(_row(stock, reader, row) for row in rows),
        past=tuple(_past(stock, reader, handbook)),
        all=reader.href(PATH),
    )


def map_of(stock: Stock, reader: Reader, handbook: Handbook) -> Drawing | None:
    """The map by which readers find a place: the towns, or the areas where a map has no room for their names."""
    maps = tuple(_maps(stock, reader, handbook))
    is_readable = bool(maps) and has_names(question_of(stock, reader, handbook, Base))
    return maps[0] if is_readable else _areas_map(stock, reader, handbook)


def _areas_map(stock: Stock, reader: Reader, handbook: Handbook) -> Drawing | None:
    question = question_of(stock, reader, handbook, Base)
    is_placed = any(area.grid for area in question.areas())
    return areas_drawing(question, reader.words, href=reader.to) if is_placed else None


def _maps(stock: Stock, reader: Reader, handbook: Handbook) -> Iterator[Drawing]:
    """Maps of the towns with a known base and center; that nothing is known is drawn once."""
    for kind in (Base, Center):
        question = question_of(stock, reader, handbook, kind)
        is_placed = any(row.municipality.grid for row in question.rows)
        if is_placed and (kind is Base or any(map(question.is_known, question.rows))):
            yield towns_drawing(question, reader.words, href=reader.to)


def question_of(stock: Stock, reader: Reader, handbook: Handbook, kind: type[Record]) -> Question:
    """What a map of a prefecture answers: where a base, a center or a council is known."""
    name = reader.name(stock.prefecture(handbook)).text
    return Question(stock.facts.within(handbook.folder), kind, name, stock.today)


def _past(stock: Stock, reader: Reader, handbook: Handbook) -> Iterator[Link]:
    prefecture = stock.prefecture(handbook)
    cases = cases_in(stock, prefecture)
    if cases:
        words = reader.words
        label = words(
            "coverage.past_cases", prefecture=reader.name(prefecture).text, count=len(cases)
        )
        yield Link(label, reader.href(prefecture_path(prefecture)))


def _cited(rows: Iterable[Coverage]) -> Iterator[tuple[Record, tuple[Source, ...]]]:
    for row in rows:
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
