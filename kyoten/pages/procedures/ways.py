"""From a procedure to the ways from its page: tools, forms, the checklist."""

from collections.abc import Iterator

from kyoten.derive.allocations import office_sample
from kyoten.derive.candidates import has_ground
from kyoten.kinds import Procedure
from kyoten.pages.page import Reader
from kyoten.pages.procedures.paths import (
    add_on_path,
    allocation_path,
    check_path,
    checklist_path,
    forms_path,
)
from kyoten.urls import Link


def has_allocation(procedure: Procedure) -> bool:
    """Whether claims are divided: the source shows how among offices, and says how many coordinators there are."""
    is_known = procedure.placement.maximum or procedure.placement.number
    return bool(procedure.add_on and office_sample(procedure.add_on) and is_known)


def tools_of(reader: Reader, procedure: Procedure) -> tuple[Link, ...]:
    """What reckons something of a procedure."""
    return tuple(_tools(reader, procedure))


def ways_of(reader: Reader, procedure: Procedure) -> tuple[Link, ...]:
    """Tools, forms and the checklist of a procedure."""
    words = reader.words
    forms = Link(words("procedures.forms"), reader.href(forms_path(procedure)))
    paper = Link(words("checklist.title"), reader.href(checklist_path(procedure)))
    return (*tools_of(reader, procedure), *((forms,) if procedure.forms else ()), paper)


def _tools(reader: Reader, procedure: Procedure) -> Iterator[Link]:
    words = reader.words
    if has_ground(procedure):
        yield Link(words("check.title"), reader.href(check_path(procedure)))
    if procedure.add_on:
        yield Link(words("add_on.title"), reader.href(add_on_path(procedure)))
    if has_allocation(procedure):
        yield Link(words("allocation.title"), reader.href(allocation_path(procedure)))
