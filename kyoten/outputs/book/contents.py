"""From a dataset to what a book holds, chapter by chapter: paths of pages, each with the level of its title."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from kyoten.dataset import Dataset
from kyoten.derive.procedures import national_frame
from kyoten.kinds import (
    NATIONAL,
    Area,
    BlockMeeting,
    Case,
    Document,
    Facility,
    Figure,
    Practice,
    Procedure,
    Process,
    Programme,
    Record,
    Term,
)
from kyoten.outputs.book.editions import Edition
from kyoten.outputs.book.homes import Homes, homes_of
from kyoten.pages.coverage import PATH as COVERAGE
from kyoten.pages.coverage import coverage_path
from kyoten.pages.procedures.paths import area_path, checklist_path
from kyoten.text.names import name_of
from kyoten.text.order import order_of
from kyoten.urls import path_of
from kyoten.words import Language


class Layout(StrEnum):
    """How a part of a book is set."""

    WHOLE = "whole"
    """Over the whole width."""
    ENTRIES = "entries"
    """One of many short entries in columns."""


@dataclass(frozen=True, slots=True)
class Part:
    """A page in a book."""

    path: str
    level: int = 2
    """Of its title."""
    layout: Layout = Layout.WHOLE


Chapter = tuple[Part, ...]
"""Its first part gives its title."""

_TYPES = "types/"
_LISTS: tuple[tuple[str, type[Record]], ...] = (
    ("cases/", Case),
    ("practices/", Practice),
    ("block-meetings/", BlockMeeting),
    ("programmes/", Programme),
    ("processes/", Process),
    ("figures/", Figure),
    ("documents/", Document),
    ("terms/", Term),
)
"""Chapters about the nation: a list, and the records of its kind in it."""
_IN_COLUMNS = (Facility, Case, Practice, Document, Term, Figure, BlockMeeting)
_BY_NAME = (Term, Document)
"""Kinds in whose chapter a reader looks for a name."""


def chapters(
    dataset: Dataset, edition: Edition, guide: Iterable[str], paths: frozenset[str]
) -> Iterator[Chapter]:
    """The chapters of a book between its contents and its forms; `paths` are those of all pages."""
    homes = homes_of(dataset, edition.handbook.folder)
    if edition.area is not None:
        own = _area(homes, edition.area, edition.lang)
        yield own
        yield from _elsewhere(dataset, homes, edition.area)
        return
    yield from ((Part(path, 1),) for path in guide)
    yield _prefecture(dataset, homes, edition.handbook.folder)
    yield from (_area(homes, area, edition.lang) for area in homes.areas)
    if dataset.all(Case):
        yield tuple(Part(path, 1 if path == _TYPES else 2) for path in _below(_TYPES, paths))
    for path, kind in _LISTS:
        records = dataset.all(kind)
        if records:
            yield (Part(path, 1), *map(_part, _sorted(records, edition.lang)))


def _elsewhere(dataset: Dataset, homes: Homes, area: Area) -> Iterator[Chapter]:
    """What an Area's chapter refers to and a booklet would not hold: procedures of the prefecture and the nation."""
    frame = national_frame(dataset)
    has_own = any(isinstance(record, Procedure) for record in homes.inside(area))
    above = [record for record in homes.alone if isinstance(record, Procedure)]
    for record in (*above, *(() if has_own or frame is None else (frame,))):
        yield (Part(path_of(record), 1),)


def stand_ins(edition: Edition) -> dict[str, str]:
    """By the path of a page about all prefectures: that of the book's own prefecture, which says the same of it."""
    folder = edition.handbook.folder
    return {COVERAGE: coverage_path(folder), "": f"{folder}/"}


def _below(path: str, paths: frozenset[str]) -> list[str]:
    return sorted(one for one in paths if one.startswith(path))


def _prefecture(dataset: Dataset, homes: Homes, folder: str) -> Chapter:
    """The prefecture itself, what it has by itself, and what the nation says of placing."""
    national = dataset.within(Procedure, NATIONAL)
    parts = (Part(f"{folder}/", 1), Part(coverage_path(folder)))
    return (*parts, *map(_part, (*homes.alone, *national)))


def _area(homes: Homes, area: Area, lang: Language) -> Chapter:
    """An Area: its towns, who answers, its facilities, and how a coordinator is placed."""
    records = list(homes.inside(area))
    offices = [record for record in records if isinstance(record, Facility)]
    procedures = [record for record in records if isinstance(record, Procedure)]
    others = [record for record in records if not isinstance(record, Facility | Procedure)]
    ways = [part for one in procedures for part in (_part(one), Part(checklist_path(one), 3))]
    return (
        Part(path_of(area), 1),
        *map(_part, (*others, *sorted(offices, key=lambda one: order_of(one.name, lang)))),
        *(ways or [Part(area_path(area))]),
    )


def _sorted(records: Iterable[Record], lang: Language) -> list[Record]:
    return sorted(
        records,
        key=lambda one: order_of(name_of(one), lang) if isinstance(one, _BY_NAME) else ("", ""),
    )


def _part(record: Record) -> Part:
    layout = Layout.ENTRIES if isinstance(record, _IN_COLUMNS) else Layout.WHOLE
    return Part(path_of(record), 3 if isinstance(record, Facility) else 2, layout)
