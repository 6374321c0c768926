"""From dates and hours to the words of both languages."""

from datetime import date

import pytest

from kyoten.kinds.dates import When
from kyoten.text.dates import day_in_words, hours_in_words, when_in_words
from kyoten.words import Language, load_words
from tests.building import ROOT

WORDS = load_words(ROOT / "theme" / "words")


@pytest.mark.parametrize(
    ("typed", "ja", "en"),
    [
        ("2025-01", "2025年（令和7年）1月", "January 2025"),
        ("2019-04", "2019年（平成31年）4月", "April 2019"),
        ("2019-05-01", "2019年（令和元年）5月1日", "May 1, 2019"),
        ("2019-04-30", "2019年（平成31年）4月30日", "April 30, 2019"),
        ("FY2019", "2019年度（令和元年度）", "FY2019"),
        ("FY1988", "1988年度（昭和63年度）", "FY1988"),
        ("1989", "1989年（平成元年）", "1989"),
        ("0700-02", "700年2月", "February 700"),
    ],
)
def test_moments_are_said_as_exactly_as_they_are_known(typed: str, ja: str, en: str) -> None:
    """The era's year stands beside the Western one; a month is not made a day."""
    when = When.parse(typed)
    assert (when_in_words(when, WORDS[Language.JA]), when_in_words(when, WORDS[Language.EN])) == (
        ja,
        en,
    )


def test_days() -> None:
    """A day is said whole."""
    day = date(2026, 4, 1)
    assert day_in_words(day, WORDS[Language.JA]) == "2026年（令和8年）4月1日"
    assert day_in_words(day, WORDS[Language.EN]) == "April 1, 2026"


def test_hours() -> None:
    """Hours are said in words; what is no span of hours stays as it was typed."""
    assert hours_in_words("08:30-17:15", WORDS[Language.JA]) == "08:30から17:15まで"
    assert hours_in_words("08:30-17:15", WORDS[Language.EN]) == "08:30 to 17:15"
    assert hours_in_words("by appointment", WORDS[Language.EN]) == "by appointment"
