"""From language-neutral paths to the addresses that pages carry.

A page has one path in both languages: `shiga/municipalities/nagahama-shi/`, "" for home, `404.html` for the error
page. An address is the path in one language (`en/shiga/…`); what a page carries is the address relative to its own.
"""

from typing import NamedTuple
from urllib.parse import urlsplit

from kyoten.derive.forms import Sheet
from kyoten.kinds import NATIONAL, Handbook, Prefecture, Record
from kyoten.words import Language, Named, Said

NOT_FOUND = "404.html"


class Link(NamedTuple):
    """A label and where it leads, as the page carries it."""

    label: Said | Named | str
    href: str
    is_current: bool = False


def path_of(record: Record) -> str:
    """A record's own page: `shiga/bases/kohoku/`; national records have no folder in it.

    A prefecture's is the home of its handbook, which exists only where the prefecture has adopted it.
    """
    if isinstance(record, Handbook):
        return f"{record.folder}/"
    if isinstance(record, Prefecture):
        return f"{record.id}/"
    own = f"{record.plural}/{record.id}/"
    return own if record.folder == NATIONAL else f"{record.folder}/{own}"


def file_of_sheet(sheet: Sheet, ending: str) -> str:
    """The file of a form, which has no language: `forms/kohoku-base-coordinator/form1-nagahama-shi.pdf`."""
    return f"forms/{sheet.procedure.id}/{sheet.stem}.{ending}"


def file_of_book(stem: str, ending: str) -> str:
    """The file of a printed handbook: `handbook/shiga-ja.pdf`."""
    return f"handbook/{stem}.{ending}"


def address(path: str, lang: Language) -> str:
    """A path's address from the site's root: Japanese at the root, English below `en/`."""
    return path if lang is Language.JA else f"{lang}/{path}"


def base_of(site_url: str) -> str:
    """The path at which a host serves a site's root: `/` unless its public address has a folder."""
    return f"/{urlsplit(site_url).path.strip('/')}/".replace("//", "/")


def root_of(here: str, base: str = "/") -> str:
    """The way from an address to the site's root: "" or `../../`; the 404 page is served anywhere, so `base`."""
    if here.endswith(NOT_FOUND):
        return base
    return "../" * here.count("/")


def file_of(there: str) -> str:
    """The file of an address below the site's folder."""
    return there + "index.html" if not there or there.endswith("/") else there


def relative(here: str, there: str, *, is_offline: bool = False) -> str:
    """The way from one address to another, `#fragment` and `?query` kept; offline it names the file."""
    return from_root(root_of(here), there, is_offline=is_offline)


def from_root(root: str, there: str, *, is_offline: bool = False) -> str:
    """The same from a known way to the root, which pages of one depth share."""
    if not is_offline:
        return root + there or "./"
    cut = min((i for sign in "?#" if (i := there.find(sign)) >= 0), default=len(there))
    return root + file_of(there[:cut]) + there[cut:]
