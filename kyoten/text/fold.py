"""From text as people type it to the form in which a search compares it; `01-fold.js` does the same in the browser."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from kyoten.source import Value, listed, table

_MARKS = re.compile("[\u0300-\u036f]")
_HYPHEN_IN_WORD = re.compile("(?<=[a-z])-(?=[a-z])")
_FIRST, _LAST, _SHIFT = 0x30A1, 0x30F6, 0x60
"""Katakana that have a hiragana, and how far before them it stands."""


class Folding(NamedTuple):
    """The table `fold.yml` in the shape that both sides work with."""

    signs: dict[str, str]
    """By a character: the one that it is compared as."""
    eras: dict[str, int]
    """By the name of an era: the year before its first."""
    early: tuple[tuple[str, str], ...]
    """Patterns and what they become, before katakana become hiragana."""
    patterns: tuple[tuple[str, str], ...]
    """The same afterwards, in order."""
    dashes: str
    drop: str
    repeat: str
    first_year: str


@cache
def folding() -> Folding:
    """What makes texts alike."""
    plain = table("fold")
    lines = (line for key in ("signs", "kana") for line in listed("fold", key))
    years, letters = table("eras")["years"], table("eras")["letters"]
    if not isinstance(years, dict) or not isinstance(letters, dict):
        raise ValueError("eras.yml: years and letters are mappings")
    eras = {
        name.lower(): int(str(years[str(letters.get(name, name))]))
        for name in listed("fold", "eras")
    }
    return Folding(
        {pair[0]: pair[1] for line in lines for pair in line.split()},
        eras,
        tuple(_pairs(plain["early"])),
        tuple(_pairs(plain["patterns"])),
        str(plain["dashes"]),
        str(plain["drop"]),
        str(plain["repeat"]),
        str(table("eras")["first"]),
    )


def _pairs(value: Value) -> Iterator[tuple[str, str]]:
    for pair in value if isinstance(value, list) else ():
        if isinstance(pair, list):
            yield str(pair[0]), str(pair[1])


@cache
def _era() -> re.Pattern[str]:
    names = "|".join(folding().eras)
    return re.compile(f"(?<![a-z0-9])({names})({folding().first_year}|[0-9]{{1,2}})(?![a-z0-9])")


def fold(text: str) -> str:
    """A text without what people write differently: width, case, old kanji, katakana, long marks, okurigana, eras.

    Words are parted by single spaces. For comparing only, never for showing.
    """
    table = folding()
    text = unicodedata.normalize("NFKC", text).lower()
    text = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", text)))
    text = _replaced(text, table.early)
    text = "".join(_sign(character, table) for character in text)
    text = re.sub(f"(?s:(.)){table.repeat}", r"\1\1", text)
    text = _replaced(_era().sub(_year, text), table.patterns)
    text = _HYPHEN_IN_WORD.sub(" ", text)
    kept = (" " if _parts(c) else c for c in text if c not in table.drop)
    return " ".join("".join(kept).split())


def squeezed(text: str) -> str:
    """A folded text in one word."""
    return fold(text).replace(" ", "")


def _sign(character: str, table: Folding) -> str:
    if character in table.dashes:
        return "-"
    if _FIRST <= ord(character) <= _LAST:
        character = chr(ord(character) - _SHIFT)
    return table.signs.get(character, character)


def _replaced(text: str, patterns: Iterable[tuple[str, str]]) -> str:
    for pattern, plain in patterns:
        text = re.sub(pattern, plain, text)
    return text


def _year(match: re.Match[str]) -> str:
    count = 1 if match[2] == folding().first_year else int(match[2])
    return str(folding().eras[match[1]] + count)


def _parts(character: str) -> bool:
    return unicodedata.category(character)[0] not in "LN"
