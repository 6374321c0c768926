"""From dates to words: the Western year, in Japanese with the year of the era beside it."""

import re
from datetime import date
from functools import lru_cache

from kyoten.kinds.dates import When
from kyoten.words import Words

_ERAS = (
    (date(2019, 5, 1), "reiwa"),
    (date(1989, 1, 8), "heisei"),
    (date(1926, 12, 25), "showa"),
    (date(1912, 7, 30), "taisho"),
    (date(1868, 1, 25), "meiji"),
)
_RANGE = re.compile(r"([0-9]{1,2}:[0-9]{2})-([0-9]{1,2}:[0-9]{2})")


@lru_cache(1024)
def day_in_words(day: date, words: Words) -> str:
    """A day: `April 1, 2025`."""
    month = words(f"dates.months.m{day.month}")
    return words("dates.day", year=day.year, era=_era(day, words), month=month, day=day.day)


def when_in_words(when: When, words: Words) -> str:
    """A moment as exactly as it is known: a day, a month, a year or a fiscal year."""
    if when.is_fiscal:
        # FY2019 is Reiwa 1 although it began a month before the era: the middle of the year decides.
        era = _era(date(when.year, 10, 1), words, "dates.era_fiscal")
        return words("dates.fiscal", year=when.year, era=era)
    if when.month is None:
        return words("dates.year", year=when.year, era=_era(date(when.year, 12, 31), words))
    if when.day is None:
        month = words(f"dates.months.m{when.month}")
        return words("dates.month", year=when.year, era=_era(when.first_day, words), month=month)
    return day_in_words(when.first_day, words)


def hours_in_words(hours: str, words: Words) -> str:
    """A span of hours: `08:30-17:15`; anything else stays as it was typed."""
    match = _RANGE.fullmatch(hours)
    return words("dates.span", begin=match[1], end=match[2]) if match else hours


def _era(day: date, words: Words, key: str = "dates.era") -> str:
    for begin, name in _ERAS:
        if day >= begin:
            number = day.year - begin.year + 1
            said = words("dates.first") if number == 1 else str(number)
            return words(key, name=words(f"dates.eras.{name}"), number=said)
    return ""
