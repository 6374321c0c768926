"""From the facets of the search to its page: what the box in the header finds, and lists that need no script."""

from dataclasses import dataclass

from kyoten.pages.filters import Filter
from kyoten.pages.finding import finding_links
from kyoten.pages.frames import list_frame
from kyoten.pages.page import Reader, View
from kyoten.pages.stock import Stock
from kyoten.urls import Link

FACETS = (
    "kind",
    "prefecture",
    "area",
    "municipality",
    "function",
    "service",
    "disability",
    "type",
    "status",
)
"""What a search can be narrowed by, in the order of the page; the name of each is the key of a shared address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView(View):
    """The page of the search."""

    facets: tuple[Filter, ...]
    """Their options come with the index."""
    lists: tuple[Link, ...]
    towns: str
    emergency: str


def search_view(stock: Stock, reader: Reader) -> SearchView:
    """The page of the search, with the static lists."""
    words = reader.words
    return SearchView(
        frame=list_frame(
            stock, reader, words("search.title"), description=words("search.description")
        ),
        facets=tuple(Filter(name, words(f"search.facet.{name}")) for name in FACETS),
        lists=finding_links(reader),
        towns=reader.href("search/areas/"),
        emergency=reader.href("emergency/"),
    )
