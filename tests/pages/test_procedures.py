"""From the procedures to the proof that their pages say all of them, and nothing that no source says."""

import re

import pytest

from kyoten.derive.duties import CenterKnown
from kyoten.derive.procedures import areas_without
from kyoten.kinds import Area, Municipality, Procedure
from kyoten.kinds.place import AreaKind
from kyoten.kinds.steps import StepCase
from kyoten.pages.procedures.allocation import AllocationView
from kyoten.pages.procedures.area import AreaProcedureView
from kyoten.pages.procedures.check import CheckView
from kyoten.pages.procedures.overview import ProcedureView
from kyoten.urls import path_of
from kyoten.words import LANGUAGES, Language, load_words
from tests.pages.sites import THEME, site_of

WORDS = load_words(THEME / "words")
KOHOKU = "shiga/procedures/kohoku-base-coordinator/"
HOKKAIDO = "hokkaido/procedures/community-building-coordinator/"
PROCEDURES = site_of().dataset.all(Procedure)
STEP = re.compile(r'<li id="step-([a-z-]+)">')


def plain(html: str) -> str:
    """Text without markup and line breaks."""
    return " ".join(re.sub("<[^>]*>", "", html).split())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda one: one.full_id)
def test_every_step_stands_once_in_list_and_chart(procedure: Procedure, lang: Language) -> None:
    """All steps in their order, each a box that leads to it; those of the add-on are on its own page."""
    path = path_of(procedure)
    own = [s.id for s in procedure.steps if not _is_of_add_on(procedure, s.cases)]
    rest = [s.id for s in procedure.steps if _is_of_add_on(procedure, s.cases)]
    for page, steps in ((path, own), (f"{path}add-on/", rest)):
        if steps:
            main = site_of().main(page, lang)
            assert STEP.findall(main) == steps
            assert re.findall(r'<a href="#step-([a-z-]+)"><title>', main) == steps


def _is_of_add_on(procedure: Procedure, cases: tuple[StepCase, ...]) -> bool:
    return procedure.add_on is not None and cases == (StepCase.ADD_ON,)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda one: one.full_id)
