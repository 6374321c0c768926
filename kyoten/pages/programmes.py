"""From programs to their list and pages: their rules in order, former and current wording side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import Document, Prefecture, Programme
from kyoten.kinds.programmes import ProgrammeItem, ProgrammeLevel
from kyoten.pages.editions import beside
from kyoten.pages.frames import list_frame, record_frame
from kyoten.pages.page import Page, Reader, SourceLine, View
from kyoten.pages.pieces import Item, Row, Signed, link_row, signed, source_lines, text_row
from kyoten.pages.stock import Stock
from kyoten.text.dates import when_in_words
from kyoten.text.paragraphs import paragraphs_of
from kyoten.urls import Link
from kyoten.words import Named, Said

PATH = f"{Programme.plural}/"


@dataclass(frozen=True, slots=True)
class ProgrammeEntry:
    """A program in the list."""

    link: Link
    level: str
    prefecture: Named | None
    period: str | None
    summary: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammesView(View):
    """The list of programs."""

    entries: tuple[ProgrammeEntry, ...]


@dataclass(frozen=True, slots=True)
class PointView:
    """One rule or part of a program."""

    id: str
    heading: Said
    text: tuple[Said, ...]
    items: tuple[Signed, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeView(View):
    """A program's page."""

    summary: tuple[Said, ...]
    facts: tuple[Row, ...]
    points: tuple[tuple[PointView, ...], ...]
    """Points that stand side by side: one, or a former and a current one."""


def programmes_pages(stock: Stock) -> Iterator[Page]:
    """The list of programs; each program has its own page besides."""
    yield Page(PATH, "programmes.html", "programmes", partial(programmes_view, stock))


def programmes_view(stock: Stock, reader: Reader) -> ProgrammesView:
    """The list of programs, the national ones first."""
    words = reader.words
    levels = tuple(ProgrammeLevel)
    programmes = sorted(
        stock.dataset.all(Programme), key=lambda one: (levels.index(one.level), one.id)
    )
    return ProgrammesView(
        frame=list_frame(
            stock,
            reader,
            words("programmes.title"),
            description=words("programmes.description"),
        ),
        entries=tuple(_entry(stock, reader, one) for one in programmes),
    )


def programme_view(stock: Stock, programme: Programme, reader: Reader) -> ProgrammeView:
    """The page of a program for a reader."""
    words, name = reader.words, reader.name(programme)
    points = [_point(stock, reader, programme, number) for number in range(len(programme.points))]
    return ProgrammeView(
        frame=record_frame(
            stock,
            reader,
            programme,
            Link(words("programmes.title"), reader.href(PATH)),
            description=words("programmes.one_description", name=name.text),
            title=words("programmes.page_title", name=name.text),
        ),
        summary=paragraphs_of(words.of(programme.summary)),
        facts=_facts(stock, reader, programme),
        points=tuple(
            tuple(points[number] for number in numbers)
            for numbers in beside(point.edition for point in programme.points)
        ),
    )


def _point(stock: Stock, reader: Reader, programme: Programme, number: int) -> PointView:
    point = programme.points[number]
    text = reader.said(point.text)
    return PointView(
        f"point-{number + 1}",
        reader.words.of(point.heading),
        paragraphs_of(text) if text else (),
        tuple(_item(reader, item) for item in point.items),
        source_lines(stock, reader, programme, point.source),
    )


def _item(reader: Reader, item: ProgrammeItem) -> Signed:
    return signed(reader, item.sign, item.text)


def _entry(stock: Stock, reader: Reader, programme: Programme) -> ProgrammeEntry:
    prefecture = _prefecture(stock, programme)
    return ProgrammeEntry(
        reader.link(programme),
        reader.words.enum(programme.level),
        None if prefecture is None else reader.name(prefecture),
        _period(reader, programme),
        reader.words.of(programme.summary),
    )


def _facts(stock: Stock, reader: Reader, programme: Programme) -> tuple[Row, ...]:
    words = reader.words

    def title(field: str) -> str:
        return words.title(Programme, field)

    prefecture = _prefecture(stock, programme)
    documents = stock.dataset.follow_all(programme, Document, programme.documents)
    place = () if prefecture is None else (_place(stock, reader, prefecture),)
    return (
        *text_row(title("level"), words.enum(programme.level)),
        *((Row(title("prefecture"), place),) if place else ()),
        *text_row(words("programmes.period"), _period(reader, programme)),
        *link_row(title("documents"), (reader.link(document) for document in documents)),
    )


def _period(reader: Reader, programme: Programme) -> str | None:
    words, begin, end = reader.words, programme.applies_from, programme.applies_until
    if begin is None:
        return None
    if end is None:
        return words("programmes.since", begin=when_in_words(begin, words))
    return words(
        "programmes.span", begin=when_in_words(begin, words), end=when_in_words(end, words)
    )


def _prefecture(stock: Stock, programme: Programme) -> Prefecture | None:
    reference = programme.prefecture
    return None if reference is None else stock.dataset.follow(programme, Prefecture, reference)


def _place(stock: Stock, reader: Reader, prefecture: Prefecture) -> Item:
    """A prefecture, which has a page only where it has adopted the handbook."""
    adopted = any(stock.prefecture(handbook) is prefecture for handbook in stock.handbooks)
    return Item(reader.name(prefecture), reader.link(prefecture).href if adopted else None)
