"""From all records to the lists in which they are found without typing: by name, place, function and number."""

from collections.abc import Iterator

from kyoten.pages.finding.areas import areas_pages
from kyoten.pages.finding.functions import functions_pages
from kyoten.pages.finding.names import names_pages
from kyoten.pages.finding.paths import SEARCH, finding_links
from kyoten.pages.finding.phones import phones_pages
from kyoten.pages.page import Page
from kyoten.pages.stock import Stock

__all__ = ["SEARCH", "finding_links", "finding_pages"]


def finding_pages(stock: Stock) -> Iterator[Page]:
    """Every page of the lists; the page that offers them is the search itself."""
    yield from names_pages(stock)
    yield from areas_pages(stock)
    yield from functions_pages(stock)
    yield from phones_pages(stock)
