"""From an entry of an index to its line on a page: the name in both languages, what it is and where."""

from collections.abc import Iterator
from typing import NamedTuple

from kyoten.kinds import NATIONAL, Case, Facility, Municipality, Practice, Prefecture, Record
from kyoten.pages.finding.cutting import packed
from kyoten.pages.page import Reader
from kyoten.pages.stock import Stock
from kyoten.text.index import Entry
from kyoten.text.wordings import Wording
from kyoten.urls import path_of
from kyoten.words import Language, Said

_MARKUP = 8
"""So many bytes the rest of a line takes when it is packed, about."""


class Line(NamedTuple):
    """A record in an index."""

    alias: Said | None
    """The other wording under which it stands here."""
    name: Said
    other: Said | None
    """Its name in the other language, where readers need it beside."""
    href: str
    kind: str
    places: tuple[Said, ...]
    """Where it is, if others have the same name."""
    is_sample: bool
    is_ended: bool
    """Whether it is an office that no longer belongs to its base."""


def line_of(stock: Stock, reader: Reader, index: Language, entry: Entry) -> Line:
    """An entry of the index of a language for a reader; the index's own language comes first."""
    words, record = reader.words, entry.record
    name, other = _names(reader, index, entry)
    return Line(
        words.quoted(entry.text, index) if entry.is_alias else None,
        name,
        other,
        reader.href(path_of(record)),
        words(f"kinds.{record.kind}.one"),
        tuple(_places(stock, reader, record)) if entry.is_shared else (),
        record.sample,
        _is_ended(stock, record),
    )


def weight_of(one: Entry | Wording) -> int:
    """How many bytes its line takes when it is packed, about."""
    return packed(one.name) + _MARKUP + (len(one.text) if one.is_alias else 0)


def _names(reader: Reader, index: Language, entry: Entry) -> tuple[Said, Said | None]:
    """The name in the index's language and, where readers need it beside, in the other one."""
    name, is_english = entry.name, reader.lang is Language.EN
    japanese = Said(name.ja, Language.JA, is_english)
    if index is Language.JA and not is_english or name.en is None:
        return japanese, None
    english = Said(name.en, Language.EN, not is_english)
    return (japanese, english) if index is Language.JA else (english, japanese)


def _is_ended(stock: Stock, record: Record) -> bool:
    return (
        isinstance(record, Facility)
        and record.withdrawn is not None
        and not record.is_open(stock.today)
    )


def _places(stock: Stock, reader: Reader, record: Record) -> Iterator[Said]:
    if record.folder != NATIONAL:
        handbook = stock.handbook(record.folder)
        if handbook is not None:
            yield reader.name(stock.prefecture(handbook)).said
    if isinstance(record, Facility):
        yield reader.name(stock.town(record)).said
    if isinstance(record, Municipality):
        area = stock.facts.row(record).area
        if area is not None:
            yield reader.name(area).said
    if isinstance(record, Case | Practice):
        places = (record.prefecture,) if isinstance(record, Case) else record.prefectures
        yield from (
            reader.name(place).said
            for place in stock.dataset.follow_all(record, Prefecture, places)
        )
