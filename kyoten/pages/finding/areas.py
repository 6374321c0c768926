"""From prefectures to their areas and from these to their towns: the way for who knows where."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import Area, Handbook, Municipality
from kyoten.kinds.place import AreaKind
from kyoten.pages.finding.cutting import Cut, cut, packed
from kyoten.pages.finding.paths import AREAS, SECTION, areas_path
from kyoten.pages.finding.prefectures import (
    PrefectureLink,
    PrefecturesView,
    page_frame,
    prefectures_view,
)
from kyoten.pages.finding.turning import Turning, page_path, turning
from kyoten.pages.frames import prefecture_link
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.stock import Stock
from kyoten.text.names import name_of
from kyoten.text.order import kana_order
from kyoten.urls import Link

_MARKUP = 6
"""So many bytes a link takes when it is packed, beside names and address, about."""


@dataclass(frozen=True, slots=True)
class Place:
    """A link to a record that may be a sample."""

    link: Link
    is_sample: bool


@dataclass(frozen=True, slots=True)
class AreaTowns:
    """An area with its towns; without an area, the towns that no record puts into one."""

    id: str
    area: Place | None
    towns: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class OtherAreas:
    """The areas of another kind than the welfare areas; their towns stand in these."""

    title: str
    areas: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreasView(View):
    """The areas of a prefecture with their towns."""

    prefecture: Link
    turning: Turning
    areas: tuple[AreaTowns, ...]
    others: tuple[OtherAreas, ...]
    """On the last page only."""


_Group = tuple[Area | None, tuple[Municipality, ...]]


def areas_pages(stock: Stock) -> Iterator[Page]:
    """The overview, and the areas of each prefecture that has adopted the handbook."""
    yield Page(AREAS, "finding_prefectures.html", SECTION, partial(areas_overview, stock))
    for handbook in stock.handbooks:
        groups = cut(tuple(_groups(stock, handbook)), _weight)
        for number in range(1, groups.count + 1):
            view = partial(areas_view, stock, handbook, groups, number=number)
            path = page_path(areas_path(handbook), number)
            yield Page(path, "finding_areas.html", SECTION, view)


def areas_overview(stock: Stock, reader: Reader) -> PrefecturesView:
    """The prefectures for a reader."""
    links = tuple(_prefecture(stock, reader, handbook) for handbook in stock.handbooks)
    return prefectures_view(stock, reader, "areas", links)


def areas_view(
    stock: Stock, handbook: Handbook, groups: Cut[_Group], reader: Reader, *, number: int
) -> AreasView:
    """The areas of a prefecture for a reader."""
    return AreasView(
        frame=page_frame(stock, reader, "areas", handbook, number=number, count=groups.count),
        prefecture=prefecture_link(stock, reader, handbook),
        turning=turning(
            reader, areas_path(handbook), groups, partial(_title, reader), number=number
        ),
        areas=tuple(_area(reader, *group) for group in groups.pages[number - 1]),
        others=tuple(_others(stock, reader, handbook)) if number == groups.count else (),
    )


def _prefecture(stock: Stock, reader: Reader, handbook: Handbook) -> PrefectureLink:
    areas, towns = _welfare(stock, handbook), stock.dataset.within(Municipality, handbook.folder)
    return PrefectureLink(
        Link(reader.name(stock.prefecture(handbook)), reader.href(areas_path(handbook))),
        reader.words("finding.areas.count", areas=len(areas), towns=len(towns)),
    )


def _welfare(stock: Stock, handbook: Handbook) -> list[Area]:
    return [area for area in _areas(stock, handbook) if area.area_kind is AreaKind.WELFARE]


def _areas(stock: Stock, handbook: Handbook) -> list[Area]:
    areas = stock.dataset.within(Area, handbook.folder)
    return sorted(areas, key=lambda area: kana_order(area.name.kana))


def _groups(stock: Stock, handbook: Handbook) -> Iterator[_Group]:
    placed: set[str] = set()
    for area in _welfare(stock, handbook):
        towns = stock.towns(area, area.members)
        placed.update(town.full_id for town in towns)
        yield area, tuple(towns)
    known = stock.dataset.within(Municipality, handbook.folder)
    others = tuple(town for town in known if town.full_id not in placed)
    if others:
        yield None, others


def _weight(group: _Group) -> int:
    area, towns = group
    return sum(packed(name_of(record)) + _MARKUP for record in (area, *towns) if record)


def _title(reader: Reader, group: _Group) -> str:
    area, _ = group
    return reader.words("finding.areas.none") if area is None else reader.name(area).text


def _area(reader: Reader, area: Area | None, towns: tuple[Municipality, ...]) -> AreaTowns:
    return AreaTowns(
        id="towns" if area is None else f"area-{area.id}",
        area=None if area is None else Place(reader.link(area), area.sample),
        towns=tuple(Place(reader.link(town), town.sample) for town in towns),
    )


def _others(stock: Stock, reader: Reader, handbook: Handbook) -> Iterator[OtherAreas]:
    areas = _areas(stock, handbook)
    for kind in AreaKind:
        found = [area for area in areas if area.area_kind is kind is not AreaKind.WELFARE]
        if found:
            places = tuple(Place(reader.link(area), area.sample) for area in found)
            yield OtherAreas(reader.words.enum(kind), places)
