"""From chapters, records and pages to links whose record, page or heading does not exist."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches

from kyoten.dataset import Dataset
from kyoten.kinds import Record
from kyoten.problem import Hint, Problem, error
from kyoten.text.prose.chapter import PAGE, RECORD, Chapter, Reference
from kyoten.words import Language


def reference_problems(
    chapters: Sequence[Chapter], dataset: Dataset, pages: Collection[str]
) -> Iterator[Problem]:
    """Unknown records, pages and headings, and samples that a chapter takes for real."""
    records = {_address(record): record for record in dataset.every()}
    ids = {
        (chapter.path, lang): {heading.id for heading in version.headings}
        for chapter in chapters
        for lang, version in chapter.versions.items()
    }
    paths = sorted({*pages, *(chapter.path for chapter in chapters)})
    for lang, reference in _references(chapters):
        if reference.scheme == RECORD:
            yield from _record(reference, records)
        else:
            yield from _page(reference, paths, ids.get((reference.path, lang)))


def _references(chapters: Sequence[Chapter]) -> Iterator[tuple[Language, Reference]]:
    for chapter in chapters:
        for lang, version in chapter.versions.items():
            yield from ((lang, reference) for reference in version.references)


def _address(record: Record) -> str:
    own = f"{record.plural}/{record.id}/"
    return own if record.folder == "national" else f"{record.folder}/{own}"


def _record(reference: Reference, records: Mapping[str, Record]) -> Iterator[Problem]:
    record = records.get(reference.path)
    typed = reference.path.removesuffix("/")
    if record is None:
        yield error(
            reference.mark,
            "prose-record",
            ja=f"「{typed}」という記録はありません。",
            en=f"There is no record '{typed}'.",
            hint=_near(reference, sorted(records)),
        )
    elif record.sample:
        yield error(
            reference.mark,
            "prose-sample",
            ja=f"「{typed}」は見本です。本文からは引けません。",
            en=f"'{typed}' is a sample; a chapter cannot cite it.",
            hint=("実在の記録を引いてください。", "Cite a real record."),
        )


def _page(reference: Reference, paths: Sequence[str], ids: set[str] | None) -> Iterator[Problem]:
    typed = reference.path.removesuffix("/")
    if reference.path not in paths:
        yield error(
            reference.mark,
            "prose-page",
            ja=f"「{typed}」というページはありません。",
            en=f"There is no page '{typed}'.",
            hint=_near(reference, paths),
        )
    elif reference.fragment and ids is not None and reference.fragment not in ids:
        listed = ", ".join(f"#{name}" for name in sorted(ids - {""}))
        yield error(
            reference.mark,
            "prose-fragment",
            ja=f"「{typed}」の章に「#{reference.fragment}」という見出しの印はありません。",
            en=f"No heading of '{typed}' has the id '#{reference.fragment}'.",
            hint=(f"その章の印: {listed}", f"Ids of that chapter: {listed}"),
        )


def _near(reference: Reference, known: Sequence[str]) -> Hint:
    close = get_close_matches(reference.path, known, 1, 0.6)
    if close:
        found = f"{reference.scheme}:{close[0].removesuffix('/')}"
        return f"もしかして: {found}", f"Did you mean {found}?"
    if reference.scheme == PAGE:
        return (
            "ページの住所から、始めと終わりの「/」を除いて書きます。",
            "Write a page's address without its outer slashes.",
        )
    return (
        "「record:種類/ID」か「record:県/種類/ID」と書きます。例: record:shiga/bases/kohoku",
        "Write `record:kind/id` or `record:prefecture/kind/id`, as in record:shiga/bases/kohoku.",
    )
