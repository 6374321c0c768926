"""From a source's samples of divided claims to tables with their sums, and to what follows from them together."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kyoten.derive.allocations import (
    office_sample,
    sample_findings,
    sample_plan,
    town_sample,
    ways_to_place,
)
from kyoten.kinds import Municipality, Procedure
from kyoten.kinds.addons import AddOn, AllocationRow, AllocationSample
from kyoten.pages.page import Reader, SourceLine
from kyoten.pages.pieces import source_lines
from kyoten.pages.stock import Stock
from kyoten.words import Said

MOST_TRIED = 10_000
"""How many ways to place offices are tried; the samples of sources are small."""
MOST_WAYS = 8
"""How many are told; where there are more they tell nobody anything."""


@dataclass(frozen=True, slots=True)
class SampleLine:
    """A row of a sample: office or city, for which coordinator, how many claims, which share."""

    head: Said
    coordinator: str
    claims: str
    percent: str


@dataclass(frozen=True, slots=True)
class SampleView:
    """A sample with its sums."""

    id: str
    name: Said
    has_coordinators: bool
    has_percent: bool
    lines: tuple[SampleLine, ...]
    sums: tuple[str, ...]
    """The claims for each coordinator, and all of them, in words."""
    agrees: bool
    sources: tuple[SourceLine, ...]


def sample_views(
    stock: Stock, reader: Reader, procedure: Procedure, terms: AddOn
) -> tuple[SampleView, ...]:
    """The samples of a source for a reader."""
    return tuple(
        _sample(stock, reader, procedure, sample, id_=f"sample-{index + 1}")
        for index, sample in enumerate(terms.samples)
    )


def ways_in_words(
    stock: Stock, reader: Reader, procedure: Procedure, terms: AddOn
) -> tuple[Said, ...]:
    """In which cities whole offices may be so that all samples hold, a line each; empty where they say nothing."""
    divided, meant = office_sample(terms), town_sample(terms)
    if divided is None or meant is None:
        return ()
    offices = {row.id: row for row in divided.rows}
    towns = {row.municipality: row.claims for row in meant.rows if row.municipality}
    if len(towns) ** len(offices) > MOST_TRIED:
        return ()
    claims = {id_: row.claims for id_, row in offices.items()}
    names = {
        town: reader.name(stock.dataset.follow(procedure, Municipality, town)).text
        for town in towns
    }
    ways = list(islice(ways_to_place(claims, towns), MOST_WAYS + 1))
    if len(ways) > MOST_WAYS:
        return ()
    return tuple(_way(reader, way, offices, names) for way in ways)


def _way(
    reader: Reader, way: dict[str, str], offices: dict[str, AllocationRow], names: dict[str, str]
) -> Said:
    words, placed = reader.words, defaultdict(list)
    for office, town in way.items():
        name = reader.said(offices[office].office)
        placed[town].append(name.text if name else office)
    comma, end = words("record.list_comma"), words("allocation.semicolon")
    said = end.join(
        words("allocation.way", town=names[town], offices=comma.join(placed[town]))
        for town in names
        if placed[town]
    )
    return Said(said, reader.lang)


def _sample(
    stock: Stock, reader: Reader, procedure: Procedure, sample: AllocationSample, *, id_: str
) -> SampleView:
    words = reader.words
    placed = procedure.placement.maximum or procedure.placement.number or 0
    cap = procedure.add_on.cap if procedure.add_on else 0
    plan = sample_plan(sample, cap=cap, placed=placed)
    return SampleView(
        id_,
        words.of(sample.name),
        any(row.coordinator for row in sample.rows),
        any(row.percent is not None for row in sample.rows),
        tuple(_line(stock, reader, procedure, row) for row in sample.rows),
        tuple(_sums(reader, sample, cap)),
        not list(sample_findings(sample, plan)),
        source_lines(stock, reader, procedure, sample.source),
    )


def _line(stock: Stock, reader: Reader, procedure: Procedure, row: AllocationRow) -> SampleLine:
    words = reader.words
    if row.municipality:
        head = reader.name(stock.dataset.follow(procedure, Municipality, row.municipality)).said
    else:
        head = reader.said(row.office) or Said(row.id, reader.lang)
    return SampleLine(
        head,
        words("allocation.nth", number=row.coordinator) if row.coordinator else "",
        words("allocation.claims_count", count=row.claims),
        "" if row.percent is None else f"{row.percent}%",
    )


def _sums(reader: Reader, sample: AllocationSample, cap: int) -> Iterator[str]:
    words = reader.words
    claims: dict[int | None, int] = defaultdict(int)
    for row in sample.rows:
        claims[row.coordinator] += row.claims
    for one, count in claims.items():
        if one:
            nth = words("allocation.nth", number=one)
            yield words("allocation.sum_of", who=nth, count=count, cap=cap)
    yield words("allocation.sum", count=sum(claims.values()), total=sample.total)
