"""From a procedure to the municipalities that carry it out, with the section and number of each."""

from kyoten.kinds import Procedure
from kyoten.pages.page import Reader
from kyoten.pages.stock import Stock
from kyoten.pages.towns import TownEntry, town_entry


def town_entries(stock: Stock, reader: Reader, procedure: Procedure) -> tuple[TownEntry, ...]:
    """The municipalities that a procedure names."""
    towns = stock.towns(procedure, procedure.scope.municipalities)
    return tuple(town_entry(stock, reader, town) for town in towns)
