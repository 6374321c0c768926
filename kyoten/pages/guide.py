"""From prose chapters to the page that lists them."""

from dataclasses import dataclass

from kyoten.pages.frames import list_frame
from kyoten.pages.page import Reader, View
from kyoten.pages.stock import Stock
from kyoten.urls import Link
from kyoten.words import Said

PATH = "guide/"


@dataclass(frozen=True, slots=True)
class ChapterEntry:
    """A chapter with its first paragraph."""

    link: Link
    text: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView(View):
    """The list of chapters."""

    chapters: tuple[ChapterEntry, ...]


def guide_view(stock: Stock, reader: Reader) -> GuideView:
    """The list of the chapters for a reader."""
    words = reader.words
    entries = (
        ChapterEntry(
            Link(words.quoted(chapter.title(reader.lang), reader.lang), reader.href(chapter.path)),
            words.quoted(chapter.description(reader.lang), reader.lang),
        )
        for chapter in stock.chapters
    )
    return GuideView(
        frame=list_frame(
            stock, reader, words("guide.title"), description=words("guide.description")
        ),
        chapters=tuple(entries),
    )
