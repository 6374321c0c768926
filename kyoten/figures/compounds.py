"""From texts to lines that never leave a box: long Japanese compounds parted between their words."""

import re
from collections.abc import Iterator
from functools import cache

from kyoten.figures.labels import em_of, flow, phrases
from kyoten.source import listed, table
from kyoten.words import JAPANESE

LATIN = 1.06
"""How much wider than reckoned a line of letters may be, since fonts differ more in them than in Japanese."""


def lines_within(text: str, width: float, *, sign: str = "") -> tuple[str, ...]:
    """A text in lines of at most a width, before it a sign; a word that is wider than a line is cut."""
    room = _room(text, width)
    cuts = (cut for piece in pieces(text, room) for cut in _cut(piece, room))
    return flow((f"{sign} ", *cuts) if sign else cuts, room)


def stays_whole(text: str, width: float, *, sign: str = "") -> bool:
    """Whether no word of a text would be cut at a width, and its sign not be left alone."""
    room = _room(text, width)
    found = pieces(text, room)
    first = f"{sign} {found[0]}" if sign else found[0]
    return all(em_of(piece.rstrip()) <= room for piece in (first, *found))


def _room(text: str, width: float) -> float:
    return width if JAPANESE.search(text) else width / LATIN


def pieces(text: str, width: float) -> list[str]:
    """The phrases of a text; those wider than a width are parted between the words of a compound."""
    if not JAPANESE.search(text):
        return phrases(text)
    spans = [match.span() for match in _words().finditer(text)]
    inside = {place for start, end in spans for place in range(start + 1, end)}
    kept = _split(text, _ends(phrases(text)) - inside)
    seams = {start for start, _ in spans} | {end for _, end in spans}
    return [part for piece in kept for part in _parted(piece, seams, width)]


def _parted(piece: tuple[int, str], seams: set[int], width: float) -> Iterator[str]:
    start, text = piece
    if em_of(text) <= width:
        yield text
        return
    tied = _tied()
    inner = {seam - start for seam in seams if 0 < seam - start < len(text)}
    yield from (part for _, part in _split(text, {i for i in inner if not tied.match(text[i:])}))


def _split(text: str, ends: set[int]) -> list[tuple[int, str]]:
    """The parts of a text, each with where it begins."""
    places = sorted({0, *ends, len(text)})
    return [(start, text[start:end]) for start, end in zip(places, places[1:], strict=False)]


def _ends(parts: list[str]) -> set[int]:
    ends, end = set[int](), 0
    for part in parts:
        end += len(part)
        ends.add(end)
    return ends


def _cut(piece: str, width: float) -> Iterator[str]:
    """A piece as it is if it fits, else as many signs a line as do."""
    line = ""
    for sign in piece:
        if line and em_of((line + sign).rstrip()) > width:
            yield line
            line = ""
        line += sign
    yield line


@cache
def _words() -> re.Pattern[str]:
    longest_first = sorted(listed("compounds", "words"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))


@cache
def _tied() -> re.Pattern[str]:
    """What may not begin a line: a sign of the table that is not the beginning of one of its words."""
    return re.compile(f"(?!{_words().pattern})[{table('compounds')['tied']}]")
