"""From records to what a search knows of each: names, numbers, what it can be narrowed by, and its text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from pydantic import BaseModel

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.kinds import (
    Base,
    Case,
    Document,
    Facility,
    Handbook,
    Prefecture,
    Record,
    Term,
)
from kyoten.kinds.parts import Contact, Name, Text
from kyoten.kinds.place import Office
from kyoten.kinds.walk import leaves
from kyoten.outputs.search.facets import Codes, Ground, codes_of, ground_of
from kyoten.source import Path
from kyoten.text.names import name_of
from kyoten.urls import path_of

_UNSEEN = frozenset({"source", "anomaly"})
"""Fields that say where a fact comes from, not what it is."""

_NUMBERS = ("tel", "fax", "postal", "code", "office_number", "corporate_number")
"""Fields of records, contacts and offices whose digits people type."""

_WORDED = (Text, Name)
_REACHED = (Contact, Office)

Part = tuple[Path, object]
"""Where a part of a record stands, and the part."""
Said = tuple[str, str]
"""A text in Japanese and in English; where the English is missing, the Japanese again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One page that a search can find."""

    kind: str
    path: str
    """Language-neutral: `shiga/municipalities/nagahama-shi/`."""
    ja: str
    kana: str = ""
    en: str
    more: tuple[str, ...] = ()
    """Other names in any language or spelling: aliases, sections, corporations."""
    digits: tuple[str, ...] = ()
    """Telephone and FAX numbers, postal codes and official numbers, digits alone."""
    codes: Codes = field(default_factory=dict)
    """By facet: the ids of its values."""
    is_sample: bool = False
    text: tuple[Said, ...] = ()
    """What else its page says."""


def entries_of(dataset: Dataset, facts: Facts) -> Iterator[Entry]:
    """One entry for every record that has a page of its own."""
    ground = ground_of(dataset, facts)
    for record in dataset.every():
        if not isinstance(record, Prefecture):
            yield _entry(record, ground)


def _entry(record: Record, ground: Ground) -> Entry:
    name = name_of(record)
    parts = [(way, part) for way, _, part in leaves(record)]
    return Entry(
        kind=record.kind,
        path=path_of(record),
        ja=name.ja,
        kana=name.kana or "",
        en=name.en or name.ja,
        more=tuple(dict.fromkeys((*_called(parts), *_more(record, ground.dataset)))),
        digits=tuple(dict.fromkeys(_digits(record, parts))),
        codes=codes_of(record, ground),
        is_sample=record.sample,
        text=tuple(_texts(parts)),
    )


def _called(parts: Iterable[Part]) -> Iterator[str]:
    """The sections and buildings that are part of a record."""
    for _, part in parts:
        if isinstance(part, Contact):
            yield from _both(part.section)
        elif isinstance(part, Office):
            yield from _both(part.name)


def _more(record: Record, dataset: Dataset) -> Iterator[str]:
    """What else a record is called."""
    if isinstance(record, Handbook):
        own = dataset.follow(record, Prefecture, record.prefecture).name
        yield from (own.ja, own.kana, own.en or own.ja)
    elif isinstance(record, Term):
        yield from (*record.aliases_ja, *record.aliases_kana, *record.aliases_en)
        yield from (record.short_en,) if record.short_en else ()
    elif isinstance(record, Facility):
        yield from _both(record.corporation)
    elif isinstance(record, Base):
        yield from _both(record.nickname)
    elif isinstance(record, Case):
        yield from (*_both(record.place), *_both(record.area))
    elif isinstance(record, Document):
        yield from _both(record.abbreviation)
        yield from (number for number in (record.number, record.number_en) if number)


def _both(text: Text | None) -> Iterator[str]:
    if text is not None:
        yield text.ja
        yield from (text.en,) if text.en else ()


def _digits(record: Record, parts: Iterable[Part]) -> Iterator[str]:
    """Every number that leads to a record: telephone, FAX, postal code, official codes."""
    inside = [part for _, part in parts if isinstance(part, _REACHED)]
    for one in (record, *inside):
        values = one.__dict__
        for name in _numbers(type(one)):
            number = values[name]
            if number:
                yield "".join(filter(str.isdigit, str(number)))


@cache
def _numbers(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a class whose digits people type."""
    return tuple(name for name in _NUMBERS if name in model.model_fields)


def _texts(parts: Iterable[Part]) -> Iterator[Said]:
    """Every text inside a record that is no name of it."""
    for way, part in parts:
        if isinstance(part, _WORDED) and way != ("name",) and _UNSEEN.isdisjoint(way):
            yield part.ja, part.en or part.ja
