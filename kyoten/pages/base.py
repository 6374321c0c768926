"""From a base to its page: who runs it, for whom, with which functions, meetings and offices."""

from collections.abc import Iterator
from dataclasses import dataclass

from kyoten.derive import towns_of
from kyoten.kinds import Base, Center, Council, Municipality
from kyoten.kinds.support import Evaluation, Implementer, Meeting, ServiceArea
from kyoten.pages.facilities import by_path, facilities_path
from kyoten.pages.frames import record_frame
from kyoten.pages.intervals import often_in_words
from kyoten.pages.page import Reader, SourceLine, View
from kyoten.pages.pieces import (
    ContactView,
    Item,
    Row,
    contact_view,
    issued_of,
    link_row,
    source_lines,
    text_row,
)
from kyoten.pages.stock import Stock, unique
from kyoten.pages.towns import TownEntry, town_entry
from kyoten.text.dates import when_in_words
from kyoten.text.paragraphs import paragraphs_of
from kyoten.urls import Link
from kyoten.words import Named, Said


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting of a base."""

    name: Named
    facts: tuple[Row, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class FunctionView:
    """A function of a base, and where the offices that carry it are listed."""

    name: str
    lists: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseView(View):
    """A base's page."""

    summary: tuple[Said, ...]
    contacts: tuple[ContactView, ...]
    towns: tuple[TownEntry, ...]
    facts: tuple[Row, ...]
    areas: tuple[tuple[Row, ...], ...]
    functions: tuple[FunctionView, ...]
    meetings: tuple[MeetingView, ...]
    evaluation: tuple[Row, ...]
    has_only_samples: bool
    facilities: str


def base_view(stock: Stock, base: Base, reader: Reader) -> BaseView:
    """The page of a base for a reader."""
    words, name = reader.words, reader.name(base)
    summary = reader.said(base.summary)
    towns = unique(stock.towns(base, towns_of(base)))
    offices = stock.facts.facilities_of(base)
    return BaseView(
        frame=record_frame(
            stock, reader, base, description=words("base.description", name=name.text)
        ),
        summary=paragraphs_of(summary) if summary else (),
        contacts=tuple(contact_view(stock, reader, base, c) for c in base.contacts),
        towns=tuple(town_entry(stock, reader, town) for town in towns),
        facts=_facts(stock, reader, base),
        areas=tuple(_area(stock, reader, base, area) for area in base.service_areas),
        functions=tuple(_functions(stock, reader, base, towns)),
        meetings=tuple(_meeting(stock, reader, base, meeting) for meeting in base.meetings),
        evaluation=_evaluation(reader, base.evaluation),
        has_only_samples=bool(offices) and all(office.sample for office in offices),
        facilities=reader.href(facilities_path(base.folder)),
    )


def _facts(stock: Stock, reader: Reader, base: Base) -> tuple[Row, ...]:
    words, data = reader.words, stock.dataset

    def title(field: str) -> str:
        return words.title(Base, field)

    bodies = [item for one in base.implementers for item in _bodies(stock, reader, base, one)]
    councils = data.follow_all(base, Council, (base.council,) if base.council else ())
    centers = data.follow_all(base, Center, (base.center,) if base.center else ())
    people = None
    if base.coordinators is not None:
        people = words("facility.people", count=base.coordinators)
    return (
        *text_row(title("nickname"), reader.said(base.nickname)),
        *text_row(title("type"), words.enum(base.type) if base.type else words("base.no_type")),
        *text_row(title("state"), _state(stock, reader, base)),
        *text_row(title("since"), when_in_words(base.since, words) if base.since else None),
        Row(title("implementers"), tuple(bodies)),
        *text_row(title("coordinators"), people),
        *link_row(title("council"), (reader.link(council) for council in councils)),
        *link_row(title("center"), (reader.link(center) for center in centers)),
    )


def _state(stock: Stock, reader: Reader, base: Base) -> str:
    """The state is always dated: what a source said then is not known to hold today."""
    words, issued = reader.words, issued_of(stock, base, base.source)
    if base.state is None:
        return words("base.no_state")
    if issued is None:
        return words.enum(base.state)
    return words(
        "base.state_as_of", state=words.enum(base.state), when=when_in_words(issued, words)
    )


def _bodies(stock: Stock, reader: Reader, base: Base, implementer: Implementer) -> Iterator[Item]:
    if implementer.municipality:
        link = reader.link(stock.dataset.follow(base, Municipality, implementer.municipality))
        yield Item(link.label, link.href)
    if implementer.joint_body:
        yield Item(reader.words.named(implementer.joint_body.name))
        for town in stock.towns(base, implementer.joint_body.members):
            yield Item(reader.name(town), reader.link(town).href)


def _area(stock: Stock, reader: Reader, base: Base, area: ServiceArea) -> tuple[Row, ...]:
    words = reader.words
    towns = stock.towns(base, area.municipalities)
    hosts = None
    if area.host_offices is not None:
        hosts = words("facilities.count", count=area.host_offices)
    return (
        *text_row(words.title(ServiceArea, "name"), words.named(area.name)),
        *link_row(
            words.title(ServiceArea, "municipalities"), (reader.link(town) for town in towns)
        ),
        *text_row(
            words.title(ServiceArea, "daily_living_zones"),
            *_districts(stock, reader, base, area.daily_living_zones),
        ),
        *text_row(words.title(ServiceArea, "wards"), *_districts(stock, reader, base, area.wards)),
        *text_row(words.title(ServiceArea, "host_offices"), hosts),
    )


def _districts(
    stock: Stock, reader: Reader, base: Base, references: tuple[str, ...]
) -> Iterator[Named]:
    for reference in references:
        town_id, _, district_id = reference.partition("/")
        town = stock.dataset.follow(base, Municipality, town_id)
        for district in (*town.daily_living_zones, *town.wards):
            if district.id == district_id:
                yield reader.words.named(district.name)


def _functions(
    stock: Stock, reader: Reader, base: Base, towns: tuple[Municipality, ...]
) -> Iterator[FunctionView]:
    for function in base.functions:
        lists = (
            Link(reader.name(town), reader.href(by_path(town, function)))
            for town in towns
            if stock.facilities_at(town)
        )
        yield FunctionView(reader.words.enum(function), tuple(lists))


def _meeting(stock: Stock, reader: Reader, base: Base, meeting: Meeting) -> MeetingView:
    words = reader.words
    often = often_in_words(words, meeting.every_months, approximately=meeting.approximately)
    rows = (
        *text_row(words("base.often"), often),
        *text_row(words.title(Meeting, "members"), words.of(meeting.members)),
        *text_row(words.title(Meeting, "topics"), words.of(meeting.topics)),
        *text_row(words.title(Meeting, "yearly"), reader.said(meeting.yearly)),
    )
    sources = source_lines(stock, reader, base, meeting.source)
    return MeetingView(words.named(meeting.name), rows, sources)


def _evaluation(reader: Reader, evaluation: Evaluation | None) -> tuple[Row, ...]:
    if evaluation is None:
        return ()
    words = reader.words
    key = "base.once" if evaluation.times_a_year == 1 else "base.times"
    times = words(key, count=evaluation.times_a_year)
    return (
        *text_row(words.title(Evaluation, "times_a_year"), times),
        *text_row(words.title(Evaluation, "by"), words.of(evaluation.by)),
        *text_row(words.title(Evaluation, "means"), words.of(evaluation.means)),
    )
