"""From requirements and criteria to what a reader sees of them: groups, and the table as printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from kyoten.derive.candidates import deciding
from kyoten.kinds import Procedure
from kyoten.kinds.screening import (
    Criteria,
    Criterion,
    RequirementGroup,
    RequirementItem,
    RequirementLogic,
)
from kyoten.pages.page import Reader, SourceLine
from kyoten.pages.pieces import signed, source_lines
from kyoten.pages.stock import Stock
from kyoten.words import Said


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of a requirement, with what it counts up."""

    sign: Said | None
    text: Said
    entries: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class RequirementView:
    """Items of a requirement that work together."""

    title: str
    """Its sign in the source, and how they work together: `(1) One of these`."""
    recognized_by: Said | None
    items: tuple[ItemView, ...]
    sources: tuple[SourceLine, ...]


class CriterionView(NamedTuple):
    """A row of the table of criteria."""

    text: Said
    group: Said | None
    """What the table prints beside rows of which only one counts."""
    worth: Said | str
    """Its points, or that it is mandatory."""


@dataclass(frozen=True, slots=True)
class Category:
    """Rows that the table's first column keeps together."""

    name: Said
    rows: tuple[CriterionView, ...]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class CriteriaView:
    """The table of criteria."""

    categories: tuple[Category, ...]
    threshold: Said | None
    sources: tuple[SourceLine, ...]


def requirement_views(
    stock: Stock, reader: Reader, procedure: Procedure
) -> tuple[RequirementView, ...]:
    """The requirements of a procedure for a reader."""
    return tuple(_group(stock, reader, procedure, group) for group in procedure.requirements)


def criteria_view(stock: Stock, reader: Reader, procedure: Procedure) -> CriteriaView | None:
    """The table of criteria for a reader, where a procedure has one."""
    criteria = procedure.criteria
    if criteria is None:
        return None
    return CriteriaView(
        tuple(_categories(reader, criteria)),
        reader.said(criteria.threshold_text),
        source_lines(stock, reader, procedure, criteria.source),
    )


def group_title(reader: Reader, group: RequirementGroup) -> str:
    """How the items of a group work together, and of when they are where a source tells."""
    words = reader.words
    is_one = group.logic is RequirementLogic.ALL_OF and len(group.items) == 1
    title = words("procedures.needed") if is_one else words.enum(group.logic)
    if group.edition is not None:
        title = words("procedures.of_edition", title=title, edition=words.enum(group.edition))
    return title if group.sign is None else f"{group.sign} {title}"


def all_needed(reader: Reader, procedure: Procedure) -> str | None:
    """That several groups have to be met together; None where there is only one."""
    signs = [group.sign for _, group in deciding(procedure) if group.sign]
    if len(signs) < 2:
        return None
    return reader.words(
        "procedures.all_needed", signs=reader.words("procedures.joined").join(signs)
    )


def worth_of(reader: Reader, row: Criterion) -> str:
    """A row's points, or that it is mandatory."""
    words = reader.words
    if row.points is None:
        return words("procedures.mandatory")
    return words("procedures.point" if row.points == 1 else "procedures.points", count=row.points)


def _group(
    stock: Stock, reader: Reader, procedure: Procedure, group: RequirementGroup
) -> RequirementView:
    return RequirementView(
        group_title(reader, group),
        reader.said(group.recognized_by),
        tuple(_item(reader, item) for item in group.items),
        source_lines(stock, reader, procedure, group.source),
    )


def _item(reader: Reader, item: RequirementItem) -> ItemView:
    said = signed(reader, item.sign, item.text)
    return ItemView(said.sign, said.text, tuple(map(reader.words.of, item.entries)))


def _categories(reader: Reader, criteria: Criteria) -> Iterator[Category]:
    words = reader.words
    headings = {group.id: words.of(group.heading) for group in criteria.groups}
    for category, rows in groupby(criteria.rows, key=lambda row: row.category):
        yield Category(
            words.of(category),
            tuple(
                CriterionView(
                    words.of(row.text),
                    headings[row.group] if row.group else None,
                    reader.said(row.standard) or worth_of(reader, row),
                )
                for row in rows
            ),
        )
