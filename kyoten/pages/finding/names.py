"""From every record with a name to two indexes: by kana and from A to Z, each in both languages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import groupby

from kyoten.pages.finding.cutting import Cut, pages_for
from kyoten.pages.finding.lines import Line, line_of, weight_of
from kyoten.pages.finding.paths import NAMES, SECTION, above_lists, row_path
from kyoten.pages.finding.turning import Turning, page_path, turning
from kyoten.pages.frames import list_frame
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.stock import Stock
from kyoten.text.index import Entry, Index, index_of, with_page
from kyoten.text.order import OTHER, latin_of
from kyoten.urls import Link
from kyoten.words import LANGUAGES, Language, Said

_WORDS = {Language.JA: "kana", Language.EN: "letters"}


@dataclass(frozen=True)
class Row:
    """A row of an index, cut into pages."""

    index: Index
    id: str
    cut: Cut[Entry]

    @property
    def lang(self) -> Language:
        """The language of its names."""
        return self.index.lang

    @property
    def path(self) -> str:
        """Where its first page stands."""
        return row_path(self.lang, self.id)

    @property
    def count(self) -> int:
        """How many entries stand in it."""
        return len(self.index.wordings[self.id])

    @cached_property
    def headings(self) -> tuple[tuple[str, int], ...]:
        """What its entries stand under, and the page on which each heading begins."""
        found: dict[str, int] = {}
        for number, page in enumerate(self.cut.pages, 1):
            for entry in page:
                found.setdefault(entry.heading, number)
        return tuple(found.items())


@dataclass(frozen=True, slots=True)
class RowLinks:
    """A row in the overview: itself, and the kana or letters in it."""

    row: Link
    headings: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The entries of a page below one heading."""

    id: str
    heading: Said
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsView(View):
    """The overview of an index."""

    lead: str
    rows: tuple[RowLinks, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesView(View):
    """A page of a row."""

    headings: tuple[Link, ...]
    turning: Turning
    sections: tuple[Section, ...]
    rows: tuple[Link, ...]
    all: Link


def names_pages(stock: Stock) -> Iterator[Page]:
    """The overview of each index and the pages of its rows; each index is put in order once for all of them."""
    records = tuple(with_page(stock.dataset))
    for lang in LANGUAGES:
        index = index_of(records, lang)
        rows = tuple(_row(index, id_) for id_ in index.wordings)
        yield Page(NAMES[lang], "finding_rows.html", SECTION, partial(rows_view, stock, lang, rows))
        for row in rows:
            for number in range(1, row.cut.count + 1):
                view = partial(names_view, stock, rows, row, number=number)
                yield Page(page_path(row.path, number), "finding_names.html", SECTION, view)


def rows_view(stock: Stock, lang: Language, rows: tuple[Row, ...], reader: Reader) -> RowsView:
    """The overview of an index for a reader."""
    words, name = reader.words, _WORDS[lang]
    return RowsView(
        frame=list_frame(
            stock,
            reader,
            words(f"finding.{name}.title"),
            above_lists(reader),
            description=words(f"finding.{name}.description"),
        ),
        lead=words(f"finding.{name}.description"),
        rows=tuple(RowLinks(_row_link(reader, row), _headings(reader, row)) for row in rows),
    )


def names_view(
    stock: Stock, rows: tuple[Row, ...], row: Row, reader: Reader, *, number: int
) -> NamesView:
    """A page of a row for a reader."""
    words, name, count = reader.words, _WORDS[row.lang], row.cut.count
    all_rows = Link(words(f"finding.{name}.title"), reader.href(NAMES[row.lang]))
    title = words(f"finding.{name}.row", row=_row_label(reader, row))
    if count > 1:
        title = words("finding.page", title=title, number=number, count=count)
    return NamesView(
        frame=list_frame(
            stock,
            reader,
            title,
            above_lists(reader),
            all_rows,
            description=words("finding.row_description", title=title),
        ),
        headings=_headings(reader, row),
        turning=turning(reader, row.path, row.cut, lambda entry: entry.reading, number=number),
        sections=tuple(_sections(stock, reader, row.lang, row.cut.pages[number - 1])),
        rows=tuple(_row_link(reader, other, is_current=other is row) for other in rows),
        all=all_rows,
    )


def _row(index: Index, id_: str) -> Row:
    count = pages_for(map(weight_of, index.wordings[id_]))
    return Row(index, id_, Cut(count, lambda: index.rows[id_], weight_of))


def _sections(
    stock: Stock, reader: Reader, lang: Language, page: Iterable[Entry]
) -> Iterator[Section]:
    for heading, members in groupby(page, key=lambda entry: entry.heading):
        lines = tuple(line_of(stock, reader, lang, entry) for entry in members)
        yield Section(_anchor(lang, heading), _heading(reader, lang, heading), lines)


def _headings(reader: Reader, row: Row) -> tuple[Link, ...]:
    """The kana or letters in a row, each leading to where it begins."""
    return tuple(
        Link(
            _heading(reader, row.lang, heading),
            reader.href(f"{page_path(row.path, number)}#{_anchor(row.lang, heading)}"),
        )
        for heading, number in row.headings
    )


def _heading(reader: Reader, lang: Language, heading: str) -> Said:
    """Kana for readers of English with their sound before them."""
    words = reader.words
    if not heading:
        return Said(words(f"order.{OTHER}"), words.lang)
    if lang is Language.JA and reader.lang is Language.EN:
        return Said(f"{latin_of(heading).capitalize()} {heading}", words.lang)
    return Said(heading, words.lang)


def _anchor(lang: Language, heading: str) -> str:
    letters = latin_of(heading) if lang is Language.JA else heading.lower()
    return f"{_WORDS[lang]}-{letters or OTHER}"


def _row_label(reader: Reader, row: Row) -> str:
    is_letter = row.lang is Language.EN and row.id != OTHER
    return row.id.upper() if is_letter else reader.words(f"order.{row.id}")


def _row_link(reader: Reader, row: Row, *, is_current: bool = False) -> Link:
    label = reader.words("order.row", row=_row_label(reader, row), count=row.count)
    return Link(label, reader.href(row.path), is_current)
