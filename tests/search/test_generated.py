"""From generated queries to what the search answers, and to the measures that it has to reach."""

from collections.abc import Callable

import pytest

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.words import LANGUAGES, Language
from tests.search.asking import Searches, measure, report
from tests.search.generated import CLASSES, NUMBER, by_class, queries
from tests.search.generated_known import Known
from tests.search.generated_query import Query

Drawn = Callable[[int, Language], list[Query]]

SEEDS = (1, 20261121)
"""Committed, so that everybody asks the same."""

CLASS_FLOOR, RECALL_FLOOR, SUCCESS_FLOOR = 0.90, 0.97, 0.99


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_generated_queries_are_answered(
    lang: Language, seed: int, searches: Searches, drawn: Drawn
) -> None:
    """On pages of each language: R@10 ≥ .90 in every class and ≥ .97 over all, S@10 ≥ .99 over all."""
    answers = searches.ask(drawn(seed, lang), lang)
    for kind in CLASSES[lang]:
        own = [answer for answer in answers if answer.query.kind == kind]
        assert measure(own).recall >= CLASS_FLOOR, f"{kind}: {measure(own)}\n{report(own)}"
    found = measure(answers)
    is_enough = found.recall >= RECALL_FLOOR and found.success >= SUCCESS_FLOOR
    assert is_enough, f"{found}\n{report(answers, most=60)}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_are_enough_queries(lang: Language, drawn: Drawn) -> None:
    """The real records give two hundred different queries of every class, each with something to find."""
    made = by_class(drawn(SEEDS[0], lang))
    assert {kind: len(own) for kind, own in made.items()} == dict.fromkeys(CLASSES[lang], NUMBER)
    every = [query for own in made.values() for query in own]
    assert all(query.relevant and query.text.strip() for query in every)
    assert all(len({query.text for query in own}) == len(own) for own in made.values())


def test_same_seed_gives_same_queries(dataset: Dataset, facts: Facts) -> None:
    """A seed says everything, another seed asks something else."""
    first, again, other = (
        queries(dataset, facts, seed, Language.JA, number=10) for seed in (1, 1, 2)
    )
    assert first == again
    assert first != other


def test_only_pages_are_asked_for(drawn: Drawn, real: Known) -> None:
    """No query wants what has no page of its own, as a prefecture without a handbook has none."""
    pages = {entry.path for entry in real.entries}
    for lang in LANGUAGES:
        for query in drawn(1, lang):
            assert query.relevant <= pages, query
