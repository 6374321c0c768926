"""From a folder of files and queries to what the search on its pages answers, all asked in one open page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from playwright.sync_api import Page

from kyoten.words import Language
from tests.search.generated_query import Query

FIRST = 10
"""How many results are judged."""

_AT_A_TIME = 250
"""Queries in one call into the page: many enough to be fast, few enough for a page's patience."""
_GROUP = "group"

_ASK = """async (texts) => {
    const found = [];
    for (const text of texts) {
        const results = await globalThis.kyotenSearch.query(text, { limit: 12 });
        found.push(results.map((result) => [result.url, result.kind, result.stage, result.title]));
    }
    return found;
}"""


_READY = """async () => {
    for (let turn = 0; !globalThis.kyotenSearch; turn += 1) {
        if (turn > 1500) throw new Error("the search was not loaded within 30 seconds");
        await new Promise((done) => setTimeout(done, 20));
    }
    await kyotenSearch.ready;
}"""
"""Waits in the page: its policy forbids the way in which Playwright waits for an expression."""


class Result(NamedTuple):
    """One result: its page without a language, its kind, which stage of the search found it, and its title."""

    path: str
    kind: str
    stage: str
    title: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A query with what came."""

    query: Query
    results: tuple[Result, ...]

    @property
    def first(self) -> tuple[str, ...]:
        """The pages of the first ten results; an offer to show a whole group is none of them."""
        return tuple(result.path for result in self.results if result.kind != _GROUP)[:FIRST]

    @property
    def has_group(self) -> bool:
        """Whether the first result offers all records that share what was typed."""
        return bool(self.results) and self.results[0].kind == _GROUP

    @property
    def recall(self) -> float:
        """The share of what has to come, as far as it fits, among the first ten."""
        wanted = self.query.relevant
        return len(wanted.intersection(self.first)) / min(FIRST, len(wanted))

    def __str__(self) -> str:
        """The query, what is missing and what came instead, for whoever reads a failing test."""
        missing = sorted(self.query.relevant.difference(self.first))
        rest = f" and {len(missing) - 4} more" if len(missing) > 4 else ""
        came = [f"{result.title} ({result.path})" for result in self.results[:5]] or ["nothing"]
        stage = self.results[0].stage if self.results else "no stage"
        return (
            f"  「{self.query.text}」 [{self.query.kind}: {self.query.note}] {self.recall:.2f}\n"
            f"      missing: {', '.join(missing[:4])}{rest}\n"
            f"      came ({stage}): {', '.join(came)}"
        )


class Searches:
    """Open pages whose search is loaded, one a language."""

    def __init__(self, pages: dict[Language, Page]) -> None:
        self.pages = pages

    def ask(self, queries: Sequence[Query], lang: Language) -> list[Answer]:
        """What the search of a language's pages answers to each query, in their order."""
        answers: list[Answer] = []
        for start in range(0, len(queries), _AT_A_TIME):
            asked = queries[start : start + _AT_A_TIME]
            found = self.pages[lang].evaluate(_ASK, [query.text for query in asked])
            for query, rows in zip(asked, found, strict=True):
                answers.append(Answer(query, tuple(map(_result, rows))))
        return answers


def _result(row: Sequence[object]) -> Result:
    url, kind, stage, title = (str(value) for value in row)
    return Result(url.removeprefix("en/").removesuffix("index.html"), kind, stage, title)


def loaded(page: Page, address: str) -> Page:
    """A page of the site, with its search loaded as a reader loads it: by going to the box."""
    page.goto(address)
    page.focus("input[type=search]")
    page.evaluate(_READY)
    return page


@dataclass(frozen=True, slots=True)
class Measure:
    """How well a set of queries was answered."""

    recall: float
    """R@10: the mean of the answers' recall."""
    success: float
    """S@10: the share of queries with anything relevant among the first ten."""


def measure(answers: Iterable[Answer]) -> Measure:
    """The measures of some answers."""
    recalls = [answer.recall for answer in answers]
    return Measure(sum(recalls) / len(recalls), sum(map(bool, recalls)) / len(recalls))


def report(answers: Iterable[Answer], *, most: int = 25) -> str:
    """The queries that were not answered in full, the worst first."""
    poor = sorted((a for a in answers if a.recall < 1), key=lambda answer: answer.recall)
    rest = f"\n  … and {len(poor) - most} more" if len(poor) > most else ""
    return "\n".join(map(str, poor[:most])) + rest
