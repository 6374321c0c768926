"""From contacts to the page for a night without help: what is known, and honestly what is not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kyoten.kinds import Municipality, Record
from kyoten.kinds.parts import Contact, Source
from kyoten.kinds.walk import leaves
from kyoten.pages.frames import list_frame, prefecture_link
from kyoten.pages.page import Reader, View
from kyoten.pages.pieces import ContactView, contact_view, documents_of
from kyoten.pages.stock import Stock
from kyoten.pages.towns import (
    TownEntry,
    TownRow,
    is_long,
    row_links,
    town_entry,
    town_rows,
)
from kyoten.urls import Link

PATH = "emergency/"


@dataclass(frozen=True, slots=True)
class EmergencyContact:
    """A contact that answers emergencies, with the record that it belongs to."""

    record: Link
    contact: ContactView


@dataclass(frozen=True, slots=True)
class Windows:
    """The towns of a prefecture: those whose number is known, and the others with their own sites."""

    prefecture: Link
    known: tuple[TownEntry, ...]
    others: tuple[TownRow, ...]
    index: tuple[Link, ...]
    """Instead of the others, where they are many: the rows of the index on the prefecture's page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyView(View):
    """The page for an emergency."""

    contacts: tuple[EmergencyContact, ...]
    """Empty as long as no 24-hour number has been entered and verified."""
    prefectures: tuple[Windows, ...]
    has_hours: bool
    """Whether the hours of any town's section are known."""
    guide: str


def emergency_view(stock: Stock, reader: Reader) -> EmergencyView:
    """Whom to call: never a sample, never a number that nobody has verified as an emergency number."""
    words = reader.words
    return EmergencyView(
        frame=list_frame(
            stock,
            reader,
            words("emergency.title"),
            description=words("emergency.description"),
            sources=documents_of(stock, reader, _cited(stock)),
        ),
        contacts=tuple(
            EmergencyContact(reader.link(record), contact_view(stock, reader, record, contact))
            for record, contact in emergency_contacts(stock.dataset.every())
        ),
        prefectures=tuple(sorted(_windows(stock, reader), key=lambda one: not one.known)),
        has_hours=any(_has_hours(row.municipality) for row in stock.facts.coverage),
        guide=reader.href("guide/"),
    )


def emergency_contacts(records: Iterable[Record]) -> Iterator[tuple[Record, Contact]]:
    """Every contact of a real record that answers emergencies and has been verified."""
    for record in records:
        contacts = () if record.sample else (value for _, _, value in leaves(record))
        for contact in contacts:
            if isinstance(contact, Contact) and _is_for_emergencies(contact):
                yield record, contact


def _is_for_emergencies(contact: Contact) -> bool:
    return bool(contact.emergency and contact.verified and contact.tel)


def _cited(stock: Stock) -> Iterator[tuple[Record, tuple[Source, ...]]]:
    yield from ((record, c.source) for record, c in emergency_contacts(stock.dataset.every()))
    for row in stock.facts.coverage:
        if _has_number(row.municipality):
            yield row.municipality, row.municipality.contacts[0].source


def _windows(stock: Stock, reader: Reader) -> Iterator[Windows]:
    for handbook in stock.handbooks:
        towns = [row.municipality for row in stock.facts.within(handbook.folder)]
        known = [town for town in towns if _has_number(town)]
        others = [town for town in towns if not _has_number(town)]
        path = f"{handbook.folder}/"
        yield Windows(
            prefecture_link(stock, reader, handbook),
            tuple(town_entry(stock, reader, town) for town in known),
            () if is_long(others) else town_rows(stock, reader, others),
            row_links(reader, towns, path) if is_long(others) else (),
        )


def _has_number(town: Municipality) -> bool:
    return bool(town.contacts and town.contacts[0].tel)


def _has_hours(town: Municipality) -> bool:
    return _has_number(town) and town.contacts[0].hours is not None
