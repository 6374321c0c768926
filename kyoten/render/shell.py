"""From a page's identity to the context that `theme/shell/base.html` asks of both feeders."""

from typing import NamedTuple

from kyoten.pages import SourceLine
from kyoten.urls import Link
from kyoten.words import Language

Kin = tuple[Language, str, str, str]
"""What pages with the same menu have in common: language, section, prefecture's folder, way to the root."""


class Shell(NamedTuple):
    """What the shell shows around every page; labels are escaped by `{{ link.label }}`."""

    lang: Language
    title: str
    """The page's title; on home the site's name."""
    description: str
    path: str
    """Language-neutral: `shiga/bases/kohoku/`, "" for home."""
    root: str
    """The way to the site's root: "" or `../../`; on 404 the public address's path. Assets are `root` + `assets/…`."""
    site_name: str
    home: str
    emergency: str
    search: str
    """The page of the search, to which its box leads."""
    kin: Kin
    """Equal for pages whose menu and site map are the same to the letter."""
    menu: tuple[Link, ...]
    sitemap: tuple[tuple[str, tuple[Link, ...]], ...]
    other: Link
    """The same page in the other language; its label is the language's own name."""
    other_lang: Language
    alternates: tuple[tuple[str, str], ...]
    """`hreflang` and full address: ja, en, x-default; none while the site does not know its own address."""
    crumbs: tuple[Link, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    verified: str | None = None
    """When somebody last made sure, in words; None where the page has no such date."""
    correct: str | None = None
    """Where a reader reports a mistake; None where no address has been entered."""
    is_prose: bool = False
