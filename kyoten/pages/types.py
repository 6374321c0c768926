"""From types of bases to their pages: what a type is, the cases of 2018-19 as evidence, what is known today."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.figures import Drawing, prefectures_drawing, types_drawing
from kyoten.kinds import Base, Term
from kyoten.kinds.support import BaseType
from kyoten.pages.case_tables import table_by_meeting, table_by_prefecture, table_by_type
from kyoten.pages.casebook import (
    CASES,
    TYPES,
    StatusGroup,
    all_cases,
    status_groups,
    type_path,
    type_words,
)
from kyoten.pages.frames import list_frame
from kyoten.pages.page import Page, Reader, SourceLine, View
from kyoten.pages.pieces import documents_of, source_lines
from kyoten.pages.stock import Stock
from kyoten.pages.tables import TableView
from kyoten.text.paragraphs import paragraphs_of
from kyoten.urls import Link
from kyoten.words import Said

TERMS = {
    BaseType.MULTIFUNCTION: "national/multifunctional-base-type",
    BaseType.AREA_WIDE: "national/area-wide-network-type",
    BaseType.COMBINED: "national/combined-type",
}
"""The term that says what a type is, with the source of its definition."""
UNDEFINED = frozenset((BaseType.COMBINED,))
"""Types that no source defines: they only occur in the cases (s4)."""


@dataclass(frozen=True, slots=True)
class TypeEntry:
    """A type in the index."""

    link: Link
    text: Said | None
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypesView(View):
    """The index of types, with the tables of the cases."""

    types: tuple[TypeEntry, ...]
    counts: tuple[tuple[Drawing | None, TableView], ...]
    """By type, prefecture and meeting: a drawing and the table with the same numbers."""
    cases: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeView(View):
    """A type's page."""

    definition: tuple[Said, ...]
    sources: tuple[SourceLine, ...]
    term: Link | None
    is_undefined: bool
    is_none: bool
    """Whether the page holds the cases without a single type."""
    groups: tuple[StatusGroup, ...]
    bases: tuple[Link, ...]
    """The bases that are known today to follow the type."""
    others: tuple[Link, ...]


def types_pages(stock: Stock) -> Iterator[Page]:
    """The index of types and a page a type; the last holds the cases without a single one."""
    yield Page(TYPES, "types.html", "cases", partial(types_view, stock))
    for row in stock.facts.cases.types.rows:
        view = partial(type_view, stock, row.key)
        yield Page(type_path(row.key), "type.html", "cases", view)


def types_view(stock: Stock, reader: Reader) -> TypesView:
    """The index of types for a reader."""
    words = reader.words
    return TypesView(
        frame=list_frame(
            stock,
            reader,
            words("types.title"),
            Link(words("cases.title"), reader.href(CASES)),
            description=words("types.description"),
            sources=_sources(stock, reader),
            as_of=words("types.as_of"),
        ),
        types=tuple(
            TypeEntry(
                _link(reader, row.key),
                _meaning(stock, reader, row.key),
                words("casebook.count", count=row.all.number),
            )
            for row in stock.facts.cases.types.rows
        ),
        counts=(
            (types_drawing(stock.facts.cases, words), table_by_type(stock, reader)),
            (prefectures_drawing(stock.facts.cases, words), table_by_prefecture(stock, reader)),
            (None, table_by_meeting(stock, reader)),
        ),
        cases=reader.href(CASES),
    )


def type_view(stock: Stock, base_type: BaseType | None, reader: Reader) -> TypeView:
    """The page of a type for a reader."""
    words, name = reader.words, type_words(reader, base_type)
    meaning, term = _meaning(stock, reader, base_type), _term(stock, base_type)
    above = (
        Link(words("cases.title"), reader.href(CASES)),
        Link(words("types.title"), reader.href(TYPES)),
    )
    return TypeView(
        frame=list_frame(
            stock,
            reader,
            words("types.page_title", name=name),
            *above,
            description=words("types.one_description", name=name),
            sources=_sources(stock, reader),
            as_of=words("types.as_of"),
        ),
        definition=paragraphs_of(meaning) if meaning else (),
        sources=() if term is None else source_lines(stock, reader, term, term.source),
        term=None if term is None else reader.link(term),
        is_undefined=base_type in UNDEFINED,
        is_none=base_type is None,
        groups=status_groups(stock, reader, stock.facts.cases.types.row(base_type)),
        bases=tuple(reader.link(base) for base in _bases(stock, base_type)),
        others=tuple(
            _link(reader, row.key) for row in stock.facts.cases.types.rows if row.key != base_type
        ),
    )


def _term(stock: Stock, base_type: BaseType | None) -> Term | None:
    return None if base_type is None else stock.dataset.find(Term, TERMS[base_type])


def _meaning(stock: Stock, reader: Reader, base_type: BaseType | None) -> Said | None:
    term = _term(stock, base_type)
    return None if term is None else reader.words.of(term.meaning)


def _link(reader: Reader, base_type: BaseType | None) -> Link:
    return Link(type_words(reader, base_type), reader.href(type_path(base_type)))


def _bases(stock: Stock, base_type: BaseType | None) -> Iterator[Base]:
    for base in stock.dataset.all(Base):
        if base.type is base_type is not None and not base.sample:
            yield base


def _sources(stock: Stock, reader: Reader) -> tuple[SourceLine, ...]:
    return documents_of(stock, reader, ((case, case.source) for case in all_cases(stock)))
