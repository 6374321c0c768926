"""From facilities to their lists: one that filters in the browser, and plain ones a town and function."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import Facility, Municipality
from kyoten.kinds.facility import Intake, Service
from kyoten.kinds.support import BaseFunction
from kyoten.pages.filters import Choice, Filter
from kyoten.pages.frames import list_frame
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.stock import Stock
from kyoten.text.numbers import Number, number_of
from kyoten.urls import Link
from kyoten.words import Named

INTAKE_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Entry:
    """A facility in a list, with what the filter reads beside what the reader sees."""

    link: Link
    town: Named
    is_sample: bool
    intake: str
    functions: str
    services: str
    tel: Number
    municipality_id: str
    function_ids: str
    service_ids: str
    intake_id: str


@dataclass(frozen=True, slots=True)
class Cell:
    """How many facilities of a town carry a function, and where they are listed."""

    count: str
    name: str
    """The count with town and function, for those who hear the link by itself."""
    href: str


@dataclass(frozen=True, slots=True)
class Line:
    """A town's line in the table of plain lists: a cell a function."""

    town: Link
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilitiesView(View):
    """The list of a prefecture's facilities."""

    filters: tuple[Filter, ...]
    entries: tuple[Entry, ...]
    functions: tuple[str, ...]
    lines: tuple[Line, ...]
    has_only_samples: bool
    emergency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ByView(View):
    """The facilities of one town that carry one function."""

    entries: tuple[Entry, ...]
    town: Link
    all: str
    others: tuple[Link, ...]
    """The same function in the other towns."""
    has_only_samples: bool


def facilities_path(folder: str) -> str:
    """The list of a prefecture's facilities."""
    return f"{folder}/{Facility.plural}/"


def by_path(town: Municipality, function: BaseFunction) -> str:
    """The plain list of a town's facilities that carry a function."""
    return f"{facilities_path(town.folder)}by/{town.id}/{function}/"


def facilities_pages(stock: Stock, folder: str) -> Iterator[Page]:
    """The lists of one prefecture."""
    yield Page(
        facilities_path(folder),
        "facilities.html",
        "facilities",
        partial(facilities_view, stock, folder),
    )
    for town in towns_with_offices(stock, folder):
        for function in BaseFunction:
            view = partial(by_view, stock, town, function)
            yield Page(by_path(town, function), "facilities_by.html", "facilities", view)


def facilities_view(stock: Stock, folder: str, reader: Reader) -> FacilitiesView:
    """The list that filters in the browser, and the table of plain lists."""
    words = reader.words
    handbook = stock.handbook(folder)
    place = reader.name(stock.prefecture(handbook)).text if handbook else folder
    title = words("facilities.title_in", prefecture=place)
    towns = towns_with_offices(stock, folder)
    found = [facility for town in towns for facility in stock.facilities_at(town)]
    return FacilitiesView(
        frame=list_frame(
            stock, reader, title, description=words("facilities.description"), folder=folder
        ),
        filters=_filters(reader, towns, found),
        entries=tuple(entry_of(stock, reader, facility) for facility in found),
        functions=tuple(words.enum(function) for function in BaseFunction),
        lines=tuple(line_of(stock, reader, town) for town in towns),
        has_only_samples=all(facility.sample for facility in found),
        emergency=reader.href("emergency/"),
    )


def by_view(stock: Stock, town: Municipality, function: BaseFunction, reader: Reader) -> ByView:
    """A plain list for a reader without JavaScript."""
    words, name = reader.words, reader.name(town)
    title = words("facilities.by_title", town=name.text, function=words.enum(function))
    found = stock.facilities_at(town, function)
    above = Link(words("facilities.title"), reader.href(facilities_path(town.folder)))
    others = (other for other in towns_with_offices(stock, town.folder) if other is not town)
    return ByView(
        frame=list_frame(
            stock,
            reader,
            title,
            above,
            description=words("facilities.by_description", title=title),
            folder=town.folder,
        ),
        entries=tuple(entry_of(stock, reader, facility) for facility in found),
        town=reader.link(town),
        all=above.href,
        others=tuple(
            Link(reader.name(other), reader.href(by_path(other, function))) for other in others
        ),
        has_only_samples=bool(found) and all(facility.sample for facility in found),
    )


def entry_of(stock: Stock, reader: Reader, facility: Facility) -> Entry:
    """A facility in a list."""
    words, town = reader.words, stock.town(facility)
    comma = words("record.list_comma")
    intake = facility.emergency.intake if facility.emergency else None
    return Entry(
        link=reader.link(facility),
        town=reader.name(town),
        is_sample=facility.sample,
        intake=words("facility.intake_unknown") if intake is None else words.enum(intake),
        functions=comma.join(words.enum(function) for function in facility.functions),
        services=comma.join(words.enum(service) for service in facility.services),
        tel=number_of(facility.tel, is_sample=facility.sample),
        municipality_id=town.id,
        function_ids=" ".join(facility.functions),
        service_ids=" ".join(facility.services),
        intake_id=INTAKE_UNKNOWN if intake is None else intake,
    )


def line_of(stock: Stock, reader: Reader, town: Municipality) -> Line:
    """A town in the table of plain lists."""
    return Line(reader.link(town), tuple(_cell(stock, reader, town, f) for f in BaseFunction))


def towns_with_offices(stock: Stock, folder: str) -> list[Municipality]:
    """The towns in which a facility has been entered, in the order of their codes."""
    rows = stock.facts.within(folder)
    return [row.municipality for row in rows if stock.facilities_at(row.municipality)]


def _filters(
    reader: Reader, towns: Iterable[Municipality], found: Iterable[Facility]
) -> tuple[Filter, ...]:
    words = reader.words
    used = {service for facility in found for service in facility.services}
    services = (Choice(s, words.enum(s)) for s in Service if s in used)
    intakes = (Choice(i, words.enum(i)) for i in Intake)
    unknown = Choice(INTAKE_UNKNOWN, words("facility.intake_unknown"))
    return (
        Filter("q", words("facilities.words")),
        Filter(
            "municipality",
            words.title(Facility, "municipality"),
            tuple(Choice(town.id, reader.name(town).both) for town in towns),
        ),
        Filter(
            "function",
            words.title(Facility, "functions"),
            tuple(Choice(f, words.enum(f)) for f in BaseFunction),
        ),
        Filter("service", words.title(Facility, "services"), tuple(services)),
        Filter("intake", words.title(Facility, "emergency"), (*intakes, unknown)),
    )


def _cell(stock: Stock, reader: Reader, town: Municipality, function: BaseFunction) -> Cell:
    words, count = reader.words, len(stock.facilities_at(town, function))
    place, carried = reader.name(town).text, words.enum(function)
    return Cell(
        words("facilities.count", count=count),
        words("facilities.cell_name", count=count, town=place, function=carried),
        reader.href(by_path(town, function)),
    )
