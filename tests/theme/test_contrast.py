"""From the tokens to the contrast of everything that is drawn with them, in light, in dark and on paper."""

import re

import pytest

from tests.theme.colors import CSS, TOKENS, contrast, schemes

SCHEMES = schemes()
GROUNDS = ("--ground", "--tint")
TEXTS = ("--text", "--soft", "--link", "--visited", "--danger", "--caution", "--good")
PAIRS = [
    *((text, ground, 7.0) for text in TEXTS for ground in GROUNDS),
    ("--on-key", "--key", 7.0),
    ("--on-alarm", "--alarm", 7.0),
    ("--line", "--ground", 4.5),
    ("--line", "--tint", 3.0),
    ("--key", "--ground", 7.0),
    ("--key", "--tint", 7.0),
]
"""Text needs 7:1 (AAA), a line that tells where something is 3:1; the project asks more of lines on the page."""

_COLOR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color)a?\(|: (?:white|black|red)\b")


def test_contrast_is_computed_as_the_standard_does() -> None:
    """Known values: black on white, and the values that the design names."""
    assert contrast("#000", "#fff") == pytest.approx(21)
    named = {"--link": 14.2, "--key": 11.1, "--visited": 8.5, "--text": 12.6, "--danger": 7.8}
    for token, value in {**named, "--soft": 8.5, "--line": 4.5}.items():
        assert contrast(SCHEMES["light"][token], "#fff") == pytest.approx(value, abs=0.06)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_every_pair_can_be_read(scheme: str, front: str, ground: str, least: float) -> None:
    """Every text token on every ground that it stands on."""
    tokens = SCHEMES[scheme]
    assert contrast(tokens[front], tokens[ground]) >= least


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", [*GROUNDS, "--alarm"])
def test_the_focus_is_seen_on_every_ground(scheme: str, ground: str) -> None:
    """Of the outline and its ring one stands out at least 3:1; both are drawn around an element, not on it."""
    tokens = SCHEMES[scheme]
    best = max(contrast(tokens[token], tokens[ground]) for token in ("--focus", "--ring"))
    assert best >= 3


def test_there_are_three_schemes_and_every_accent_has_its_dark_twin() -> None:
    """Dark redefines every colour but those of the strip, which is the same by day and night."""
    assert set(SCHEMES) == {"light", "(prefers-color-scheme: dark)", "print"}
    light, dark, paper = SCHEMES.values()
    same = {token for token, color in light.items() if dark[token] == color}
    assert same == {"--alarm", "--on-alarm", "--ring"}
    assert {paper[token] for token in (*TEXTS, "--on-alarm")} == {"#000"}
    assert {paper[token] for token in (*GROUNDS, "--alarm")} == {"#fff"}


def test_colours_stand_in_the_tokens_only() -> None:
    """No other style sheet names a colour, and every token that one uses exists."""
    used = set()
    for path in sorted(CSS.glob("*.css")):
        text = path.read_text(encoding="utf-8")
        if path != TOKENS:
            assert not _COLOR.findall(text), path.name
        used |= set(re.findall(r"var\((--[a-z-]+)\)", text))
    assert used == SCHEMES["light"].keys()
