"""From builds that succeed and builds that fail to what they say, and where."""

import json
import shutil
from pathlib import Path

import pytest

from kyoten.environment.progress import CHAPTERS, LINKS, PAGES, READING, Made, summary, way_to_see
from kyoten.files import Published
from kyoten.outputs.links import BrokenLink, Reason, problem_of
from kyoten.problem.printers import as_text
from tests.building import NO_BOOKS, ROOT, SMALL, TODAY, build, build_py, copied
from tests.growth import REPORTS, takes_reports


def test_a_program_reads_problems_alone(tmp_path: Path) -> None:
    """With `--format json` stdout holds JSON lines only; people read progress and summary on stderr."""
    out = tmp_path / "site"
    run = build_py("build", "--out", out, "--today", TODAY, "--format", "json", NO_BOOKS, *SMALL)
    assert run.returncode == 0
    assert all(json.loads(line)["severity"] == "warning" for line in run.stdout.splitlines())
    said = [*READING, *CHAPTERS, *PAGES, *LINKS, "python3 build.py serve --out", "files written"]
    assert [sentence for sentence in said if sentence not in run.stderr] == []


def test_broken_link_is_said_and_nothing_published(tmp_path: Path) -> None:
    """A template with a wrong link: page, line, target and reason in both languages, and no site."""
    root = tmp_path / "copy"
    copied(root)
    strip = root / "theme/shell/footer.html"
    strip.write_text('<a href="gone.html">x</a>\n' + strip.read_text(encoding="utf-8"), "utf-8")
    run = build_py("build", "--today", TODAY, NO_BOOKS, *SMALL, root=root)
    assert run.returncode == 1
    assert "index.html:" in run.stdout
    assert "リンク「gone.html」: このファイルはサイトにありません。" in run.stdout
    assert "Link 'gone.html': There is no such file in the site." in run.stdout
    assert "BrokenLink(" not in run.stdout + run.stderr
    assert not (root / "site").exists()


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_said(reason: Reason) -> None:
    """A place, and a sentence in both languages."""
    head, ja, en = as_text([problem_of(BrokenLink("no/index.html", 7, "gone/", reason))])
    assert head == "no/index.html:7:1: error: broken-link"
    assert ja.startswith("  リンク「gone/」: ")
    assert en.startswith("  Link 'gone/': ")


def test_summary_is_short() -> None:
    """What, where and how to see it in three sentences at most; a usual site needs no option."""
    done = Published(written=3, unchanged=900, removed=1, size=5_200_000)
    assert [
        said.en for said in summary("site", Made(records=1160, pages=412, warnings=2), done)
    ] == [
        "The site is in site: 1,160 records, 412 pages, 5.2 MB "
        "(3 files written, 900 unchanged, 1 removed).",
        "There are 2 warnings. To read them: python3 build.py check",
    ]
    assert len(list(summary("site", Made(records=1, pages=1, warnings=0), done))) == 1
    usual = way_to_see("site", is_usual=True, is_offline=False)
    assert usual.en == "To see it: python3 build.py serve"
    assert "/a b/index.html" in way_to_see("/a b", is_usual=False, is_offline=True).ja


def _without(site: Path, pattern: str, link: str) -> list[Path]:
    """The pages of a site that should carry a link and do not."""
    pages = sorted(site.glob(pattern))
    assert pages
    return [page for page in pages if f'href="{link}"' not in page.read_text(encoding="utf-8")]


def test_reports_reach_the_handbook_from_chapters_too(tmp_path: Path) -> None:
    """While one prefecture has adopted the handbook, mistakes in chapters are reported to it."""
    data, out = tmp_path / "data", tmp_path / "site"
    shutil.copytree(ROOT / "data", data, ignore=shutil.ignore_patterns("hokkaido"))
    takes_reports(data / "shiga/handbook.yml")
    build(out, "--today", TODAY, "--data", data)
    assert _without(out, "guide/*/index.html", REPORTS) == []
    assert _without(out, "cases/*/index.html", REPORTS) == []


def test_reports_reach_the_right_one_of_several_handbooks(with_prefecture: Path) -> None:
    """A prefecture's pages lead to its own address; the others to the place that names every address."""
    root = with_prefecture
    for edition in (root / "site", root / "site/en"):
        assert _without(edition, "shiga/municipalities/*/index.html", REPORTS) == []
        for pattern in ("guide/*/index.html", "cases/*/index.html"):
            assert _without(edition, pattern, _up(edition, root, 2) + "about/#corrections") == []
        way = _up(edition, root, 3) + "about/#corrections"
        assert _without(edition, "tottori/municipalities/*/index.html", way) == []
        about = (edition / "about/index.html").read_text(encoding="utf-8")
        place = about.partition('id="corrections"')[2].partition("<h2")[0]
        assert place.count(f'href="{REPORTS}"') == 1
        assert place.count("k-empty") == 1


def _up(edition: Path, root: Path, deep: int) -> str:
    """The way from a page to where its language begins, by the root that both share."""
    inside = edition.relative_to(root / "site").as_posix()
    return "../" * deep if inside == "." else "../" * (deep + 1) + f"{inside}/"
