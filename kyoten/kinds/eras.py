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


def iso_of(text: str) -> str | None:
    """What a day in another form means as `2026-04-01`, where that is certain; else None."""
    plain = normal(text)
    era = _ERA.fullmatch(plain)
    if era:
        before = _YEARS[_LETTERS.get(era[1], era[1])]
        year = before + (1 if era[2] == _SIGNS["first"] else int(era[2]))
        last = min((other + 1 for other in _YEARS.values() if other > before), default=year)
        return _iso(year, int(era[3]), int(era[4])) if year <= last else None
    western = _PLAIN.fullmatch(plain)
    return _iso(*(int(part) for part in western.groups())) if western else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
