"""From records, facts and chapters to the look-ups that pages of several kinds share."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.kinds import Document, Facility, Handbook, Municipality, Prefecture, Record
from kyoten.kinds.parts import Source
from kyoten.kinds.support import BaseFunction
from kyoten.kinds.walk import leaves
from kyoten.pages.reads import EVERYTHING, NotingDataset, noting
from kyoten.words import Language

R = TypeVar("R", bound=Record)


class Chapter(Protocol):
    """What pages need to know of a prose chapter."""

    @property
    def path(self) -> str:
        """The chapter's language-neutral path: `guide/bases/`."""

    def title(self, lang: Language) -> str:
        """Its title in a language."""

    def description(self, lang: Language) -> str:
        """Its first paragraph in a language."""


@dataclass(frozen=True, slots=True, eq=False)
class Stock:
    """Everything that views are made from; nothing in it changes after loading.

    What a view asks of it is noted in `dataset.reads`; so is what is made of many records, by its properties.
    """

    dataset: NotingDataset
    today: date
    chapters: tuple[Chapter, ...]
    _facts: Facts
    _cited: dict[str, tuple[Record, ...]]
    _offices: dict[tuple[str, BaseFunction | None], tuple[Facility, ...]]
    _shared_names: frozenset[str]

    @property
    def facts(self) -> Facts:
        """Every computed fact."""
        self.dataset.reads.note(EVERYTHING)
        return self._facts

    @property
    def cited(self) -> dict[str, tuple[Record, ...]]:
        """By a document's full id: the records whose facts come from it."""
        self.dataset.reads.note(EVERYTHING)
        return self._cited

    @property
    def shared_names(self) -> frozenset[str]:
        """Names, in either language, that several municipalities bear."""
        self.dataset.reads.note(f"{Municipality.kind}:")
        return self._shared_names

    @property
    def handbooks(self) -> tuple[Handbook, ...]:
        """The prefectures that adopted the handbook."""
        return self.dataset.all(Handbook)

    def handbook(self, folder: str) -> Handbook | None:
        """The handbook of a folder, if its prefecture adopted it."""
        return self.dataset.find(Handbook, f"{folder}/{Handbook.kind}")

    def prefecture(self, handbook: Handbook) -> Prefecture:
        """The prefecture that publishes a handbook."""
        return self.dataset.follow(handbook, Prefecture, handbook.prefecture)

    def town(self, facility: Facility) -> Municipality:
        """Where a facility stands."""
        return self.dataset.follow(facility, Municipality, facility.municipality)

    def facilities_at(
        self, town: Municipality, function: BaseFunction | None = None
    ) -> tuple[Facility, ...]:
        """The open facilities in a municipality that carry a function, samples included."""
        self.dataset.reads.note(f"@{town.full_id}")
        return self._offices.get((town.full_id, function), ())

    def towns(self, record: Record, references: Iterable[str]) -> list[Municipality]:
        """The municipalities that a record names, in its order."""
        return self.dataset.follow_all(record, Municipality, references)

    def document(self, record: Record, source: Source) -> Document:
        """The document that a source of a record names."""
        return self.dataset.follow(record, Document, source.document)


def stock_of(
    dataset: Dataset, facts: Facts, today: date, *, chapters: Iterable[Chapter] = ()
) -> Stock:
    """The look-ups of a judged dataset."""
    offices = _offices(facts)
    noted = noting(dataset, {town: found for (town, one), found in offices.items() if one is None})
    names = _shared_names(dataset)
    return Stock(noted, today, tuple(chapters), facts, _cited(dataset), offices, names)


def unique(records: Iterable[R]) -> tuple[R, ...]:
    """Records without repetition, in their order."""
    return tuple({record.full_id: record for record in records}.values())


def _shared_names(dataset: Dataset) -> frozenset[str]:
    towns = dataset.all(Municipality)
    names = Counter(name for town in towns for name in {town.name.ja, town.name.en or town.name.ja})
    return frozenset(name for name, count in names.items() if count > 1)


def _offices(facts: Facts) -> dict[tuple[str, BaseFunction | None], tuple[Facility, ...]]:
    found: dict[tuple[str, BaseFunction | None], list[Facility]] = defaultdict(list)
    for facility in facts.open_facilities:
        town = facility.full(facility.municipality)
        for function in (None, *facility.functions):
            found[town, function].append(facility)
    return {key: tuple(facilities) for key, facilities in found.items()}


def _cited(dataset: Dataset) -> dict[str, tuple[Record, ...]]:
    found: dict[str, dict[tuple[str, str], Record]] = defaultdict(dict)
    for record in dataset.every():
        if isinstance(record, Prefecture):  # it has no page before it adopts the handbook
            continue
        for source in _sources(record):
            found[record.full(source.document)][record.kind, record.full_id] = record
    return {document: tuple(records.values()) for document, records in found.items()}


def _sources(record: Record) -> Iterator[Source]:
    for _, _, value in leaves(record):
        if isinstance(value, Source):
            yield value
