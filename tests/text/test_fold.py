"""From texts as people type them to the form in which they are compared: the same in Python and in the browser."""

import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kyoten.outputs.search.saying import engine_tables
from kyoten.outputs.search.scripts import engine
from kyoten.source import read_file
from kyoten.text.fold import fold, folding, squeezed
from tests.building import ROOT


def pairs() -> Iterator[tuple[str, str]]:
    """Every text of `fold.yml` with its form."""
    tree = read_file(Path(__file__).with_name("fold.yml"), "fold.yml").tree
    assert tree is not None
    for group in tree.data.values():
        assert isinstance(group, dict)
        yield from ((text, str(form)) for text, form in group.items())


PAIRS = list(pairs())
SEED, MANY, LONGEST = 20261127, 10_000, 12

# What the engine asks of a page before its first question; nothing of it matters to `fold`.
BARE = """
globalThis.kyotenFiles = {words: {ja: {}, en: {}}, base: "", names: {"": ""}, load: () => new Promise(() => {}),
  core: new Promise(() => {}), arrived: {}, tell: () => {}};
"""


@pytest.mark.parametrize(("text", "form"), PAIRS)
def test_text_is_folded(text: str, form: str) -> None:
    """Each text of the list becomes its form."""
    assert fold(text) == form


@pytest.mark.parametrize("form", sorted({form for _, form in PAIRS}))
def test_a_form_is_its_own(form: str) -> None:
    """Folding what is folded changes nothing, so that a folded question meets a folded name."""
    assert fold(form) == form
    assert squeezed(form) == form.replace(" ", "")


def test_every_old_character_is_folded() -> None:
    """The new form of each character in the table is no old form of another."""
    signs = folding().signs
    assert len(signs) > 200
    assert [new for new in signs.values() if new in signs] == []
    assert {fold(old) for old in signs} <= set(signs.values())


def alphabets() -> list[str]:
    """From what random texts are made: every kind of sign that people type, as Unicode 14 knows it."""
    folded = folding()
    found = [
        _between("ぁ", "ゟ"),
        _between("゠", "ヿ") + _between("ｦ", "ﾟ"),
        "".join(folded.signs) + "".join(folded.signs.values()) + "𠮷𩸽塚﨑",
        "障害碍礙受入届出申込取組手続問合打話支払貸付引継越見守添割当立上呼空床子供者児の福保けれいきりし",
        _between("a", "z") + _between("A", "Z") + _between("À", "ſ") + "\u0301\u0304\u0308",
        _between("0", "9") + _between("０", "９") + "①⑳Ⅰⅻ㈱㍻㋿½",
        folded.dashes
        + folded.drop
        + _between("!", "/")
        + "　 \t\n\r\u2028（）「」、。〜～％＆🏠👩\u200d👧",
        "令和平成元年RrHhＲＨ0123456789",
        "ヶケヵヶ々〆〇谷ヶ所" + folded.repeat,
    ]
    return ["".join(filter(_is_assigned, signs)) for signs in found]


def _between(first: str, last: str) -> str:
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


def _is_assigned(sign: str) -> bool:
    return unicodedata.category(sign) != "Cn"


def drawn() -> Iterator[str]:
    """As many texts of a few signs each, mixed from two alphabets."""
    draw = random.Random(SEED)
    every = alphabets()
    for _ in range(MANY):
        signs = draw.choice(every) + draw.choice(every)
        yield "".join(draw.choices(signs, k=draw.randint(1, LONGEST)))


@pytest.mark.browser
def test_the_browser_folds_alike(browser: Browser) -> None:
    """Every text of the list and 10,000 random ones come to the same in Python and in Chromium."""
    texts = [text for text, _ in PAIRS] + list(drawn())
    page = browser.new_page()
    page.evaluate(BARE)
    script = engine(ROOT / "theme", engine_tables()).decode()
    page.evaluate(script)
    found: list[str] = page.evaluate("texts => texts.map(kyotenSearch.fold)", texts)
    page.close()
    differing = [
        (text, here, there)
        for text, here, there in zip(texts, map(fold, texts), found, strict=True)
        if here != there
    ]
    assert differing == [], f"{len(differing)} differ"
    assert len(set(texts)) > MANY * 0.95
