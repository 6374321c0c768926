"""From records to indexes and lists of numbers: what stands in them, in which order and under what."""

from functools import cache

import pytest

from kyoten.dataset import Dataset, load
from kyoten.kinds import Facility, Municipality, Prefecture, Term
from kyoten.kinds.parts import Name
from kyoten.text.index import Entry, index_of, with_page
from kyoten.text.order import OTHER, kana_order, latin_of
from kyoten.text.telephones import answers_of, telephones_of
from kyoten.text.wordings import is_reading
from kyoten.words import Language
from tests.building import ROOT


@cache
def dataset() -> Dataset:
    """The real records."""
    return load(ROOT / "data")


def entries(lang: Language, *names: Name) -> list[Entry]:
    """The index of invented towns with such names."""
    first = dataset().all(Municipality)[0]
    towns = [first.model_copy(update={"name": name}) for name in names]
    return [entry for row in index_of(towns, lang).rows.values() for entry in row]


def test_small_voiced_and_long_kana_stand_with_the_plain_ones() -> None:
    """ゃゅょっ as やゆよつ, voiced as unvoiced, ー as its vowel; signs and spaces do not count."""
    readings = [
        "かあど",
        "かーどこ",
        "がっき",
        "かつきし",
        "かな・がわ",
        "かながわけん",
        "きょう",
        "きようと",
        "ぎょうむ",
        "はし",
        "ばす",
        "ぱすた",
        "「み」ほん",
        "みほん いち",
        "んだ",
    ]
    names = [Name(ja=reading, kana=reading) for reading in readings]
    assert [entry.text for entry in entries(Language.JA, *reversed(names))] == readings
    assert kana_order("らーめん") < kana_order("らあめん") < kana_order("らいめん")


def test_headings_are_the_first_kana_and_the_first_letters() -> None:
    """が stands under か in the row of か, a macron under its letter, a number after all rows."""
    names = [
        Name(ja="学", kana="がく", en="Ōgaku"),
        Name(ja="京", kana="きょう", en="O Town"),
        Name(ja="二十四", kana="24じかん", en="24 hours"),
    ]
    ja, en = entries(Language.JA, *names), entries(Language.EN, *names)
    assert [(entry.text, entry.heading) for entry in ja] == [
        ("学", "か"),
        ("京", "き"),
        ("二十四", ""),
    ]
    assert [(entry.text, entry.heading) for entry in en] == [
        ("O Town", "O"),
        ("Ōgaku", "Og"),
        ("24 hours", ""),
    ]
    towns = [dataset().all(Municipality)[0].model_copy(update={"name": name}) for name in names]
    assert list(index_of(towns, Language.JA).rows) == ["ka", OTHER]
    assert list(index_of(towns, Language.EN).rows) == ["o", OTHER]


def test_kana_in_latin_letters() -> None:
    """By the sounds that readers of English hear."""
    assert [latin_of(kana) for kana in "あしちつふんを"] == [
        "a",
        "shi",
        "chi",
        "tsu",
        "fu",
        "n",
        "wo",
    ]
    assert latin_of("字") == latin_of("") == ""


def test_names_alike_are_known() -> None:
    """Two towns of one name, in the language of the index; a case of the same name is another kind."""
    shared = [
        entry.record.id
        for row in index_of(with_page(dataset()), Language.EN).rows.values()
        for entry in row
        if entry.is_shared
    ]
    assert shared == ["esashi-cho-hiyama", "esashi-cho-soya"]
    assert not [
        entry
        for row in index_of(with_page(dataset()), Language.JA).rows.values()
        for entry in row
        if entry.is_shared
    ]


@pytest.mark.parametrize(
    ("name", "reading", "fits"),
    [
        ("面的型", "めんてきがた", True),
        ("医ケア", "いけあ", True),
        ("親亡きあと", "おやなきあと", True),
        ("親なき後", "おやなきあと", True),
        ("グループホーム", "ぐるーぷほーむ", True),
        ("短期入所（福祉型）", "たんきにゅうしょ（ふくしがた）", True),
        ("基幹センター", "きかん", False),
        ("グループホーム", "しょーとすてい", False),
        ("拠点等", "", False),
    ],
)
def test_readings_fit_names(name: str, reading: str, *, fits: bool) -> None:
    """A reading has the kana of its name, in their order, and something for its kanji."""
    assert is_reading(name, reading) is fits


def test_terms_stand_under_other_wordings_that_are_sure() -> None:
    """Those whose readings correspond one by one, those that are kana themselves, and no others."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in index_of(dataset().all(Term), Language.JA).rows.values():
        for entry in row:
            if entry.is_alias:
                found.setdefault(entry.record.id, []).append((entry.text, entry.reading))
    assert found["area-wide-network-type"] == [("面的型", "めんてきがた")]
    assert found["group-home"] == [("グループホーム", "ぐるーぷほーむ")]
    assert "core-consultation-support-center" not in found
    english = index_of(dataset().all(Term), Language.EN).rows["p"]
    assert ("premium", "add-on") in [(e.text, e.record.id) for e in english if e.is_alias]


def test_prefectures_without_a_page_stand_nowhere() -> None:
    """Only those that have adopted the handbook have a page to lead to."""
    listed = [record.id for record in with_page(dataset()) if isinstance(record, Prefecture)]
    assert listed == ["hokkaido", "shiga"]


def test_numbers_stand_once_in_the_order_of_digits() -> None:
    """Hyphens do not count; a number that two give has both, and FAX is told from telephone."""
    first, *others = dataset().all(Facility)[:3]
    records = [
        first.model_copy(update={"tel": "0749-65-1000", "fax": "0120-100-200"}),
        others[0].model_copy(update={"tel": "0749-65-1000", "fax": None}),
        others[1].model_copy(update={"tel": "07-4964-9999", "fax": "0749-65-1000"}),
    ]
    found = [
        (phone.number, [(one.record.id, one.is_fax) for one in phone.answers])
        for phone in telephones_of(answers_of(records))
    ]
    a, b, c = (record.id for record in records)
    assert found == [
        ("0120-100-200", [(a, True)]),
        ("07-4964-9999", [(c, False)]),
        ("0749-65-1000", [(a, False), (b, False), (c, True)]),
    ]
