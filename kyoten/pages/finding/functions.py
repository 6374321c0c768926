"""From the functions that offices carry to the plain lists of each town: the way for who knows what is needed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import Handbook, Municipality
from kyoten.kinds.support import BaseFunction
from kyoten.pages.facilities import Line, facilities_path, line_of, towns_with_offices
from kyoten.pages.finding.cutting import Cut, cut, packed
from kyoten.pages.finding.paths import FUNCTIONS, SECTION, functions_path
from kyoten.pages.finding.prefectures import (
    PrefectureLink,
    PrefecturesView,
    page_frame,
    prefectures_view,
)
from kyoten.pages.finding.turning import Turning, page_path, turning
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.stock import Stock
from kyoten.urls import Link

_CELLS = 120
"""So many bytes the cells of a line take when they are packed, about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionsView(View):
    """The towns of a prefecture with the functions of their offices."""

    functions: tuple[str, ...]
    lines: tuple[Line, ...]
    turning: Turning
    has_only_samples: bool
    all: Link
    """The list of all offices."""


def functions_pages(stock: Stock) -> Iterator[Page]:
    """The overview, and the towns of each prefecture in which an office has been entered."""
    yield Page(FUNCTIONS, "finding_prefectures.html", SECTION, partial(functions_overview, stock))
    for handbook in stock.handbooks:
        towns = towns_with_offices(stock, handbook.folder)
        lines = cut(towns, _weight)
        for number in range(1, lines.count + 1) if towns else ():
            view = partial(functions_view, stock, handbook, lines, number=number)
            path = page_path(functions_path(handbook), number)
            yield Page(path, "finding_functions.html", SECTION, view)


def functions_overview(stock: Stock, reader: Reader) -> PrefecturesView:
    """The prefectures for a reader; one without an office leads to its own page."""
    links = tuple(_prefecture(stock, reader, handbook) for handbook in stock.handbooks)
    return prefectures_view(stock, reader, "functions", links)


def functions_view(
    stock: Stock, handbook: Handbook, towns: Cut[Municipality], reader: Reader, *, number: int
) -> FunctionsView:
    """The towns of a prefecture for a reader."""
    here = towns.pages[number - 1]
    words, path = reader.words, facilities_path(handbook.folder)
    offices = [office for town in here for office in stock.facilities_at(town)]
    return FunctionsView(
        frame=page_frame(stock, reader, "functions", handbook, number=number, count=towns.count),
        functions=tuple(words.enum(function) for function in BaseFunction),
        lines=tuple(line_of(stock, reader, town) for town in here),
        turning=turning(
            reader,
            functions_path(handbook),
            towns,
            lambda town: reader.name(town).text,
            number=number,
        ),
        has_only_samples=all(office.sample for office in offices),
        all=Link(words("facilities.title"), reader.href(path)),
    )


def _prefecture(stock: Stock, reader: Reader, handbook: Handbook) -> PrefectureLink:
    words, folder = reader.words, handbook.folder
    towns, name = towns_with_offices(stock, folder), reader.name(stock.prefecture(handbook))
    if not towns:
        return PrefectureLink(Link(name, reader.href(f"{folder}/")), words("facilities.none"))
    offices = sum(len(stock.facilities_at(town)) for town in towns)
    text = words("finding.functions.count", towns=len(towns), offices=offices)
    return PrefectureLink(Link(name, reader.href(functions_path(handbook))), text)


def _weight(town: Municipality) -> int:
    return _CELLS + packed(town.name)
