"""From dated figures to their table and pages: each number with its day, its source and what it counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import Figure
from kyoten.pages.frames import list_frame, record_frame
from kyoten.pages.page import Page, Reader, SourceLine, View
from kyoten.pages.pieces import documents_of, source_lines
from kyoten.pages.stock import Stock
from kyoten.text.dates import when_in_words
from kyoten.urls import Link
from kyoten.words import Said

PATH = f"{Figure.plural}/"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A number in the table."""

    link: Link
    value: str
    """The number with its unit, and "about" where the source says so."""
    as_of: str
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView(View):
    """The table of all numbers."""

    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView(View):
    """A number's page."""

    value: str
    as_of: str
    note: Said | None


def figures_pages(stock: Stock) -> Iterator[Page]:
    """The table of numbers; each number has its own page besides."""
    yield Page(PATH, "figures.html", "figures", partial(figures_view, stock))


def figures_view(stock: Stock, reader: Reader) -> FiguresView:
    """The table, the newest numbers first."""
    words = reader.words
    figures = sorted(stock.dataset.all(Figure), key=lambda one: one.id)
    figures.sort(key=lambda one: one.as_of.first_day, reverse=True)
    return FiguresView(
        frame=list_frame(
            stock,
            reader,
            words("numbers.title"),
            description=words("numbers.description"),
            sources=documents_of(stock, reader, ((one, one.source) for one in figures)),
        ),
        rows=tuple(
            FigureRow(
                reader.link(figure),
                value_in_words(reader, figure),
                as_of_in_words(reader, figure),
                source_lines(stock, reader, figure, figure.source),
            )
            for figure in figures
        ),
    )


def figure_view(stock: Stock, figure: Figure, reader: Reader) -> FigureView:
    """The page of a number for a reader."""
    words, name = reader.words, reader.name(figure)
    return FigureView(
        frame=record_frame(
            stock,
            reader,
            figure,
            Link(words("numbers.title"), reader.href(PATH)),
            description=words("numbers.one_description", name=name.text),
        ),
        value=value_in_words(reader, figure),
        as_of=as_of_in_words(reader, figure),
        note=reader.said(figure.note),
    )


def value_in_words(reader: Reader, figure: Figure) -> str:
    """A number as readers of the language write it, with its unit."""
    words = reader.words
    whole, point, rest = figure.value.partition(".")
    number, unit = f"{int(whole):,}{point}{rest}", words.of(figure.unit).text
    if unit == "%":  # it stands at the number in both languages
        number, unit = f"{number}%", ""
    key = "numbers.about" if figure.approximately else "numbers.value"
    return words(key, number=number, unit=unit).strip()


def as_of_in_words(reader: Reader, figure: Figure) -> str:
    """The day, month, year or period that a number describes."""
    words = reader.words
    begin = when_in_words(figure.as_of, words)
    if figure.until is None:
        return words("numbers.as_of", when=begin)
    return words("numbers.period", begin=begin, end=when_in_words(figure.until, words))
