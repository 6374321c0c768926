"""From two folders of pages to the first place where a page differs by more than white space."""

import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

_RUN = re.compile(r"\s+")
_BETWEEN = re.compile(r"(?<=>) | (?=<)")
_AROUND = 60
"""Characters that are shown on either side of a difference."""


class Difference(NamedTuple):
    """A page that is not the same, and what stands in both where they part."""

    page: str
    ours: str
    theirs: str


def normal(html: str) -> str:
    """HTML with every run of white space as one space, and none beside a tag."""
    return _BETWEEN.sub("", _RUN.sub(" ", html)).strip()


def pages_of(folder: Path) -> list[str]:
    """The pages below a folder, by their paths in it, in order."""
    return sorted(page.relative_to(folder).as_posix() for page in folder.rglob("*.html"))


def sample(pages: list[str], number: int, *, seed: int = 1) -> list[str]:
    """So many of the pages by chance; all of them where there are no more."""
    return pages if len(pages) <= number else random.Random(seed).sample(pages, number)


def differences(ours: Path, theirs: Path, pages: Iterable[str]) -> Iterator[Difference]:
    """The pages that are not the same in both folders; a missing page reads as an empty one."""
    for page in pages:
        one, other = _read(ours / page), _read(theirs / page)
        if one != other:
            yield Difference(page, *_apart(one, other))


def _read(page: Path) -> str:
    return normal(page.read_text(encoding="utf-8")) if page.is_file() else ""


def _apart(one: str, other: str) -> tuple[str, str]:
    pairs = enumerate(zip(one, other, strict=False))
    at = next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
    around = slice(max(at - _AROUND, 0), at + _AROUND)
    return one[around], other[around]
