"""From former and current wordings in a row to those that stand side by side."""

from collections.abc import Iterable, Iterator

from kyoten.kinds.programmes import Edition


def beside(editions: Iterable[Edition | None]) -> Iterator[tuple[int, ...]]:
    """The numbers of those that stand together: a current one right after a former one."""
    former: int | None = None
    for number, edition in enumerate(editions):
        if former is not None and edition is Edition.CURRENT:
            yield former, number
            former = None
            continue
        if former is not None:
            yield (former,)
        former = number if edition is Edition.FORMER else None
        if former is None:
            yield (number,)
    if former is not None:
        yield (former,)
