"""From the finished site to the proof that nobody in need can take an invented record for a real one."""

import json
import re
from collections.abc import Iterator

import pytest

from tests.site.built import EN, ENGLISH, INDEX, JA, Built, Change, Page
from tests.site.records import Entry, walk
from tests.site.tree import Element

MARK = {JA: "見本", EN: "Sample"}
INVENTED = re.compile(r"(?:\+?81[- ]?|0)749-?00-?[0-9]{4}")
"""Every invented number, as shown and as dialed."""
TOWN = "shiga/municipalities/nagahama-shi/index.html"


def dialable(built: Built) -> list[str]:
    """Pages on which an invented number can be dialed."""
    return [
        f"{page.file}: {link.attributes['href']}"
        for page in built.pages
        for link in page.html.all("a")
        if link.attributes.get("href", "").startswith("tel:")
        and INVENTED.match(link.attributes["href"].removeprefix("tel:"))
    ]


def exposed(built: Built, samples: tuple[Entry, ...]) -> Iterator[str]:
    """Places for people in need on which a sample's name, number or page stands."""
    for page in built.pages:
        for place in _places(page):
            text, linked = place.text, {target for _, target in page.links(place)}
            stands = (one for one in samples if _files(one) & linked or _named(one, page, text))
            yield from (f"{page.file}: {sample.id}" for sample in stands)


def _named(sample: Entry, page: Page, text: str) -> bool:
    return sample.name(page.lang) in text or str(sample.typed.get("tel", "0749-00-")) in text


def _files(sample: Entry) -> set[str]:
    """The files of a sample's pages."""
    return {f"{sample.path}{INDEX}", f"{ENGLISH}{sample.path}{INDEX}"}


def _places(page: Page) -> Iterator[Element]:
    """The strip of every page, all of home and `/emergency/`, the block of numbers of a municipality."""
    yield from page.html.of_class("k-strip")
    if page.path in ("", "emergency/", "404.html"):
        yield page.html.one("body")
    elif re.fullmatch(r"[a-z-]+/municipalities/[a-z-]+/", page.path):
        yield number_block(page)


def number_block(page: Page) -> Element:
    """The part of a municipality's page that says whom to call."""
    sections = page.main.all("section")
    return next(one for one in sections if {"k-card", "k-empty"} & set(one.classes))


def unmarked(built: Built, samples: tuple[Entry, ...]) -> Iterator[str]:
    """Samples' pages that do not say so at once, and links to samples that do not say so."""
    files = {page.file for sample in samples for page in built.both(sample.path)}
    for page in built.pages:
        if page.file in files:
            marks = [one for one in page.main.of_class("k-sample") if one.text == MARK[page.lang]]
            if not marks or page.main.text.find(MARK[page.lang], 0, 200) < 0:
                yield page.file
        for link, target in page.links(page.main):
            around = next(
                one for one in link.above if one.tag in ("li", "tr", "div", "section", "main")
            )
            if target in files and target != page.file and MARK[page.lang] not in around.text:
                yield f"{page.file}: {link.text}"


def in_open_data(built: Built, samples: tuple[Entry, ...]) -> Iterator[str]:
    """Files of open data that hold anything of a sample."""
    signs = {sign: one.id for one in samples for sign in (one.name(JA), one.name(EN), one.full_id)}
    for name, data in built.files.items():
        if name.startswith("data/") and "dictionary" not in name:
            text = data.decode()
            yield from (f"{name}: {id_}" for sign, id_ in signs.items() if sign in text)
            yield from (f"{name}: {number[0]}" for number in INVENTED.finditer(text))


@pytest.fixture(scope="session")
def samples(records: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Every invented record."""
    return tuple(entry for entry in records if entry.is_sample)


def test_samples_are_recognizable(records: tuple[Entry, ...], samples: tuple[Entry, ...]) -> None:
    """Exactly the samples have a name that says so and numbers that no exchange gives out."""
    assert len(samples) == 24
    for entry in records:
        numbers = [str(value) for way, value in walk(entry.typed) if way[-1] in ("tel", "fax")]
        assert all(bool(INVENTED.match(number)) is entry.is_sample for number in numbers), (
            entry.path
        )
        if entry.folder != "national" and entry.kind != "handbook":
            assert entry.name(JA).startswith(MARK[JA]) is entry.is_sample, entry.path


def test_no_sample_can_be_dialed(built: Built) -> None:
    """A sample's number is plain text on every page."""
    assert dialable(built) == []
    changed = built.changed("index.html", "tel:119", "tel:+81749000101")
    assert len(dialable(changed)) == 2  # the strip and the card


def test_no_sample_stands_where_people_in_need_look(
    built: Built, samples: tuple[Entry, ...]
) -> None:
    """Not on home, the strip, `/emergency/`, the error page or a municipality's block of numbers."""
    assert list(exposed(built, samples)) == []
    towns = [page for page in built.pages if "/municipalities/" in page.file]
    assert len(towns) == 2 * 198


@pytest.mark.parametrize(
    "change",
    [
        ("index.html", "</h1>", "</h1><p>0749-00-0101</p>"),
        ("en/emergency/index.html", "</h1>", "</h1><p>Sample Short-Stay Office 01</p>"),
        (
            "emergency/index.html",
            "</h1>",
            '</h1><a href="../shiga/facilities/mihon-01/">短期入所</a>',
        ),
        ("terms/index.html", "tel:110", "../shiga/facilities/mihon-01/"),
        (TOWN, "0749-65-6518", "0749-00-0101"),
    ],
)
def test_exposed_sample_is_found(built: Built, samples: tuple[Entry, ...], change: Change) -> None:
    """A sample's number, name or link at such a place is named."""
    assert f"{change[0]}: mihon-01" in list(exposed(built.changed(*change), samples))


def test_every_sample_says_so(built: Built, samples: tuple[Entry, ...]) -> None:
    """Its page at the beginning, and every link to it."""
    assert list(unmarked(built, samples)) == []
    for page in built.both("shiga/facilities/mihon-01/"):
        mark = f'<span class="k-sample">{MARK[page.lang]}</span>'
        assert list(unmarked(built.changed(page.file, mark, ""), samples)) == [page.file]


def test_no_sample_is_open_data(built: Built, samples: tuple[Entry, ...]) -> None:
    """Whoever loads the data gets real records only."""
    assert list(in_open_data(built, samples)) == []
    assert json.loads(built.files["data/facilities.json"]) == []
    leaked = built.changed("data/bases.csv", "shiga/kohoku", "shiga/mihon-01")
    assert list(in_open_data(leaked, samples)) == ["data/bases.csv: mihon-01"]
