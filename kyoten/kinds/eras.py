"""From dates in Japanese forms to ISO 8601, where the meaning is certain."""

import re
from datetime import date

from kyoten.kinds.normal import normal
from kyoten.source import table, texts

_SIGNS = texts("eras")


def _entries(name: str) -> dict[str, str]:
    entries = table("eras")[name]
    return {key: str(value) for key, value in entries.items()} if isinstance(entries, dict) else {}


_YEARS = {era: int(before) for era, before in _entries("years").items()}
_LETTERS = _entries("letters")
_NAMES = "|".join((*_YEARS, *_LETTERS))
_YEAR, _MONTH, _DAY = (re.escape(_SIGNS[part]) for part in ("year", "month", "day"))
_MONTH_AND_DAY = rf"\s*([0-9]{{1,2}})\s*[{_MONTH}./-]\s*([0-9]{{1,2}})\s*{_DAY}?"
_ERA = re.compile(rf"({_NAMES})\s*({_SIGNS['first']}|[0-9]{{1,2}})\s*[{_YEAR}./-]{_MONTH_AND_DAY}")
_PLAIN = re.compile(rf"([0-9]{{4}})\s*[{_YEAR}./-]{_MONTH_AND_DAY}")


_NUMBER = f"{_SIGNS['first']}|[0-9]{{1,2}}"
_YEAR_OR_MONTH = re.compile(
    rf"(?:(?P<western>[0-9]{{4}})|(?P<era>{_NAMES})\s*(?P<number>{_NUMBER}))\s*"
    rf"(?:{_YEAR}(?P<fiscal>{re.escape(_SIGNS['fiscal'])})?|(?=[./-]))"
    rf"(?:[./-]?\s*(?P<month>[0-9]{{1,2}})\s*{_MONTH}?)?"
)


def _western(era: str, number: str) -> int | None:
    """The year of an era's year; None after the era's end."""
    before = _YEARS[_LETTERS.get(era, era)]
    year = before + (1 if number == _SIGNS["first"] else int(number))
    last = min((other + 1 for other in _YEARS.values() if other > before), default=year)
    return year if before < year <= last else None


def iso_of(text: str) -> str | None:
    """What a day in another form means as `2026-04-01`, where that is certain; else None."""
    plain = normal(text)
    era = _ERA.fullmatch(plain)
    if era:
        year = _western(era[1], era[2])
        return _iso(year, int(era[3]), int(era[4])) if year else None
    western = _PLAIN.fullmatch(plain)
    return _iso(*(int(part) for part in western.groups())) if western else None


def moment_of(text: str) -> str | None:
    """What a day, month, year or fiscal year in another form means: `2026-04`, `FY2019`; else None."""
    plain = normal(text)
    match = _YEAR_OR_MONTH.fullmatch(plain)
    if not match:
        return iso_of(text)
    year = int(match["western"]) if match["western"] else _western(match["era"], match["number"])
    if year is None:
        return None
    if match["fiscal"]:
        return f"FY{year:04}"
    month = int(match["month"] or 0)
    if not match["month"]:
        return f"{year:04}"
    return f"{year:04}-{month:02}" if 1 <= month <= 12 else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
