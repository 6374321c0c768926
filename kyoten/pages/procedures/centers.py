"""From duties that change with core centers to tables: one of the rules, one of the municipalities of an Area."""

from collections.abc import Iterable
from dataclasses import dataclass

from kyoten.derive import Coverage
from kyoten.derive.duties import (
    CenterKnown,
    by_center,
    center_known,
    duty_state,
    municipal_duties,
)
from kyoten.kinds import NATIONAL, Area, Procedure
from kyoten.kinds.steps import Duty
from kyoten.pages.page import Reader, SourceLine
from kyoten.pages.pieces import Signed, signed, source_lines
from kyoten.pages.stock import Stock
from kyoten.urls import Link
from kyoten.words import Said


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A duty, and what becomes of it in each situation."""

    duty: Signed
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known of a center, and of how many municipalities that is known."""

    title: str
    count: str
    towns: tuple[Link, ...]
    """Those with a center, and those without one; where it is not known they are too many to name."""


@dataclass(frozen=True, slots=True)
class RuleTable:
    """What becomes of each duty with a core center, without one, and where that is not known."""

    id: str
    heading: Said
    situations: tuple[Situation, ...]
    lines: tuple[RuleLine, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class TownLine:
    """A municipality: what is known of its center, and what becomes of each duty there."""

    town: Link
    known: str
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TownTable:
    """The duties of one procedure in the municipalities of an Area."""

    id: str
    heading: Said
    duties: tuple[Signed, ...]
    lines: tuple[TownLine, ...]
    sources: tuple[SourceLine, ...]


def rule_tables(stock: Stock, reader: Reader, procedure: Procedure) -> tuple[RuleTable, ...]:
    """The tables of rules of a procedure; none where its duties do not change with centers."""
    words, groups = reader.words, municipal_duties(procedure)
    if not groups:
        return ()
    found = by_center(_rows(stock, procedure))
    situations = tuple(
        Situation(
            words.enum(known),
            words("procedures.towns", count=len(towns)),
            () if known is CenterKnown.UNKNOWN else tuple(map(reader.link, towns)),
        )
        for known, towns in found.items()
    )
    return tuple(
        RuleTable(
            f"centers-{number}",
            words.of(group.heading),
            situations,
            tuple(
                RuleLine(said, tuple(words.enum(duty_state(duty, known)) for known in CenterKnown))
                for said, duty in zip(_signed(reader, group.duties), group.duties, strict=True)
            ),
            source_lines(stock, reader, procedure, group.source),
        )
        for number, group in enumerate(groups, 1)
    )


def _rows(stock: Stock, procedure: Procedure) -> tuple[Coverage, ...]:
    """What is known of the municipalities in which a procedure holds."""
    scope = procedure.scope
    towns = list(scope.municipalities)
    if scope.area and not towns:
        area = stock.dataset.follow(procedure, Area, scope.area)
        towns = [area.full(member) for member in area.members]
    if towns:
        return tuple(stock.facts.row(town) for town in stock.towns(procedure, towns))
    if procedure.folder == NATIONAL:
        return stock.facts.coverage
    return stock.facts.within(procedure.folder)


def _signed(reader: Reader, duties: Iterable[Duty]) -> tuple[Signed, ...]:
    """Duties with their signs; one that has none in the source is numbered, since columns are named by them."""
    return tuple(
        signed(reader, duty.sign or str(number), duty.text) for number, duty in enumerate(duties, 1)
    )


def town_tables(
    stock: Stock, reader: Reader, procedure: Procedure, rows: Iterable[Coverage]
) -> tuple[TownTable, ...]:
    """What becomes of a procedure's duties in some municipalities."""
    words, kept = reader.words, tuple(rows)
    return tuple(
        TownTable(
            f"duties-{procedure.id}-{number}",
            words.of(group.heading),
            _signed(reader, group.duties),
            tuple(
                TownLine(
                    reader.link(row.municipality),
                    words.enum(center_known(row)),
                    tuple(words.enum(duty_state(duty, center_known(row))) for duty in group.duties),
                )
                for row in kept
            ),
            source_lines(stock, reader, procedure, group.source),
        )
        for number, group in enumerate(municipal_duties(procedure), 1)
    )
