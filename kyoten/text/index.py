"""From records to the index of a language, row by row, for pages and for the printed book."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kyoten.dataset import Dataset
from kyoten.kinds import Prefecture, Record
from kyoten.kinds.parts import Name, Title
from kyoten.text.order import KANA_ROWS, LETTERS, OTHER, kana_order, kana_row, letters_of
from kyoten.text.wordings import Wording, english_wordings, japanese_wordings
from kyoten.words import Language

_ROWS = {Language.JA: (*KANA_ROWS, OTHER), Language.EN: (*LETTERS, OTHER)}


class Entry(NamedTuple):
    """One line of an index: a record by its name, or a term by another wording of it."""

    text: str
    """What is looked for, in the index's language: the record's name or the other wording."""
    reading: str
    """What it is sorted by: kana; in English the text again."""
    record: Record
    name: Name | Title
    """The record's own name, in all languages."""
    heading: str
    """What it stands under in its row: the first kana, in English the first two letters; "" in OTHER."""
    is_alias: bool
    """Whether the text is not the record's own name."""
    is_shared: bool
    """Whether another record of the kind has the same name, so that the place has to be said."""


@dataclass(frozen=True)
class Index:
    """What stands in each row; the entries are put in order once, when somebody asks for the first."""

    lang: Language
    wordings: Mapping[str, tuple[Wording, ...]]
    """By the row's id, `ka`, in English `k`, in the order of the rows; rows without any are left out."""

    @cached_property
    def rows(self) -> Mapping[str, tuple[Entry, ...]]:
        """The entries of each row, in order."""
        names = Counter(
            (one.text, one.record.kind)
            for row in self.wordings.values()
            for one in row
            if not one.is_alias
        )
        shared = {key for key, count in names.items() if count > 1}
        return {
            row: tuple(_ordered(wordings, self.lang, shared, has_headings=row != OTHER))
            for row, wordings in self.wordings.items()
        }


def with_page(dataset: Dataset) -> Iterator[Record]:
    """Every record that has a page of its own; a prefecture has one where it has adopted the handbook."""
    homes = frozenset(dataset.folders)
    for record in dataset.every():
        if not isinstance(record, Prefecture) or record.id in homes:
            yield record


def index_of(records: Iterable[Record], lang: Language) -> Index:
    """Every record that has a reading, in English a name; terms by their other wordings too."""
    rows: dict[str, list[Wording]] = defaultdict(list)
    wordings = japanese_wordings if lang is Language.JA else english_wordings
    row_of = kana_row if lang is Language.JA else _letter_row
    for record in records:
        for one in wordings(record):
            rows[row_of(one.reading)].append(one)
    return Index(lang, {row: tuple(rows[row]) for row in _ROWS[lang] if row in rows})


def _ordered(
    wordings: Iterable[Wording],
    lang: Language,
    shared: set[tuple[str, str]],
    *,
    has_headings: bool,
) -> Iterator[Entry]:
    order_of, heading_of = (
        (kana_order, _kana_heading) if lang is Language.JA else (letters_of, _letters_heading)
    )
    lines = [(order_of(one.reading), one.text, one) for one in wordings]
    lines.sort(key=lambda line: line[:2])
    for order, text, (_, reading, record, name, is_alias) in lines:
        heading = heading_of(order) if has_headings else ""
        is_shared = not is_alias and (text, record.kind) in shared
        yield Entry(text, reading, record, name, heading, is_alias, is_shared)


def _letter_row(text: str) -> str:
    initial = text[0].lower()
    if initial not in LETTERS:
        initial = letters_of(text)[:1]
    return initial if initial in LETTERS else OTHER


def _kana_heading(order: str) -> str:
    return order[0]


def _letters_heading(order: str) -> str:
    return (order[:2] if order[1:2] in LETTERS else order[0]).capitalize()
