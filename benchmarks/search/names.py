"""From lists of name parts to invented names: towns, areas and offices, with reading and English."""

import random
from functools import cache
from pathlib import Path
from typing import NamedTuple

_LISTS = Path(__file__).parent / "vocabulary"
_SAMPLE = ("見本", "みほん", "Sample")
_SECOND = (("第二", "だいに", "No. 2"), ("第三", "だいさん", "No. 3"))
_IN_TOWN, _UNNAMED, _NUMBERED = 0.25, 0.2, 0.08
"""Shares of offices that are called after their town, of these without a name of their own, and with a number."""

_SHI, _CHO, _MURA = ("市", "し", "City"), ("町", "ちょう", "Town"), ("村", "むら", "Village")
TOWN_KINDS = {"city": _SHI, "town": _CHO, "village": _MURA}
_TOWN_SHARES = (5, 5, 1)


class Called(NamedTuple):
    """A name in three ways of writing."""

    ja: str
    kana: str
    en: str

    def __add__(self, more: object) -> "Called":
        """One name after the other; the English words are parted."""
        assert isinstance(more, tuple)
        ja, kana, en = more
        return Called(self.ja + ja, self.kana + kana, f"{self.en} {en}".strip())

    def yaml(self, indent: str = "  ") -> str:
        """The lines of a record."""
        return f"{indent}ja: {self.ja}\n{indent}kana: {self.kana}\n{indent}en: {self.en}\n"


class Kind(NamedTuple):
    """A kind of office and what it may offer."""

    called: Called
    services: tuple[str, ...]


class Place(NamedTuple):
    """A town: its bare name, its kind, and both together."""

    stem: Called
    kind: str
    whole: Called


def places(draw: random.Random, number: int) -> list[Place]:
    """That many towns of different names."""
    firsts, seconds = _parts("places-first"), _parts("places-second")
    pairs = [(first, second) for first in firsts for second in seconds if first[0] != second[0]]
    made: dict[str, Called] = {}
    for (ja, kana, en), (more, reading, english) in draw.sample(pairs, len(pairs)):
        stem = Called(ja + more, kana + reading, en + english)
        made.setdefault(stem.en, stem)
        if len(made) == number:
            break
    kinds = draw.choices(list(TOWN_KINDS), _TOWN_SHARES, k=len(made))
    return [
        Place(stem, kind, stem + TOWN_KINDS[kind])
        for stem, kind in zip(made.values(), kinds, strict=True)
    ]


def kind_of_office(draw: random.Random) -> Kind:
    """Any kind of office."""
    return draw.choice(_kinds())


def office(draw: random.Random, kind: Kind, town: Place) -> Called:
    """The name of an office of a kind in a town; it says that it is a sample."""
    is_in_town = draw.random() < _IN_TOWN
    name = Called(*_SAMPLE)
    if is_in_town:
        name += town.stem
    if not is_in_town or draw.random() >= _UNNAMED:
        name += draw.choice(_parts("own-names"))
    number = draw.choice(_SECOND) if draw.random() < _NUMBERED else ("", "", "")
    ja, kana, en = kind.called
    return name + (number[0] + ja, number[1] + kana, f"{en} {number[2]}".strip())


@cache
def _parts(name: str) -> tuple[tuple[str, str, str], ...]:
    lines = (line.split(" ", 2) for line in _lines(name))
    return tuple((ja, kana, en) for ja, kana, en in lines)


@cache
def _kinds() -> tuple[Kind, ...]:
    lines = (line.split(" ") for line in _lines("kinds"))
    return tuple(
        Kind(Called(ja, kana, en.replace("_", " ")), tuple(services.split(",")))
        for ja, kana, en, services in lines
    )


def _lines(name: str) -> list[str]:
    text = (_LISTS / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
