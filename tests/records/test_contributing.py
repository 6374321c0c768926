"""From the table of mistakes in CONTRIBUTING.md to the proof that the check still says so."""

import re
from collections.abc import Iterator

from kyoten.problem import Problem
from tests.building import ROOT
from tests.records.catalogue import catalogue

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ONLY_WARNED = "（注意）"
_CASE = re.compile(r"「[^」]*」|（[^）]*）|[A-Za-z0-9_-]+")
"""What differs from case to case: quoted values, notes in brackets, ids and numbers."""


def quoted() -> Iterator[str]:
    """Each message that the table promises."""
    table = TEXT.split("## よくあるまちがい")[1].split("\n## ")[0]
    for row in re.findall(r"^\| (?!---|書いたもの)(.+) \|$", table, re.MULTILINE):
        _, said, _ = row.split(" | ")
        yield from said.split("／")


def form(text: str) -> str:
    """A message without what differs from case to case."""
    return _CASE.sub("x", text)


def spoken(problem: Problem) -> set[str]:
    """A problem as the table may quote it: with its hint or without, and marked if it is a warning."""
    mark = "" if problem.is_error else ONLY_WARNED
    return {form(text) + mark for text in (problem.message, f"{problem.message} {problem.hint}")}


def test_table_quotes_what_the_check_says() -> None:
    """Every message of the table is that of a catalogued mistake."""
    shown = {text for mistake in catalogue() for one in mistake.problems for text in spoken(one)}
    messages = list(quoted())
    assert len(messages) > 20
    marked = [(text, ONLY_WARNED if text.endswith(ONLY_WARNED) else "") for text in messages]
    missing = [text for text, end in marked if form(text.removesuffix(end)) + end not in shown]
    assert missing == []


def test_message_that_nobody_says_is_found() -> None:
    """Another sentence is not taken for one of them."""
    assert form("「2」は数として読めません。") == form("「6名」は数として読めません。")
    assert form("「6名」は数ではありません。") != form("「6名」は数として読めません。")
