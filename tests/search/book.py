"""From the query book to queries that people wrote by hand, each with what has to be found, and to its faults.

The book is one YAML file a class beside this module. Every file says its floor: the share of what has to come that
comes among the first ten, on average over its queries.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kyoten.source import Reading, Tree, Value, read_folder
from kyoten.words import Language
from tests.search.generated_query import Query

FOLDER = Path(__file__).resolve().parent
_KEYS = {"ask", "pages", "first", "find", "note"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A query of the book."""

    query: Query
    place: str
    """Where it stands: `sentence.yml:12`."""
    lang: Language
    """The language of the pages on which it is asked."""
    first: str | None
    """The page that has to come first."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A file of the book: one class."""

    kind: str
    floor: float
    asked: tuple[Asked, ...]


Read = tuple[list[Chapter], list[str]]
"""What a book holds, and what is wrong with it."""


def read_book(folder: Path, pages: frozenset[str]) -> Read:
    """Every class of a book, and what is wrong in it: in both languages, with the line."""
    chapters, faults = [], []
    for reading in read_folder(folder):
        wrong = list(_faults(reading, pages))
        faults += wrong
        if reading.tree is not None and not wrong:
            chapters.append(_chapter(reading.tree))
    return chapters, faults


def _chapter(tree: Tree) -> Chapter:
    kind = tree.file.removesuffix(".yml")
    asked = tuple(_asked(tree, kind, at, entry) for at, entry in enumerate(_entries(tree.data)))
    return Chapter(kind, float(str(tree.data["floor"])), asked)


def _asked(tree: Tree, kind: str, at: int, entry: dict[str, Value]) -> Asked:
    found = entry["find"]
    assert isinstance(found, list)
    paths = frozenset(str(path) for path in found)
    first = entry.get("first")
    return Asked(
        Query(kind, str(entry["ask"]), paths, str(entry.get("note") or "")),
        _place(tree, "queries", at, "ask"),
        Language(str(entry.get("pages", Language.JA))),
        None if first is None else str(first),
    )


def _entries(data: dict[str, Value]) -> list[dict[str, Value]]:
    queries = data.get("queries")
    return (
        [entry for entry in queries if isinstance(entry, dict)] if isinstance(queries, list) else []
    )


def _place(tree: Tree, *path: str | int) -> str:
    mark = tree.at(path)
    return f"{mark.file}:{mark.line}"


def _faults(reading: Reading, pages: frozenset[str]) -> Iterator[str]:
    """What is wrong with a file, so that whoever wrote it can put it right."""
    for problem in reading.problems:
        yield f"{problem.mark.file}:{problem.mark.line}: {problem.message} / {problem.message_en}"
    tree = reading.tree
    if tree is None:
        return
    if set(tree.data) != {"floor", "queries"} or not _is_share(tree.data.get("floor")):
        yield f"{tree.file}:1: floor（0から1まで）と queries が要ります / floor (0 to 1) and queries are needed"
    entries = tree.data.get("queries")
    if not isinstance(entries, list) or len(entries) != len(_entries(tree.data)):
        yield f"{tree.file}:1: queries は「- ask:」で始まる一覧です / queries is a list of '- ask:' entries"
        return
    known: set[tuple[str, str]] = set()
    for at, entry in enumerate(_entries(tree.data)):
        place = _place(tree, "queries", at)
        yield from (f"{place}: {fault}" for fault in _faults_of(entry, pages))
        asked = str(entry.get("ask")), str(entry.get("pages", Language.JA))
        if asked in known:
            yield f"{place}: 「{asked[0]}」が2回あります / '{asked[0]}' stands twice"
        known.add(asked)


def _faults_of(entry: dict[str, Value], pages: frozenset[str]) -> Iterator[str]:
    for key in sorted(set(entry) - _KEYS):
        yield f"「{key}」という項目はありません / there is no field '{key}'"
    if not isinstance(entry.get("ask"), str):
        yield "打つ言葉（ask）がありません / ask is missing"
    if entry.get("pages", Language.JA) not in tuple(Language):
        yield "pages は ja か en です / pages is ja or en"
    found = entry.get("find")
    if not isinstance(found, list) or not found:
        yield "見つかるはずのページ（find）がありません / find is missing"
        return
    first = entry.get("first")
    for path in (*found, *filter(None, (first,))):
        if path not in pages:
            yield f"「{path}」というページはありません / there is no page '{path}'"
    if first is not None and first not in found:
        yield f"first の「{first}」を find にも書いてください / write first '{first}' under find too"


def _is_share(value: Value) -> bool:
    try:
        return 0 < float(str(value)) <= 1
    except ValueError:
        return False
