"""From terms to their index, in the order of the language, and their pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import Term
from kyoten.kinds.knowledge import TermBasis
from kyoten.pages.frames import list_frame, record_frame
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.pieces import Row, text_row
from kyoten.pages.stock import Stock
from kyoten.text.order import rows_of
from kyoten.text.paragraphs import paragraphs_of
from kyoten.urls import Link
from kyoten.words import Language, Said

PATH = f"{Term.plural}/"


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term in the index."""

    link: Link
    reading: str


@dataclass(frozen=True, slots=True)
class TermRow:
    """One row of the index: あ, か … in Japanese, A, B … in English."""

    id: str
    label: str
    href: str
    terms: tuple[TermEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsView(View):
    """The index of terms."""

    rows: tuple[TermRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView(View):
    """A term's page."""

    meaning: tuple[Said, ...]
    easy: tuple[Said, ...]
    names: tuple[Row, ...]
    is_proposal: bool
    """Whether the English waits for a person's approval."""
    related: tuple[Link, ...]


def terms_pages(stock: Stock) -> Iterator[Page]:
    """The index of terms; each term has its own page besides."""
    yield Page(PATH, "terms.html", "terms", partial(terms_view, stock))


def terms_view(stock: Stock, reader: Reader) -> TermsView:
    """The index of terms in the order of the language."""
    words = reader.words
    rows = rows_of(stock.dataset.all(Term), lambda term: term.name, reader.lang)
    frame = list_frame(stock, reader, words("terms.title"), description=words("terms.description"))
    return TermsView(
        frame=frame,
        rows=tuple(
            TermRow(
                f"row-{row.id}",
                words(f"order.{row.id}"),
                f"#row-{row.id}",
                tuple(TermEntry(reader.link(term), term.name.kana) for term in row.entries),
            )
            for row in rows
        ),
    )


def term_view(stock: Stock, term: Term, reader: Reader) -> TermView:
    """The page of a term for a reader."""
    words, name = reader.words, reader.name(term)
    above = Link(words("terms.title"), reader.href(PATH))
    easy = term.meaning.easy if reader.lang is Language.JA else None
    related = stock.dataset.follow_all(term, Term, term.related)
    return TermView(
        frame=record_frame(
            stock,
            reader,
            term,
            above,
            description=words("terms.one_description", name=name.text),
            title=words("terms.page_title", name=name.text),
        ),
        meaning=paragraphs_of(words.of(term.meaning)),
        easy=paragraphs_of(Said(easy, Language.JA)) if easy else (),
        names=_names(reader, term),
        is_proposal=term.basis is TermBasis.PROPOSAL,
        related=tuple(reader.link(other) for other in related),
    )


def _names(reader: Reader, term: Term) -> tuple[Row, ...]:
    words = reader.words

    def title(field: str) -> str:
        return words.title(Term, field)

    def japanese(text: str) -> Said:
        return words.quoted(text, Language.JA)

    def english(text: str) -> Said:
        return words.quoted(text, Language.EN)

    return (
        *text_row(words("terms.japanese"), japanese(term.name.ja)),
        *text_row(words("terms.reading"), japanese(term.name.kana)),
        *text_row(words("terms.english"), english(term.name.en) if term.name.en else None),
        *text_row(title("short_en"), english(term.short_en) if term.short_en else None),
        *text_row(title("basis"), words.enum(term.basis)),
        *text_row(title("group"), words.enum(term.group)),
        *text_row(title("aliases_ja"), *(japanese(alias) for alias in term.aliases_ja)),
        *text_row(title("aliases_en"), *(english(alias) for alias in term.aliases_en)),
    )
