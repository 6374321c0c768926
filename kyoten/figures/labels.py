"""From labels to lines that fit: Japanese between phrases, English between words, a place's kind on its own."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from budoux import Parser, load_default_japanese_parser

from kyoten.problem.cells import cells
from kyoten.words import JAPANESE

_SYLLABLE = re.compile("[aeiou]", re.IGNORECASE)

FULL_WIDTH, CAPITAL, LETTER = 1.03, 0.7, 0.6
"""How many em a full-width sign, a capital and any other letter take, the space between them included."""

_LETTERS = dict.fromkeys("mwMW", 0.93) | dict.fromkeys("fijlrt-/.,: 1", 0.38)


def em_of(text: str) -> float:
    """About how wide a text is, in sizes of the text; rather too much than too little."""
    return sum(map(_em_of, text))


def lines_of(text: str, width: float) -> tuple[str, ...]:
    """A text in lines of at most a width; a phrase or word that is wider stays whole."""
    return flow(phrases(text), width)


def flow(pieces: Iterable[str], width: float) -> tuple[str, ...]:
    """Pieces one after the other, in lines of at most a width."""
    lines: list[str] = []
    for piece in pieces:
        if lines and em_of((lines[-1] + piece).rstrip()) <= width:
            lines[-1] += piece
        else:
            lines.append(piece)
    return tuple(line.strip() for line in lines)


def phrases(text: str) -> list[str]:
    """What should not be parted: Japanese phrases, English words with the space or hyphen behind them."""
    if JAPANESE.search(text):
        return _parser().parse(text)
    return list(_words(text))


def place_lines(name: str, kind: str, *, signs: float, letters: float) -> tuple[str, ...]:
    """A place's short label in lines of at most so many em, one width for Japanese signs and one for letters.

    The kind is the last sign of a Japanese name; it gets a line of its own, or the name is halved.
    An English name stands without its kind; a word that is too long is parted after a syllable.
    """
    if not JAPANESE.search(name):
        lines = lines_of(name, letters)
        return tuple(part for line in lines for part in _syllables(line, letters))
    if em_of(name + kind) <= signs:
        return (name + kind,)
    if em_of(name) <= signs:
        return (name, kind)
    half = (len(name) + 1) // 2
    return (name[:half], name[half:] + kind)


def _syllables(word: str, width: float) -> tuple[str, ...]:
    """A romanized name in two parts if it is too wide: after the vowel nearest to its middle."""
    ends = [match.end() for match in _SYLLABLE.finditer(word) if 2 <= match.end() <= len(word) - 2]
    if em_of(word) <= width or not ends:
        return (word,)
    cut = min(ends, key=lambda end: abs(2 * end - len(word)))
    return (f"{word[:cut]}-", word[cut:])


def _em_of(sign: str) -> float:
    if cells(sign) > 1:
        return FULL_WIDTH
    return _LETTERS.get(sign, CAPITAL if sign.isupper() else LETTER)


def _words(text: str) -> Iterator[str]:
    for word in text.split():
        *heads, tail = word.split("-")
        yield from (f"{head}-" for head in heads)
        yield f"{tail} "


@cache
def _parser() -> Parser:
    return load_default_japanese_parser()
