"""From programs, charts, figures and the site's own state to what their pages say."""

import re

import pytest

from kyoten.kinds import KINDS, Figure, Handbook, Programme
from kyoten.pages.about import AboutView
from kyoten.pages.open_data import DataView
from kyoten.pages.programmes import ProgrammeView
from kyoten.urls import path_of
from kyoten.words import LANGUAGES, Language, load_words
from tests.pages.sites import LITTLE, THEME, site_of

WORDS = load_words(THEME / "words")


def test_former_and_current_tasks_stand_side_by_side() -> None:
    """The adviser's former and current tasks, and the points to note, are pairs; everything else stands alone."""
    view = site_of().view("programmes/prefectural-adviser/")
    assert isinstance(view, ProgrammeView)
    pairs = [[str(point.heading) for point in points] for points in view.points if len(points) > 1]
    assert pairs == [
        ["アドバイザーの仕事（旧）", "アドバイザーの仕事（新）"],
        ["留意事項（旧）", "留意事項（新）"],
    ]
    main = site_of().main("programmes/prefectural-adviser/")
    for points in view.points:
        pair = main.partition(f'id="{points[0].id}"')[2].partition("</div>")[0]
        assert all(f'id="{point.id}"' in pair for point in points[1:])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_point_of_a_program_is_there_with_its_source(lang: Language) -> None:
    """All points in the order of the record, each with the document in which it is written."""
    for programme in site_of().dataset.all(Programme):
        main = site_of().main(path_of(programme), lang)
        sections = re.findall(
            r'<section aria-labelledby="point-(\d+)">(.*?)</section>', main, re.DOTALL
        )
        assert [int(number) for number, _ in sections] == list(range(1, len(programme.points) + 1))
        assert all("/documents/" in text for _, text in sections)
        items = [text.count("\n<li>") for _, text in sections]
        assert items == [len(point.items) for point in programme.points]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cycle_is_told_in_words(lang: Language) -> None:
    """The boxes of a cycle are numbered and lead back to the first; other boxes have no order."""
    words = WORDS[lang]
    cycle = site_of().main("processes/development-cycle/", lang)
    assert '<ol class="k-steps">' in cycle and words("processes.cycle") in cycle
    first = cycle.partition('<ol class="k-steps">')[2].partition("<b>")[2].partition("</b>")[0]
    assert first in cycle.partition("</ol>\n<p")[2]
    boxes = site_of().main("processes/base-overview/", lang)
    assert '<ul class="k-steps">' in boxes and words("processes.no_order") in boxes


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_has_its_day_and_source(lang: Language) -> None:
    """In the table as on its own page."""
    main = site_of().main("figures/", lang)
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</tr>", main)
    figures = site_of().dataset.all(Figure)
    assert len(rows) == len(figures)
    for row in rows:
        assert re.search(r"<td>[^<]*20\d\d", row) and "documents/" in row
    for figure in figures:
        page = site_of().main(path_of(figure), lang)
        assert (
            str(figure.as_of.first_day.year) in page.partition("</h1>")[2].partition("<section")[0]
        )


def test_numbers_are_written_as_people_read_them() -> None:
    """Thousands are parted, a share stands at its sign, "about" is said where the source says it."""
    assert "1,695自治体" in site_of().main("figures/")
    assert "1,695 municipalities" in site_of().main("figures/", Language.EN)
    assert re.search(r"約97%<", site_of().main("figures/"))
    assert re.search(r"about 97%<", site_of().main("figures/", Language.EN))


def test_state_of_the_data_is_counted() -> None:
    """Records, confirmed, verified and samples of every kind that has any."""
    view = site_of().view("about/")
    assert isinstance(view, AboutView)
    data = site_of().dataset
    wanted = []
    for kind in KINDS:
        real = [record for record in data.all(kind) if not record.sample]
        if data.all(kind):
            confirmed = sum(record.confirmed for record in real)
            verified = sum(record.verified is not None for record in real)
            wanted.append((len(real), confirmed, verified, len(data.all(kind)) - len(real)))
    assert [(s.records, s.confirmed, s.verified, s.samples) for s in view.states] == wanted


@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_answers_is_said(lang: Language) -> None:
    """Each handbook with its edition; that nobody answers yet is said, not left out."""
    main = site_of().main("about/", lang).replace("&#39;", "'").replace("&#x27;", "'")
    handbooks = site_of().dataset.all(Handbook)
    assert main.count(WORDS[lang]("prefecture.no_contact")) == len(handbooks) == 2
    for page in ("about/", "accessibility/"):
        assert "https://example.jp/corrections" in site_of(LITTLE).main(page, lang)
    assert WORDS[lang]("about.no_address") in site_of().main("accessibility/", lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_accessibility_says_what_was_not_tested(lang: Language) -> None:
    """What is not known to work is said as plainly as what is."""
    main = site_of().main("accessibility/", lang).partition('id="not-yet"')[2]
    for key in ("people", "readers", "browsers", "easy", "english"):
        assert WORDS[lang](f"accessibility.{key}") in main.replace("&#x27;", "'")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_open_data_are_listed(lang: Language) -> None:
    """Every kind in both forms with the number of its real records, the dictionary, the license."""
    view = site_of().view("data/", lang)
    assert isinstance(view, DataView)
    data = site_of().dataset
    counts = [sum(not record.sample for record in data.all(kind)) for kind in KINDS]
    assert [entry.records for entry in view.files] == counts
    root = "../" if lang is Language.JA else "../../"
    names = [file.href for entry in view.files for file in entry.downloads]
    assert names == [f"{root}data/{k.plural}.{form}" for k in KINDS for form in ("json", "csv")]
    assert [file.href for file in view.dictionary] == [
        f"{root}data/dictionary.{form}" for form in ("json", "csv")
    ]
    assert "creativecommons.org/licenses/by/4.0" in site_of().main("data/", lang)
