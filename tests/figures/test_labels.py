"""From labels to the proof that they are parted where a reader would part them."""

import pytest

from kyoten.figures.labels import em_of, flow, lines_of, phrases, place_lines
from kyoten.figures.names import LETTERS, SIGNS, parted


@pytest.mark.parametrize(
    ("name", "kind", "lines"),
    [
        ("大津", "市", ("大津市",)),
        ("東近江", "市", ("東近江", "市")),
        ("近江八幡", "市", ("近江", "八幡市")),
        ("北渡島檜山", "", ("北渡島", "檜山")),
        ("Higashiomi", "", ("Higashiomi",)),
        ("Kita-Oshima-Hiyama", "", ("Kita-", "Oshima-", "Hiyama")),
        ("Central Kamikawa", "", ("Central", "Kamikawa")),
    ],
)
def test_names_of_places(name: str, kind: str, lines: tuple[str, ...]) -> None:
    """Whole if they fit; else the kind apart, then halves; English between words and at hyphens."""
    assert place_lines(name, kind, signs=SIGNS, letters=LETTERS["area"]) == lines


@pytest.mark.parametrize(
    ("name", "lines"),
    [("Yamaguchi", ("Yama-", "guchi")), ("Nagano", ("Nagano",)), ("Hokkaido", ("Hokka-", "ido"))],
)
def test_romaji_is_parted_after_a_syllable(name: str, lines: tuple[str, ...]) -> None:
    """Where 13 columns leave room for six letters."""
    assert place_lines(name, "", signs=SIGNS, letters=LETTERS["prefecture"]) == lines


def test_japanese_is_parted_between_phrases() -> None:
    """Not by counting signs: a phrase stays whole even where it is wider than the line."""
    text = "整備の状況の記載がない事例"
    lines = lines_of(text, 7)
    assert "".join(lines) == text
    assert len(lines) > 1
    assert all(em_of(line) <= 7 or len(phrases(line)) == 1 for line in lines)
    assert lines == flow(phrases(text), 7)
    assert lines_of("多機能拠点整備型", 3) == ("多機能拠点整備型",)


def test_english_is_parted_between_words() -> None:
    """No word is broken."""
    assert lines_of("Not yet in place 15", 8) == ("Not yet in", "place 15")
    assert lines_of("Multifunctional", 3) == ("Multifunctional",)


def test_widths() -> None:
    """A full-width sign is about as wide as the text is high, wide letters are wider than narrow ones."""
    assert em_of("圏域") == pytest.approx(2, abs=0.1)
    assert em_of("mw") > em_of("ab") > em_of("il")
    assert em_of("") == 0


@pytest.mark.parametrize(
    ("name", "endings", "parts"),
    [
        ("京都府", "都 府 県", ("京都", "府")),
        ("北海道", "都 府 県", ("北海道", "")),
        ("四日市市", "市 町 村", ("四日市", "市")),
        ("Kusatsu City", "City Town", ("Kusatsu", "City")),
        ("City", "City Town", ("City", "")),
    ],
)
def test_kinds_of_places(name: str, endings: str, parts: tuple[str, str]) -> None:
    """One word for the kind is taken off, and never the whole name."""
    assert parted(name, endings) == parts
