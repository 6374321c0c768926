"""From a part of a book to the file that it is made of, and from signs in it to where somebody typed them."""

from collections.abc import Iterator
from dataclasses import replace

from kyoten.dataset import Dataset
from kyoten.judged import Shown
from kyoten.kinds import Record
from kyoten.problem import Mark
from kyoten.source import Path, Value
from kyoten.text.index import with_page
from kyoten.text.prose import Prose
from kyoten.urls import path_of
from kyoten.words import Language


class Blame:
    """Finds what somebody typed, in the records and the chapters of a judged set."""

    def __init__(self, dataset: Dataset, prose: Prose, shown: Shown) -> None:
        self._dataset = dataset
        self._records = {path_of(record): record for record in with_page(dataset)}
        self._chapters = {chapter.path: chapter for chapter in prose.chapters}
        self._shown = shown

    def mark(self, path: str, lang: Language, otherwise: Record) -> Mark:
        """The file of a page or chapter; that of another record where the page is made of many."""
        chapter = self._chapters.get(path)
        if chapter is not None:
            return self._below(self._shown.content, Mark(chapter.versions[lang].file))
        return self._below(self._shown.data, self._records.get(path, otherwise).at())

    def typed(self, signs: str, path: str, lang: Language, text: str) -> Iterator[tuple[Mark, str]]:
        """Where the signs in the text of a page were typed, and which of them."""
        chapter = self._chapters.get(path)
        if chapter is not None:
            version = chapter.versions[lang]
            for place, sign in _places(version.text, signs):
                yield self._below(self._shown.content, Mark(version.file, *place)), sign
            return
        for record in self._dataset.every():
            for way, typed in _scalars(record.standing.tree.data, ()):
                found = "".join(sign for sign in signs if sign in typed)
                if found and typed.split("\n")[0].strip() in text:
                    yield self._below(self._shown.data, record.at(*way)), found

    @staticmethod
    def _below(folder: str, mark: Mark) -> Mark:
        return replace(mark, file=f"{folder}/{mark.file}" if folder else mark.file)


def _places(text: str, signs: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Line and column of each of the signs in a text."""
    for number, line in enumerate(text.split("\n"), 1):
        yield from (((number, c), sign) for c, sign in enumerate(line, 1) if sign in signs)


def _scalars(value: Value, way: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield way, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _scalars(inner, (*way, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _scalars(inner, (*way, index))
