"""From a dataset and its facts to every record that has a page, and who is found by what."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.kinds import Facility, Prefecture, Record, Term
from kyoten.kinds.parts import Name, Title
from kyoten.urls import path_of
from tests.search.generated_around import Around
from tests.search.generated_entry import Core, Entry
from tests.search.generated_spelling import plain, plain_english

Paths = frozenset[str]
Index = dict[Hashable, Paths]
"""Pages by something that leads to them."""


@dataclass(frozen=True, eq=False)
class Known:
    """Every record that has a page. What many queries ask is kept in the order in which it is asked."""

    entries: tuple[Entry, ...]
    prefectures: dict[str, Prefecture]
    """Every prefecture by its id; they have no page but their handbooks' homes."""

    def where(self, is_meant: Callable[[Entry], bool]) -> Paths:
        """The pages of the entries that are meant."""
        return frozenset(entry.path for entry in self.entries if is_meant(entry))

    def of(self, *kinds: str) -> tuple[Entry, ...]:
        """The entries of some kinds."""
        return tuple(entry for kind in kinds for entry in self.by_kind.get(kind, ()))

    @cached_property
    def by_kind(self) -> dict[str, tuple[Entry, ...]]:
        """The entries of each kind."""
        found: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.kind].append(entry)
        return {kind: tuple(entries) for kind, entries in found.items()}

    @cached_property
    def towns(self) -> tuple[Entry, ...]:
        """Municipalities."""
        return self.of("municipality")

    @cached_property
    def areas(self) -> tuple[Entry, ...]:
        """Areas of every kind."""
        return self.of("area")

    @cached_property
    def likely(self) -> tuple[Entry, ...]:
        """What people look for most: places and facilities."""
        return self.of("municipality", "area", "facility") or self.entries

    @cached_property
    def offices(self) -> tuple[Entry, ...]:
        """Facilities that are open."""
        return tuple(entry for entry in self.of("facility") if entry.is_open)

    @cached_property
    def cores(self) -> tuple[Core, ...]:
        """The names of places without their ending."""
        return tuple(entry.core for entry in (*self.towns, *self.areas) if entry.core)

    @cached_property
    def with_phone(self) -> tuple[Entry, ...]:
        """Those that answer the telephone."""
        return tuple(entry for entry in self.entries if entry.phones)

    @cached_property
    def with_postal(self) -> tuple[Entry, ...]:
        """Those with a postal code."""
        return tuple(entry for entry in self.entries if entry.postals)

    @cached_property
    def with_place(self) -> tuple[Entry, ...]:
        """What is open and stands in a place or serves it."""
        return tuple(entry for entry in self.entries if entry.places and entry.is_open)

    @cached_property
    def open(self) -> Paths:
        """Everything but facilities whose registration has ended."""
        return self.where(lambda entry: entry.is_open)

    @cached_property
    def names(self) -> tuple[tuple[str, str], ...]:
        """Plain Japanese names with their pages."""
        return tuple((entry.plain_ja, entry.path) for entry in self.entries)

    @cached_property
    def readings(self) -> tuple[tuple[str, str], ...]:
        """Plain readings, those of other wordings too, with their pages."""
        own = ((entry.plain_kana, entry.path) for entry in self.entries)
        others = ((other, e.path) for e in self.of("term") for other in e.plain_others)
        return (*own, *others)

    @cached_property
    def english(self) -> tuple[tuple[str, str], ...]:
        """Plain English names with their pages."""
        return tuple((entry.plain_en, entry.path) for entry in self.entries)

    @cached_property
    def called(self) -> Index:
        """Pages by their whole plain Japanese name; terms by their other wordings too."""
        return _index((name, e) for e in self.entries for name in (e.plain_ja, *e.plain_others))

    @cached_property
    def called_english(self) -> Index:
        """The same by English names."""
        others = ((plain_english(o), e) for e in self.entries for o in e.others_en)
        return _index([*((e.plain_en.strip(), e) for e in self.entries), *others])

    @cached_property
    def read(self) -> Index:
        """Pages by their whole plain reading."""
        return _index((entry.plain_kana, entry) for entry in self.entries)

    @cached_property
    def near_names(self) -> Index:
        """Pages by their plain Japanese name and by it without any one sign."""
        return _index((short, e) for e in self.entries for short in shortened(e.plain_ja))

    @cached_property
    def near_readings(self) -> Index:
        """The same by their reading."""
        return _index((short, e) for e in self.entries for short in shortened(e.plain_kana))

    @cached_property
    def at(self) -> Index:
        """What is open by the Japanese name of a municipality or area in which it stands or which it serves."""
        return _index((place, e) for e in self.with_place for place in e.places)

    @cached_property
    def places(self) -> Index:
        """Pages of municipalities and areas by their Japanese names."""
        return _index((entry.ja, entry) for entry in (*self.towns, *self.areas))

    @cached_property
    def place_by_name(self) -> dict[str, Entry]:
        """A municipality or area by its Japanese name; of several with one name, any."""
        return {entry.ja: entry for entry in (*self.towns, *self.areas)}

    @cached_property
    def in_prefecture(self) -> Index:
        """Pages by the id of a prefecture."""
        return _index((prefecture, e) for e in self.entries for prefecture in e.prefectures)

    @cached_property
    def serving(self) -> Index:
        """Open facilities by their services and functions."""
        return _index(
            (of, e)
            for e in self.offices
            if isinstance(e.record, Facility)
            for of in (*e.record.services, *e.record.functions)
        )

    @cached_property
    def place_words(self) -> dict[str, frozenset[str]]:
        """Japanese names of places by their plain name, whole and without the ending, in both languages."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for entry in (*self.towns, *self.areas):
            words = [entry.plain_ja, entry.plain_en.strip()]
            words += [plain(entry.core.ja), plain_english(entry.core.en)] if entry.core else []
            for word in words:
                found[word].add(entry.ja)
        return {word: frozenset(names) for word, names in found.items()}


def shortened(text: str) -> set[str]:
    """A text and what it is without any one sign; texts one slip apart have one of these in common."""
    return {text, *(text[:at] + text[at + 1 :] for at in range(len(text)))}


def _index(pairs: Iterable[tuple[Hashable, Entry]]) -> Index:
    found: defaultdict[Hashable, set[str]] = defaultdict(set)
    for key, entry in pairs:
        found[key].add(entry.path)
    return {key: frozenset(paths) for key, paths in found.items()}


def known(dataset: Dataset, facts: Facts) -> Known:
    """What is known of every record with a page; a prefecture has one only as its handbook's home."""
    is_open = {facility.full_id for facility in facts.open_facilities}
    around = Around(dataset)
    return Known(
        tuple(
            _entry(
                record,
                around,
                is_open=not isinstance(record, Facility) or record.full_id in is_open,
            )
            for record in dataset.every()
            if not isinstance(record, Prefecture)
        ),
        {prefecture.id: prefecture for prefecture in dataset.all(Prefecture)},
    )


def _entry(record: Record, around: Around, *, is_open: bool) -> Entry:
    found = getattr(record, "title", None) or getattr(record, "name", None)
    assert isinstance(found, Name | Title), record.full_id
    term = record if isinstance(record, Term) else None
    return Entry(
        record,
        path_of(record),
        found.ja,
        found.kana or "",
        found.en or "",
        others_ja=(*term.aliases_ja, *term.aliases_kana) if term else (),
        others_en=(*term.aliases_en, *filter(None, (term.short_en,))) if term else (),
        places=around.places(record),
        prefectures=around.prefectures(record),
        is_open=is_open,
    )
