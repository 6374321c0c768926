"""From names to names with one slip of the fingers: a sign left out, doubled, swapped or wrong."""

import random
import re
from collections.abc import Callable

from tests.search.generated_finders import NONE, named, same, same_english, wanted_english
from tests.search.generated_known import Index, Known, Paths, shortened
from tests.search.generated_names import entry_of, words_of
from tests.search.generated_query import NOTHING, Made
from tests.search.generated_spelling import plain, plain_english

_CONFUSED = dict(
    zip(
        "相談支援拠点基幹障緊急短期入所地域生活整備協議会圏計画事業設置市町長浜米原湖北根室訓練就労移行定着児童放課型配",
        "想淡枝緩処店規感章筋級単機人処池城正括制偏共義会権契書時務接値布街永浜来源潮比恨質君錬収老異効停看自堂法果形酌",
        strict=True,
    )
)
"""A character and one that looks or sounds like it, as a wrong conversion gives."""

_KANA = dict(
    zip(
        "かきくけこさしすせそたちつてとはひふへほ",
        "がぎぐげござじずぜぞだぢづでどばびぶべぼ",
        strict=True,
    )
)
_NEAR = {"ょ": "よ", "ゅ": "ゆ", "ゃ": "や", "し": "じ", "う": "お", "い": "え", "ん": "む"}
_KEYS = {
    key: row[at - 1] + row[(at + 1) % len(row)]
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, key in enumerate(row)
}

Slip = Callable[[random.Random, str, int], str]


def _missing(_: random.Random, text: str, at: int) -> str:
    return text[:at] + text[at + 1 :]


def _doubled(_: random.Random, text: str, at: int) -> str:
    return text[:at] + text[at] + text[at:]


def _swapped(_: random.Random, text: str, at: int) -> str:
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _wrong(draw: random.Random, text: str, at: int) -> str:
    sign = text[at]
    other = _CONFUSED.get(sign) or _KANA.get(sign) or _NEAR.get(sign)
    if sign in _KEYS:
        other = draw.choice(_KEYS[sign])
    return text[:at] + (other or draw.choice(text)) + text[at + 1 :]


SLIPS: tuple[tuple[str, Slip], ...] = (
    *(("missing", _missing), ("doubled", _doubled), ("swapped", _swapped), ("wrong", _wrong)),
)


def slipped(draw: random.Random, text: str) -> tuple[str, str]:
    """A text with one slip inside it, behind its first sign and never at a digit; with the slip's name."""
    places = [at for at in range(1, len(text) - 1) if not re.search(r"[\d\s]", text[at : at + 2])]
    note, slip = draw.choice(SLIPS)
    return (slip(draw, text, draw.choice(places)), note) if places else (text, note)


def _unless_near(typed: str, found: Paths, near: Index) -> Paths:
    """The pages, unless something else is as near to what was typed."""
    others = (near.get(short, NONE) for short in shortened(plain(typed)))
    return found if all(other <= found for other in others) else NONE


def _made(right: str, typed: str, found: Paths, near: Index) -> Paths:
    return NONE if plain(typed) == plain(right) else _unless_near(typed, found, near)


def japanese(draw: random.Random, known: Known) -> Made:
    """A Japanese name of four to sixteen characters with a slip: all that are called so."""
    name = entry_of(draw, known).ja
    if not 4 <= len(plain(name)) <= 16:
        return NOTHING
    typed, note = slipped(draw, name)
    return typed, _made(name, typed, same(known, name), known.near_names), f"{note}: {name}"


def word(draw: random.Random, known: Known) -> Made:
    """A word of at least five characters of a name with a slip: all that have the word in their name."""
    words = [w for w in words_of(entry_of(draw, known).ja) if 5 <= len(w) <= 12 and not w.isascii()]
    if not words:
        return NOTHING
    right = draw.choice(words)
    typed, note = slipped(draw, right)
    found = named(known, right)
    is_other = named(known, typed)
    return typed, NONE if is_other else found, f"{note}: {right}"


def reading(draw: random.Random, known: Known) -> Made:
    """A reading of four to sixteen kana with a slip: all that are read so."""
    right = entry_of(draw, known).kana
    if not re.fullmatch("[ぁ-ゖー]{4,16}", right):
        return NOTHING
    typed, note = slipped(draw, right)
    found = known.read.get(plain(right), NONE)
    return typed, _made(right, typed, found, known.near_readings), f"{note}: {right}"


def english_name(draw: random.Random, known: Known) -> Made:
    """An English name with a slip in one of its longer words: all that are called so."""
    right = entry_of(draw, known).en.lower()
    if not right or len(right) > 45 or not right.isascii():
        return NOTHING
    typed, note = _in_a_word(draw, right)
    is_same = plain_english(typed) == plain_english(right)
    is_other = same_english(known, typed)
    return (
        typed,
        NONE if is_same or is_other else same_english(known, right),
        f"{note}: {right}",
    )


def english_place(draw: random.Random, known: Known) -> Made:
    """A place in English without the word for what it is, with a slip: all that `wanted_english` says."""
    cores = sorted({c.en.lower() for c in known.cores if len(c.en) > 4 and c.en.isascii()})
    if not cores:
        return NOTHING
    right = draw.choice(cores)
    typed, note = slipped(draw, right)
    inside = f" {plain_english(typed)}"
    near = [core for core in cores if core != right and shortened(core) & shortened(typed)]
    is_other = typed == right or near or any(inside in name for name, _ in known.english)
    return typed, NONE if is_other else _exactly(known, right), f"{note}: {right}"


def _exactly(known: Known, core: str) -> Paths:
    """The places that are called so; what lies in them need not come for a word that is not theirs."""
    return wanted_english(known, core) & frozenset(
        e.path for e in (*known.towns, *known.areas) if e.core and e.core.en.lower() == core
    )


def _in_a_word(draw: random.Random, text: str) -> tuple[str, str]:
    words = text.split(" ")
    long = [at for at, w in enumerate(words) if len(w) > 4 and w.isalpha()]
    if not long:
        return text, ""
    at = draw.choice(long)
    words[at], note = slipped(draw, words[at])
    return " ".join(words), note


TYPOS = ((4, japanese), (2, word), (3, reading), (1, english_place))
ENGLISH_TYPOS = ((3, english_name), (2, english_place))
