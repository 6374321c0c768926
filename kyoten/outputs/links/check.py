"""From the folder of a built site to every link in it, followed."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kyoten.outputs.links.judge import Elsewhere, Place, Reason, Site, led_to
from kyoten.outputs.links.read import Address, Use, of_page, of_style

_HAS_IDS = (".html", ".svg")


@dataclass(frozen=True, slots=True, order=True)
class BrokenLink:
    """A link that does not do what its reader expects: `page` from the site's root, `line` from 1."""

    page: str
    line: int
    target: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Links:
    """A site's links: pages read, links inside it and to other sites, and what is broken."""

    pages: int
    inside: int
    outside: int
    broken: tuple[BrokenLink, ...]


_End = Place | Elsewhere | Reason
_Key = tuple[str, Use, str]
"""The way from a page to the root, what a browser does with an address, and the address."""


class _Wait(NamedTuple):
    """A link to an id of a page that may not have been read yet."""

    page: str
    address: Address
    place: Place


@dataclass(slots=True)
class _Count:
    """What has been seen so far."""

    inside: int = 0
    outside: int = 0
    ids: dict[str, set[str]] = field(default_factory=dict)
    waits: list[_Wait] = field(default_factory=list)
    broken: list[BrokenLink] = field(default_factory=list)
    ends: dict[_Key, _End] = field(default_factory=dict)
    """Where ways lead that begin at the site's root: the same from every page at one depth."""


def broken_links(
    root: Path,
    *,
    is_offline: bool = False,
    base: str = "/",
    promised: Set[str] = frozenset(),
) -> list[BrokenLink]:
    """Name every broken link of the site below `root`, served at `base`; offline, a link must end in a file.

    `promised` are files that are not there yet.
    """
    return list(links_of(root, is_offline=is_offline, base=base, promised=promised).broken)


def links_of(
    root: Path,
    *,
    is_offline: bool = False,
    base: str = "/",
    promised: Set[str] = frozenset(),
) -> Links:
    """Follow every link of every page, drawing and style sheet, without asking another host."""
    files, folders = _below(root)
    site = Site(frozenset(files | promised), frozenset(folders), is_offline, base)
    count = _Count()
    for name in sorted(files):
        if name.endswith((*_HAS_IDS, ".css")):
            _follow(site, name, _text(root, name), count)
    for wait in count.waits:
        if wait.place.fragment not in count.ids[wait.place.file]:
            line = _line(_text(root, wait.page), wait.address)
            broken = BrokenLink(wait.page, line, wait.address.target, Reason.NO_PLACE)
            count.broken.append(broken)
    pages = sum(name.endswith(".html") for name in files)
    return Links(pages, count.inside, count.outside, tuple(sorted(count.broken)))


def _below(root: Path) -> tuple[set[str], set[str]]:
    """The files and the folders of a site."""
    files: set[str] = set()
    folders = {"."}
    for place, below, names in os.walk(root):
        here = Path(place).relative_to(root).as_posix()
        files.update(posixpath.normpath(f"{here}/{name}") for name in names)
        folders.update(posixpath.normpath(f"{here}/{name}") for name in below)
    return files, folders


def _text(root: Path, name: str) -> str:
    return (root / name).read_text(encoding="utf-8", errors="replace")


def _line(text: str, address: Address) -> int:
    return text.count("\n", 0, address.start) + 1


def _follow(site: Site, name: str, text: str, count: _Count) -> None:
    """Follow the links of one file; those to an id wait until every page has told its own."""
    ids = count.ids[name] = set()
    to_root = "../" * name.count("/") or name
    seen: dict[_Key, _End] = {}
    for address in of_style(text) if name.endswith(".css") else of_page(text, ids):
        key = (to_root, address.use, address.target)
        known = count.ends if address.target.startswith(to_root) else seen
        end = known.get(key) or known.setdefault(key, led_to(site, name, *key[1:]))
        if isinstance(end, Reason):
            broken = BrokenLink(name, _line(text, address), address.target, end)
            count.broken.append(broken)
        elif isinstance(end, Elsewhere):
            count.outside += end.scheme.startswith("http")
        else:
            count.inside += 1
            if _needs_id(end):
                count.waits.append(_Wait(name, address, end))


def _needs_id(place: Place) -> bool:
    """Say whether a fragment must be an id: a browser itself knows the top and a passage of text."""
    fragment = place.fragment
    if not fragment or not place.file.endswith(_HAS_IDS):
        return False
    return fragment.lower() != "top" and not fragment.startswith(":~:")
