"""From a record of any kind to a page that shows every field by its title in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import partial
from typing import TypeGuard

from pydantic import BaseModel

from kyoten.kinds import (
    KINDS,
    NATIONAL,
    Area,
    Base,
    BlockMeeting,
    Case,
    Center,
    Council,
    Document,
    Facility,
    Figure,
    Handbook,
    Municipality,
    Practice,
    Prefecture,
    Procedure,
    Process,
    Programme,
    Record,
    Term,
)
from kyoten.kinds.dates import When
from kyoten.kinds.parts import Contact, Name, Text, Title
from kyoten.kinds.walk import leaves
from kyoten.pages.frames import list_frame, record_frame
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.pieces import ContactView, Item, contact_view
from kyoten.pages.stock import Stock
from kyoten.source import Path
from kyoten.text.dates import day_in_words, when_in_words
from kyoten.urls import Link, path_of
from kyoten.words import JAPANESE, Language

OWN: frozenset[type[Record]] = frozenset(
    (
        *(Area, Base, Center, Council, Facility, Handbook, Municipality, Prefecture),
        *(BlockMeeting, Case, Figure, Practice, Procedure, Process, Programme, Document, Term),
    )
)
"""Kinds with pages of their own; a prefecture's is the home of its handbook."""
_IN_FRAME = frozenset(Record.model_fields)


@dataclass(frozen=True, slots=True)
class Field:
    """A field with its title and its values; parts have fields of their own."""

    title: str
    items: tuple[Item, ...]
    parts: tuple[tuple["Field", ...], ...] = ()
    contacts: tuple[ContactView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GenericView(View):
    """The page of a record of any kind."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView(View):
    """The list of a kind's records in one folder."""

    links: tuple[Link, ...]


def is_generic(kind: type[Record]) -> bool:
    """Whether the kind has no pages of its own."""
    return kind not in OWN


def index_path(kind: type[Record], folder: str) -> str:
    """The list of a kind's records in a folder."""
    return f"{kind.plural}/" if folder == NATIONAL else f"{folder}/{kind.plural}/"


def generic_pages(stock: Stock) -> Iterator[Page]:
    """The records and lists of every kind without pages of its own."""
    for kind in filter(is_generic, KINDS):
        records = stock.dataset.all(kind)
        for folder in sorted({record.folder for record in records}):
            index = partial(index_view, stock, kind, folder)
            yield Page(index_path(kind, folder), "index.html", kind.plural, index)
        for record in records:
            view = partial(generic_view, stock, record)
            yield Page(path_of(record), "generic.html", kind.plural, view)


def generic_view(stock: Stock, record: Record, reader: Reader) -> GenericView:
    """The page of a record of any kind for a reader."""
    words, name = reader.words, reader.name(record)
    kind = words(f"kinds.{record.kind}.one")
    above = Link(
        words(f"kinds.{record.kind}.many"), reader.href(index_path(type(record), record.folder))
    )
    targets = {path: marker.kind for path, marker, _ in leaves(record) if marker is not None}
    return GenericView(
        frame=record_frame(
            stock,
            reader,
            record,
            above,
            description=words("record.description", name=name.text, kind=kind),
        ),
        fields=tuple(_Fields(stock, reader, record, targets).of(record, ())),
    )


def index_view(stock: Stock, kind: type[Record], folder: str, reader: Reader) -> IndexView:
    """The list of a kind's records in one folder for a reader."""
    title = _index_title(stock, reader, kind, folder)
    return IndexView(
        frame=list_frame(
            stock,
            reader,
            title,
            description=reader.words("record.index_description", kinds=title),
            folder=folder,
        ),
        links=tuple(reader.link(record) for record in stock.dataset.within(kind, folder)),
    )


def _index_title(stock: Stock, reader: Reader, kind: type[Record], folder: str) -> str:
    """What a list is called; one of a prefecture names it, since others may have the same kind."""
    words, handbook = reader.words, stock.handbook(folder)
    kinds = words(f"kinds.{kind.kind}.many")
    if handbook is None:
        return kinds
    name = words.of(stock.prefecture(handbook).name).text
    return words("record.index_title", kinds=kinds, prefecture=name)


@dataclass(frozen=True, slots=True)
class _Fields:
    """The fields of one record, down into its parts, for one reader."""

    stock: Stock
    reader: Reader
    record: Record
    targets: dict[Path, str]

    def of(self, model: BaseModel, at: Path) -> Iterator[Field]:
        """Every field that says something; what the frame shows is left out."""
        for name in type(model).model_fields:
            value = getattr(model, name)
            is_silent = value in (None, ()) or (value is False and not self.record.has(*at, name))
            if not is_silent and (at or name not in _IN_FRAME):
                title = self.reader.words.title(type(model), name)
                yield self._field(title, value, (*at, name))

    def _field(self, title: str, value: object, path: Path) -> Field:
        many = value if isinstance(value, tuple) else (value,)
        paths = [(*path, i) for i in range(len(many))] if many is value else [path]
        placed = list(zip(many, paths, strict=True))
        contacts = [one for one in many if isinstance(one, Contact)]
        return Field(
            title,
            tuple(self._item(one, at) for one, at in placed if not _is_part(one)),
            tuple(tuple(self.of(one, at)) for one, at in placed if _is_group(one)),
            tuple(contact_view(self.stock, self.reader, self.record, c) for c in contacts),
        )

    def _item(self, value: object, path: Path) -> Item:
        target = self.targets.get(path)
        if target is not None:
            kind = next(kind for kind in KINDS if kind.kind == target)
            record = self.stock.dataset.follow(self.record, kind, str(value))
            href = self.reader.href(path_of(record)) if self._has_page(record) else None
            return Item(self.reader.name(record), href)
        words = self.reader.words
        if isinstance(value, Name | Title):
            return Item(words.named(value))
        if isinstance(value, Text):
            return Item(words.of(value))
        if isinstance(value, str) and value.startswith(("https:", "http:", "mailto:")):
            return Item(value, value)
        plain = self._plain(value)
        is_sign = isinstance(value, str) and not isinstance(value, Enum)
        is_japanese = is_sign and JAPANESE.search(plain) is not None
        return Item(words.quoted(plain, Language.JA) if is_japanese else plain)

    def _has_page(self, record: Record) -> bool:
        folders = {handbook.folder for handbook in self.stock.handbooks}
        return not isinstance(record, Prefecture) or record.id in folders

    def _plain(self, value: object) -> str:
        words = self.reader.words
        if isinstance(value, Enum):
            return words.enum(value)
        if isinstance(value, bool):
            return words("record.yes" if value else "record.no")
        if isinstance(value, date):
            return day_in_words(value, words)
        return when_in_words(value, words) if isinstance(value, When) else str(value)


def _is_part(value: object) -> bool:
    return isinstance(value, BaseModel) and not isinstance(value, Name | Title | Text)


def _is_group(value: object) -> TypeGuard[BaseModel]:
    return _is_part(value) and not isinstance(value, Contact)
