"""From the roles of a procedure to their duties, former and current ones side by side."""

from dataclasses import dataclass

from kyoten.kinds import Procedure
from kyoten.kinds.steps import DutyGroup, ProcedureRole
from kyoten.pages.editions import beside
from kyoten.pages.page import Reader, SourceLine
from kyoten.pages.pieces import Signed, signed, source_lines
from kyoten.pages.stock import Stock
from kyoten.words import Said


@dataclass(frozen=True, slots=True)
class DutiesView:
    """Duties that stand together in a source."""

    heading: Said
    items: tuple[Signed, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class RoleView:
    """One who acts, with duties if the source gives any."""

    id: str
    name: Said
    note: Said | None
    duties: tuple[tuple[DutiesView, ...], ...]
    """Duties that stand side by side: one, or the former and the current ones."""


def role_views(stock: Stock, reader: Reader, procedure: Procedure) -> tuple[RoleView, ...]:
    """The roles of a procedure for a reader."""
    return tuple(_role(stock, reader, procedure, role) for role in procedure.roles)


def _role(stock: Stock, reader: Reader, procedure: Procedure, role: ProcedureRole) -> RoleView:
    groups = [duties_view(stock, reader, procedure, group) for group in role.duties]
    return RoleView(
        f"role-{role.id}",
        reader.words.of(role.name),
        reader.said(role.note),
        tuple(
            tuple(groups[number] for number in numbers)
            for numbers in beside(group.edition for group in role.duties)
        ),
    )


def duties_view(stock: Stock, reader: Reader, procedure: Procedure, group: DutyGroup) -> DutiesView:
    """Duties that stand together, for a reader."""
    return DutiesView(
        reader.words.of(group.heading),
        tuple(signed(reader, duty.sign, duty.text) for duty in group.duties),
        source_lines(stock, reader, procedure, group.source),
    )
