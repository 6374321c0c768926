"""From readings to their order and rows: the kana order in Japanese, A to Z in English."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Generic, TypeVar

from kyoten.kinds.parts import Name, Title
from kyoten.words import Language

T = TypeVar("T")

_ROWS = {"": "a", "W": "wa"} | {letter: f"{letter.lower()}a" for letter in "KSTNHMYR"}
_LONG = "KATAKANA-HIRAGANA PROLONGED SOUND MARK"
OTHER = "other"
"""The row of whatever does not begin with a kana or a letter."""


@dataclass(frozen=True, slots=True)
class Row(Generic[T]):
    """One row of an index: `ka` in Japanese, `k` in English, and what stands in it."""

    id: str
    entries: tuple[T, ...]


def rows_of(
    entries: Iterable[T], name_of: Callable[[T], Name | Title], lang: Language
) -> Iterator[Row[T]]:
    """The entries in the order of their readings, cut into rows."""
    ranked = sorted(entries, key=lambda entry: order_of(name_of(entry), lang))
    ranked.sort(key=lambda entry: row_of(name_of(entry), lang) == OTHER)
    for row, members in groupby(ranked, key=lambda entry: row_of(name_of(entry), lang)):
        yield Row(row, tuple(members))


def order_of(name: Name | Title, lang: Language) -> tuple[str, str]:
    """What a name is sorted by: its reading, else its text."""
    if lang is Language.EN and name.en is not None:
        return _letters(name.en), name.ja
    if lang is Language.EN:
        return "\uffff" + kana_order(name.kana or name.ja), name.ja
    return kana_order(name.kana or name.ja), name.ja


def row_of(name: Name | Title, lang: Language) -> str:
    """The id of the row that a name stands in."""
    if lang is Language.JA:
        return kana_row(name.kana or "")
    initial = _letters(name.en or "")[:1]
    return initial if "a" <= initial <= "z" else OTHER


@cache
def kana_order(reading: str) -> str:
    """A reading without voicing, small kana and length marks; these decide only between equals."""
    plain, vowel = [], ""
    for character in _bare(reading):
        name = unicodedata.name(character, "")
        if name == _LONG:
            plain.append(vowel)
        elif name.startswith("HIRAGANA LETTER "):
            sound = name.split()[-1]
            vowel = _letter(sound if sound == "N" else sound[-1])
            plain.append(_letter(sound))
        else:
            plain.append(character)
    return "".join(plain) + "\0" + reading


@cache
def kana_row(reading: str) -> str:
    """The row of a reading: `a`, `ka`, `sa` … `wa`."""
    name = unicodedata.name(_bare(reading)[:1] or " ", "")
    if not name.startswith("HIRAGANA LETTER "):
        return OTHER
    sound = name.split()[-1]
    return "wa" if sound == "N" else _ROWS.get(sound[:-1], OTHER)


def _letter(sound: str) -> str:
    return unicodedata.lookup(f"HIRAGANA LETTER {sound}")


def _bare(reading: str) -> str:
    decomposed = unicodedata.normalize("NFD", reading)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _letters(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[^a-z0-9 ]", "", decomposed).strip()
