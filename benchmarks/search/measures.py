"""From what was asked, wanted and found to how good that is: recall and success among the first ten, and MRR."""

from collections.abc import Collection, Iterable, Sequence
from math import ceil
from typing import NamedTuple

FIRST = 10
"""How many results count: those that a reader sees."""


class Answer(NamedTuple):
    """What an engine found for a query: paths, the best first."""

    kind: str
    """The class of the query."""
    text: str
    relevant: Collection[str]
    found: Sequence[str]
    milliseconds: float = 0.0

    @property
    def recall(self) -> float:
        """The share of the relevant records that are among the first ten, of at most ten."""
        hits = len(set(self.found[:FIRST]) & set(self.relevant))
        return hits / min(FIRST, len(self.relevant))

    @property
    def is_success(self) -> bool:
        """Whether one of them is there."""
        return not set(self.found[:FIRST]).isdisjoint(self.relevant)

    @property
    def reciprocal_rank(self) -> float:
        """One by the place of the first relevant record; 0 if it is not among the first ten."""
        places = (n for n, path in enumerate(self.found[:FIRST], 1) if path in self.relevant)
        return 1 / next(places, float("inf"))


class Quality(NamedTuple):
    """Means over some answers."""

    recall: float
    success: float
    mrr: float


def quality(answers: Sequence[Answer]) -> Quality:
    """How good some answers are, on the average of their queries."""
    return Quality(
        _mean(answer.recall for answer in answers),
        _mean(answer.is_success for answer in answers),
        _mean(answer.reciprocal_rank for answer in answers),
    )


def by_class(answers: Iterable[Answer]) -> dict[str, list[Answer]]:
    """The answers of each class of queries, the classes in the order in which they come."""
    found: dict[str, list[Answer]] = {}
    for answer in answers:
        found.setdefault(answer.kind, []).append(answer)
    return found


def percentile(values: Collection[float], share: float) -> float:
    """The smallest value that so large a share of all does not exceed."""
    return sorted(values)[ceil(len(values) * share) - 1]


def _mean(values: Iterable[float]) -> float:
    all_of_them = list(values)
    return sum(all_of_them) / len(all_of_them)
