"""From a reference that leads nowhere to the record that somebody probably meant."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from kyoten.dataset import Dataset
from kyoten.kinds import Municipality, Record
from kyoten.kinds.digits import municipality_digit
from kyoten.kinds.normal import normal
from kyoten.problem import Hint

_DIGITS = re.compile("[0-9]{4,6}")
_FEW = 8
"""How many ids a hint lists when none comes near."""

_UNKNOWN: Hint = (
    "ID は、参照先のファイル名から .yml を除いたものです。",
    "The id is the name of the other record's file without .yml.",
)


def meant(dataset: Dataset, record: Record, kind: type[Record], typed: str) -> Hint:
    """Who is meant, by id, name, reading, English or code; else what an id is."""
    others = {_short(record, other): other for other in dataset.all(kind)}
    plain = normal(typed)
    known = {name: id_ for id_, other in others.items() for name in _names(other)}
    found = (
        known.get(_six(plain))
        or next(iter(get_close_matches(plain, others, 1, 0.7)), None)
        or next((known[near] for near in get_close_matches(plain, known, 1, 0.5)), None)
    )
    if found is None:
        return _listed(list(others))
    name = getattr(others[found], "name", None)
    ja, en = getattr(name, "ja", None), getattr(name, "en", None)
    return (
        f"もしかして: {found}（{ja}）" if ja else f"もしかして: {found}",
        f"Did you mean {found} ({en})?" if en else f"Did you mean {found}?",
    )


def _listed(ids: list[str]) -> Hint:
    if not 0 < len(ids) <= _FEW:
        return _UNKNOWN
    listed = ", ".join(ids)
    return f"{_UNKNOWN[0]}いまある ID: {listed}", f"{_UNKNOWN[1]} There are: {listed}"


def _six(typed: str) -> str:
    """A municipality code of four to six digits with its right check digit; other texts as they are."""
    if not _DIGITS.fullmatch(typed):
        return typed
    five = f"0{typed}" if len(typed) == 4 else typed[:5]
    return five + municipality_digit(five)


def _short(record: Record, other: Record) -> str:
    return other.id if other.folder == record.folder else other.full_id


def _names(record: Record) -> Iterator[str]:
    """What somebody may have typed instead of the id, the surest first."""
    yield record.id
    name = getattr(record, "name", None)
    yield from (text for part in ("ja", "kana", "en") if (text := getattr(name, part, None)))
    if isinstance(record, Municipality):
        yield record.code
        yield record.name.ja[:-1]
