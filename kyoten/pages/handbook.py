"""From a prefecture's handbook to the pages that only its printed book has: how to use it, and who made it when."""

from dataclasses import dataclass, replace

from kyoten.kinds import NATIONAL, Area, Handbook
from kyoten.pages.about import KindState, states_of
from kyoten.pages.emergency import EmergencyView, emergency_view
from kyoten.pages.frames import list_frame
from kyoten.pages.page import Reader, View
from kyoten.pages.pieces import ContactView, contact_view
from kyoten.pages.stock import Stock
from kyoten.text.dates import day_in_words
from kyoten.words import Named, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class HandbookView(View):
    """What a book says of itself."""

    title: Named
    prefecture: Named
    area: Named | None
    """For a booklet: the Area that it is about."""
    edition: Said
    day: str
    """The day of whose records it is made."""
    contact: ContactView | None
    corrections: str | None
    states: tuple[KindState, ...]


def handbook_view(
    stock: Stock, handbook: Handbook, area: Area | None, reader: Reader, *, key: str
) -> HandbookView:
    """The front or back page of a book, whose words have the key `book.<key>`."""
    words = reader.words
    title = words(f"book.{key}.title")
    return HandbookView(
        frame=list_frame(stock, reader, title, description=words(f"book.{key}.description")),
        title=reader.name(handbook),
        prefecture=reader.name(stock.prefecture(handbook)),
        area=reader.name(area) if area else None,
        edition=words.of(handbook.edition),
        day=day_in_words(stock.today, words),
        contact=contact_view(stock, reader, handbook, handbook.contact)
        if handbook.contact
        else None,
        corrections=handbook.corrections,
        states=tuple(states_of(stock, reader, (NATIONAL, handbook.folder))),
    )


def emergency_of(stock: Stock, handbook: Handbook, reader: Reader) -> EmergencyView:
    """The page for an emergency, with the towns of one prefecture only."""
    view, own = emergency_view(stock, reader), reader.href(f"{handbook.folder}/")
    kept = tuple(one for one in view.prefectures if one.prefecture.href == own)
    return replace(view, prefectures=kept)
