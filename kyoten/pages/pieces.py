"""From parts of records to what pages of several kinds show: numbers, hours, sources, how sure a record is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from kyoten.derive import is_stale
from kyoten.kinds import Document, Record
from kyoten.kinds.dates import When
from kyoten.kinds.parts import Contact, Hours, Name, Source, Text, Title
from kyoten.pages.page import Reader, SourceLine
from kyoten.pages.stock import Stock
from kyoten.text.dates import day_in_words, hours_in_words, when_in_words
from kyoten.text.names import name_of
from kyoten.text.numbers import Number, number_of
from kyoten.urls import Link
from kyoten.words import Language, Named, Said, Words

HOURS = ("weekdays", "saturday", "sunday", "holidays")


class Item(NamedTuple):
    """One value on a page; it leads somewhere where `href` is given."""

    label: Said | Named | str
    href: str | None = None


class Row(NamedTuple):
    """One line of a list of facts: a title and its values."""

    title: str
    items: tuple[Item, ...]


class Signed(NamedTuple):
    """An entry of a list, with its sign in the source."""

    sign: Said | None
    text: Said


@dataclass(frozen=True, slots=True)
class ContactView:
    """A section that answers, with its numbers and how old they are."""

    section: Said
    tel: Number | None
    fax: str | None
    address: Said | None
    mail: Link | None
    hours: tuple[Row, ...]
    """Empty where the hours are not known."""
    age: str
    """A sentence: when somebody made sure of the numbers, or how old their source is."""
    sources: tuple[SourceLine, ...]


def contact_view(stock: Stock, reader: Reader, record: Record, contact: Contact) -> ContactView:
    """A record's contact as a page shows it."""
    words = reader.words
    tel = None if contact.tel is None else number_of(contact.tel, is_sample=record.sample)
    mail = contact.mail
    return ContactView(
        section=words.of(contact.section),
        tel=tel,
        fax=contact.fax,
        address=address_of(reader, record, contact),
        mail=None if mail is None else Link(mail.removeprefix("mailto:"), mail),
        hours=hours_rows(reader, contact.hours),
        age=_age(stock, reader, record, contact),
        sources=source_lines(stock, reader, record, contact.source),
    )


def address_of(reader: Reader, record: Record, contact: Contact) -> Said | None:
    """A contact's address in one line, the municipality's name with it where the record is one."""
    if contact.address is None:
        return None
    town = name_of(record) if record.kind == "municipality" else None
    return address_line(reader, contact.address, contact.postal, town)


def address_line(
    reader: Reader, address: Text, postal: str | None, town: Name | Title | None
) -> Said:
    """An address in one line in the order of the language; a Japanese one stays whole."""
    words = reader.words
    said = words.of(address)
    place = "" if town is None else (town.ja if said.is_fallback else words.of(town).text)
    key = "contact.japanese_address" if said.is_fallback else "contact.address"
    number = "" if postal is None else words("contact.postal", postal=postal)
    line = words(key, postal=number, town=place, address=said.text).strip(" ,")
    return Said(line, said.lang, said.is_fallback)


def hours_rows(reader: Reader, hours: Hours | None) -> tuple[Row, ...]:
    """When somebody answers, a line a kind of day; nothing where it is not known."""
    if hours is None:
        return ()
    words = reader.words
    rows = [
        Row(words.title(Hours, field), (Item(hours_in_words(value, words)),))
        for field in HOURS
        if (value := getattr(hours, field)) is not None
    ]
    if hours.around_the_clock:
        always = words.title(Hours, "around_the_clock")
        rows.insert(0, Row(words("contact.always"), (Item(always),)))
    if hours.note is not None:
        rows.append(Row(words.title(Hours, "note"), (Item(words.of(hours.note)),)))
    return tuple(rows)


def source_lines(
    stock: Stock, reader: Reader, record: Record, sources: Sequence[Source]
) -> tuple[SourceLine, ...]:
    """Where facts come from, one line a document."""
    places: dict[str, list[Source]] = {}
    for source in sources:
        places.setdefault(source.document, []).append(source)
    lines = []
    for cited in places.values():
        document = stock.document(record, cited[0])
        lines.append(SourceLine(_document_link(reader, document), _places(reader, cited)))
    return tuple(lines)


def _document_link(reader: Reader, document: Document) -> Link:
    """A document's name in the reader's language alone, leading to its page."""
    link = reader.link(document)
    label = link.label
    return Link(label.said if isinstance(label, Named) else label, link.href)


def documents_of(
    stock: Stock, reader: Reader, cited: Iterable[tuple[Record, Sequence[Source]]]
) -> tuple[SourceLine, ...]:
    """The documents that the facts of several records come from, each once, without places."""
    documents = {
        document.full_id: document
        for record, sources in cited
        for document in (stock.document(record, source) for source in sources)
    }
    return tuple(SourceLine(_document_link(reader, document)) for document in documents.values())


def issued_of(stock: Stock, record: Record, sources: Iterable[Source]) -> When | None:
    """When the newest of the cited documents was issued; None where none says so."""
    issued = (stock.document(record, source).issued for source in sources)
    return max((when for when in issued if when), key=lambda when: when.first_day, default=None)


def link_row(title: str, links: Iterable[Link]) -> tuple[Row, ...]:
    """A line of links, or nothing where there are none."""
    items = tuple([Item(link.label, link.href) for link in links])
    return (Row(title, items),) if items else ()


def known_row(reader: Reader, title: str, records: Iterable[Record]) -> Row:
    """A line of records, or that none is known."""
    known = link_row(title, (reader.link(record) for record in records))
    return (known or text_row(title, reader.words("record.not_known")))[0]


def enum_row(title: str, words: Words, members: Sequence[Enum]) -> tuple[Row, ...]:
    """A line of words of a closed list, or nothing where there are none."""
    items = tuple([Item(words.enum(member)) for member in members])
    return (Row(title, items),) if items else ()


def signed(reader: Reader, sign: str | None, text: Text) -> Signed:
    """An entry for a reader; signs are Japanese."""
    words = reader.words
    return Signed(None if sign is None else words.quoted(sign, Language.JA), words.of(text))


def text_row(title: str, *values: Said | Named | str | None) -> tuple[Row, ...]:
    """A line of texts, or nothing where there are none."""
    if len(values) == 1:  # nearly always
        return () if values[0] is None else (Row(title, (Item(values[0]),)),)
    items = tuple([Item(value) for value in values if value is not None])
    return (Row(title, items),) if items else ()


def _places(reader: Reader, sources: Sequence[Source]) -> Said | None:
    words = reader.words
    if len(sources) == 1 and sources[0].detail is None:
        place = sources[0].place
        return Said(place, words.lang) if place else None
    parts, is_fallback = [], False
    for source in sources:
        detail = reader.said(source.detail)
        is_fallback = is_fallback or bool(detail and detail.is_fallback)
        parts.append(" ".join(p for p in (source.place, detail and detail.text) if p))
    said = words("record.list_comma").join(part for part in parts if part)
    return Said(said, words.lang, is_fallback) if said else None


def _age(stock: Stock, reader: Reader, record: Record, contact: Contact) -> str:
    words = reader.words
    if contact.verified is not None:
        key = (
            "contact.verified_long_ago"
            if is_stale(contact.verified, stock.today)
            else "contact.verified"
        )
        return words(key, day=day_in_words(contact.verified, words))
    issued = issued_of(stock, record, contact.source)
    if issued is None:
        return words("contact.never_verified")
    return words("contact.of_document", when=when_in_words(issued, words))
