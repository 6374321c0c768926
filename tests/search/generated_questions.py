"""From records to questions in English."""

import random

from tests.search import generated_sentences as sentences
from tests.search.generated_entry import Entry
from tests.search.generated_finders import in_english_place, same_english, with_bases
from tests.search.generated_known import Known, Paths
from tests.search.generated_query import NOTHING, Made
from tests.search.generated_words import DESKS, FUNCTIONS, SERVICES

_ASKED = (
    "Where can I use {what} in {place}?",
    "{what} in {place}",
    "Is there any {what} near {place}?",
    "I am looking for {what} in {place}",
    "Which offices offer {what} in {place}",
    "please tell me about {what} in {place}",
    "who offers {what} in {place}",
    "we live in {place} and need {what}",
    "how to find {what} in {place}",
)
_TERM = (
    "What is {what}?",
    "what is a {what}",
    "what does {what} mean",
    "meaning of {what}",
    "tell me about {what}",
    "{what} explained",
    "definition of {what}",
)
_DESK = (
    "What is the {desk} of {place}?",
    "{desk} of {place}",
    "where is the {desk} in {place}",
    "I live in {place}, whom can I ask?",
    "who helps in {place}",
)


def asking(draw: random.Random, known: Known) -> Made:
    """A question for a service or function in a place: the open facilities."""
    asked = asked_for(draw, known)
    if asked is None:
        return NOTHING
    place, what, found, note = asked
    return draw.choice(_ASKED).format(place=place, what=what), found, note


def term(draw: random.Random, known: Known) -> Made:
    """What a word means: the terms with this name or wording."""
    terms = known.of("term")
    if not terms:
        return NOTHING
    entry = draw.choice(terms)
    what = draw.choice([entry.en, entry.en, *entry.others_en])
    found = same_english(known, what) & {e.path for e in terms}
    return draw.choice(_TERM).format(what=what), found, entry.en


def desk(draw: random.Random, known: Known) -> Made:
    """Whom to turn to in a municipality: its page, and those of its namesakes."""
    towns = [town for town in known.towns if town.en]
    if not towns:
        return NOTHING
    town = draw.choice(towns)
    found = frozenset(e.path for e in towns if e.en == town.en)
    return draw.choice(_DESK).format(place=town.en, desk=draw.choice(DESKS.en)), found, "a desk"


def asked_for(draw: random.Random, known: Known) -> tuple[str, str, Paths, str] | None:
    """A place, a service or function, the open facilities, and which it was; None where none is open."""
    there: Entry | None = sentences.served(draw, known)
    if there is None or not there.en:
        return None
    is_short = there.core is not None and draw.random() < 0.6
    place = there.core.en if is_short and there.core else there.en
    offices = in_english_place(known, there, place)
    if draw.random() < 0.7:
        service = draw.choice(list(SERVICES))
        return (
            place,
            draw.choice(SERVICES[service].en),
            sentences.offering(known, service) & offices,
            service,
        )
    function = draw.choice(list(FUNCTIONS))
    found = with_bases(known, sentences.offering(known, function) & offices, offices)
    return place, FUNCTIONS[function].en[0], found, function


QUESTIONS = ((4, asking), (3, term), (2, desk))
