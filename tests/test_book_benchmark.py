"""From the benchmark of the book to what its figures rest on: the same content for all, and a loss that is said."""

import json
from pathlib import Path

import pytest

from benchmarks.book import report
from benchmarks.book.__main__ import said
from benchmarks.book.document import html_of
from benchmarks.book.trial import BOOKLET, OURS, WARM, WEASY, Run
from benchmarks.site.measure import Cost


def run(who: str, cpu: float, *, pages: int = 450, peak: float = 200, wall: float = 1) -> Run:
    """A book of an invented prefecture; at 450 pages it is the smallest."""
    return Run(who, "ken0-ja", 600 if pages == 450 else 2_900, pages, Cost(cpu, wall, peak))


GOOD = (
    run(OURS, 9),
    run(WEASY, 225),
    run(OURS, 31.2, pages=1300),
    run(BOOKLET, 1),
    run(WARM, 1, pages=0, wall=2),
)


@pytest.mark.parametrize(
    ("changed", "missed"),
    [
        (GOOD[1], []),
        (run(WEASY, 224), ["WeasyPrint takes 24.9 x"]),
        (run(OURS, 31.3, pages=1300), ["a page of 1300 takes 1.20 x"]),
        (run(BOOKLET, 1, peak=301), ["booklets take at most 301 MB"]),
        (run(WARM, 1, pages=0, wall=2.6), ["after 2.6 s"]),
    ],
)
def test_a_missed_floor_is_said(
    changed: Run, missed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Each floor that is missed is named, and ends the command with 1; if none is, it ends with 0."""
    runs = [
        changed if (one.who, one.pages) == (changed.who, changed.pages) else one for one in GOOD
    ]
    assert said(runs) == int(bool(missed))
    lines = [line for line in capsys.readouterr().out.splitlines() if line.endswith("MISSED")]
    assert len(lines) == len(missed)
    assert all(words in line for words, line in zip(missed, lines, strict=True))


def test_the_best_run_counts() -> None:
    """Of several runs of a book the one with the least processor time is told."""
    slow, fast = run(OURS, 9), run(OURS, 8)
    assert report.best([slow, GOOD[1], fast]) == [fast, GOOD[1]]


def test_the_document_has_the_book_s_texts(tmp_path: Path) -> None:
    """What the rival sets has every text of the book once, and a place for each page reference."""
    nodes = [
        {"t": "h", "k": ["題"], "level": 1, "label": "a/"},
        {"t": "p", "k": ["本文", {"t": "note", "k": ["注 <1>"], "number": 1}]},
        {"t": "link", "k": ["先"], "to": "a/", "ref": True, "near": 1},
    ]
    meta = {"title": "本", "short": "県", "lang": "ja", "words": {"contents": "目次"}}
    for name in ("cover-title", "cover", "foot"):
        meta[name] = [name]
    chapter = {"title": "題", "number": 1, "nodes": nodes}
    book = {"meta": meta, "contents": [], "front": [], "chapters": [chapter], "back": []}
    html = html_of(json.dumps(book).encode(), tmp_path)
    assert [html.count(text) for text in ("本文", "注 &lt;1&gt;", ">先<")] == [1, 1, 1]
    assert html.count(f"id=x{b'a/'.hex()}") == 1
    assert html.count(f"href=#x{b'a/'.hex()}") == 2
