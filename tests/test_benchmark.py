"""From the benchmark of the site to what its figures rest on: valid data, and pages that are really compared."""

from pathlib import Path

import pytest

from benchmarks.site import TODAY, report
from benchmarks.site.compare import differences, normal, pages_of, sample
from benchmarks.site.data import CHANGED, change, write_data
from benchmarks.site.measure import Cost
from benchmarks.site.ours import build
from benchmarks.site.trial import COLD, Run
from kyoten.dataset import load
from kyoten.kinds import Facility
from kyoten.rules import problems

RECORDS = 50


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path in it."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small prefecture of the benchmark."""
    folder = tmp_path_factory.mktemp("benchmark") / "data"
    write_data(folder, RECORDS)
    return folder


def test_records_are_valid(data: Path) -> None:
    """No record of the benchmark has an error, and there are as many facilities as were asked for."""
    dataset = load(data)
    assert [problem for problem in problems(dataset, TODAY) if problem.is_error] == []
    assert len(dataset.all(Facility)) == RECORDS


def test_records_hold_what_pages_rarely_show(data: Path) -> None:
    """Samples, missing English and signs that HTML escapes are among the facilities."""
    facilities = load(data).all(Facility)
    rare = [facility for facility in facilities if facility.sample]
    assert rare
    assert all(one.name.en is None and "&" in one.name.ja for one in rare)


def test_same_seed_gives_same_bytes(data: Path, tmp_path: Path) -> None:
    """Who repeats the benchmark builds from the same files; another seed gives others."""
    write_data(tmp_path / "same", RECORDS)
    write_data(tmp_path / "other", RECORDS, seed=2)
    assert bytes_of(tmp_path / "same") == bytes_of(data)
    assert bytes_of(tmp_path / "other") != bytes_of(data)


def test_one_record_changes(tmp_path: Path) -> None:
    """Between two builds one file is another one each time, and still valid."""
    write_data(tmp_path, RECORDS)
    for turn in range(2):
        before = bytes_of(tmp_path)
        change(tmp_path, turn)
        after = bytes_of(tmp_path)
        assert [name for name in after if after[name] != before[name]] == [CHANGED.as_posix()]
    assert not any(problem.is_error for problem in problems(load(tmp_path), TODAY))


def test_our_side_makes_every_facilitys_page(data: Path, tmp_path: Path) -> None:
    """Each facility has its page in both languages, and no other page is made."""
    build(data, tmp_path / "site", tmp_path / "kept")
    ids = sorted(facility.id for facility in load(data).all(Facility))
    paths = [f"{root}ken0/facilities/{one}/index.html" for root in ("", "en/") for one in ids]
    assert pages_of(tmp_path / "site") == sorted(paths)


def test_search_is_made_only_if_asked_for(data: Path, tmp_path: Path) -> None:
    """What rivals do not make is left out of the comparison; asked for, it comes beside the very same pages."""
    build(data, tmp_path / "alone", tmp_path / "kept-alone")
    build(data, tmp_path / "site", tmp_path / "kept", with_search=True)
    alone, whole = bytes_of(tmp_path / "alone"), bytes_of(tmp_path / "site")
    assert not any("search/" in name for name in alone)
    assert alone.items() <= whole.items()
    added = whole.keys() - alone.keys()
    assert {"search/index.html", "en/search/kana/index.html", "assets/search/start.js"} <= added
    assert all("search/" in name for name in added)


def test_white_space_is_no_difference() -> None:
    """Line breaks, indents and spaces beside tags do not count; a space inside a text does."""
    assert normal("<p>\n  a  b </p>\n\n<p>c</p>\n") == normal("<p>a b</p> <p>c</p>")
    assert normal("<p>a b</p>") != normal("<p>ab</p>")


@pytest.mark.parametrize("theirs", ["<p>same</p><p>1,235</p>", "<p>same</p><p >1,234</p>", ""])
def test_difference_is_found(tmp_path: Path, theirs: str) -> None:
    """Another text, another tag and a missing page are found, with the place where they begin."""
    for name, text in (("ours", "<p>same</p>\n<p>1,234</p>"), ("theirs", theirs)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.html").write_text(text, encoding="utf-8")
    (found,) = differences(tmp_path / "ours", tmp_path / "theirs", ["a.html"])
    assert (found.page, "1,234" in found.ours) == ("a.html", True)


def test_sample_is_the_same_each_time() -> None:
    """A seeded sample has no page twice and stays what it was; few pages are all taken."""
    pages = [f"{number}.html" for number in range(500)]
    assert sample(pages, 50) == sample(pages, 50)
    assert len(set(sample(pages, 50))) == 50
    assert sample(pages[:10], 50) == pages[:10]


def cold(builder: str, records: int, cpu: float, *, peak: float = 100) -> Run:
    """A cold build of an invented speed."""
    return Run(builder, records, COLD, 2 * records, Cost(cpu, cpu, peak))


@pytest.mark.parametrize(
    ("cpu", "said"),
    [(5.0, "the aim is reached"), (6.5, "between floor and aim"), (8.0, "BELOW THE FLOOR")],
)
def test_a_loss_is_said_as_plainly_as_a_win(cpu: float, said: str) -> None:
    """Against a rival's ten seconds, each speed gets the verdict it deserves."""
    runs = [cold("ours", 5_000, cpu), cold("hugo", 5_000, 10.0), cold("ours", 5_000, 99.0)]
    (verdict,) = report.verdicts(report.best(runs))
    assert said in verdict.text
    assert verdict.is_missed is (cpu > 7.5)


def test_what_the_search_adds_is_told() -> None:
    """The difference stands beside the verdicts, a record and as a share, and is never a missed floor."""
    runs = [cold("ours", 1_000, 2.0), cold("ours-and-search", 1_000, 2.5)]
    (told,) = report.verdicts(report.best(runs))
    assert "0.50 ms a record, 25%" in told.text
    assert not told.is_missed


def test_growth_and_memory_are_judged() -> None:
    """More than linear growth and as much memory as Hugo are both missed floors."""
    runs = [cold("ours", 5_000, 1.0), cold("ours", 25_000, 9.0), cold("hugo", 25_000, 99.0)]
    growth, memory = list(report.verdicts(report.best(runs)))[-2:]
    assert growth.is_missed
    assert memory.is_missed
