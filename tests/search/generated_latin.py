"""From readings to what people type in Latin letters, in every system, joined, hyphened or in words."""

import random
import re
from collections.abc import Callable
from functools import lru_cache

from tests.search.generated_entry import Entry
from tests.search.generated_finders import FIRST
from tests.search.generated_known import Known, Paths
from tests.search.generated_names import entry_of, parted
from tests.search.generated_query import NOTHING, Made
from tests.search.generated_romaji import SYSTEMS
from tests.search.generated_spelling import plain_english

_SYSTEM = list(SYSTEMS.items())
_ODD = re.compile("[^ぁ-ゖー0-9]")
_SMALL = "ゃゅょぁぃぅぇぉーっん"

Write = Callable[[str], str]


def whole(draw: random.Random, known: Known) -> Made:
    """A whole reading: every record that this system writes so."""
    entry = entry_of(draw, known)
    reading = _plain_part(entry)
    if not 3 <= len(reading) <= 16:
        return NOTHING
    note, write = draw.choice(_SYSTEM)
    text = _between(draw, note).join(write(part) for part in parted(entry))
    bare = _bare(text)
    found = frozenset(path for written, path in _all_written(known, write) if written == bare)
    return _cased(draw, text), found, note


def beginning(draw: random.Random, known: Known) -> Made:
    """A reading from its start, cut behind a sound: every record that this system writes so from its start."""
    reading = _plain_part(entry_of(draw, known))
    if len(reading) < 5:
        return NOTHING
    note, write = draw.choice(_SYSTEM)
    length = draw.randrange(4, min(len(reading), 12))
    if (
        reading[length] in _SMALL
        or reading[length - 1] in "っん"
        or reading[length] in "うおいえあ"
    ):
        return NOTHING
    return _from(draw, known, reading[:length], write, note)


def place(draw: random.Random, known: Known) -> Made:
    """A place without its ending: every record that this system writes so from its start."""
    if not known.cores:
        return NOTHING
    note, write = draw.choice(_SYSTEM)
    return _from(draw, known, draw.choice(known.cores).kana, write, note)


def term(draw: random.Random, known: Known) -> Made:
    """A term, part by part, as somebody types who knows it only by ear."""
    entries = [entry for entry in known.of("term") if len(entry.kana) < 16]
    if not entries:
        return NOTHING
    note, write = draw.choice(_SYSTEM)
    entry = draw.choice(entries)
    text = _between(draw, note).join(write(part) for part in parted(entry))
    bare = _bare(text)
    found = frozenset(path for written, path in _all_written(known, write) if written == bare)
    return text, found, note


def _from(draw: random.Random, known: Known, kana: str, write: Write, note: str) -> Made:  # noqa: PLR0917
    text = write(kana)
    bare = _bare(text)
    if len(bare) < 3:
        return NOTHING
    return _cased(draw, text), _begin(known, bare, write), note


def _begin(known: Known, bare: str, write: Write) -> Paths:
    all_written = _all_written(known, write)
    found = frozenset(path for written, path in all_written if written.startswith(bare))
    if len(found) < FIRST:
        return found
    inside = frozenset(path for written, path in all_written if bare in written)
    return inside.union(path for name, path in known.english if f" {bare}" in name)


def _plain_part(entry: Entry) -> str:
    """The reading without what follows in brackets; nothing where other signs are in it."""
    reading = re.split("[（「]", entry.kana)[0].replace(" ", "")
    return "" if _ODD.search(reading) else reading


@lru_cache(maxsize=len(SYSTEMS))
def _all_written(known: Known, write: Write) -> tuple[tuple[str, str], ...]:
    """Every reading as a system writes it, up to a bracket, with its page."""
    readings = ((_plain_part(entry), entry.path) for entry in known.entries)
    return tuple((_bare(write(reading)), path) for reading, path in readings if reading)


def _bare(text: str) -> str:
    return plain_english(text).replace(" ", "")


def _between(draw: random.Random, note: str) -> str:
    """What stands between the words; for those who type kana a hyphen is a long vowel."""
    return draw.choice(["", " "] if "wapuro" in note else ["", " ", "-"])


def _cased(draw: random.Random, text: str) -> str:
    return draw.choice([text, text, text, text.capitalize(), text.title(), text.upper()])


ROMAJI = ((4, whole), (4, beginning), (4, place), (2, term))
