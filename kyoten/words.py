"""From texts in two languages to what a reader of one language sees."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from kyoten.kinds.parts import Name, Text, Title
from kyoten.kinds.record import Record
from kyoten.kinds.walk import leaves
from kyoten.source import Path as Way
from kyoten.source import Value, read_folder


class Language(StrEnum):
    """The languages of the site; the first is the one that every text has."""

    JA = "ja"
    EN = "en"


LANGUAGES = tuple(Language)

_SIGNS = "[\u3001-\u30ff\u3400-\u9fff\uff01-\uffee]+"
JAPANESE = re.compile(f"{_SIGNS}(?:[0-9]+{_SIGNS})*")
"""Japanese words in a text of another language, with the digits inside them."""
_MARKUP = re.compile("[&<>\"']").search


class Said(NamedTuple):
    """A text for readers of one language; one in the other language is marked with its own."""

    text: str
    lang: Language
    is_fallback: bool = False

    def __str__(self) -> str:
        return self.text

    def __html__(self) -> str:
        """Escaped HTML, as templates get it by `{{ said }}`; in attributes write `{{ said.text }}`."""
        html = escape(self.text) if _MARKUP(self.text) else self.text
        if self.is_fallback:
            return f'<span lang="{self.lang}">{html}</span>'
        if self.lang is Language.JA or html.isascii():
            return html
        return JAPANESE.sub(r'<span lang="ja">\g<0></span>', html)


class Named(NamedTuple):
    """A name for readers of one language, with the Japanese name where they need it beside."""

    said: Said
    original: str | None = None

    @property
    def text(self) -> str:
        """The name alone, for attributes and titles."""
        return self.said.text

    @property
    def both(self) -> str:
        """Both names as plain text, where no markup can stand."""
        return self.said.text if self.original is None else f"{self.said.text} {self.original}"

    def __str__(self) -> str:
        return self.said.text

    def __html__(self) -> str:
        """The name and, for readers of English, the Japanese name beside it."""
        if self.original is None:
            return self.said.__html__()
        return f'{self.said.__html__()} <span class="k-original" lang="ja">{escape(self.original)}</span>'


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Every word that the program says in one language, found by its dotted key."""

    lang: Language
    table: Mapping[str, str]
    _members: dict[tuple[type[Enum], Enum], str] = field(default_factory=dict)
    _titles: dict[type[BaseModel], Mapping[str, str]] = field(default_factory=dict)

    def __call__(self, key: str, **params: object) -> str:
        """The words of a key such as `shell.skip`; a missing key is a KeyError, since keys are code."""
        words = self.table[key]
        return words.format(**params) if params else words

    def of(self, text: Text | Name | Title) -> Said:
        """A record's text; where the English is missing, the Japanese, marked as a fallback."""
        if self.lang is Language.JA:
            return Said(text.ja, Language.JA)
        if text.en is None:
            return Said(text.ja, Language.JA, is_fallback=True)
        return Said(text.en, Language.EN)

    def named(self, name: Name | Title) -> Named:
        """A record's name; readers of English get the Japanese name beside the English one."""
        said = self.of(name)
        return Named(said, name.ja if said.lang is Language.EN else None)

    def quoted(self, text: str, lang: Language) -> Said:
        """A text of a known language, marked with it where the page is in the other one."""
        return Said(text, lang, is_fallback=lang is not self.lang)

    def enum(self, member: Enum) -> str:
        """The words of an enum's member: `enums.base_type.area_wide`."""
        said = self._members.get((type(member), member))
        if said is None:
            said = self._members[type(member), member] = self.table[enum_key(member)]
        return said

    def title(self, model: type[BaseModel], field: str) -> str:
        """A field's title: `fields.facility.capacity.title`."""
        return self.titles(model)[field]

    def titles(self, model: type[BaseModel]) -> Mapping[str, str]:
        """The titles of all fields of a class."""
        titles = self._titles.get(model)
        if titles is None:
            keys = {name: field_key(model, name) + ".title" for name in model.model_fields}
            titles = {name: self.table[key] for name, key in keys.items() if key in self.table}
            self._titles[model] = titles
        return titles

    def help(self, model: type[BaseModel], field: str) -> str:
        """What a field means: `fields.facility.capacity.help`."""
        return self.table[field_key(model, field) + ".help"]


def load_words(folder: Path) -> dict[Language, Words]:
    """The words of each language from `<folder>/<language>/<file>.yml`."""
    return {lang: Words(lang, dict(_entries(folder / lang))) for lang in LANGUAGES}


def untranslated(records: Iterable[Record]) -> Iterator[tuple[Record, Way, str]]:
    """Every text that readers of English see in Japanese: its record, its place, the Japanese."""
    for record in records:
        for way, _, value in leaves(record):
            if isinstance(value, Name | Text | Title) and value.en is None:
                yield record, way, value.ja


def enum_key(member: Enum) -> str:
    """The key of an enum's member; the member's name stands in it, in lower case."""
    # Members of two StrEnums with one value are equal: only the class tells them apart.
    return _enum_key(type(member), member.name)


@cache
def _enum_key(kind: type[Enum], name: str) -> str:
    return f"enums.{snake(kind.__name__)}.{name.lower()}"


@cache
def field_key(model: type[BaseModel], field: str) -> str:
    """The key of a field, without `.title` or `.help`; inherited fields share one key."""
    owner = next(cls for cls in model.__mro__ if field in cls.__dict__.get("__annotations__", {}))
    return f"fields.{snake(owner.__name__)}.{field}"


def snake(name: str) -> str:
    """The name of a class as keys have it: `BaseType` becomes `base_type`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def _entries(folder: Path) -> Iterator[tuple[str, str]]:
    for reading in read_folder(folder):
        if reading.tree is None or reading.problems:
            raise ValueError(f"{folder / reading.file}: {reading.problems}")
        yield from _flat(reading.file.removesuffix(".yml").replace("/", "."), reading.tree.data)


def _flat(key: str, value: Value) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _flat(f"{key}.{name}", inner)
    elif isinstance(value, str):
        yield key, value
    else:
        raise ValueError(f"{key} is neither words nor a mapping of words")
