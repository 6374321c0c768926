"""From a country of invented offices to lists whose pages arrive quickly and lead from one to the next."""

import gzip
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from string import ascii_lowercase

import pytest

from kyoten.dataset import load
from kyoten.derive import derive
from kyoten.kinds import Facility, Record, Term
from kyoten.kinds.parts import Name
from kyoten.outputs.site import assets
from kyoten.pages import Page
from kyoten.pages.finding import finding_links, finding_pages
from kyoten.pages.finding.cutting import MOST, cut, pages_for
from kyoten.pages.finding.names import NamesView
from kyoten.pages.finding.phones import PhonesView
from kyoten.pages.stock import stock_of
from kyoten.render import press_of, shells_of
from kyoten.text.order import kana_order
from kyoten.words import LANGUAGES, Language, load_words
from tests.building import TODAY
from tests.pages.sites import LITTLE, THEME, Site, site_of

OFFICES = 25_000
WEIGHT = 15 * 1024
SPARE = 1024
"""What a search in the header may add to every page."""
SIGNS = [chr(code) for code in range(0x4E00, 0x4E00 + 1500)]
SOUNDS = [a + b for a in ascii_lowercase for b in "aiueo" if a not in "aiueo"]
KANA = "かきくけこさしすせそたちつてとなにぬねのがぎぐげござじずぜぞっゃゅょー"
WORDS = load_words(THEME / "words")


def _name(draw: random.Random, number: int) -> Name:
    """A name of no two like signs, which packs worse than any real one."""
    word = "".join(draw.choices(SOUNDS, k=5)).capitalize()
    return Name.model_construct(
        ja="".join(draw.choices(SIGNS, k=6)) + "短期入所事業所",
        kana="か" + "".join(draw.choices(KANA, k=9)) + "たんきにゅうしょじぎょうしょ",
        en=f"{word} {number % 97} Short-Stay Office" if number % 50 else None,
    )


def _offices(pattern: Facility) -> Iterator[Facility]:
    draw = random.Random(5)
    for number in range(OFFICES):
        name, half = _name(draw, number), f"{number:05}"
        tel = f"07{half[0]}-{half[1:4]}-{half[4]}{draw.randrange(1000):03}"
        office = pattern.model_copy(update={"name": name, "tel": tel, "sample": False})
        romaji = (name.en or "nameless").split()[0].lower()
        yield office.placed(pattern.standing.tree, pattern.folder, f"{romaji}-{number}")


@cache
def country() -> Site:
    """The lists of very many offices, all in one row of the index; nothing is written."""
    today = date.fromisoformat(TODAY)
    little = load(LITTLE)
    offices: dict[str, Record] = {one.full_id: one for one in _offices(little.all(Facility)[0])}
    dataset = replace(little, records={**little.records, Facility: offices})
    pages = finding_pages(stock_of(dataset, derive(dataset, today), today))
    press = press_of(THEME, shells_of(dataset, WORDS))
    return Site(dataset, {page.path: page for page in pages}, press)


def below(path: str) -> list[Page]:
    """The pages of a list in the order of their numbers."""
    found = [
        page for page in country().pages.values() if re.fullmatch(rf"{path}(\d+/)?", page.path)
    ]
    return sorted(found, key=lambda page: int((re.findall(r"(\d+)/$", page.path) or ["1"])[0]))


def load_of(path: str, lang: Language) -> int:
    """How many bytes a page takes with style sheet, script and icon."""
    needed = ("assets/kyoten.css", "assets/shell.js", "assets/icon.svg")
    files = {name: data for name, data in assets(THEME) if name in needed}
    assert len(files) == len(needed)
    parts = (*files.values(), country().html(path, lang).encode())
    return sum(len(gzip.compress(part, 6)) for part in parts)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", ["search/kana/ka/", "search/a-z/s/", "search/phones/"])
