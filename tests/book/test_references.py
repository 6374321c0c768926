"""From links, contents, index and references to the pages where what they promise stands."""

import re
from collections import Counter
from dataclasses import replace
from unicodedata import normalize

from tests.book.printed import EACH, Link, Printed, signs, squeezed
from tests.book.test_text import belonging
from tests.site.records import Entry

REFERENCE = re.compile(r"→[^→]{0,20}?p\.\s*\d", re.DOTALL)
"""The number of a note that is raised near it may come between."""
PRESSED = re.compile(r"p\.?\d")
"""The same as a link."""
FORMS = "/forms/"
KINDS_IN_THE_INDEX = {
    "municipalities",
    "bases",
    "centers",
    "councils",
    "facilities",
    "terms",
    "areas",
}


@EACH
def test_every_link_leads_somewhere(printed: Printed) -> None:
    """Inside the book to a place that is there; outside it to the web and nowhere else."""
    assert len(printed.links) > 200
    assert [link for link in printed.links if link.to < 0] == []
    outside = [link.address for link in printed.links if link.address]
    assert outside
    assert [one for one in outside if not re.match(r"https?://[^/\s]+\.[a-z]+", one)] == []
    assert [link for link in printed.links if bool(link.to) == bool(link.address)] == []


@EACH
def test_notes_are_at_the_foot_of_their_page(printed: Printed) -> None:
    """The number of a note leads to the same page or, where there is no room, to the next."""
    notes = [link for link in printed.links if link.to and not link.place]
    assert notes
    assert [link for link in notes if abs(link.to - link.page) > 1] == []


@EACH
def test_every_reference_names_its_page(printed: Printed) -> None:
    """The number behind each arrow is that of the page to which it leads, and none lacks its link."""
    pressed = [link for link in printed.links if PRESSED.match(link.text)]
    assert len(pressed) > 40
    assert [link for link in pressed if not _is_its_page(link, printed)] == []
    arrows = [len(REFERENCE.findall("\n".join(lines))) for lines in printed.lines]
    here = Counter(link.page for link in pressed)
    assert arrows == [here[number] for number in range(1, len(arrows) + 1)]


def _is_its_page(link: Link, printed: Printed) -> bool:
    """Whether a reference names the page to which it leads; the number of a note may be raised behind it."""
    number = link.text.removeprefix("p").removeprefix(".")
    note = number.removeprefix(str(link.to))
    notes = {one.text for one in printed.links if one.page == link.page and not one.place}
    return number.startswith(str(link.to)) and note in {"", *notes}


@EACH
def test_printed_numbers_are_those_of_the_pages(printed: Printed) -> None:
    """The number at the foot of every page but the cover and forms is its number in the file."""
    sheets = {page for place, page in printed.places.items() if FORMS in place}
    wrong = [
        number
        for number, lines in enumerate(printed.lines, 1)
        if number not in sheets | {1}
        and str(number) not in re.findall(r"\d+", " ".join(lines[-3:]))
    ]
    assert wrong == []


def lines_of(printed: Printed, pages: range) -> list[tuple[Link, Link]]:
    """The lines of a list on these pages: each name, in one piece, with the number at the end of its line."""
    found: list[tuple[Link, Link]] = []
    names: list[Link] = []
    for link in printed.links:
        if link.page in pages and link.place and not link.text.isdecimal():
            names.append(link)
        elif link.page in pages and link.place:
            assert {one.place for one in names} == {link.place}, link
            whole = "".join(one.text for one in names)
            found.append((replace(names[0], text=whole), link))
            names = []
    assert found
    assert not names
    return found


@EACH
def test_contents_are_right(printed: Printed) -> None:
    """Every line of the contents has the number of the page on which its heading stands."""
    first = printed.places["contents"]
    after = min(page for place, page in printed.places.items() if page > first)
    for name, number in lines_of(printed, range(first, after)):
        assert int(number.text) == number.to == name.to
        if FORMS in name.place:
            continue
        assert signs(name.text) in printed.plain[name.to - 1], name
    chapters = [link.place for link, _ in lines_of(printed, range(first, after))]
    assert len(chapters) == len(set(chapters))
    assert {"how/", "emergency/", "index/", "colophon/"} <= set(chapters)


@EACH
def test_contents_name_the_forms(printed: Printed) -> None:
    """A form's page holds the title under which the contents and the outline name it."""
    sheets = {place: page for place, page in printed.places.items() if FORMS in place}
    assert len(set(sheets.values())) == len(sheets)
    assert bool(sheets) == (printed.folder == "shiga")
    for title, page in printed.outline:
        if page in sheets.values():
            name, _, town = title.rpartition(" ")
            assert squeezed(name or town) in printed.page(page)
            assert squeezed(town) in printed.page(page)


@EACH
def test_index_is_right(printed: Printed) -> None:
    """Every entry's page holds the entry, and the number beside it is that page's."""
    for name, number in lines_of(printed, printed.between("index/", "colophon/")):
        assert int(number.text) == number.to == name.to
        assert any(signs(name.text) in printed.plain[at - 1] for at in _part(printed, name)), name


def _part(printed: Printed, link: Link) -> range:
    """The pages of what stands at a place: to where the next place begins."""
    later = [page for page in printed.places.values() if page > link.to]
    return range(link.to, min(later, default=link.to) + 1)


@EACH
def test_index_holds_every_record(printed: Printed, records: tuple[Entry, ...]) -> None:
    """Whoever knows a name finds it there: municipalities, bases, centers, councils, facilities, Areas and terms."""
    found = {name.place for name, _ in lines_of(printed, printed.between("index/", "colophon/"))}
    wanted = [one for one in belonging(printed, records) if one.kind in KINDS_IN_THE_INDEX]
    assert [one.path for one in wanted if one.path not in found] == []


@EACH
def test_index_is_in_order(printed: Printed, records: tuple[Entry, ...]) -> None:
    """Municipalities, which have readings of plain kana, stand in the order of these, in English from A to Z."""
    order = [name.place for name, _ in lines_of(printed, printed.between("index/", "colophon/"))]
    towns = {one.path: one for one in records if one.kind == "municipalities"}
    listed = [towns[place] for place in order if place in towns]
    assert len(listed) > 1
    key = "kana" if printed.lang == "ja" else "en"
    initials = [normalize("NFD", str(_name(one)[key]))[0].upper() for one in listed]
    assert initials == sorted(initials)


def _name(one: Entry) -> dict[str, str]:
    name = one.typed["name"]
    assert isinstance(name, dict)
    return name
