"""From a facility to its page: whom it takes, under which conditions, and how to call it."""

from dataclasses import dataclass
from functools import partial

from kyoten.kinds import Base, Facility, Municipality
from kyoten.kinds.facility import EmergencyIntake
from kyoten.kinds.parts import Numbered
from kyoten.kinds.support import BaseFunction
from kyoten.pages.facilities import by_path, facilities_path
from kyoten.pages.frames import record_frame
from kyoten.pages.page import Reader, View
from kyoten.pages.pieces import (
    Item,
    Row,
    address_line,
    enum_row,
    hours_rows,
    link_row,
    text_row,
)
from kyoten.pages.stock import Stock
from kyoten.text.dates import day_in_words
from kyoten.text.numbers import Number, number_of
from kyoten.text.paragraphs import paragraphs_of
from kyoten.urls import Link
from kyoten.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityView(View):
    """A facility's page."""

    intake: str
    intake_id: str
    """`yes`, `conditional`, `no`, or `unknown`."""
    tags: tuple[str, ...]
    tel: Number
    hours: tuple[Row, ...]
    emergency: tuple[Row, ...]
    facts: tuple[Row, ...]
    summary: tuple[Said, ...]
    withdrawn: str | None
    """A sentence, where its registration has ended."""
    near: tuple[Link, ...]
    """The town's other facilities, a link a function."""


def facility_view(stock: Stock, facility: Facility, reader: Reader) -> FacilityView:
    """The page of a facility for a reader."""
    words, town = reader.words, stock.town(facility)
    name = reader.name(facility)
    above = Link(words("facilities.title"), reader.href(facilities_path(facility.folder)))
    description = words("facility.description", name=name.text, town=reader.name(town).text)
    intake = facility.emergency.intake if facility.emergency else None
    summary = reader.said(facility.summary)
    return FacilityView(
        frame=record_frame(stock, reader, facility, above, description=description),
        intake=words("facility.intake_unknown") if intake is None else words.enum(intake),
        intake_id="unknown" if intake is None else intake,
        tags=tuple(words.enum(service) for service in facility.services),
        tel=number_of(facility.tel, is_sample=facility.sample),
        hours=hours_rows(reader, facility.hours),
        emergency=_emergency(reader, facility.emergency),
        facts=_facts(stock, reader, facility),
        summary=paragraphs_of(summary) if summary else (),
        withdrawn=_withdrawn(stock, reader, facility),
        near=_near(stock, reader, facility),
    )


def _emergency(reader: Reader, emergency: EmergencyIntake | None) -> tuple[Row, ...]:
    if emergency is None:
        return ()
    words = reader.words
    places = None if emergency.places is None else words("facility.people", count=emergency.places)
    registration = "needed" if emergency.advance_registration else "not_needed"
    return (
        *text_row(words.title(EmergencyIntake, "intake"), words.enum(emergency.intake)),
        *text_row(words.title(EmergencyIntake, "conditions"), reader.said(emergency.conditions)),
        *text_row(words.title(EmergencyIntake, "places"), places),
        *text_row(
            words.title(EmergencyIntake, "advance_registration"),
            words(f"facility.registration_{registration}"),
        ),
    )


def _facts(stock: Stock, reader: Reader, facility: Facility) -> tuple[Row, ...]:
    words, town = reader.words, stock.town(facility)
    titles = words.titles(Facility)
    base = stock.dataset.follow(facility, Base, facility.base)
    capacity = (
        None if facility.capacity is None else words("facility.people", count=facility.capacity)
    )
    liaisons = [_liaison(reader, post) for post in facility.liaisons]
    ended = None if facility.withdrawn is None else day_in_words(facility.withdrawn, words)
    address = address_line(reader, facility.address, facility.postal, town.name)
    rows = (
        enum_row(titles["functions"], words, facility.functions),
        enum_row(titles["disabilities"], words, facility.disabilities),
        text_row(titles["capacity"], capacity),
        text_row(titles["liaisons"], *liaisons),
        enum_row(titles["roles"], words, facility.roles),
        text_row(
            titles["enhanced_type"], facility.enhanced_type and words.enum(facility.enhanced_type)
        ),
        link_row(titles["base"], (reader.link(base),)),
        link_row(titles["municipality"], (reader.link(town),)),
        text_row(titles["address"], address),
        text_row(titles["fax"], facility.fax),
        _site(titles["site"], facility.site),
        text_row(titles["corporation"], reader.said(facility.corporation)),
        text_row(titles["corporate_number"], facility.corporate_number),
        text_row(titles["office_number"], facility.office_number),
        text_row(titles["registered"], day_in_words(facility.registered, words)),
        text_row(titles["withdrawn"], ended),
    )
    return tuple([row for some in rows for row in some])


def _liaison(reader: Reader, post: Numbered) -> Said:
    said = reader.words.of(post.post)
    text = reader.words("facility.post", post=said.text, count=post.number)
    return Said(text, said.lang, said.is_fallback)


def _site(title: str, site: str | None) -> tuple[Row, ...]:
    return () if site is None else (Row(title, (Item(site, site),)),)


def _withdrawn(stock: Stock, reader: Reader, facility: Facility) -> str | None:
    if facility.withdrawn is None or facility.is_open(stock.today):
        return None
    return reader.words("facility.ended", day=day_in_words(facility.withdrawn, reader.words))


def _near(stock: Stock, reader: Reader, facility: Facility) -> tuple[Link, ...]:
    town = stock.town(facility)
    if not stock.facilities_at(town):
        return ()
    carried = [function for function in BaseFunction if function in facility.functions]
    return tuple(
        [
            reader.once((_list, town.full_id, one), partial(_list, reader, town, one))
            for one in carried
        ]
    )


def _list(reader: Reader, town: Municipality, function: BaseFunction) -> Link:
    """The list of the facilities in a town that carry a function."""
    words, name = reader.words, reader.name(town).text
    title = words("facilities.by_title", town=name, function=words.enum(function))
    return Link(title, reader.href(by_path(town, function)))
