"""From YAML to the block meetings of 2018-19, the cases shown there and the practices reported."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kyoten.kinds.parts import Name, Text
from kyoten.kinds.record import Record
from kyoten.kinds.support import BaseState, BaseType
from kyoten.kinds.types import Count, PlainText, Ref, To, Url

Prefectures = Annotated[tuple[Annotated[Ref, To("prefecture")], ...], Field(min_length=1)]
"""The prefectures that something belongs to."""


class MinistryCases(StrEnum):
    """Whether the ministry showed cases of its collection of good practices (s4 Annex 2)."""

    BESIDES = "besides"
    ONLY = "only"


class BlockMeeting(Record):
    """ブロック会議: a meeting of the ministry with one prefecture or several (s4 §2, Annexes 1-3)."""

    kind = "block_meeting"
    plural = "block-meetings"
    is_national = True

    name: Name
    """The meeting's name: its prefectures."""
    numbers: Annotated[tuple[Count, ...], Field(min_length=1)]
    """The numbers in the list of Annex 2 that belong to it; a joint meeting has several."""
    prefectures: Prefectures
    """Who held it with the ministry, in the order of the tag in Annex 3."""
    ministry_cases: MinistryCases | None = None
    """Whether the ministry showed cases of its collection, beside others or alone."""
    ministry_cases_as_written: PlainText | None = None
    """How the list says so."""


class PlaceKind(StrEnum):
    """What a case is about; an area printed in brackets behind a place does not count."""

    MUNICIPALITY = "municipality"
    MUNICIPALITIES = "municipalities"
    AREA = "area"
    PREFECTURE = "prefecture"


class Case(Record):
    """事例: a case presented at a block meeting, as of 2018-19 (s4 Annex 2)."""

    kind = "case"
    plural = "cases"
    is_national = True

    name: Name
    """A short name: the place."""
    meeting: Annotated[Ref, To("block_meeting")]
    """The meeting where it was presented."""
    number: Count
    """The printed number of its row."""
    label: PlainText | None = None
    """The printed label: 事例１; null where none is printed beside the place."""
    prefecture: Annotated[Ref, To("prefecture")]
    """Where the place lies, which the printed column does not always say."""
    prefecture_as_printed: PlainText
    """What the prefecture column of the row says."""
    place: Text
    """The place as printed, status left out, and in English."""
    place_kind: PlaceKind
    """A municipality, several, an area, or a prefecture."""
    area: Text | None = None
    """The 圏域, 地域 or 郡 that is printed as the place or behind it; not always a welfare area."""
    status: BaseState | None = None
    """整備済 or 未整備 as printed in 2019; null where none is."""
    type: BaseType | None = None
    """The one 整備類型 that the text gives as the case's own; null for any other or mixed wording."""
    type_as_written: PlainText | None = None
    """The wording on the type, exactly as printed, brackets left out; null where none is."""
    summary: Text
    """What the case showed, in our own words."""


class PracticeScope(StrEnum):
    """Whose practice it is: the two headings of Annex 3."""

    MUNICIPAL = "municipal"
    PREFECTURAL = "prefectural"


class Practice(Record):
    """参考の取組み: a practice reported in the discussion sessions, 2018-19 (s4 Annex 3)."""

    kind = "practice"
    plural = "practices"
    is_national = True

    name: Name
    """A short name in our own words."""
    number: Count
    """Its place in the order of Annex 3."""
    scope: PracticeScope
    """Municipal or prefectural."""
    prefectures: Prefectures
    """Every prefecture of its tag or tags; it was reported at their meeting."""
    tags: Annotated[tuple[PlainText, ...], Field(min_length=1)]
    """The tags as printed, without brackets; one tag may name several prefectures."""
    links: tuple[Url, ...] = ()
    """Addresses printed with it in 2019."""
    summary: Text
    """What was done, in our own words."""
