"""From a municipality to the page that a family opens first: who answers in our town."""

from dataclasses import dataclass

from kyoten.derive import Coverage
from kyoten.kinds import Municipality
from kyoten.kinds.support import BaseFunction
from kyoten.pages.facilities import by_path, facilities_path
from kyoten.pages.frames import record_frame
from kyoten.pages.page import Reader, View
from kyoten.pages.pieces import (
    ContactView,
    Row,
    address_line,
    contact_view,
    known_row,
    link_row,
    text_row,
)
from kyoten.pages.procedures import procedure_links
from kyoten.pages.stock import Stock
from kyoten.urls import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityView(View):
    """A municipality's page."""

    contact: ContactView | None
    """The welfare section, where its number is known."""
    others: tuple[ContactView, ...]
    site: str
    emergency: str
    system: tuple[Row, ...]
    """Area, bases, centers and councils; a line for each, known or not."""
    doors: tuple[Link, ...]
    """The lists of the town's offices by function; empty where none has been entered."""
    has_only_samples: bool
    facilities: str
    facts: tuple[Row, ...]


def municipality_view(stock: Stock, town: Municipality, reader: Reader) -> MunicipalityView:
    """The page of a municipality for a reader."""
    words, name = reader.words, reader.name(town)
    contacts = tuple(contact_view(stock, reader, town, c) for c in town.contacts)
    known = bool(contacts and contacts[0].tel)
    facilities = stock.facilities_at(town)
    key = "municipality.description" if known else "municipality.description_unknown"
    return MunicipalityView(
        frame=record_frame(
            stock,
            reader,
            town,
            description=words(key, name=name.text),
            title=_title(stock, reader, town),
        ),
        contact=contacts[0] if known else None,
        others=contacts[1:] if known else contacts,
        site=town.site,
        emergency=reader.href("emergency/"),
        system=_system(stock, reader, stock.facts.row(town)),
        doors=tuple(_door(stock, reader, town, f) for f in BaseFunction) if facilities else (),
        has_only_samples=bool(facilities) and all(f.sample for f in facilities),
        facilities=reader.href(facilities_path(town.folder)),
        facts=_facts(reader, town),
    )


def _title(stock: Stock, reader: Reader, town: Municipality) -> str:
    """The town's name; one that another town bears in this language is told apart by the area."""
    name, area = reader.name(town).text, stock.facts.row(town).area
    if name not in stock.shared_names or area is None:
        return name
    return reader.words("municipality.page_title", name=name, area=reader.name(area).text)


def _system(stock: Stock, reader: Reader, row: Coverage) -> tuple[Row, ...]:
    words = reader.words
    areas = (row.area,) if row.area else ()
    procedures = procedure_links(stock, reader, row.area) if row.area else ()
    return (
        known_row(reader, words("kinds.area.one"), areas),
        known_row(reader, words("kinds.base.one"), row.bases),
        known_row(reader, words("kinds.center.one"), row.centers),
        known_row(reader, words("kinds.council.one"), row.councils),
        *link_row(words("kinds.procedure.one"), procedures),
    )


def _door(stock: Stock, reader: Reader, town: Municipality, function: BaseFunction) -> Link:
    words, count = reader.words, len(stock.facilities_at(town, function))
    label = words("municipality.door", function=words.enum(function), count=count)
    return Link(label, reader.href(by_path(town, function)))


def _facts(reader: Reader, town: Municipality) -> tuple[Row, ...]:
    words = reader.words
    offices = (
        address_line(reader, office.address, office.postal, town.name)
        for office in town.offices
        if office.address
    )
    zones = (words.named(zone.name) for zone in town.daily_living_zones)
    wards = (words.named(ward.name) for ward in town.wards)
    return (
        *text_row(
            words.title(Municipality, "municipality_kind"), words.enum(town.municipality_kind)
        ),
        *text_row(words.title(Municipality, "code"), town.code),
        *text_row(words.title(Municipality, "wards"), *wards),
        *text_row(words.title(Municipality, "daily_living_zones"), *zones),
        *text_row(words.title(Municipality, "offices"), *offices),
    )
