"""From a kind and a prefecture that only a test knows to the proof of what a new one costs."""

import filecmp
import json
import shutil
from pathlib import Path

import pytest

from kyoten.outputs.links import broken_links
from tests import growth
from tests.building import NEEDED, ROOT, build_py
from tests.site import test_coverage, test_languages, test_markup, test_open_data, test_record_pages
from tests.site import test_samples as samples
from tests.site.built import Built, built_of
from tests.site.japanese import unmarked
from tests.site.records import records_in

WORKSHOP = "shiga/workshops/trial-stays/"


@pytest.fixture(scope="module")
def kind(with_kind: Path) -> Built:
    """The site of the copy with one kind more."""
    return built_of(with_kind / "site", growth.BASE)


@pytest.fixture(scope="module")
def prefecture(with_prefecture: Path) -> Built:
    """The site with one prefecture more."""
    return built_of(with_prefecture / "site")


def differing(copy: Path) -> set[str]:
    """The files of a copy that the repository lacks or has otherwise."""
    return {
        path.relative_to(copy).as_posix()
        for name in NEEDED
        for path in [copy / name, *(copy / name).rglob("*")]
        if path.is_file() and "__pycache__" not in path.parts
        if not (ROOT / path.relative_to(copy)).is_file()
        or not filecmp.cmp(path, ROOT / path.relative_to(copy), shallow=False)
    }


def test_kind_costs_a_class_a_folder_and_words(with_kind: Path) -> None:
    """Nothing else is touched: no template, no stage, no configuration but the test's own address."""
    found = differing(with_kind) - {"mkdocs.yml"}
    assert {name for name in found if name.startswith("kyoten/")} == {
        "kyoten/kinds/__init__.py",
        "kyoten/kinds/workshop.py",
    }
    assert {Path(name).parent.as_posix() for name in found if name.startswith("data/")} == {
        "data/shiga/workshops"
    }
    rest = {name for name in found if not name.startswith(("kyoten/", "data/"))}
    assert rest
    assert all(name.startswith("theme/words/") for name in rest)


def test_kind_has_pages(kind: Built) -> None:
    """Every record and a list, in both languages, each field under its title in words."""
    for lang, said in (
        (
            "ja",
            ("検査のための研修", "会場で", "40", "体験の泊まりの始め方を学びます。", "申し込み先"),
        ),
        (
            "en",
            (
                "Workshop for a Test",
                "In a hall",
                "40",
                "Registration",
                "Disability Welfare Division",
            ),
        ),
    ):
        page = kind.page(WORKSHOP, lang)
        assert all(word in page.main.text for word in said), page.main.text
        targets = {target for _, target in page.links(page.main)}
        assert any(
            target.endswith("shiga/municipalities/nagahama-shi/index.html") for target in targets
        )
        index = kind.page("shiga/workshops/", lang)
        assert page.file in {target for _, target in index.links(index.main)}


def test_kind_falls_back_to_japanese_and_says_so(kind: Built) -> None:
    """A text without English stands in Japanese, marked as Japanese; the rest of the page is not."""
    page = kind.page(WORKSHOP, "en")
    (element,) = (one for one, text in page.main.pieces if "体験の泊まり" in text)
    assert element.lang == "ja"
    assert list(unmarked(page)) == []


def test_kind_is_open_data(kind: Built) -> None:
    """Its rows, its table, and every column in the dictionary; its sample is not there."""
    (row,) = json.loads(kind.files["data/workshops.json"])
    assert (row["id"], row["name_ja"], row["prefecture"]) == (
        "shiga/trial-stays",
        "検査のための研修",
        "滋賀県",
    )
    assert row["municipality"] == "shiga/nagahama-shi"
    assert row["sessions_day"] == ["2026-12-01", "2026-12-08"]
    assert list(test_open_data.wrong_tables(kind)) == []
    assert test_open_data.unexplained(kind) == []


@pytest.mark.parametrize(
    ("line", "mistake"),
    [
        (5, ("municipality: nagahama-shi", "municipality: nagahma-shi")),
        (8, ("  - online", "  - onlin")),
        (11, ("seats: 40", "seats: many")),
        (4, ("  en: Workshop for a Test", "  en: <b>Workshop</b>")),
        (27, ("confirmed: false", "confirmd: false")),
    ],
)
def test_kind_is_checked(
    with_kind: Path, tmp_path: Path, line: int, mistake: tuple[str, str]
) -> None:
    """A mistake in its record is an error at its line, by the class alone."""
    file = "shiga/workshops/trial-stays.yml"
    text = (with_kind / "data" / file).read_text(encoding="utf-8")
    folder = tmp_path / "data"
    shutil.copytree(with_kind / "data", folder)
    (folder / file).write_text(text.replace(*mistake), encoding="utf-8")
    run = build_py("check", "--data", folder, "--format", "json", root=with_kind)
    found = [json.loads(each) for each in run.stdout.splitlines()]
    lines = {
        each["line"]
        for each in found
        if each["severity"] == "error" and each["file"].endswith(file)
    }
    assert run.returncode == 1
    assert line in lines


