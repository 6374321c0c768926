"""From what there is of each prefecture to an overview of prefectures, and to the frame of a page of one."""

from dataclasses import dataclass

from kyoten.kinds import Handbook
from kyoten.pages.finding.paths import SEARCH, above_lists
from kyoten.pages.frames import list_frame
from kyoten.pages.page import Frame, Reader, View
from kyoten.pages.stock import Stock
from kyoten.urls import Link


@dataclass(frozen=True, slots=True)
class PrefectureLink:
    """A prefecture in an overview, and what there is of it."""

    link: Link
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrefecturesView(View):
    """An overview of prefectures."""

    lead: str
    prefectures: tuple[PrefectureLink, ...]


def prefectures_view(
    stock: Stock, reader: Reader, name: str, prefectures: tuple[PrefectureLink, ...]
) -> PrefecturesView:
    """The overview of a list, `areas` or `functions`, for a reader."""
    words = reader.words
    lead = words(f"finding.{name}.description")
    title = words(f"finding.{name}.title")
    return PrefecturesView(
        frame=list_frame(stock, reader, title, above_lists(reader), description=lead),
        lead=lead,
        prefectures=prefectures,
    )


def page_frame(
    stock: Stock, reader: Reader, name: str, handbook: Handbook, *, number: int, count: int
) -> Frame:
    """The frame of one of so many pages of a prefecture's list."""
    words = reader.words
    title = words(
        f"finding.{name}.title_in", prefecture=reader.name(stock.prefecture(handbook)).text
    )
    if count > 1:
        title = words("finding.page", title=title, number=number, count=count)
    overview = Link(words(f"finding.{name}.title"), reader.href(f"{SEARCH}{name}/"))
    return list_frame(
        stock,
        reader,
        title,
        above_lists(reader),
        overview,
        description=words("finding.list_description", title=title),
    )
