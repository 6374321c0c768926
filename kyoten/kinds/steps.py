"""From YAML to who does what in which order: roles with their duties, steps with their documents."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kyoten.kinds.parts import Part, Sources, Text
from kyoten.kinds.programmes import Edition
from kyoten.kinds.types import Count, Flag, Id, Place


class StepCase(StrEnum):
    """When a step is taken: for a new placement, a change, an add-on, or every fiscal year."""

    NEW = "new"
    CHANGE = "change"
    ADD_ON = "add_on"
    YEARLY = "yearly"


class DutyLevel(StrEnum):
    """Whom a duty is for (s0 §7)."""

    MUNICIPALITY = "municipality"
    AREA = "area"
    PREFECTURE = "prefecture"


class WhereCenter(StrEnum):
    """What becomes of a duty where a municipality has a core center (s0 §7(1))."""

    UNCHANGED = "unchanged"
    JOINT = "joint"
    NOT_DONE = "not_done"


class Duty(Part):
    """One duty."""

    sign: Place | None = None
    """Its sign in the source: ア, ①."""
    text: Text
    """What is done, in our own words."""
    where_center: WhereCenter = WhereCenter.UNCHANGED
    """What becomes of it where there is a core consultation support center."""


class DutyGroup(Part):
    """業務: duties that stand together in a source (s2 §3, s0 §7)."""

    heading: Text
    """What they are about."""
    level: DutyLevel | None = None
    """Whom they are for, where the source tells levels apart."""
    edition: Edition | None = None
    """The former or the current duties, where the source shows both."""
    duties: Annotated[tuple[Duty, ...], Field(min_length=1)]
    """The duties in the source's order."""
    source: Sources
    """Where they are written."""


class ProcedureRole(Part):
    """One who acts in a procedure: a post, an office, a body; never a person."""

    id: Id
    """Its name inside the record, for the steps."""
    name: Text
    """What it is called."""
    duties: tuple[DutyGroup, ...] = ()
    """Its duties."""
    note: Text | None = None
    """What a reader should know of it."""


class StepDocument(Part):
    """A document that a step takes in, gives out or has attached."""

    name: Text
    """What it is called."""
    form: Id | None = None
    """The form that it is written on, if there is one."""


class NextStep(Part):
    """Where a step leads."""

    step: Id
    """The step that follows."""
    condition: Text | None = None
    """When it does, if not always."""


class ProcedureStep(Part):
    """手順: one step of a procedure (s2 §4(3)②)."""

    id: Id
    """Its name inside the record."""
    sign: Place | None = None
    """Its sign in the source: ア."""
    heading: Text
    """The step in a few words."""
    cases: Annotated[tuple[StepCase, ...], Field(min_length=1)]
    """When it is taken."""
    actor: Id
    """The role that acts."""
    partners: tuple[Id, ...] = ()
    """The roles that it is done with or addressed to."""
    action: Text
    """What is done, in our own words."""
    every_months: Count | None = None
    """How many months lie between two times, where it comes round: 12 is yearly."""
    takes: tuple[StepDocument, ...] = ()
    """The documents that it starts from."""
    gives: tuple[StepDocument, ...] = ()
    """The documents that come out of it."""
    attachments: tuple[StepDocument, ...] = ()
    """What is attached to the document that it gives."""
    as_needed: Flag = False
    """Whether it is taken only if needed."""
    next: tuple[NextStep, ...] = ()
    """The steps that may follow; none means that the procedure ends here."""
    source: Sources
    """Where it is written."""
