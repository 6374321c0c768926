"""From an address and the files of a site to where it leads, or to why it leads nowhere."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

from kyoten.outputs.links.read import Use

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):|//")
_BAD_SIGN = re.compile(r'[\s\\<>"{}|^`]')
_EMPTY_PART = re.compile(r"[^:/?#]//")
_WEB = r"://[^/?#:@]+\.[^/?#:@]+(:\d+)?([/?#].*)?"
_FORMS = {
    "http": re.compile("http" + _WEB),
    "https": re.compile("https" + _WEB),
    "mailto": re.compile(r"mailto:[^@?]+@[^@?.]+(\.[^@?.]+)+(\?.*)?", re.ASCII),
    "tel": re.compile(r"tel:(\+[1-9](-?\d){6,14}|0(-?\d){9,10}|1\d\d|%23\d{4})", re.ASCII),
}


class Reason(StrEnum):
    """Why a link is broken."""

    NO_PAGE = "no-page"  # no such file in the site
    NO_PLACE = "no-place"  # the page has no such id
    NO_SLASH = "no-slash"  # a folder, whose relative links need the slash at the end
    NO_FILE_NAME = "no-file-name"  # offline only files can be opened, not folders
    NOT_RELATIVE = "not-relative"  # the site would work at the root of a host only
    NOT_ABSOLUTE = "not-absolute"  # the error page is served at every depth
    LEAVES_SITE = "leaves-site"
    OUTSIDE_REQUEST = "outside-request"  # a page fetches from its own host only
    SCHEME = "scheme"
    MALFORMED = "malformed"


@dataclass(frozen=True, slots=True)
class Site:
    """The files and folders of a site, by their paths in it."""

    files: frozenset[str]
    folders: frozenset[str]
    is_offline: bool
    base: str = "/"
    """The path at which a host serves the site's root."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an address inside the site leads."""

    file: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An address that leaves the site and is fit to be followed; `scheme` says to what."""

    scheme: str


def led_to(site: Site, page: str, use: Use, target: str) -> Place | Elsewhere | Reason:
    """Follow an address of a page."""
    if not target or _BAD_SIGN.search(target):
        return Reason.MALFORMED
    if scheme := _SCHEME.match(target):
        return _elsewhere(use, target, (scheme[1] or "").lower())
    if _EMPTY_PART.search(target):  # only other hosts may have folders without a name
        return Reason.MALFORMED
    way, _, fragment = target.partition("#")
    way = unquote(way.partition("?")[0])
    file = _file_of(site, page, way) if way else page
    if isinstance(file, Reason):
        return file
    if file not in site.files:
        return Reason.NO_SLASH if file in site.folders else Reason.NO_PAGE
    return Place(file, unquote(fragment))


def _elsewhere(use: Use, target: str, scheme: str) -> Elsewhere | Reason:
    if scheme in {"", "http", "https"} and use is Use.FETCH:
        return Reason.OUTSIDE_REQUEST
    if scheme and (scheme not in _FORMS or use is Use.FETCH):
        return Reason.SCHEME
    if not scheme or not _FORMS[scheme].fullmatch(target):
        return Reason.MALFORMED
    return Elsewhere(scheme)


def _file_of(site: Site, page: str, way: str) -> str | Reason:
    """The file that a way inside the site means, whether it is there or not."""
    is_absolute = way.startswith("/")
    if is_absolute != (posixpath.basename(page) == "404.html"):
        return Reason.NOT_RELATIVE if is_absolute else Reason.NOT_ABSOLUTE
    if is_absolute and not f"{way}/".startswith(site.base):
        return Reason.LEAVES_SITE
    start = "" if is_absolute else posixpath.dirname(page)
    within = way[len(site.base) :].lstrip("/") if is_absolute else way
    file = posixpath.normpath(posixpath.join(start, within))
    if file == ".." or file.startswith("../"):
        return Reason.LEAVES_SITE
    if way.rpartition("/")[2] not in {"", ".", ".."}:
        return file
    return Reason.NO_FILE_NAME if site.is_offline else posixpath.normpath(f"{file}/index.html")
