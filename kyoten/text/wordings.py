"""From a record to the names and wordings that readers look for it by, each with its reading."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kyoten.kinds import Record, Term
from kyoten.kinds.parts import Name, Title
from kyoten.text.names import name_of
from kyoten.text.order import plain_kana

_KATAKANA = {code: chr(code - 0x60) for code in range(0x30A1, 0x30F7)}
_KANA = re.compile("([\u3041-\u3096\u30fc]+)")


class Wording(NamedTuple):
    """What a record is looked for by: its name, or of a term another wording."""

    text: str
    reading: str
    """Kana; in English the text again."""
    record: Record
    name: Name | Title
    """The record's own name, in all languages."""
    is_alias: bool = False


def japanese_wordings(record: Record) -> Iterator[Wording]:
    """The name, where it has a reading; of a term also the other wordings whose reading is sure."""
    name = name_of(record)
    if name.kana is None:
        return
    yield Wording(name.ja, name.kana, record, name)
    if isinstance(record, Term):
        for alias, reading in _with_readings(record.aliases_ja, record.aliases_kana):
            yield Wording(alias, reading, record, name, is_alias=True)


def english_wordings(record: Record) -> Iterator[Wording]:
    """The English name, if there is one; of a term also its short and its other ones."""
    name = name_of(record)
    if name.en is None:
        return
    yield Wording(name.en, name.en, record, name)
    if isinstance(record, Term):
        for other in sorted({record.short_en or name.en, *record.aliases_en} - {name.en}):
            yield Wording(other, other, record, name, is_alias=True)


def _with_readings(names: tuple[str, ...], readings: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Both lists where they surely correspond; else the names that are nothing but kana."""
    pairs = list(zip(names, readings, strict=False))
    if len(names) == len(readings) and all(is_reading(*pair) for pair in pairs):
        yield from pairs
        return
    for name in names:
        own = name.translate(_KATAKANA)
        if _KANA.fullmatch(own):
            yield name, own


def is_reading(name: str, reading: str) -> bool:
    """Whether a reading can be that of a name: the name's own kana are in it, in their order."""
    own = "".join(filter(str.isalnum, name.translate(_KATAKANA)))
    parts = _KANA.split(own)  # every second one is kana
    form = "".join(re.escape(plain_kana(p)) if i % 2 else ".+" for i, p in enumerate(parts) if p)
    return re.fullmatch(form, plain_kana(reading)) is not None
