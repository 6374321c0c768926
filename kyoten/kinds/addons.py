"""From YAML to the terms of an add-on: units, cap, dated unit price, shares, and the source's own worked samples."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kyoten.kinds.dates import When
from kyoten.kinds.parts import Part, Sources, Text
from kyoten.kinds.types import Amount, Count, Flag, Id, Ref, To


class Rounding(StrEnum):
    """What happens to less than one yen."""

    NOT_STATED = "not_stated"
    DOWN = "down"


class UnitPrice(Part):
    """単価: yen a unit, as a source gave it at a time (s2 §5(3))."""

    yen: Amount
    """Yen a unit: 10.18."""
    as_of: When
    """When the source gave it; it holds in a calculation from then until a later one."""
    note: Text | None = None
    """What the source does not say of it, such as since when it applies."""
    source: Sources
    """Where it is written."""


class CostShare(Part):
    """負担: the part of the cost that one payer bears (s2 §5(3))."""

    id: Id
    """Its name inside the record."""
    payer: Text
    """Who bears it."""
    parts: Count
    """How many parts: 1 of 1/4."""
    of: Count
    """Of how many: 4 of 1/4."""
    follows_claims: Flag = False
    """Whether it falls on municipalities by the claims of the offices in each."""


class ExampleShare(Part):
    """What one payer bears in a source's own example."""

    share: Id
    """The share."""
    yen: Count
    """Whole yen."""


class AddOnExample(Part):
    """A source's own worked example (s2 §5(3))."""

    coordinators: Count
    """How many coordinators are placed."""
    claims: Count
    """How many times a month it is claimed, in the whole group."""
    total_units: Count
    """The units of all months."""
    total_yen: Count
    """The amount in yen."""
    shares: tuple[ExampleShare, ...] = ()
    """What each payer bears."""
    source: Sources
    """Where it is worked out."""


class AllocationRow(Part):
    """One entry of a sample allocation."""

    id: Id
    """Its name inside the sample."""
    office: Text | None = None
    """The office, as the source letters it."""
    coordinator: Count | None = None
    """Which coordinator it belongs to: 1 is the first (1人目)."""
    municipality: Annotated[Ref, To("municipality")] | None = None
    """The municipality."""
    claims: Count
    """How many claims a month."""
    percent: Count | None = None
    """Its share of all claims in percent, as printed."""


class AllocationSample(Part):
    """図: a source's sample of how claims are divided (s2 §5(3) Figures 1 and 2)."""

    name: Text
    """What the source calls it."""
    total: Count
    """How many claims a month can be divided."""
    rows: Annotated[tuple[AllocationRow, ...], Field(min_length=1)]
    """Its entries in the printed order."""
    source: Sources
    """Where it stands."""


class AddOn(Part):
    """加算: what may be claimed for a placed coordinator (s2 §5)."""

    name: Text
    """Its official name."""
    units: Count
    """Units a claim."""
    cap: Count
    """How many claims a month there may be for each coordinator."""
    cap_scope: Text
    """Over whom the cap counts."""
    months: Count
    """Over how many months the source reckons."""
    prices: Annotated[tuple[UnitPrice, ...], Field(min_length=1)]
    """The unit prices that sources gave."""
    rounding: Rounding
    """What the source says of less than one yen."""
    shares: tuple[CostShare, ...] = ()
    """Who bears the cost."""
    rules: tuple[Text, ...] = ()
    """What else holds, in our own words."""
    example: AddOnExample | None = None
    """The source's own example."""
    samples: tuple[AllocationSample, ...] = ()
    """The source's samples of how claims are divided."""
    source: Sources
    """Where it is written."""
