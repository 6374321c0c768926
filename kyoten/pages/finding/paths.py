"""From the lists that lead without JavaScript to where they stand, and to the links that offer them."""

from kyoten.kinds import Handbook
from kyoten.pages.page import Reader
from kyoten.urls import Link
from kyoten.words import Language

SEARCH = "search/"
SECTION = "search"
NAMES = {Language.JA: f"{SEARCH}kana/", Language.EN: f"{SEARCH}a-z/"}
"""The indexes of names: in kana order by the Japanese ones, from A to Z by the English ones."""
AREAS = f"{SEARCH}areas/"
FUNCTIONS = f"{SEARCH}functions/"
PHONES = f"{SEARCH}phones/"
_LISTS = {
    "kana": NAMES[Language.JA],
    "letters": NAMES[Language.EN],
    "areas": AREAS,
    "functions": FUNCTIONS,
    "phones": PHONES,
}


def finding_links(reader: Reader) -> tuple[Link, ...]:
    """Every list in which a reader finds a record without typing."""
    words = reader.words
    return tuple(
        Link(words(f"finding.{name}.link"), reader.href(path)) for name, path in _LISTS.items()
    )


def row_path(index: Language, row: str) -> str:
    """A row of an index of names: `search/kana/ka/`, `search/a-z/n/`."""
    return f"{NAMES[index]}{row}/"


def areas_path(handbook: Handbook) -> str:
    """The areas of a prefecture with their towns."""
    return f"{AREAS}{handbook.folder}/"


def functions_path(handbook: Handbook) -> str:
    """The towns of a prefecture with the functions of their offices."""
    return f"{FUNCTIONS}{handbook.folder}/"


def above_lists(reader: Reader) -> Link:
    """The page that offers the lists."""
    return Link(reader.words("finding.search"), reader.href(SEARCH))
