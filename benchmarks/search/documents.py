"""From records to what every engine gets of them: the page's path, its names, and its words in both languages."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kyoten.dataset import Dataset
from kyoten.kinds import Area, Base, Center, Council, Facility, Handbook, Municipality, Prefecture
from kyoten.kinds.parts import Contact, Name, Title
from kyoten.kinds.record import Record
from kyoten.text.names import name_of
from kyoten.urls import path_of
from kyoten.words import Language, Words


class Document(NamedTuple):
    """One page as other engines know it."""

    path: str
    ja: str
    kana: str
    en: str
    words: tuple[str, ...]
    """What else it says in both languages: places with their readings, services, functions, sections."""
    numbers: tuple[str, ...]
    """Telephone numbers and postal codes as people write them."""


def documents_of(dataset: Dataset, words: dict[Language, Words]) -> list[Document]:
    """A document for every record that has a page of its own."""
    areas = _areas(dataset)
    return [
        _document(record, dataset, areas, words)
        for record in dataset.every()
        if not isinstance(record, Prefecture)
    ]


def _document(
    record: Record, dataset: Dataset, areas: dict[str, Area], words: dict[Language, Words]
) -> Document:
    name = name_of(record)
    towns = dataset.follow_all(record, Municipality, _towns(record))
    own = record.full_id if isinstance(record, Municipality) else ""
    around = dict.fromkeys(areas[one] for one in (own, *(t.full_id for t in towns)) if one in areas)
    said = [said.table[f"kinds.{record.kind}.one"] for said in words.values()]
    places = (*(town.name for town in towns), *(area.name for area in around))
    said += [text for place in places for text in _all_of(place)]
    contacts = record.contacts if isinstance(record, Municipality) else ()
    if isinstance(record, Facility):
        members = (*record.services, *record.functions)
        said += [words[lang].enum(member) for member in members for lang in words]
    if isinstance(record, Handbook):
        said += _all_of(dataset.follow(record, Prefecture, record.prefecture).name)
    said += [text for one in contacts for text in (one.section.ja, one.section.en or "")]
    return Document(
        path_of(record),
        name.ja,
        name.kana or "",
        name.en or "",
        tuple(dict.fromkeys(said)),
        tuple(_numbers(record if isinstance(record, Facility) else contacts)),
    )


def _all_of(name: Name | Title) -> tuple[str, ...]:
    return (name.ja, name.kana or "", name.en or "")


def _towns(record: Record) -> Iterable[str]:
    if isinstance(record, Facility):
        return (record.municipality,)
    if isinstance(record, Council | Center):
        return record.municipalities
    if isinstance(record, Base):
        return tuple(run.municipality for run in record.implementers if run.municipality)
    return record.members if isinstance(record, Area) else ()


def _areas(dataset: Dataset) -> dict[str, Area]:
    """The area of each town, by the town's full id."""
    return {area.full(member): area for area in dataset.all(Area) for member in area.members}


def _numbers(holders: Facility | Iterable[Contact]) -> Iterator[str]:
    for holder in (holders,) if isinstance(holders, Facility) else holders:
        yield from (number for number in (holder.tel, holder.postal) if number)
