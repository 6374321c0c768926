"""From documents to their list and pages: what is cited, what it is, and what rests on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import KINDS, NATIONAL, Document
from kyoten.kinds.knowledge import DocumentKind
from kyoten.pages.frames import list_frame, record_frame
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.pieces import Item, Row, link_row, text_row
from kyoten.pages.stock import Stock
from kyoten.text.dates import when_in_words
from kyoten.text.paragraphs import paragraphs_of
from kyoten.urls import Link
from kyoten.words import Language, Said

PATH = f"{Document.plural}/"
MOST = 60
"""How many records a document's page lists of one kind; more are only counted."""


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document in the list."""

    link: Link
    number: Said | None
    issued: str | None


@dataclass(frozen=True, slots=True)
class DocumentGroup:
    """The documents of one kind."""

    id: str
    title: str
    entries: tuple[DocumentEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsView(View):
    """The list of documents."""

    groups: tuple[DocumentGroup, ...]


@dataclass(frozen=True, slots=True)
class CitedBy:
    """The records of one kind whose facts come from a document."""

    title: str
    links: tuple[Link, ...]
    more: str | None
    """How many are not listed, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView(View):
    """A document's page."""

    summary: tuple[Said, ...]
    facts: tuple[Row, ...]
    cited: tuple[CitedBy, ...]


def documents_pages(stock: Stock) -> Iterator[Page]:
    """The list of documents; each document has its own page besides."""
    yield Page(PATH, "documents.html", "documents", partial(documents_view, stock))


def documents_view(stock: Stock, reader: Reader) -> DocumentsView:
    """The list of documents, group by group."""
    words = reader.words
    documents = stock.dataset.all(Document)
    groups = (
        DocumentGroup(
            kind,
            words.enum(kind),
            tuple(_entry(reader, d) for d in documents if d.document_kind is kind),
        )
        for kind in DocumentKind
    )
    frame = list_frame(
        stock, reader, words("documents.title"), description=words("documents.description")
    )
    return DocumentsView(frame=frame, groups=tuple(group for group in groups if group.entries))


def document_view(stock: Stock, document: Document, reader: Reader) -> DocumentView:
    """The page of a document for a reader."""
    words, name = reader.words, reader.name(document)
    above = Link(words("documents.title"), reader.href(PATH))
    summary, short = reader.said(document.summary), reader.said(document.abbreviation)
    return DocumentView(
        frame=record_frame(
            stock,
            reader,
            document,
            *([above] if document.folder == NATIONAL else []),
            description=words("documents.one_description", name=name.text),
            title=short.text if short and not short.is_fallback else None,
        ),
        summary=paragraphs_of(summary) if summary else (),
        facts=_facts(stock, reader, document),
        cited=tuple(_cited(stock, reader, document)),
    )


def _entry(reader: Reader, document: Document) -> DocumentEntry:
    issued = None if document.issued is None else when_in_words(document.issued, reader.words)
    return DocumentEntry(reader.link(document), _number(reader, document), issued)


def _number(reader: Reader, document: Document) -> Said | None:
    if reader.lang is Language.EN and document.number_en:
        return reader.words.quoted(document.number_en, Language.EN)
    return reader.words.quoted(document.number, Language.JA) if document.number else None


def _facts(stock: Stock, reader: Reader, document: Document) -> tuple[Row, ...]:
    words = reader.words

    def title(field: str) -> str:
        return words.title(Document, field)

    def japanese(text: str) -> Said:
        return words.quoted(text, Language.JA)

    issued, applies = document.issued, document.applies_from
    listing = stock.dataset.follow_all(document, Document, document.cited_by)
    url = document.url
    return (
        *text_row(title("document_kind"), words.enum(document.document_kind)),
        *text_row(title("abbreviation"), reader.said(document.abbreviation)),
        *text_row(title("number"), japanese(document.number) if document.number else None),
        *text_row(title("number_en"), document.number_en),
        *text_row(title("issuer"), reader.said(document.issuer)),
        *text_row(title("issued"), when_in_words(issued, words) if issued else None),
        *text_row(title("applies_from"), when_in_words(applies, words) if applies else None),
        *text_row(title("articles"), *map(japanese, document.articles)),
        *link_row(title("cited_by"), (reader.link(record) for record in listing)),
        *((Row(title("url"), (Item(url, url),)),) if url else ()),
    )


def _cited(stock: Stock, reader: Reader, document: Document) -> Iterator[CitedBy]:
    records = stock.cited.get(document.full_id, ())
    for kind in KINDS:
        links = [reader.link(r) for r in records if type(r) is kind and r is not document]
        if links:
            rest = len(links) - MOST
            more = reader.words("documents.more", count=rest) if rest > 0 else None
            yield CitedBy(reader.words(f"kinds.{kind.kind}.many"), tuple(links[:MOST]), more)
