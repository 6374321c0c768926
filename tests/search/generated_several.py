"""From records to several words of them in any order: a place with a service, a kind, a part of a name."""

import random
from collections.abc import Iterable

from tests.search import generated_sentences as sentences
from tests.search.generated_entry import Entry
from tests.search.generated_finders import in_place, named, same, wanted, with_bases
from tests.search.generated_known import Known, Paths
from tests.search.generated_names import words_of
from tests.search.generated_query import NOTHING, Made
from tests.search.generated_spelling import plain
from tests.search.generated_words import DESKS, FUNCTIONS, KINDS, SERVICES


def service(draw: random.Random, known: Known) -> Made:
    """A place and a service: open facilities there that are designated for it or have the word in their name."""
    place = sentences.served(draw, known)
    if place is None:
        return NOTHING
    _, said, is_short = sentences.place_of(draw, place)
    asked = draw.choice(list(SERVICES))
    what = draw.choice(SERVICES[asked].ja)
    meant = (sentences.offering(known, asked) | named(known, what)) & known.open
    return _text(draw, (said, what)), meant & in_place(known, place, is_short=is_short), asked


def function(draw: random.Random, known: Known) -> Made:
    """A place and one of the five functions, likewise."""
    place = sentences.served(draw, known)
    if place is None:
        return NOTHING
    _, said, is_short = sentences.place_of(draw, place)
    asked = draw.choice(list(FUNCTIONS))
    what = draw.choice(FUNCTIONS[asked].ja)
    there = in_place(known, place, is_short=is_short) | named(known, said)
    meant = sentences.offering(known, asked) | named(known, what)
    return _text(draw, (said, what)), with_bases(known, meant & there, there), asked


def service_and_function(draw: random.Random, known: Known) -> Made:
    """A place, a service and a function: the open facilities with both."""
    place = sentences.served(draw, known)
    if place is None:
        return NOTHING
    _, said, is_short = sentences.place_of(draw, place)
    one, other = draw.choice(list(SERVICES)), draw.choice(list(FUNCTIONS))
    found = sentences.offering(known, one) & sentences.offering(known, other)
    parts = said, draw.choice(SERVICES[one].ja), draw.choice(FUNCTIONS[other].ja)
    return _text(draw, parts), found & in_place(known, place, is_short=is_short), f"{one}, {other}"


def kind(draw: random.Random, known: Known) -> Made:
    """A place and a kind: the records of this kind that serve it or have its name in theirs."""
    name = draw.choice([kind for kind in KINDS if known.of(kind)] or [""])
    entries = known.of(name)
    if not entries:
        return NOTHING
    entry = draw.choice(entries)
    said, found = _place_of(draw, known, entry)
    found &= {e.path for e in entries}
    return _text(draw, (said, draw.choice(KINDS[name].ja))), found, name


def _place_of(draw: random.Random, known: Known, entry: Entry) -> tuple[str, Paths]:
    if entry.kind in {"block_meeting", "handbook"} or (
        entry.kind == "case" and draw.random() < 0.4
    ):
        prefecture = draw.choice(entry.prefectures)
        ja = known.prefectures[prefecture].name.ja
        return ja, known.in_prefecture[prefecture]
    if entry.kind == "case":
        head = entry.ja.partition("（")[0]
        return head, named(known, head)
    if entry.core:
        return entry.core.ja, named(known, entry.core.ja)
    places = [known.place_by_name[p] for p in entry.places]
    if not places:
        return "", frozenset()
    place, said, is_short = sentences.place_of(draw, draw.choice(places))
    return said, in_place(known, place, is_short=is_short) | named(known, said)


def desk(draw: random.Random, known: Known) -> Made:
    """A municipality and what people ask it for: its page."""
    if not known.towns:
        return NOTHING
    town = draw.choice(known.towns)
    found = frozenset(e.path for e in known.towns if e.ja == town.ja)
    return _text(draw, (town.ja, draw.choice(DESKS.ja))), found, "a desk"


def prefecture(draw: random.Random, known: Known) -> Made:
    """A prefecture and a place in it: what is called so there."""
    entry = draw.choice(known.towns + known.areas or known.entries)
    if not entry.prefectures:
        return NOTHING
    first = entry.prefectures[0]
    there = known.in_prefecture[first]
    return (
        _text(draw, (known.prefectures[first].name.ja, entry.ja)),
        same(known, entry.ja) & there,
        first,
    )


def part_of_name(draw: random.Random, known: Known) -> Made:
    """A place and a word of a name: what stands there and has the word in its name."""
    if not known.with_place:
        return NOTHING
    entry = draw.choice(known.with_place)
    places = [known.place_by_name[p] for p in entry.places]
    words = [word for word in words_of(entry.ja) if not word.isdecimal()]
    if not places or not words:
        return NOTHING
    place, said, is_short = sentences.place_of(draw, draw.choice(places))
    word = draw.choice(words)
    there = in_place(known, place, is_short=is_short) | named(known, said)
    return _text(draw, (said, word)), wanted(known, word) & there & known.open, "a word of a name"


def two_words(draw: random.Random, known: Known) -> Made:
    """Two words of a name: every record that has both in its name."""
    entry = draw.choice(known.entries)
    words = list(dict.fromkeys(word for word in words_of(entry.ja) if len(word) < 10))
    if len(words) < 2:
        return NOTHING
    one, other = draw.sample(words, 2)
    if plain(one) in plain(other) or plain(other) in plain(one):
        return NOTHING
    return _text(draw, (one, other)), named(known, one) & named(known, other), "two words of a name"


def _text(draw: random.Random, parts: Iterable[str]) -> str:
    words = [part for part in parts if part]
    if len(words) < 2:
        return ""
    draw.shuffle(words)
    return draw.choice([" ", " ", "　", "  "]).join(words)


SEVERAL = (
    *((6, service), (4, function), (2, service_and_function), (3, kind), (3, desk)),
    *((2, prefecture), (4, part_of_name), (4, two_words)),
)
