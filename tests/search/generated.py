"""From a dataset, a seed and a language to the queries by which a search on pages in this language is judged.

`queries(dataset, facts, seed, lang)` gives at most two hundred of each class; a small or poor dataset gives fewer.
On Japanese pages every class but `english`; on English pages every class but `kana`, with English words. What is
asked on the pages of the *other* language is `cross-language`.
"""

import random
from collections import defaultdict
from collections.abc import Iterable

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.words import Language
from tests.search.generated_english import (
    ENGLISH,
    ENGLISH_SEVERAL,
    ENGLISH_SUBSTRINGS,
    ENGLISH_VARIANTS,
)
from tests.search.generated_known import known
from tests.search.generated_latin import ROMAJI
from tests.search.generated_names import KANA, SUBSTRINGS, VARIANTS
from tests.search.generated_numbers import PHONES, POSTALS
from tests.search.generated_query import Makers, Query, drawn
from tests.search.generated_questions import QUESTIONS
from tests.search.generated_sentences import SENTENCES
from tests.search.generated_several import SEVERAL
from tests.search.generated_typos import ENGLISH_TYPOS, TYPOS

NUMBER = 200
"""Queries of a class and language."""

_CROSS = "cross-language"


def _parted(*ways: Makers) -> Makers:
    """The makers of several classes, each class as likely as the others."""
    return [(weight / sum(w for w, _ in group), way) for group in ways for weight, way in group]


CLASSES: dict[Language, dict[str, Makers]] = {
    Language.JA: {
        "substring": SUBSTRINGS,
        "sentence": SENTENCES,
        "variant": VARIANTS,
        "kana": KANA,
        "romaji": ROMAJI,
        "several-words": SEVERAL,
        "typo": TYPOS,
        _CROSS: _parted(ENGLISH, ENGLISH_SEVERAL, QUESTIONS, ENGLISH_SUBSTRINGS),
        "phone": PHONES,
        "postal": POSTALS,
    },
    Language.EN: {
        "substring": ENGLISH_SUBSTRINGS,
        "sentence": QUESTIONS,
        "variant": ENGLISH_VARIANTS,
        "romaji": ROMAJI,
        "several-words": ENGLISH_SEVERAL,
        "typo": ENGLISH_TYPOS,
        "english": ENGLISH,
        _CROSS: _parted(SUBSTRINGS, SENTENCES, VARIANTS, KANA, SEVERAL),
        "phone": PHONES,
        "postal": POSTALS,
    },
}
"""Every class that is asked on the pages of a language."""


def queries(
    dataset: Dataset, facts: Facts, seed: int, lang: Language, *, number: int = NUMBER
) -> list[Query]:
    """So many queries of each class to be asked on pages in a language; the same for the same seed."""
    found = known(dataset, facts)
    return [
        query
        for kind, makers in CLASSES[lang].items()
        for query in drawn(
            kind, makers, random.Random(f"{seed} {lang} {kind}"), found, number=number
        )
    ]


def by_class(asked: Iterable[Query]) -> dict[str, list[Query]]:
    """The queries of each class."""
    found: defaultdict[str, list[Query]] = defaultdict(list)
    for query in asked:
        found[query.kind].append(query)
    return dict(found)
