"""From readings to their order and rows: the kana order in Japanese, A to Z in English."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from string import ascii_lowercase
from typing import Generic, TypeVar

from kyoten.kinds.parts import Name, Title
from kyoten.words import Language

T = TypeVar("T")

KANA_ROWS = ("a", "ka", "sa", "ta", "na", "ha", "ma", "ya", "ra", "wa")
LETTERS = tuple(ascii_lowercase)
OTHER = "other"
"""The row of whatever does not begin with a kana or a letter."""

_LONG, _BEFORE_ALL = "\u30fc", "\u3040"
"""The mark of a long vowel, and a sign that stands before every kana."""
_LENGTHENED = re.compile(f"(^|.)({_LONG}+)")
_SIGNS = re.compile(r"\W")
_NO_LETTERS = re.compile("[^a-z0-9 ]")
_HIRAGANA = "HIRAGANA LETTER "
_ROWS = {"": "a", "W": "wa"} | {row[0].upper(): row for row in KANA_ROWS[1:9]}
_HEPBURN = {"SI": "shi", "TI": "chi", "TU": "tsu", "HU": "fu"}


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
        return letters_of(name.en), name.ja
    if lang is Language.EN:
        return "\uffff" + kana_order(name.kana or name.ja), name.ja
    return kana_order(name.kana or name.ja), name.ja


def row_of(name: Name | Title, lang: Language) -> str:
    """The id of the row that a name stands in."""
    if lang is Language.JA:
        return kana_row(name.kana or "")
    initial = letters_of(name.en or "")[:1]
    return initial if "a" <= initial <= "z" else OTHER


@cache
def kana_order(reading: str) -> str:
    """A reading without voicing, small kana and length marks; these decide only between equals."""
    return plain_kana(reading) + "\0" + reading.replace(_LONG, _BEFORE_ALL)


def plain_kana(reading: str) -> str:
    """The kana that a reading is looked for by: unvoiced and large, a length mark as its vowel, no signs."""
    said = reading if reading.isalnum() else _SIGNS.sub("", reading)
    plain = unicodedata.normalize("NFD", said).translate(_PLAIN)
    return _LENGTHENED.sub(_lengthened, plain) if _LONG in plain else plain


def kana_row(reading: str) -> str:
    """The row of a reading: `a`, `ka`, `sa` … `wa`."""
    initial = reading[:1]
    return _row_of(initial if initial.isalnum() else plain_kana(reading)[:1])


@cache
def _row_of(sign: str) -> str:
    """The row of a single sign."""
    sound = _sound(plain_kana(sign))
    if not sound:
        return OTHER
    return "wa" if sound == "N" else _ROWS[sound[:-1]]


@cache
def latin_of(kana: str) -> str:
    """A single kana in Latin letters, `shi`; "" for any other sign."""
    sound = _sound(kana)
    return _HEPBURN.get(sound, sound.lower())


def letters_of(text: str) -> str:
    """The letters, digits and spaces that an English name is looked for by."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return _NO_LETTERS.sub("", plain.casefold()).strip()


def _lengthened(found: re.Match[str]) -> str:
    sound = _sound(found[1])
    vowel = sound if sound == "N" else sound[-1:]
    return found[1] + (_letter(vowel) * len(found[2]) if vowel else "")


def _sound(sign: str) -> str:
    """The sound of a kana as Unicode names it: `SI`; "" for any other sign."""
    name = unicodedata.name(sign, "") if sign else ""
    return name.split()[-1] if name.startswith(_HIRAGANA) else ""


def _letter(sound: str) -> str:
    return unicodedata.lookup(_HIRAGANA + sound)


def _unvoiced() -> dict[int, str | None]:
    """For every kana of NFD the large one; the marks of voicing are left out."""
    signs = [chr(code) for code in range(0x3041, 0x3097)]
    return {0x3099: None, 0x309A: None} | {
        ord(sign): _letter(_sound(sign)) for sign in signs if not unicodedata.decomposition(sign)
    }


_PLAIN = _unvoiced()
