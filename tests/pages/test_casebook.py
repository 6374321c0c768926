"""From the cases and practices of 2018-19 to what their pages say, count and lead to."""

import re
from collections import Counter
from posixpath import join, normpath

import pytest

from kyoten.kinds import BlockMeeting, Case, Practice, Prefecture, Process, Record
from kyoten.pages.cases import CasesView, PrefectureCasesView
from kyoten.pages.practices import PracticesView
from kyoten.pages.types import TypesView
from kyoten.urls import path_of
from kyoten.words import LANGUAGES, Language, load_words
from tests.pages.sites import LITTLE, THEME, Site, site_of

WORDS = load_words(THEME / "words")
AS_OF = {Language.JA: "2018〜19年時点", Language.EN: "s of 2018–19"}
LISTS = ("cases/", "types/", "types/area-wide/", "types/none/", "block-meetings/", "practices/")
DATED: tuple[type[Record], ...] = (BlockMeeting, Case, Practice, Process)


def dated() -> list[str]:
    """Every page that rests on the notice of 2019."""
    data = site_of().dataset
    records = [path_of(record) for kind in DATED for record in data.all(kind)]
    by = [path for path in site_of().pages if path.startswith("cases/by/")]
    return [*LISTS, *by, *records, "programmes/block-meetings/"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_dated_page_says_so_first(lang: Language) -> None:
    """As of 2018-19 stands below the title, before anything else is said."""
    paths = dated()
    assert len(paths) > 150
    for path in paths:
        before = site_of().main(path, lang).partition("</h1>")[2].partition("</p>")[0]
        assert AS_OF[lang] in before, path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_table_and_drawing_says_so(lang: Language) -> None:
    """No number of the cases stands without its date, whoever cuts it out of the page."""
    main = site_of().main("types/", lang)
    drawings = re.findall("<figcaption.*?</figcaption>", main)
    headings = re.findall('<h2 id="by-.*?</h2>', main)
    assert (len(drawings), len(headings)) == (2, 3)
    assert all(AS_OF[lang] in text for text in (*drawings, *headings))
    assert (
        AS_OF[lang] in site_of().main("cases/", lang).partition("<table>")[2].partition("<tr>")[0]
    )


def test_no_other_page_is_dated() -> None:
    """What holds today is not said to be past."""
    for path in ("", "coverage/", "shiga/bases/kohoku/", "programmes/base-network/", "figures/"):
        assert "k-as-of" not in site_of().main(path), path


def test_tables_count_the_records() -> None:
    """By type, prefecture and meeting, each by status: what stands there is what the records say."""
    view = site_of().view("types/")
    assert isinstance(view, TypesView)
    cases = site_of().dataset.all(Case)
    for (_, table), key in zip(view.counts, ("type", "prefecture", "meeting"), strict=True):
        wanted = Counter((str(getattr(case, key)), str(case.status)) for case in cases)
        found = [[cell.number for cell in line.cells] for line in table.lines]
        *rows, last = found
        assert sorted(n for row in rows for n in row[:-1] if n) == sorted(wanted.values())
        assert [sum(column) for column in zip(*rows, strict=True)] == last
        assert last == [28, 21, 2, 51]
        assert all(sum(row[:-1]) == row[-1] for row in found)


def test_drawings_and_tables_say_the_same() -> None:
    """The numbers of a drawing are those of the table below it."""
    view = site_of().view("types/")
    assert isinstance(view, TypesView)
    by_type, by_prefecture, _ = view.counts
    drawn = [list(map(int, line.cells)) for line in by_type[0].lines] if by_type[0] else []
    assert drawn == [[cell.number for cell in line.cells] for line in by_type[1].lines[:-1]]
    assert by_prefecture[0] is not None
    for drawn_line, line in zip(by_prefecture[0].lines, by_prefecture[1].lines, strict=False):
        assert drawn_line.cells == (str(line.cells[-1].number), line.extra)


def test_every_number_leads_to_what_it_counts() -> None:
    """One record is linked itself; several are found at the place to which their number leads."""
    main = site_of().main("types/")
    cells = re.findall(r'<td><a href="([^"]*)" aria-label="[^"]*">(\d+)</a>', main)
    assert len(cells) > 100
    for href, number in cells:
        path, _, fragment = normpath_of("types/", href).partition("#")
        if "?" in path or path == "cases/":
            continue  # the sums: the whole list, narrowed by the filter
        if path.startswith("cases/case-"):
            assert number == "1", href
            continue
        start = f'<section aria-labelledby="{fragment}">' if fragment else '<h2 id="cases">'
        end = "</section>" if fragment else "<h2"
        listed = site_of().main(path).partition(start)[2].partition(end)[0]
        assert listed.count("\n<li>") == int(number), href


def normpath_of(here: str, href: str) -> str:
    """A page's path by its address in another one, the fragment kept."""
    path, hash_, fragment = href.partition("#")
    return normpath(join(here, path)) + "/" + hash_ + fragment if "?" not in path else path


def test_list_can_be_filtered() -> None:
    """By type, status, prefecture and the name of the place, typed in kanji, kana or letters."""
    view = site_of().view("cases/")
    assert isinstance(view, CasesView)
    assert [field.name for field in view.filters] == ["type", "status", "prefecture", "place"]
    ids = {field.name: {choice.id for choice in field.choices} for field in view.filters}
    for entry in view.entries:
        assert entry.type_id in ids["type"] and entry.status_id in ids["status"]
        assert entry.prefecture_id in ids["prefecture"]
    nemuro = next(entry for entry in view.entries if entry.search.startswith("ねむろし"))
    assert "Nemuro City" in nemuro.search and "根室市" in str(nemuro.link.label)
    assert (nemuro.type_id, nemuro.status_id) == ("area_wide", "done")
    item = '<li data-type="area_wide" data-status="done" data-prefecture="hokkaido" data-place="ねむろし'
    assert item in site_of().main("cases/")
    assert '<input id="k-place" name="place" type="search"' in site_of().main("cases/")


def test_lists_without_javascript_hold_everything() -> None:
    """Every case stands in its prefecture's list, its type's and its meeting's; every practice in its meetings'."""
    site, data = site_of(), site_of().dataset
    for case in data.all(Case):
        for path in (
            f"cases/by/{case.prefecture}/",
            f"types/{(case.type or 'none').replace('_', '-')}/",
            f"block-meetings/{case.meeting}/",
        ):
            assert f'href="{"../" * path.count("/")}{path_of(case)}"' in site.main(path), (
                path,
                case.id,
            )
    for practice in data.all(Practice):
        meetings = [
            m for m in data.all(BlockMeeting) if set(m.prefectures) & set(practice.prefectures)
        ]
        assert len(meetings) == len(practice.tags)
        for meeting in meetings:
            assert f"/{path_of(practice)}" in site.main(path_of(meeting)), practice.id


def test_prefecture_column_that_misleads_is_told() -> None:
    """Kanazawa is found in Ishikawa, where it lies, with the printed column beside it."""
    view = site_of().view("cases/by/ishikawa/")
    assert isinstance(view, PrefectureCasesView)
    assert [str(entry.link.label) for group in view.groups for entry in group.cases] == ["金沢市"]
    main = site_of().main("cases/case-28-2/")
    assert "福井県" in main.partition('id="printed"')[2].partition("</dl>")[0]


def test_type_without_definition_says_so() -> None:
    """Two types have a definition with its source; the third occurs in the cases only."""
    said = WORDS[Language.JA]("types.undefined")
    for name in ("multifunction", "area-wide"):
        main = site_of().main(f"types/{name}/")
        assert said not in main and "/documents/s2/" in main
    assert said in site_of().main("types/combined/")
    assert "shiga/bases/kohoku/" in site_of().main("types/area-wide/").partition('id="today"')[2]
    assert WORDS[Language.JA]("types.none_today") in site_of().main("types/multifunction/")


def test_practices_can_be_filtered() -> None:
    """By the prefectures of the tags and by whose practice it is."""
    view = site_of().view("practices/")
    assert isinstance(view, PracticesView)
    assert [field.name for field in view.filters] == ["prefecture", "scope"]
    assert Counter(entry.scope_id for entry in view.entries) == {"municipal": 48, "prefectural": 3}
    found = {entry.link.href for entry in view.entries if "toyama" in entry.prefecture_ids.split()}
    page = site_of().main("cases/by/toyama/")
    assert found and all(f"../../{href}" in page for href in found)
    assert WORDS[Language.JA]("cases.none_here") in page


def test_meetings_say_what_the_ministry_showed() -> None:
    """A meeting without a printed case says so, and that the ministry showed cases of its collection."""
    for meeting in site_of().dataset.all(BlockMeeting):
        main = site_of().main(path_of(meeting))
        is_empty = WORDS[Language.JA]("meetings.no_cases") in main
        assert is_empty is (str(meeting.ministry_cases) == "only"), meeting.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_empty_lists_are_honest(lang: Language) -> None:
    """A folder without a single case has the same pages, which say that nothing has been entered."""
    little: Site = site_of(LITTLE)
    assert WORDS[lang]("cases.none") in little.main("cases/", lang)
    assert WORDS[lang]("practices.none") in little.main("practices/", lang)
    assert WORDS[lang]("types.no_cases") in little.main("types/combined/", lang)
    for path in ("block-meetings/", "programmes/", "processes/", "figures/"):
        assert WORDS[lang]("record.none") in little.main(path, lang), path
    assert not little.dataset.all(Case) and little.dataset.all(Prefecture)
