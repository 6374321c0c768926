"""From the query book to what the search answers: what people wrote down as needed is found."""

from pathlib import Path

import pytest

from kyoten.words import LANGUAGES
from tests.search.asking import Answer, Searches, measure, report
from tests.search.book import FOLDER, Asked, read_book
from tests.search.generated_known import Known

CLASSES = (
    *("substring", "sentence", "variant", "kana", "romaji", "several-words"),
    *("typo", "english", "cross-language", "phone", "postal"),
)
"""A file each."""


def pages_of(known: Known) -> frozenset[str]:
    """Every page that a query of the book may ask for."""
    return frozenset(entry.path for entry in known.entries)


def answered(searches: Searches, asked: tuple[Asked, ...]) -> list[tuple[Asked, Answer]]:
    """Every query of a class with what came, each asked on pages of its language."""
    found: list[tuple[Asked, Answer]] = []
    for lang in LANGUAGES:
        some = [one for one in asked if one.lang is lang]
        answers = searches.ask([one.query for one in some], lang)
        found += zip(some, answers, strict=True)
    return found


def test_book_is_well_formed(real: Known) -> None:
    """Every file of the book can be read, asks only for pages that there are, and says its floor."""
    chapters, faults = read_book(FOLDER, pages_of(real))
    assert faults == []
    assert {chapter.kind for chapter in chapters} == set(CLASSES)
    assert all(len(chapter.asked) >= 12 for chapter in chapters)
    assert sum(len(chapter.asked) for chapter in chapters) >= 200


@pytest.mark.parametrize("kind", CLASSES)
def test_book_is_answered(kind: str, searches: Searches, real: Known) -> None:
    """As much as the class's floor says comes among the first ten, and what has to come first comes first."""
    chapters, _ = read_book(FOLDER, pages_of(real))
    (chapter,) = (chapter for chapter in chapters if chapter.kind == kind)
    found = answered(searches, chapter.asked)
    answers = [answer for _, answer in found]
    assert measure(answers).recall >= chapter.floor, f"\n{report(answers)}"
    late = [
        f"{asked.place}: 「{asked.query.text}」 first: {asked.first}; came: {answer.first[:3]}"
        for asked, answer in found
        if asked.first is not None and answer.first[:1] != (asked.first,)
    ]
    assert late == []


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("floor: 0.9\nqueries:\n  - ask: 長浜\n", 3, "find is missing"),
        ("floor: 0.9\nqueries:\n  - ask: 長浜\n    find:\n      - x/\n", 3, "no page 'x/'"),
        ("floor: 0.9\nqueries:\n  - ask: 長浜\n    fnd:\n      - a/\n", 3, "no field 'fnd'"),
        ("floor: 0.9\nqueries:\n  - find:\n      - a/\n", 3, "ask is missing"),
        ("floor: 0.9\nqueries:\n  - ask: a\n    pages: fr\n    find:\n      - a/\n", 3, "ja or en"),
        (
            "floor: 0.9\nqueries:\n  - ask: a\n    first: b/\n    find:\n      - a/\n",
            3,
            "under find",
        ),
        ("floor: 9\nqueries:\n  - ask: a\n    find:\n      - a/\n", 1, "floor (0 to 1)"),
        ("floor: 0.9\nqueries: none\n", 1, "queries is a list"),
        ("floor: 0.9\nqueries:\n  - ask：長浜\n", 3, "colon"),
        (
            "floor: 0.9\nqueries:\n"
            "  - ask: a\n    find:\n      - a/\n  - ask: a\n    find:\n      - b/\n",
            6,
            "stands twice",
        ),
    ],
)
def test_faults_of_a_book_are_named(text: str, line: int, said: str, tmp_path: Path) -> None:
    """A slip in the book is named in both languages with its file and line, and the class is not judged."""
    (tmp_path / "kana.yml").write_text(text, encoding="utf-8")
    chapters, faults = read_book(tmp_path, frozenset({"a/", "b/"}))
    assert chapters == []
    assert any(fault.startswith(f"kana.yml:{line}:") and said in fault for fault in faults), faults
