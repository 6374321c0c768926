"""From readings, spellings and slips to what the judging side itself makes of them."""

import random

import pytest

from tests.search.asking import Answer, Result, report
from tests.search.generated_finders import named, wanted
from tests.search.generated_known import Known, shortened
from tests.search.generated_numbers import digits
from tests.search.generated_query import Query
from tests.search.generated_romaji import SYSTEMS, hepburn, kunrei, macrons, nihon, wapuro
from tests.search.generated_spelling import WAYS, plain
from tests.search.generated_typos import slipped


@pytest.mark.parametrize(
    ("kana", "written"),
    [
        ("ながはまし", ("nagahamashi", "nagahamashi", "nagahamasi", "nagahamasi", "nagahamasi")),
        ("おおつ", ("ōtsu", "otsu", "ôtu", "ōtu", "ootu")),
        ("こうか", ("kōka", "koka", "kôka", "kōka", "kouka")),
        ("けんいき", ("ken'iki", "keniki", "ken'iki", "ken'iki", "kenniki")),
        ("はっちょう", ("hatchō", "hatcho", "hattyô", "hattyō", "hattyou")),
        ("りゅうおう", ("ryūō", "ryuo", "ryûô", "ryūō", "ryuuou")),
        ("つづき", ("tsuzuki", "tsuzuki", "tuzuki", "tuduki", "tuduki")),
        ("センター", ("sentā", "senta", "sentâ", "sentā", "senta-")),
        ("こーでぃねーたー", ("kōdinētā", "kodineta", "kôdinêtâ", "kōdinētā", "ko-dhine-ta-")),
    ],
)
def test_readings_are_written(kana: str, written: tuple[str, ...]) -> None:
    """The five systems write a reading as their books say."""
    assert tuple(write(kana) for write in (macrons, hepburn, kunrei, nihon, wapuro)) == written


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_reading_can_be_written(system: str, real: Known, tiny: Known) -> None:
    """No kana of any record is left over in Latin letters."""
    for entry in (*real.entries, *tiny.entries):
        text = SYSTEMS[system](entry.kana)
        assert not [sign for sign in text if "ぁ" <= sign <= "ヺ"], (entry.kana, text)


@pytest.mark.parametrize("way", WAYS)
def test_variants_are_the_same_word(way: str, real: Known) -> None:
    """Whatever way a name is spelled, its plain form stays what it was."""
    draw = random.Random(way)
    changed = 0
    for entry in real.entries:
        variant = WAYS[way](draw, entry.ja)
        changed += variant != entry.ja
        assert plain(variant) == plain(entry.ja), variant
    assert changed


def test_pieces_are_found_by_hand(real: Known) -> None:
    """A place brings what lies in it; a piece that is no place brings names only."""
    assert "shiga/facilities/mihon-01/" in wanted(real, "長浜")
    assert "shiga/facilities/mihon-02/" not in wanted(real, "長浜")
    assert wanted(real, "浜市湖北") == {"documents/outline-nagahama/"}
    assert named(real, "しょうがい者自立支援") == {"shiga/councils/nagahama-maibara/"}


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("+81-749-65-6518", "0749656518"),
        ("＋８１　７４９", "0749"),
        ("(0749)65-6518", "0749656518"),
        ("+81 (0)749-65-6518", "0749656518"),
        ("〒５２６－８５０１", "5268501"),
    ],
)
def test_digits_are_read(typed: str, number: str) -> None:
    """What people type around a number does not count."""
    assert digits(typed) == number


def test_slips_are_single() -> None:
    """A slip is one sign left out, doubled, swapped or wrong, so both have a shortened form in common."""
    draw = random.Random(1)
    for _ in range(500):
        typed, _ = slipped(draw, "拠点コーディネーター")
        assert abs(len(typed) - 10) <= 1
        assert shortened(typed) & shortened("拠点コーディネーター")


def test_report_names_what_is_missing() -> None:
    """A failing test shows the query, what is missing and what came instead."""
    query = Query("kana", "ながはま", frozenset({"a/", "b/"}), "a reading")
    came = Result("a/", "area", "all", "Nagahama"), Result("c/", "term", "all", "Other")
    said = report([Answer(query, came), Answer(query, ())])
    assert "「ながはま」 [kana: a reading] 0.50" in said
    assert "missing: b/" in said
    assert "came (all): Nagahama (a/), Other (c/)" in said
    assert said.index("0.00") < said.index("0.50")


def test_a_group_is_no_result() -> None:
    """An offer to show all that share a key takes no place from the ten."""
    rows = [Result("search/?q=x", "group", "all", "12"), *[Result("a/", "base", "all", "A")] * 11]
    answer = Answer(Query("phone", "x", frozenset({"a/"})), tuple(rows))
    assert answer.has_group
    assert answer.first == ("a/",) * 10