def test_kind_is_begun(with_kind: Path, tmp_path: Path) -> None:
    """`new` writes a file to fill in, with the field's own title beside it."""
    (tmp_path / "shiga").mkdir()
    shutil.copy(with_kind / "data/shiga/handbook.yml", tmp_path / "shiga")
    data = tmp_path / "data"
    shutil.copytree(with_kind / "data", data)
    run = build_py("new", "workshop", "shiga/second", "--data", data, root=with_kind)
    assert run.returncode == 0, run.stderr
    text = (data / "shiga/workshops/second.yml").read_text(encoding="utf-8")
    assert "参加のしかた (hall, online)" in text


def test_prefecture_costs_a_folder(with_prefecture: Path) -> None:
    """The data folder is all that differs; the program is the repository's own."""
    found = {
        path.relative_to(with_prefecture).as_posix() for path in with_prefecture.rglob("*.yml")
    }
    own = {
        f"data/{path.relative_to(ROOT / 'data').as_posix()}"
        for path in (ROOT / "data").rglob("*.yml")
    }
    assert found - own
    assert all(name.startswith("data/tottori/") for name in found - own)


def test_prefecture_has_its_pages(prefecture: Built) -> None:
    """Its home, areas, municipalities and lists, found from home, menu, table and `/emergency/`."""
    towns = [
        f"tottori/municipalities/{town}/" for town in ("tottori-shi", "kurayoshi-shi", "misasa-cho")
    ]
    paths = {page.path for page in prefecture.pages}
    assert {
        "tottori/",
        "tottori/areas/east/",
        "tottori/areas/middle/",
        "tottori/facilities/",
        *towns,
    } <= paths
    for path in ("", "tottori/", "tottori/coverage/", "emergency/"):
        for page in prefecture.both(path):
            targets = {target.removeprefix("en/") for _, target in page.links(page.main)}
            assert {f"{town}index.html" for town in towns} <= targets, page.file
    for page in prefecture.both("tottori/municipalities/misasa-cho/"):
        assert "https://www.town.misasa.tottori.jp/" in page.content


def test_procedure_costs_one_file(prefecture: Built) -> None:
    """A fifth procedure: its page with chart and steps, tools that know its rules, checklist, sheets and files."""
    path = "tottori/procedures/mihon/"
    for page in prefecture.both(path):
        targets = {target.removeprefix("en/") for _, target in page.links(page.main)}
        for part in ("check", "add-on", "checklist", "forms", "forms/request-tottori-shi"):
            assert f"{path}{part}/index.html" in targets, part
        steps = [one.attributes["id"] for one in page.main.all("li") if "id" in one.attributes]
        assert steps == ["step-request", "step-decision", "step-end"]
        boxes = [a.attributes["href"] for svg in page.main.all("svg") for a in svg.all("a")]
        assert boxes == [f"#{step}" for step in steps]
    for ending in ("pdf", "docx"):
        assert prefecture.files[f"forms/mihon/request-tottori-shi.{ending}"]
    assert "tottori/procedures/east/" in {page.path for page in prefecture.pages}


def test_rules_of_a_new_procedure_are_its_own(prefecture: Built) -> None:
    """Of three courses the best counts once; a third of a yen is cut, as its record says, and what is left is told."""
    check, add_on = (
        json.loads(
            prefecture.page(f"tottori/procedures/mihon/{tool}/")
            .main.one("form")
            .attributes["data-formulas"]
        )
        for tool in ("check", "add-on")
    )
    courses = {"a": "4", "b": "4", "c": "7"}
    best = ["max", *(["*", worth, ["in", f"course-{c}"]] for c, worth in courses.items())]
    assert check["points"] == ["+", best, ["*", "2", ["in", "council"]]]
    assert add_on["share:one"] == ["floor", ["*", ["in", "total"], "1/3"]]
    said = prefecture.page("tottori/procedures/mihon/add-on/").main.text
    assert "23,333" in said  # 7 units, 30 claims, 10 months, at 11.1111 yen: 23,333.31, cut
    assert "7,777" in said and "15,555" in said


@pytest.mark.parametrize("name", ["kind", "prefecture"])
def test_grown_site_is_as_sound(
    name: str, request: pytest.FixtureRequest, with_kind: Path, with_prefecture: Path
) -> None:
    """What holds for the site holds with one kind, or one prefecture, more."""
    root = {"kind": with_kind, "prefecture": with_prefecture}[name]
    built: Built = request.getfixturevalue(name)
    records = records_in(root / "data")
    invented = tuple(entry for entry in records if entry.is_sample)
    address, base = (growth.ADDRESS, growth.BASE) if name == "kind" else ("", "/")
    assert broken_links(root / "site", base=base) == []
    assert test_languages.without_twin(built) == []
    assert list(test_languages.wrong_heads(built)) == []
    assert list(test_languages.wrong_alternates(built, address)) == []
    assert list(test_markup.faults(built)) == []
    assert list(test_coverage.wrong_counts(built, records)) == []
    assert list(test_open_data.wrong_rows(built, records)) == []
    assert test_record_pages.lost(built, records) == []
    assert list(test_record_pages.unsaid(built, records)) == []
    assert list(samples.exposed(built, invented)) == []
    assert list(samples.in_open_data(built, invented)) == []
    assert samples.dialable(built) == []
