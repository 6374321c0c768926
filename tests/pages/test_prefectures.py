"""From two prefectures, one with many towns, to pages that stay short and lead to every town."""

import re
from urllib.parse import urldefrag

import pytest

from kyoten.kinds import Case, Municipality
from kyoten.pages.coverage import CoverageView, PrefectureCoverageView
from kyoten.words import LANGUAGES, Language, load_words
from tests.pages.sites import LITTLE, THEME, site_of

WORDS = load_words(THEME / "words")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", ["", "emergency/"])
def test_many_towns_are_two_steps_away(path: str, lang: Language) -> None:
    """Where a prefecture has many towns, the rows of its index lead to the rows of its own page."""
    main = site_of().main(path, lang)
    rows = [href for href in re.findall(r'href="([^"]*#row-\w+)"', main) if "hokkaido/#" in href]
    assert len(rows) >= 10
    page = site_of().main("hokkaido/", lang)
    ids = [urldefrag(href).fragment for href in rows]
    assert re.findall(r'<div id="(row-\w+)">', page) == ids
    towns = [town for town in site_of().dataset.all(Municipality) if town.folder == "hokkaido"]
    listed = page.partition('id="towns"')[2].partition("<figure")[0]
    assert all(f"municipalities/{town.id}/" in listed for town in towns)
    assert "/municipalities/abashiri-shi/" not in main


def test_few_towns_are_one_step_away() -> None:
    """Shiga's towns stand on home and on the page for an emergency themselves."""
    for path in ("", "emergency/"):
        assert site_of().main(path).count("shiga/municipalities/") >= 19


def test_towns_of_one_english_name_are_told_apart() -> None:
    """Two towns of Hokkaido are called Esashi in English; their titles name the area."""
    titles = {
        re.findall(
            "<title>(.*?)</title>", site_of().html(f"hokkaido/municipalities/{id_}/", Language.EN)
        )[0]
        for id_ in ("esashi-cho-hiyama", "esashi-cho-soya")
    }
    assert len(titles) == 2 and all("Area" in title for title in titles)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_prefecture_without_an_office_says_so(lang: Language) -> None:
    """Nothing has been entered for Hokkaido: its list says so, and home offers no search there."""
    main = site_of().main("hokkaido/facilities/", lang)
    assert WORDS[lang]("facilities.none") in main and "<form" not in main
    assert "hokkaido/facilities/" not in site_of().main("", lang)
    assert "shiga/facilities/" in site_of().main("", lang)


@pytest.mark.parametrize("folder", ["shiga", "hokkaido"])
def test_coverage_has_a_line_for_every_town(folder: str) -> None:
    """Known or not known, with a map of the same; the cases of 2018-19 stand below as dated history."""
    view = site_of().view(f"{folder}/coverage/")
    assert isinstance(view, PrefectureCoverageView)
    towns = [town for town in site_of().dataset.all(Municipality) if town.folder == folder]
    assert len(view.rows) == len(towns)
    assert len(view.maps[0].lines) == len(towns)
    known = [
        line
        for line in view.maps[0].lines
        if line.cells[-1] == WORDS[Language.JA]("coverage.known")
    ]
    assert len(known) == sum(bool(row.cells[0].links) for row in view.rows)
    main = site_of().main(f"{folder}/coverage/")
    past = main.partition('<h2 id="past">')[2].partition("</ul>")[0]
    cases = [case for case in site_of().dataset.all(Case) if case.prefecture == folder]
    assert f"{len(cases)}件（2018〜19年時点）" in past and f"cases/by/{folder}/" in past
    assert "2018" not in main.partition('<h2 id="past">')[0]


def test_map_of_areas_stands_with_its_table() -> None:
    """On the page of coverage, one a prefecture; without places there is no map, and nothing is missing."""
    view = site_of().view("coverage/")
    assert isinstance(view, CoverageView)
    assert [len(one.areas.lines) if one.areas else 0 for one in view.prefectures] == [21, 7]
    main = site_of().main("coverage/")
    assert main.count("<svg id=") == main.count("<table>") == 2
    little = site_of(LITTLE).view("coverage/")
    assert isinstance(little, CoverageView)
    assert [one.areas for one in little.prefectures] == [None]


def test_prefectures_home_has_a_map_with_names() -> None:
    """Towns where their names have room, else the areas; every tile leads to its page."""
    assert 'href="../shiga/municipalities/nagahama-shi/" class="k-tile-full"' in site_of().main(
        "shiga/"
    )
    assert (
        'href="../hokkaido/areas/nemuro/"'
        in site_of().main("hokkaido/").partition("<svg")[2].partition("</figure>")[0]
    )
    assert "<figure" not in site_of(LITTLE).main("mihon/")
