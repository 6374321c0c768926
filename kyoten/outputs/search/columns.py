"""From entries to columns, as the browser reads them: texts joined by line breaks, facets by numbers."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from kyoten.dataset import Dataset
from kyoten.kinds import KINDS, Area, Municipality, Prefecture
from kyoten.kinds.facility import Disability, EnhancedType, Role, Service
from kyoten.kinds.knowledge import DocumentKind
from kyoten.kinds.support import BaseFunction, BaseState, BaseType
from kyoten.outputs.search.entries import Entry
from kyoten.outputs.search.facets import FACETS
from kyoten.outputs.search.standing import KIND
from kyoten.words import LANGUAGES, Language, Words, enum_key

_LINE, _WITHIN = "\n", "\t"
"""Between entries, and between several values of one."""

_ENUMS: Mapping[str, type[Enum]] = {
    "function": BaseFunction,
    "service": Service,
    "disability": Disability,
    "type": BaseType,
    "status": BaseState,
    "role": Role,
    "enhanced": EnhancedType,
    "document": DocumentKind,
}
_PLACES: Mapping[str, type[Prefecture | Area | Municipality]] = {
    "prefecture": Prefecture,
    "area": Area,
    "municipality": Municipality,
}

Value = tuple[str, str, str, str]
"""Of a facet: its id, its Japanese and English name, its reading."""

Columns = dict[str, object]


@dataclass(frozen=True, slots=True)
class Tables:
    """The values of every facet, and where each stands."""

    values: dict[str, tuple[Value, ...]]
    places: dict[str, dict[str, str]]
    """The number of each value, as the columns hold it."""


def tables_of(dataset: Dataset, words: dict[Language, Words], entries: Iterable[Entry]) -> Tables:
    """Every value of a facet that an entry has, in the order in which readers expect them."""
    used = {facet: set[str]() for facet in FACETS}
    for entry in entries:
        for facet, ids in entry.codes.items():
            used[facet].update(ids)
    found = {facet: _values(facet, used[facet], dataset, words) for facet in FACETS}
    places = {
        facet: {value[0]: str(place) for place, value in enumerate(values)}
        for facet, values in found.items()
    }
    return Tables(found, places)


def columns_of(entries: Sequence[Entry], tables: Tables, *, with_values: bool) -> Columns:
    """What the browser needs to know of the entries of one file; a name that repeats another is left out."""
    return {
        **({"values": tables.values} if with_values else {}),
        "path": _LINE.join(entry.path for entry in entries),
        "ja": _LINE.join(entry.ja for entry in entries),
        "kana": _LINE.join("" if entry.kana == entry.ja else entry.kana for entry in entries),
        "en": _LINE.join("" if entry.en == entry.ja else entry.en for entry in entries),
        "more": _LINE.join(_WITHIN.join(entry.more) for entry in entries),
        "digits": _LINE.join(_WITHIN.join(entry.digits) for entry in entries),
        "samples": [place for place, entry in enumerate(entries) if entry.is_sample],
        "facets": {
            facet: _LINE.join(
                _codes(entry.codes.get(facet, ()), tables.places[facet]) for entry in entries
            )
            for facet in FACETS
        },
    }


def texts_of(entries: Iterable[Entry], lang: Language) -> str:
    """The second tier: what the pages say in one language, an entry a line."""
    side = LANGUAGES.index(lang)
    texts = (" ".join(said[side] for said in entry.text) for entry in entries)
    return _LINE.join(text.replace(_LINE, " ") for text in texts)


def packed(value: object) -> str:
    """JSON without a needless character."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _codes(ids: Iterable[str], places: Mapping[str, str]) -> str:
    return " ".join([places[one] for one in ids])


def _values(
    facet: str, used: set[str], dataset: Dataset, words: dict[Language, Words]
) -> tuple[Value, ...]:
    if facet == "kind":
        kinds = [kind.kind for kind in KINDS if kind.kind in used]
        return tuple(_worded(kind, f"kinds.{kind}.one", words) for kind in (*kinds, KIND))
    if facet in _ENUMS:
        members = (member for member in _ENUMS[facet] if member.value in used)
        return tuple(_worded(str(member.value), enum_key(member), words) for member in members)
    kind = _PLACES[facet]
    national = kind is Prefecture
    named = ((one.id if national else one.full_id, one.name) for one in dataset.all(kind))
    return tuple(
        (id_, name.ja, name.en or name.ja, name.kana) for id_, name in named if id_ in used
    )


def _worded(id_: str, key: str, words: dict[Language, Words]) -> Value:
    ja, en = (words[lang](key) for lang in LANGUAGES)
    return id_, ja, en, ""
