"""From a reader and a path to what a page is: its address, its template and its view."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar, cast

from kyoten.kinds import Record
from kyoten.kinds.parts import Text
from kyoten.pages.reads import Reads
from kyoten.text.names import name_of
from kyoten.urls import Link, address, from_root, path_of
from kyoten.words import Language, Named, Said, Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """For whom a view is made and from where: the language's words and the way to the site's root."""

    words: Words
    root: str
    is_offline: bool = False
    _links: dict[tuple[str, str], Link] = field(default_factory=dict)
    """By kind and full id; pages at one depth link to the same records again and again."""
    _said: dict[Hashable, object] = field(default_factory=dict)

    @property
    def lang(self) -> Language:
        """The reader's language."""
        return self.words.lang

    def href(self, path: str) -> str:
        """The way to a page of the reader's language, given by its path; `?query` and `#fragment` stay."""
        return from_root(self.root, address(path, self.words.lang), is_offline=self.is_offline)

    def to(self, record: Record) -> str:
        """The way to a record's page."""
        return self.href(path_of(record))

    def link(self, record: Record) -> Link:
        """A record's name, leading to its page."""
        key = record.kind, record.full_id
        link = self._links.get(key)
        if link is None:
            link = self._links[key] = Link(self.name(record), self.to(record))
        return link

    def once(self, key: tuple[Callable[..., T], *tuple[Hashable, ...]], make: Callable[[], T]) -> T:
        """What pages at one depth say alike, made for the first of them.

        It may be made of nothing but the records in the key, handbooks and prefectures: nobody notes what it asks for.
        """
        if key not in self._said:
            self._said[key] = make()
        return cast(T, self._said[key])

    def name(self, record: Record) -> Named:
        """A record's name for this reader."""
        return self.words.named(name_of(record))

    def said(self, text: Text | None) -> Said | None:
        """A text for this reader, or None where there is none."""
        return None if text is None else self.words.of(text)


class SourceLine(NamedTuple):
    """Where a page's facts come from: the document's page and the place in it."""

    document: Link
    place: Said | None = None
    """`§4(3)`, or the place in words."""


class Standing(NamedTuple):
    """How sure a record is, as its page has to say it."""

    is_sample: bool
    is_unconfirmed: bool
    anomalies: tuple[Said, ...]


class Frame(NamedTuple):
    """What every page tells the shell."""

    title: str
    """The page's title without the site's name; unique in its language."""
    description: str
    heading: Said | Named | str
    """The text of h1."""
    crumbs: tuple[Link, ...] = ()
    """The pages above this one, home first."""
    sources: tuple[SourceLine, ...] = ()
    verified: str | None = None
    correct: str | None = None
    standing: Standing | None = None
    """For the page of a record."""
    as_of: str | None = None
    """A sentence for the top of a page that shows the past and not today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a page shows; kinds of pages add what their templates need."""

    frame: Frame


@dataclass(frozen=True, slots=True)
class Subject:
    """A page's own record, by its key, and where the other records that its view asks for are noted."""

    key: str
    reads: Reads


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is to exist in both languages."""

    path: str
    """Language-neutral: `shiga/bases/kohoku/`; "" is home."""
    template: str
    """The template's file name in `theme/web/`."""
    section: str
    """The menu's entry that the page belongs to, such as `facilities`."""
    view: Callable[[Reader], View]
    """What the page shows to a reader."""
    subject: Subject | None = None
    """The one record that the page is about, where its view is made of nothing but that and what it asks for."""
