"""From a number of records, a seed and a choice of engines to what each of them found, and at which cost."""

import random
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from benchmarks.search.browser import Load, answers, first_visits
from benchmarks.search.data import write_data
from benchmarks.search.documents import documents_of
from benchmarks.search.engines import Records, write_engine
from benchmarks.search.measures import Answer
from benchmarks.search.serving import serving
from kyoten.dataset import load
from kyoten.derive import derive
from kyoten.words import LANGUAGES, Language, load_words
from tests.search.generated import queries
from tests.search.generated_query import Query

TODAY = date(2026, 11, 21)
"""The day of the records."""
_WORDS = Path(__file__).resolve().parents[2] / "theme" / "words"

Asked = dict[Language, list[Query]]
"""Queries by the language of the page on which they are asked."""


class Run(NamedTuple):
    """One engine over some records."""

    engine: str
    records: int
    load: Load
    answers: list[Answer]


def trial(
    work: Path,
    browser: Browser,
    number: int,
    seed: int,
    *,
    engines: Sequence[str],
    each: int,
    visits: int,
) -> Iterator[Run]:
    """Give every engine the same records and ask it the same queries, one engine after the other."""
    records = _records(work / "data", number, seed)
    asked = {
        lang: queries(records.dataset, records.facts, seed, lang, number=each) for lang in LANGUAGES
    }
    _say(f"{number} records, {sum(map(len, asked.values()))} queries")
    for name in engines:
        begin = time.monotonic()
        write_engine(name, work / name, records)
        made = time.monotonic() - begin
        run = _asked(work / name, browser, asked, visits=visits, seed=seed)
        yield Run(name, number, *run)
        _say(f"{name}: made in {made:.1f} s, asked in {time.monotonic() - begin - made:.1f} s")


def _records(root: Path, number: int, seed: int) -> Records:
    write_data(root, number, seed)
    dataset, words = load(root), load_words(_WORDS)
    return Records(dataset, derive(dataset, TODAY), words, documents_of(dataset, words))


def _asked(
    folder: Path, browser: Browser, asked: Asked, *, visits: int, seed: int
) -> tuple[Load, list[Answer]]:
    first = random.Random(seed).sample([query.text for query in asked[Language.JA]], visits)
    found: list[Answer] = []
    with serving(folder) as (address, counted):
        load = first_visits(browser, f"{address}{Language.JA}.html", counted, first)
        for lang, some in asked.items():
            texts = [query.text for query in some]
            given = answers(browser, f"{address}{lang}.html", texts)
            for query, (addresses, milliseconds) in zip(some, given, strict=True):
                paths = [_path(one) for one in addresses]
                found.append(Answer(query.kind, query.text, query.relevant, paths, milliseconds))
    return load, found


def _path(address: str) -> str:
    """The path of a page, from its address in either language."""
    return address.removeprefix(f"{Language.EN}/").removesuffix("index.html")


def _say(line: str) -> None:
    print(f"  {line}", file=sys.stderr, flush=True)
