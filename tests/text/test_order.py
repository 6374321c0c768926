"""From names to the order and the rows in which readers of each language look for them."""

import pytest

from kyoten.kinds.parts import Name
from kyoten.text.numbers import number_of
from kyoten.text.order import OTHER, kana_order, kana_row, rows_of
from kyoten.text.paragraphs import paragraphs_of
from kyoten.words import Language, Said


def test_kana_order() -> None:
    """Voiced, small and long kana stand where the plain ones do; only equals are told apart by them."""
    order = [
        "がく",
        "かんじ",
        "きゃく",
        "きやく",
        "しょうがい",
        "はんだ",
        "ぱんだ",
        "らーめん",
        "らあめん",
        "ん",
    ]
    ranked = sorted(order, key=kana_order)
    assert [word for word in ranked if "ら" not in word] == [w for w in order if "ら" not in w]
    assert {ranked[-3], ranked[-2]} == {"らーめん", "らあめん"}


@pytest.mark.parametrize(
    ("reading", "row"),
    [
        ("がく", "ka"),
        ("ぱん", "ha"),
        ("っ", "ta"),
        ("ゃ", "ya"),
        ("を", "wa"),
        ("ん", "wa"),
        ("24", OTHER),
        ("", OTHER),
    ],
)
def test_kana_rows(reading: str, row: str) -> None:
    """A reading stands in the row of its first kana, voiced or small."""
    assert kana_row(reading) == row


def test_rows_of_both_languages() -> None:
    """Japanese readers find a name by its kana, English readers by its letters; what fits no row comes last."""
    names = [
        Name(ja="米原市", kana="まいばらし", en="Maibara City"),
        Name(ja="大津市", kana="おおつし", en="Otsu City"),
        Name(ja="見本", kana="みほん"),
        Name(ja="24時間", kana="24じかん", en="24 hours"),
    ]
    ja = [(row.id, [n.ja for n in row.entries]) for row in rows_of(names, lambda n: n, Language.JA)]
    en = [(row.id, [n.ja for n in row.entries]) for row in rows_of(names, lambda n: n, Language.EN)]
    assert ja == [("a", ["大津市"]), ("ma", ["米原市", "見本"]), (OTHER, ["24時間"])]
    assert en == [("m", ["米原市"]), ("o", ["大津市"]), (OTHER, ["24時間", "見本"])]


def test_only_real_numbers_can_be_called() -> None:
    """A sample's number is text, whoever uses it; a real one dials its international form."""
    assert number_of("0749-65-6518", is_sample=False).href == "tel:+81749656518"
    assert number_of("0749-65-6518", is_sample=True).href is None
    assert number_of("0749-00-0101", is_sample=False).href is None


def test_paragraphs() -> None:
    """An empty line parts paragraphs; a line break in one is a space."""
    parts = paragraphs_of(Said("One\nline.\n\nTwo.", Language.EN))
    assert [part.text for part in parts] == ["One line.", "Two."]
