"""From a long list to pages that arrive quickly on a weak line."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Generic, TypeVar

from kyoten.kinds.parts import Name, Title

T = TypeVar("T")

MOST = 150
"""So many entries stand on a page, about."""
HEAVIEST = 6_000
"""So many bytes the entries of a page take when they are packed, about; the shell needs the rest of 15 KB."""


@dataclass(frozen=True)
class Cut(Generic[T]):
    """A list on as many pages as it needs; it is put in order and cut when somebody asks for a page."""

    count: int
    """How many pages there are; one at least."""
    ordered: Callable[[], Sequence[T]]
    weight: Callable[[T], int]
    """How many bytes an entry takes when it is packed, about."""

    @cached_property
    def pages(self) -> tuple[tuple[T, ...], ...]:
        """The entries of each page, in their order, about the same weight on each."""
        items, count = self.ordered(), self.count
        if count == 1:
            return (tuple(items),)
        sums = list(accumulate(map(self.weight, items)))
        starts = [0]
        for number in range(1, count):
            fair = bisect_left(sums, sums[-1] * number // count)
            starts.append(min(max(fair, starts[-1] + 1), len(items) - count + number))
        return tuple(tuple(items[a:b]) for a, b in pairwise((*starts, len(items))))


def cut(items: Sequence[T], weight: Callable[[T], int]) -> Cut[T]:
    """A list that is in order already."""
    return Cut(pages_for(map(weight, items)), lambda: items, weight)


def pages_for(weights: Iterable[int]) -> int:
    """How many pages entries of such weights need."""
    number = heavy = 0
    for weight in weights:
        number += 1
        heavy += weight
    return max(1, -(-number // MOST), min(number, -(-heavy // HEAVIEST)))


def packed(name: Name | Title) -> int:
    """How many bytes a record's names with its address take when they are packed, about.

    A kanji takes five thirds of one, a letter a half; an address has about as many letters as the English name.
    """
    japanese = len(name.ja)
    return japanese * 5 // 3 + (japanese if name.en is None else len(name.en))
