"""From long names to the proof that they are parted between their words, and cut only where nothing else helps."""

import pytest

from kyoten.figures.compounds import lines_within, stays_whole
from kyoten.figures.labels import em_of


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("拠点機能強化事業所連携会議", ("拠点機能強化", "事業所", "連携会議")),
        ("長浜米原しょうがい者自立支援協議会", ("長浜米原", "しょうがい者", "自立支援", "協議会")),
        ("市町村ごとの支援方針", ("市町村ごとの", "支援方針")),
        ("登録事業者", ("登録事業者",)),
        ("Liaison Meeting of Offices", ("Liaison", "Meeting of", "Offices")),
    ],
)
def test_parted_between_words(text: str, lines: tuple[str, ...]) -> None:
    """A word of the table stays whole, against the phrases too, and no particle stands alone."""
    assert lines_within(text, 6.2) == lines
    assert stays_whole(text, 6.2)


def test_particle_stays_with_its_word() -> None:
    """No line begins with the hiragana behind a word of the table."""
    assert lines_within("拠点コーディネーターの配置事業所", 9.4) == (
        *("拠点", "コーディネーターの", "配置事業所"),
    )


def test_sign_stands_before_the_text() -> None:
    """A katakana sign before English does not make it Japanese; too near the edge it would be left alone."""
    assert lines_within("Filing with both cities", 8, sign="ウ") == (
        "ウ Filing with",
        "both cities",
    )
    assert stays_whole("審査し、承認する", 5.6, sign="エ")
    assert not stays_whole("審査し、承認する", 5.2, sign="エ")


@pytest.mark.parametrize("text", ["Pneumonoultramicroscopic", "コミュニケーションコーディネーター"])
def test_word_wider_than_a_line_is_cut(text: str) -> None:
    """It never leaves its line, and no sign is lost."""
    assert not stays_whole(text, 5)
    lines = lines_within(text, 5)
    assert "".join(lines) == text
    assert max(map(em_of, lines)) <= 5
