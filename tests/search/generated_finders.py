"""From a word to the records that it names, by what a reader would accept and not by how an engine works."""

import re

from tests.search.generated_entry import Entry
from tests.search.generated_known import Known, Paths
from tests.search.generated_spelling import plain, plain_english

FIRST = 10
"""How many results a reader sees."""

_KANA = re.compile("[ぁ-ゖァ-ヶー・ ]+")
NONE: Paths = frozenset()


def named(known: Known, piece: str) -> Paths:
    """Every record whose Japanese name contains a piece."""
    word = plain(piece)
    return frozenset(path for name, path in known.names if word in name)


def same(known: Known, name: str) -> Paths:
    """Every record whose Japanese name is this one, and every term that is also called so."""
    return known.called.get(plain(name), NONE)


def wanted(known: Known, piece: str) -> Paths:
    """What has to come for a piece of a Japanese name.

    Records with the piece in their name; if it is a place, also those that stand in it or serve it. If that is
    more than a reader sees, whatever has the piece in another wording, its reading or its places is as good.
    """
    word = plain(piece)
    found = named(known, piece)
    if word in known.place_words:
        found |= _lying_in(known, word)
    if len(found) < FIRST:
        return found
    return found | _lying_in(known, word) | known.where(lambda entry: _has(entry, word))


def _lying_in(known: Known, word: str) -> Paths:
    places = [name for name in known.at if word in plain(str(name))]
    return NONE.union(*(known.at[name] for name in places))


def _has(entry: Entry, word: str) -> bool:
    is_read = bool(_KANA.fullmatch(word)) and word in entry.plain_kana
    return is_read or any(word in other for other in entry.plain_others)


def read_from(known: Known, kana: str) -> Paths:
    """Records whose reading begins with some kana; if they are more than a reader sees, or that have it inside."""
    word = plain(kana)
    found = frozenset(path for reading, path in known.readings if reading.startswith(word))
    if len(found) < FIRST:
        return found
    return frozenset(path for reading, path in known.readings if word in reading)


def wanted_english(known: Known, piece: str) -> Paths:
    """What has to come for the beginning of words of an English name; see `wanted`."""
    word = f" {plain_english(piece)}"
    found = frozenset(path for name, path in known.english if word in name)
    for place in known.place_words.get(word.strip(), ()):
        found |= known.at.get(place, NONE)
    if len(found) < FIRST:
        return found
    return found | known.where(lambda entry: word.strip() in entry.plain_en or _called(entry, word))


def _called(entry: Entry, word: str) -> bool:
    return any(word in f" {plain_english(other)} " for other in entry.others_en)


def same_english(known: Known, name: str) -> Paths:
    """Every record with this English name, and every term that is also called so in English."""
    return known.called_english.get(plain_english(name), NONE)


def in_place(known: Known, place: Entry, *, is_short: bool) -> Paths:
    """Whatever is open and stands in a place or serves it, by its whole name or without its ending."""
    names = {place.ja}
    if is_short and place.core:
        names |= known.place_words[plain(place.core.ja)]
    return NONE.union(*(known.at.get(name, NONE) for name in names))


def with_bases(known: Known, found: Paths, there: Paths) -> Paths:
    """Facilities; if they are more than a reader sees, the bases of the place are as good an answer."""
    return (
        found if len(found) < FIRST else found | (there & {base.path for base in known.of("base")})
    )


def in_english_place(known: Known, place: Entry, said: str) -> Paths:
    """The same by what somebody says in English, where places with one English name cannot be told apart."""
    names = known.place_words.get(plain_english(said), frozenset((place.ja,)))
    return NONE.union(*(known.at.get(name, NONE) for name in names))
