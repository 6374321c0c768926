"""From English names, wordings and places to what readers of English type."""

import random
import re

from tests.search.generated_finders import FIRST, in_english_place, same_english, wanted_english
from tests.search.generated_known import Known, Paths
from tests.search.generated_names import entry_of
from tests.search.generated_query import NOTHING, Made
from tests.search.generated_questions import asked_for
from tests.search.generated_romaji import hepburn, macrons
from tests.search.generated_spelling import plain_english
from tests.search.generated_words import DESKS, KINDS

_LITTLE = {
    "and",
    "the",
    "of",
    "in",
    "for",
    "to",
    "on",
    "at",
    "a",
    "an",
    "with",
    "by",
    "or",
    "its",
    "as",
    "from",
}


def name(draw: random.Random, known: Known) -> Made:
    """A whole English name: all that are called so."""
    entry = entry_of(draw, known)
    if not entry.en or len(entry.en) > 60:
        return NOTHING
    return _cased(draw, entry.en), same_english(known, entry.en), "a name"


def other_wording(draw: random.Random, known: Known) -> Made:
    """Another English wording of a term: the terms that are called so."""
    entries = [entry for entry in known.of("term") if entry.others_en]
    if not entries:
        return NOTHING
    entry = draw.choice(entries)
    word = draw.choice(entry.others_en)
    return _cased(draw, word), same_english(known, word), entry.en


def words(draw: random.Random, known: Known) -> Made:
    """Two to four words of a name as they stand there: all that `wanted_english` says."""
    parts = entry_of(draw, known).en.split()
    if len(parts) < 3:
        return NOTHING
    length = draw.randrange(2, min(5, len(parts)))
    start = draw.randrange(len(parts) - length + 1)
    piece = parts[start : start + length]
    if {piece[0].lower(), piece[-1].lower()} & _LITTLE:
        return NOTHING
    text = " ".join(piece)
    found = wanted_english(known, f"{text} ")
    return _cased(draw, text), found & _with(known, text), "words of a name"


def _with(known: Known, text: str) -> Paths:
    """Records with these words in their name, unless that is more than a reader sees."""
    inside = f" {plain_english(text)} "
    found = frozenset(path for name, path in known.english if inside in name)
    return found if len(found) < FIRST else frozenset(path for _, path in known.english)


def beginning(draw: random.Random, known: Known) -> Made:
    """The beginning of a word of an English name, as far as it has been typed: see `wanted_english`."""
    parts = [
        p for p in re.findall("[A-Za-z]{5,}", entry_of(draw, known).en) if p.lower() not in _LITTLE
    ]
    if not parts:
        return NOTHING
    word = draw.choice(parts)
    cut = word[: draw.randrange(4, len(word) + 1)]
    return _cased(draw, cut), wanted_english(known, cut), "the beginning of a word"


def place(draw: random.Random, known: Known) -> Made:
    """A place in English without the word for what it is: see `wanted_english`."""
    cores = [core.en for core in known.cores if core.en]
    if not cores:
        return NOTHING
    core = draw.choice(cores)
    return _cased(draw, core), wanted_english(known, f"{core} "), "a place"


def town_and_service(draw: random.Random, known: Known) -> Made:
    """A place and a service or function in any order: the open facilities."""
    asked = asked_for(draw, known)
    if asked is None:
        return NOTHING
    place, what, found, note = asked
    parts = [place, what]
    draw.shuffle(parts)
    return _cased(draw, " ".join(parts)), found, note


def town_and_kind(draw: random.Random, known: Known) -> Made:
    """A place and a kind of record: those of the kind that serve it or have it in their name."""
    kinds = [kind for kind in KINDS if any(e.core or e.places for e in known.of(kind))]
    if not kinds:
        return NOTHING
    kind = draw.choice(kinds)
    entry = draw.choice([e for e in known.of(kind) if e.core or e.places])
    places = [entry] if entry.core else [known.place_by_name[p] for p in entry.places]
    there = draw.choice(places)
    said = there.core.en if there.core else there.en
    found = in_english_place(known, there, said) | wanted_english(known, said)
    found &= {e.path for e in known.of(kind)}
    return _cased(draw, f"{said} {draw.choice(KINDS[kind].en)}"), found, kind


def town_and_desk(draw: random.Random, known: Known) -> Made:
    """A municipality and what people ask it for: its page, and those of its namesakes."""
    towns = [town for town in known.towns if town.en]
    if not towns:
        return NOTHING
    town = draw.choice(towns)
    found = frozenset(e.path for e in towns if e.en == town.en)
    return _cased(draw, f"{town.en} {draw.choice(DESKS.en)}"), found, "a desk"


def variant(draw: random.Random, known: Known) -> Made:
    """A name in another spelling: British, joined, hyphened, with macrons, in capitals, in the plural."""
    entry = entry_of(draw, known)
    right = entry.en
    note, old, new = draw.choice(_SPELLINGS)
    text = re.sub(old, new, right) if len(right) < 60 else right
    if entry.core and draw.random() < 0.3 and hepburn(entry.core.kana) == entry.core.en.lower():
        long = macrons(entry.core.kana).capitalize()
        note, text = "macrons", right.replace(entry.core.en, long, 1)
    if text == right or not right:
        return NOTHING
    return text, same_english(known, right), f"{note}: {right}"


_SPELLINGS = (
    ("British", "([Cc])enter", r"\1entre"),
    ("British", "([Pp])rogram(?!me)", r"\1rogramme"),
    ("British", "([Bb])ehavior", r"\1ehaviour"),
    ("without hyphens", "-", " "),
    ("joined", "-", ""),
    (
        "plural",
        "(Office|Center|Clinic|Hospital|center|office|meeting|plan|service|base|coordinator)$",
        r"\1s",
    ),
    ("capitals", ".*", lambda match: match[0].upper()),
    ("full width", "[A-Za-z]", lambda match: chr(ord(match[0]) + 0xFEE0)),
    ("spaces", " ", "  "),
    ("and", " and ", " & "),
)


def _cased(draw: random.Random, text: str) -> str:
    return draw.choice([text.lower(), text.lower(), text])


ENGLISH = (
    (4, name),
    (3, other_wording),
    (3, words),
    (3, place),
    (4, town_and_service),
    (1, town_and_desk),
)
ENGLISH_SUBSTRINGS = ((3, beginning), (2, words))
ENGLISH_SEVERAL = ((5, town_and_service), (2, town_and_kind), (2, town_and_desk))
ENGLISH_VARIANTS = ((1, variant),)
