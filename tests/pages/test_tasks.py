"""From the tasks that people come with to what the pages give them."""

import re

import pytest

from kyoten.pages.facilities import FacilitiesView
from kyoten.words import LANGUAGES, Language, load_words
from tests.pages.sites import LITTLE, THEME, site_of

WORDS = load_words(THEME / "words")
TOWNS = "shiga/municipalities/"
TEL = re.compile(r'href="(tel:[^"]*)"')


def says(key: str, lang: Language = Language.JA) -> str:
    """Words as a page shows them."""
    return WORDS[lang](key)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("town", "tel"), [("nagahama-shi", "tel:+81749656518"), ("maibara-shi", "tel:+81749535123")]
)
def test_number_stands_first(town: str, tel: str, lang: Language) -> None:
    """The welfare section's number comes before any heading but the town's name, and says its age."""
    main = site_of().main(f"{TOWNS}{town}/", lang)
    before = main.partition("<h2")[0]
    assert TEL.findall(before) == [tel]
    assert "2025" in before and "/documents/s2/" in before
    assert says("contact.hours_unknown", lang) in before


@pytest.mark.parametrize("lang", LANGUAGES)
def test_missing_number_is_said_at_its_place(lang: Language) -> None:
    """A town without a number says so first and links its own site; nothing can be dialed."""
    main = site_of().main(f"{TOWNS}kora-cho/", lang)
    first = main.partition("</section>")[0]
    assert says("municipality.no_number", lang) in first
    assert 'href="https://www.kouratown.jp/"' in first
    assert TEL.findall(main) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_emergency_page_is_honest(lang: Language) -> None:
    """119 and 110 come first; no 24-hour number is known; the towns' numbers and sites follow."""
    main = site_of().main("emergency/", lang)
    assert TEL.findall(main)[:2] == ["tel:119", "tel:110"]
    assert TEL.findall(main)[2:] == ["tel:+81749656518", "tel:+81749535123"]
    assert says("emergency.none", lang) in main
    assert "https://www.kouratown.jp/" in main


def test_emergency_contact_needs_a_verified_date() -> None:
    """Only a real record's verified contact is shown as one that answers emergencies."""
    main = site_of(LITTLE).main("emergency/")
    assert "0749-00-0002" in main
    assert "0749-00-0003" not in main  # nobody verified it
    assert "0749-00-0009" not in main  # a sample's
    assert says("emergency.none") not in main
    assert says("emergency.hours_known") in main and says("emergency.hours_unknown") not in main


@pytest.mark.parametrize("path", ["", "emergency/", f"{TOWNS}nagahama-shi/"])
def test_no_sample_where_help_is_sought(path: str) -> None:
    """No sample's name or number stands on home, on the emergency page or in a town's emergency block."""
    for lang in LANGUAGES:
        main = site_of().main(path, lang).partition('id="offices"')[0]
        assert "0749-00-" not in main
        assert "mihon-" not in main


def test_no_sample_can_be_dialed() -> None:
    """Whatever page shows a sample's number shows it as text."""
    for path in site_of().pages:
        if path.startswith("shiga/facilities/"):
            main = site_of().main(path)
            assert TEL.findall(main) == []
            assert path == "shiga/facilities/" or says("record.sample") in main or "k-empty" in main


def test_coverage_counts_no_sample() -> None:
    """A sample base does not make its town covered; what is not known is not said to be missing."""
    main = site_of(LITTLE).main("mihon/coverage/")
    assert says("coverage.unknown") in main
    assert WORDS[Language.JA]("coverage.sum_bases", known=1, all=2) in main
    assert "bases/sample" not in main and "bases/base" in main


def test_list_without_javascript_matches_the_filter() -> None:
    """Each plain list holds just what the filter would leave."""
    view = site_of().view("shiga/facilities/")
    assert isinstance(view, FacilitiesView)
    for line in view.lines:
        for cell in line.cells:
            path = cell.href.replace("../", "")
            town, function = path.rstrip("/").split("/")[-2:]
            expected = {
                str(entry.link.label)
                for entry in view.entries
                if entry.municipality_id == town and function in entry.function_ids.split()
            }
            shown = set(
                re.findall(
                    r"<li data-municipality.*?<a [^>]*>([^<]*)</a>", site_of().main(path), re.DOTALL
                )
            )
            assert shown == expected


def test_list_can_be_filtered() -> None:
    """Every choice of the filter is a value that some office has or could have; the form waits for its script."""
    main = site_of().main("shiga/facilities/")
    assert re.findall(r'<select id="k-(\w+)" name="\1">', main) == [
        "municipality",
        "function",
        "service",
        "intake",
    ]
    assert '<form class="k-filter" data-kind="facility" hidden>' in main
    item = (
        r'<li data-municipality="[a-z-]+" data-functions="[a-z_ ]*"'
        r' data-services="[a-z_ ]+" data-intake="[a-z]+">'
    )
    assert len(re.findall(item, main)) > 20


def test_withdrawn_office_is_not_offered() -> None:
    """An office whose registration has ended leaves the lists; its page says so."""
    site = site_of(LITTLE)
    assert "見本事業所gone" not in site.main("mihon/facilities/")
    assert "見本事業所one" in site.main("mihon/facilities/")
    assert "2025年（令和7年）3月31日" in site.main("mihon/facilities/gone/").partition("<h2")[0]


def test_office_page_says_what_a_specialist_asks() -> None:
    """Tags, number, hours, conditions, places, capacity, liaison officers and verified date are on one page."""
    main = site_of().main("shiga/facilities/mihon-01/")
    for asked in (
        "条件つきで受け入れる",
        "0749-00-0101",
        "08:30から17:15まで",
        "事前登録",
        "6人",
        "管理者（1人）",
        "2026年",
    ):
        assert asked in main


@pytest.mark.parametrize("lang", LANGUAGES)
def test_officer_needs_one_click(lang: Language) -> None:
    """Steps, self-check, add-on and division are one click from the first page, forms and laws one more."""
    home = site_of().main("", lang)
    kohoku = "shiga/procedures/kohoku-base-coordinator/"
    for way in ("", "check/", "add-on/", "allocation/"):
        assert f'{kohoku}{way}"' in home, way
    steps = site_of().main(kohoku, lang)
    for end in ("forms/form2-nagahama-shi/", "/form2-nagahama-shi.pdf", "/documents/s2/"):
        assert f'{end}"' in steps, end
