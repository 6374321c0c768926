"""From a record with a page to what a reader may know of it: names, places, numbers."""

import re
from dataclasses import dataclass
from functools import cached_property

from kyoten.kinds import (
    Area,
    Center,
    Facility,
    Handbook,
    Municipality,
    Record,
)
from tests.search.generated_spelling import plain, plain_english

Paths = frozenset[str]

_ENDINGS = {
    **{
        "総合振興局": ("そうごうしんこうきょく",),
        "振興局": ("しんこうきょく",),
        "圏域": ("けんいき",),
    },
    **{"市": ("し",), "町": ("ちょう", "まち"), "村": ("むら", "そん"), "区": ("く",)},
    **{"県": ("けん",), "府": ("ふ",)},
}
_ENGLISH = re.compile(
    " (General Subprefectural Bureau|Subprefectural Bureau|City|Town|Village|Ward|Area|Prefecture)$"
)


@dataclass(frozen=True, eq=False)
class Entry:
    """A record with a page, as somebody who looks for it knows it."""

    record: Record
    path: str
    ja: str
    kana: str
    en: str
    others_ja: tuple[str, ...] = ()
    """Other Japanese wordings, with their readings."""
    others_en: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    """The Japanese names of the municipalities and welfare areas that it stands in or serves."""
    prefectures: tuple[str, ...] = ()
    """The ids of prefectures."""
    is_open: bool = True
    """False for a facility whose registration has ended."""

    @property
    def kind(self) -> str:
        """The kind of its record."""
        return self.record.kind

    @cached_property
    def plain_ja(self) -> str:
        """Its Japanese name without what does not count."""
        return plain(self.ja)

    @cached_property
    def plain_kana(self) -> str:
        """Its reading likewise."""
        return plain(self.kana)

    @cached_property
    def plain_en(self) -> str:
        """Its English name likewise, with a space around each word."""
        return f" {plain_english(self.en)} "

    @cached_property
    def plain_others(self) -> tuple[str, ...]:
        """Its other Japanese wordings likewise."""
        return tuple(map(plain, self.others_ja))

    @cached_property
    def plain_places(self) -> tuple[str, ...]:
        """Its places likewise."""
        return tuple(map(plain, self.places))

    @cached_property
    def core(self) -> "Core | None":
        """The name of a municipality or area without the word for what it is."""
        return _core(self) if isinstance(self.record, Municipality | Area) else None

    @cached_property
    def phones(self) -> tuple[str, ...]:
        """The numbers under which it answers."""
        record = self.record
        if isinstance(record, Facility):
            return (record.tel,)
        contacts = record.contacts if isinstance(record, Municipality | Center) else ()
        if isinstance(record, Handbook) and record.contact:
            contacts = (record.contact,)
        return tuple(contact.tel for contact in contacts if contact.tel)

    @cached_property
    def postals(self) -> tuple[str, ...]:
        """Its postal codes."""
        record = self.record
        if isinstance(record, Facility):
            return (record.postal,) if record.postal else ()
        found = (
            [c.postal for c in record.contacts] if isinstance(record, Municipality | Center) else []
        )
        found += (
            [office.postal for office in record.offices] if isinstance(record, Municipality) else []
        )
        return tuple(dict.fromkeys(code for code in found if code))


@dataclass(frozen=True)
class Core:
    """長浜 of 長浜市, in the three ways to write it."""

    ja: str
    kana: str
    en: str


def _core(entry: Entry) -> Core | None:
    ending = next((word for word in _ENDINGS if entry.ja.endswith(word)), None)
    if ending is None:
        return None
    kana = next((k for k in _ENDINGS[ending] if entry.kana.endswith(k)), "")
    ja, reading = entry.ja.removesuffix(ending), entry.kana.removesuffix(kana)
    is_short = len(ja) < 2 or len(reading) < 2
    return None if is_short else Core(ja, reading, _ENGLISH.sub("", entry.en))
