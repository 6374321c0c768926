"""From YAML to dated figures, to charts of boxes, and to the programs that carry bases."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kyoten.kinds.dates import When
from kyoten.kinds.parts import Name, Part, Sources, Text
from kyoten.kinds.record import Record
from kyoten.kinds.types import Flag, Place, PlainText, Ref, To


class Figure(Record):
    """A number with its date and source (s3, s4, s1, s2)."""

    kind = "figure"
    plural = "figures"
    is_national = True

    name: Name
    """What was counted."""
    value: PlainText
    """The number in plain digits, decimal point allowed: 1695."""
    unit: Text
    """What one is."""
    approximately: Flag = False
    """Whether the source says "about" (約, おおむね)."""
    as_of: When
    """The day, month or year that it describes; for a period its first day."""
    until: When | None = None
    """The last day of the period that it describes."""
    note: Text | None = None
    """What is counted and what is not."""


class ProcessStep(Part):
    """One box of a chart."""

    heading: Text
    """The box's heading."""
    forum: Text | None = None
    """Where it is done (協議会等)."""
    points: tuple[Text, ...] = ()
    """What stands in it, in our own words."""


class Process(Record):
    """プロセス: a chart of boxes: the cycle of Annex 4, the overview of Annex 5 (s4)."""

    kind = "process"
    plural = "processes"
    is_national = True

    name: Name
    """Its name."""
    is_cycle: Flag
    """Whether the last box leads back to the first."""
    steps: Annotated[tuple[ProcessStep, ...], Field(min_length=1)]
    """The boxes in their order."""
    beside: tuple[Text, ...] = ()
    """What the chart names beside the boxes."""
    summary: Text
    """What it is for."""


class ProgrammeLevel(StrEnum):
    """Who lays a program down or runs it."""

    NATIONAL = "national"
    PREFECTURAL = "prefectural"


class Edition(StrEnum):
    """旧 and 新, where a source sets the two beside each other."""

    FORMER = "former"
    CURRENT = "current"


class ProgrammeItem(Part):
    """One entry of a list in a point."""

    sign: Place | None = None
    """Its sign in the source: ア, ①."""
    text: Text
    """What it says, in our own words."""


class ProgrammePoint(Part):
    """One rule or part of a program."""

    heading: Text
    """Its heading."""
    edition: Edition | None = None
    """The former or the current wording, where the source shows both."""
    text: Text | None = None
    """What it says, in our own words."""
    items: tuple[ProgrammeItem, ...] = ()
    """Its list, in the source's order."""
    source: Sources
    """Where it is written."""


class Programme(Record):
    """事業: a program that carries bases or the advisers behind them (s0, s1, s3, s4)."""

    kind = "programme"
    plural = "programmes"
    is_national = True

    name: Name
    """Its official name."""
    level: ProgrammeLevel
    """National, or of prefectures."""
    prefecture: Annotated[Ref, To("prefecture")] | None = None
    """The prefecture whose own program it is; null for a program of all."""
    applies_from: When | None = None
    """Since when the text applies."""
    applies_until: When | None = None
    """The last day, where the source gives one."""
    documents: tuple[Annotated[Ref, To("document")], ...] = ()
    """The documents that lay it down or describe it."""
    summary: Text
    """What it is for."""
    points: Annotated[tuple[ProgrammePoint, ...], Field(min_length=1)]
    """Its parts and rules in order."""