def test_pages_of_a_country_arrive_quickly(path: str, lang: Language) -> None:
    """However many records, no page of a list needs more than 15 KB, and there is room for a search."""
    pages = below(path)
    chosen = random.Random(1).sample(pages, 5)
    heaviest = max(load_of(page.path, lang) for page in (pages[0], *chosen, pages[-1]))
    assert heaviest < WEIGHT - SPARE


def test_turning_pages_shows_everything_in_order() -> None:
    """From the first page to the last by "next", every office once; ranges and jumps say where one is."""
    site, path = country(), "search/kana/ka/"
    seen: list[str] = []
    for number, page in enumerate(below(path), 1):
        view = site.view(page.path)
        assert isinstance(view, NamesView)
        lines = [line for section in view.sections for line in section.lines]
        assert len(lines) <= MOST * 1.2
        seen += [line.href.rpartition("facilities/")[2] for line in lines]
        ways = view.turning
        assert ways.shown is not None and "〜" in ways.shown.text
        assert (ways.previous is None) is (number == 1)
        assert (ways.next is None) is (number == len(below(path)))
        assert not ways.next or ways.next.href.endswith(f"{path}{number + 1}/")
        assert len(ways.stretches) <= 20
        assert [link.is_current for link in ways.stretches].count(True) == 1
    offices = {f"{one.id}/": kana_order(one.name.kana) for one in site.dataset.all(Facility)}
    ours = [name for name in seen if name in offices]
    assert sorted(ours) == sorted(offices)
    assert [offices[name] for name in ours] == sorted(offices.values())


def test_numbers_of_a_country_stand_once() -> None:
    """Each number of each office, over all pages of the list."""
    shown: Counter[str] = Counter()
    for page in below("search/phones/"):
        view = country().view(page.path)
        assert isinstance(view, PhonesView)
        shown.update(phone.number.shown for phone in view.phones)
    wanted = {one.tel for one in country().dataset.all(Facility)}
    assert wanted <= set(shown)
    assert max(shown.values()) == 1


def test_cutting_leaves_no_page_empty() -> None:
    """Even where one entry weighs more than a page; without entries there is one empty page."""
    for weights in ([1] * 7, [9000, 1, 1], [1, 1, 9000, 20_000, 1], [40] * 400, [6000] * 3):
        pages = cut(weights, lambda weight: weight).pages
        assert [weight for page in pages for weight in page] == weights
        assert len(pages) == pages_for(weights)
        assert all(pages)
    assert cut((), lambda weight: weight).pages == ((),)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_list_is_offered(lang: Language) -> None:
    """Each link of the page of the search leads to a list."""
    site = site_of()
    found = [link.href for link in finding_links(site.press.shells.reader(lang, ""))]
    root = "" if lang is Language.JA else "../en/"
    names = ("kana", "a-z", "areas", "functions", "phones")
    assert found == [f"{root}search/{name}/" for name in names]
    assert {f"search/{name}/" for name in names} <= site.pages.keys()


def test_towns_of_one_name_are_told_apart() -> None:
    """Where names are alike, the prefecture and the Area stand beside."""
    main = site_of().main("search/a-z/e/", Language.EN)
    found = re.findall(r"Esashi Town.*?</li>", main)
    assert len(found) == 2
    assert all("Hokkaido" in line and "Area" in line for line in found)
    assert found[0] != found[1]


def test_other_wordings_lead_to_the_term() -> None:
    """「グループホーム」 stands under く and leads to its term, in English too; Japanese is marked."""
    term = next(one for one in site_of().dataset.all(Term) if one.id == "group-home")
    for lang, alias in zip(
        LANGUAGES, ("グループホーム", '<span lang="ja">グループホーム</span>'), strict=True
    ):
        pages = [p for p in site_of().pages if re.match("search/kana/ka/", p)]
        lines = [
            line
            for path in pages
            for line in site_of().main(path, lang).splitlines()
            if "→" in line
        ]
        line = next(line for line in lines if f"<li>{alias} →" in line)
        assert f"terms/{term.id}/" in line
