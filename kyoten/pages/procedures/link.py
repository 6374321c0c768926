"""From an Area to the pages on how base coordinators are placed there: its procedures', or the one made for it."""

from kyoten.derive.procedures import is_placed_in
from kyoten.kinds import Area
from kyoten.pages.page import Reader
from kyoten.pages.procedures.paths import area_path
from kyoten.pages.stock import Stock
from kyoten.urls import Link


def procedure_links(stock: Stock, reader: Reader, area: Area) -> tuple[Link, ...]:
    """The links; none for an Area that is no welfare area."""
    own = stock.facts.procedures.get(area.full_id, ())
    if own:
        return tuple(map(reader.link, own))
    if not is_placed_in(area):
        return ()
    title = reader.words("area_procedure.title", area=reader.name(area).text)
    return (Link(title, reader.href(area_path(area))),)