def test_what_the_source_leaves_open_is_said(procedure: Procedure, lang: Language) -> None:
    """Every open point stands on the page of its step, or of the procedure."""
    words, path = WORDS[lang], path_of(procedure)
    pages = [path, f"{path}add-on/"] if procedure.add_on else [path]
    said = plain(" ".join(site_of().main(page, lang) for page in pages))
    for point in procedure.open_points:
        assert plain(words.of(point.text).__html__()) in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_laws_forms_and_meetings_are_one_click_away(lang: Language) -> None:
    """The page of Kohoku links every document of its basis, every sheet and file, tools and checklist."""
    site = site_of()
    main, procedure = site.main(KOHOKU, lang), _procedure("shiga/kohoku-base-coordinator")
    hrefs = re.findall('href="([^"]+)"', main)
    for basis in procedure.basis:
        document = basis.document.removeprefix("national/")
        assert any(href.endswith(f"/documents/{document}/") for href in hrefs)
    for stem in ("form1-nagahama-shi", "form1-maibara-shi", "form2-nagahama-shi", "form3"):
        for end in (f"forms/{stem}/", f"/{stem}.pdf", f"/{stem}.docx"):
            assert sum(href.endswith(end) for href in hrefs) == 1, end
    for end in ("/check/", "/add-on/", "/allocation/", "/checklist/"):
        assert any(href.endswith(end) for href in hrefs), end
    view = site.view(KOHOKU, lang)
    assert isinstance(view, ProcedureView)
    words = WORDS[lang]
    assert [interval.often for interval in view.calendar] == [
        words("base.every_month", count=1),
        words("base.every_months", count=2),
        words("base.about_every_months", count=2),
        words("base.once"),
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_criteria_are_shown_as_printed(lang: Language) -> None:
    """Twelve rows in the printed order with their points, the categories beside them."""
    main = site_of().main(KOHOKU, lang).partition('id="criteria"')[2].partition("</table>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", main, re.DOTALL)[1:]
    worth = [re.findall(r"<td>([^<]*)</td>$", row.strip())[-1] for row in rows]
    points = [re.sub(r"\D", "", one) for one in worth]
    assert points == ["", "5", "3", "1", "1", "1", "1", "2", "2", "3", "", ""]
    assert re.findall('rowspan="([0-9]+)"', main) == ["1", "9", "2"]
    assert main.count('class="k-tag"') == 2


def test_every_other_area_has_a_page() -> None:
    """All welfare areas but Kohoku: six of Shiga, 21 of Hokkaido; no bureau has one."""
    site = site_of()
    welfare = [a for a in site.dataset.all(Area) if a.area_kind is AreaKind.WELFARE]
    made = {path for path in site.pages if is_of_area(path)}
    expected = {f"{a.folder}/procedures/{a.id}/" for a in welfare if a.full_id != "shiga/kohoku"}
    assert made == expected
    assert len(made) == 27
    assert len(list(areas_without(site.dataset))) == 27


def is_of_area(path: str) -> bool:
    """Whether a path is that of a page made for an Area."""
    return site_of().pages[path].template == "area_procedure.html"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_area_page_says_what_is_open(lang: Language) -> None:
    """The page of an Area says that nothing is recorded, what the nation lays down, and what is left to decide."""
    site, words = site_of(), WORDS[lang]
    main = site.main("shiga/procedures/koto/", lang)
    assert words("area_procedure.none") in main
    frame = _procedure("national/base-coordinator")
    said = plain(main)
    for decision in frame.decisions:
        assert plain(words.of(decision.text).__html__()) in said
    assert STEP.findall(main) == [step.id for step in frame.steps]
    view = site.view("shiga/procedures/koto/", lang)
    assert isinstance(view, AreaProcedureView)
    assert all(cell == () for town in view.towns for cell in town.cells)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hokkaido_duties_are_told_for_each_municipality(lang: Language) -> None:
    """Every municipality stands once in the table of its Area; what the data do not say is not known."""
    site, words = site_of(), WORDS[lang]
    unknown = words.enum(CenterKnown.UNKNOWN)
    told: list[str] = []
    for area in site.dataset.within(Area, "hokkaido"):
        if area.area_kind is not AreaKind.WELFARE:
            continue
        view = site.view(f"hokkaido/procedures/{area.id}/", lang)
        assert isinstance(view, AreaProcedureView)
        (table,) = view.others[0].tables
        told += [line.town.href for line in table.lines]
        for line in table.lines:
            assert line.known == unknown
            states = {str(d.sign): s for d, s in zip(table.duties, line.states, strict=True)}
            assert {sign for sign, state in states.items() if state == unknown} == set("アイウキ")
    assert len(told) == len(set(told)) == 179
    assert len(told) == len(site.dataset.within(Municipality, "hokkaido"))
    assert words("procedures.towns", count=179) in site.main(HOKKAIDO, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_town_leads_to_its_procedure(lang: Language) -> None:
    """A municipality's page links the procedure of its Area, or the page made for the Area."""
    for town, end in (
        ("shiga/municipalities/nagahama-shi/", "kohoku-base-coordinator/"),
        ("shiga/municipalities/kora-cho/", "shiga/procedures/koto/"),
        ("hokkaido/municipalities/niseko-cho/", "hokkaido/procedures/shiribeshi/"),
    ):
        main = site_of().main(town, lang)
        assert any(href.endswith(end) for href in re.findall('href="([^"]+)"', main)), town


@pytest.mark.parametrize("lang", LANGUAGES)
def test_example_is_worked_out_without_a_script(lang: Language) -> None:
    """The example of s2 §5(3) stands in the page, line by line and in the result."""
    said = plain(site_of().main(f"{KOHOKU}add-on/", lang))
    for number in ("600,000", "6,108,000", "3,054,000", "1,527,000", "10.18"):
        assert said.count(number) >= 2, number


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figures_are_summed_without_a_script(lang: Language) -> None:
    """Both figures with their sums, and the two ways in which both hold."""
    view = site_of().view(f"{KOHOKU}allocation/", lang)
    assert isinstance(view, AllocationView)
    assert [sample.agrees for sample in view.samples] == [True, True]
    assert len(view.ways) == 2
    main = site_of().main(f"{KOHOKU}allocation/", lang)
    for sums in (sums for sample in view.samples for sums in sample.sums):
        assert sums in main


def test_check_shows_what_is_missing_before_anything_is_ticked() -> None:
    """One requirement, two mandatory rows and eight points."""
    view = site_of().view(f"{KOHOKU}check/")
    assert isinstance(view, CheckView)
    assert [lack.is_shown for lack in view.lacks] == [True, True, True]
    assert view.short == 8
    assert sum(len(group.ticks) for group in view.groups) == 14


def test_no_check_where_no_source_says_how() -> None:
    """The adviser has no self-check; the three others have one."""
    checks = [path for path in site_of().pages if path.endswith("/check/")]
    assert len(checks) == 3
    assert "procedures/prefectural-adviser/check/" not in checks


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sheets_hold_the_fields_and_no_data(lang: Language) -> None:
    """Every field of a form is an empty box on its sheet, in the order of the list, with a name in words."""
    procedure = _procedure("shiga/kohoku-base-coordinator")
    for form in procedure.forms:
        stem = form.id if form.id == "form3" else f"{form.id}-maibara-shi"
        main = site_of().main(f"{KOHOKU}forms/{stem}/", lang)
        boxes = re.findall(
            r'<(?:input type="text"|textarea) class="k-blank(?: k-long)?"[^>]* name="([^"]+)"', main
        )
        assert sorted(boxes) == sorted(field.id for field in form.fields)
        assert 'value="' not in main
        assert form.title.ja in main
    assert "米原市長" in site_of().main(f"{KOHOKU}forms/form1-maibara-shi/", lang)


def _procedure(full_id: str) -> Procedure:
    found = site_of().dataset.find(Procedure, full_id)
    assert found
    return found
