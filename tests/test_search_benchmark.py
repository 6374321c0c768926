"""From the benchmark of the search to what its figures rest on: measures, valid records, and a loss that is said."""

from pathlib import Path

import pytest

from benchmarks.search import report
from benchmarks.search.__main__ import said
from benchmarks.search.browser import Load
from benchmarks.search.data import write_data
from benchmarks.search.engines import MINISEARCH, OURS
from benchmarks.search.measures import Answer, Quality, percentile, quality
from benchmarks.search.trial import TODAY, Run
from kyoten.dataset import load
from kyoten.kinds import Facility, Municipality
from kyoten.rules import problems

RECORDS = 300


def answer(found: str, relevant: str, *, kind: str = "kana", time: float = 1.0) -> Answer:
    """An answer whose pages are single letters."""
    return Answer(kind, "?", frozenset(relevant), list(found), time)


@pytest.mark.parametrize(
    ("found", "relevant", "measures"),
    [
        ("abc", "abc", (1, True, 1)),
        ("xab", "abcd", (0.5, True, 1 / 2)),
        ("xyz", "a", (0, False, 0)),
        ("", "a", (0, False, 0)),
        ("0123456789a", "a", (0, False, 0)),
        ("abcdefghij", "abcdefghijklmnop", (1, True, 1)),
        ("abcdefghi0", "abcdefghijklmnop", (0.9, True, 1)),
        ("aab", "ab", (1, True, 1)),
    ],
)
def test_measures(found: str, relevant: str, measures: tuple[float, bool, float]) -> None:
    """Only the first ten count, and ten of many relevant pages are all that can be asked for."""
    one = answer(found, relevant)
    assert (one.recall, one.is_success, one.reciprocal_rank) == measures


def test_means() -> None:
    """Every query counts as much as every other."""
    some = [answer("a", "a"), answer("xa", "ab"), answer("x", "a"), answer("x", "a")]
    assert quality(some) == Quality(recall=1.5 / 4, success=2 / 4, mrr=1.5 / 4)


def test_percentiles() -> None:
    """The 95th percentile of a hundred is the 95th, of one the only one."""
    assert percentile(range(100, 0, -1), 0.95) == 95
    assert percentile([7], 0.95) == 7
    assert percentile([1, 2, 3], 0.5) == 2


def run(engine: str, answers: list[Answer], *, ready: float = 50, size: int = 50_000) -> Run:
    """An engine over a thousand records."""
    return Run(engine, 1_000, Load(ready, size, 3), answers)


GOOD, BAD = answer("a", "a"), answer("x", "a")
OTHER = run(MINISEARCH, [*[GOOD] * 89, *[BAD] * 11])


@pytest.mark.parametrize(
    ("ours", "other", "missed"),
    [
        (run(OURS, [GOOD] * 100), OTHER, []),
        (run(OURS, [GOOD] * 96 + [BAD] * 4), OTHER, ["R@10: 0.960", "S@10: 0.960"]),
        (run(OURS, [GOOD] * 98 + [BAD] * 2), OTHER, ["S@10: 0.980"]),
        (run(OURS, [GOOD] * 99 + [answer("x", "a", kind="typo")]), OTHER, ["R@10 of typo"]),
        (run(OURS, [GOOD] * 100), run(MINISEARCH, [GOOD] * 100), ["against minisearch: +0.000"]),
        (run(OURS, [GOOD] * 100, ready=151), OTHER, ["until ready"]),
        (run(OURS, [GOOD] * 100, size=60_001), OTHER, ["KB to the first answer"]),
        (run(OURS, [GOOD] * 94 + [answer("a", "a", time=17)] * 6), OTHER, ["p95"]),
    ],
)
def test_a_missed_floor_is_said(
    ours: Run, other: Run, missed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Each floor that is missed is named, and ends the command with 1; if none is, it ends with 0."""
    assert said([ours, other]) == int(bool(missed))
    lines = capsys.readouterr().out.splitlines()
    found = [line for line in lines if line.startswith("- ") and line.endswith("MISSED")]
    assert [word in line for word, line in zip(missed, found, strict=True)] == [True] * len(missed)


def test_behind_in_one_class() -> None:
    """Who is ahead of another engine over all queries may still be behind it in one class."""
    typo = [answer("ab", "ab", kind="typo")] * 10
    ours = run(OURS, [GOOD] * 99 + [answer("xa", "ab", kind="typo")])
    other = run(MINISEARCH, [*[BAD] * 90, *typo])
    texts = [verdict.text for verdict in report.verdicts([ours, other]) if verdict.is_missed]
    assert [text for text in texts if "minisearch, typo: -0.500" in text]


def test_records_are_valid_and_varied(tmp_path: Path) -> None:
    """As many records as were asked for, none with an error; offices are marked as samples, names seldom the same."""
    write_data(tmp_path, RECORDS, seed=5)
    dataset = load(tmp_path)
    assert [problem for problem in problems(dataset, TODAY) if problem.is_error] == []
    assert len(list(dataset.every())) == RECORDS
    offices, towns = dataset.all(Facility), dataset.all(Municipality)
    assert all(office.sample for office in offices)
    assert len({office.name.ja for office in offices}) > 0.95 * len(offices)
    assert len({office.tel for office in offices}) == len(offices)
    assert len({town.name.kana for town in towns}) == len(towns)


def test_same_seed_gives_same_records(tmp_path: Path) -> None:
    """Who repeats a run with its seed gets the same records; another seed gives others."""
    texts = []
    for name, seed in (("first", 5), ("same", 5), ("other", 6)):
        write_data(tmp_path / name, RECORDS, seed)
        files = sorted((tmp_path / name).rglob("*.yml"))
        texts.append([file.read_text(encoding="utf-8") for file in files])
    assert texts[0] == texts[1]
    assert texts[0] != texts[2]
