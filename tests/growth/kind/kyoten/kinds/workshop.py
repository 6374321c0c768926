"""From YAML to workshops: a kind that exists in a test only."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kyoten.kinds.dates import Day
from kyoten.kinds.parts import Contact, Name, Part, Text
from kyoten.kinds.record import Record
from kyoten.kinds.types import Count, Ref, To, Url


class WorkshopForm(StrEnum):
    """How people take part."""

    HALL = "hall"
    ONLINE = "online"


class WorkshopSession(Part):
    """One day of a workshop."""

    day: Day
    """When it is held."""
    seats: Count | None = None
    """For how many."""


class Workshop(Record):
    """研修."""

    kind = "workshop"
    plural = "workshops"

    name: Name
    """Its name."""
    municipality: Annotated[Ref, To("municipality")]
    """Who holds it."""
    forms: Annotated[tuple[WorkshopForm, ...], Field(min_length=1)]
    """How people take part."""
    sessions: tuple[WorkshopSession, ...] = ()
    """Its days."""
    topic: Text
    """What it is about."""
    site: Url | None = None
    """Where it is announced."""
    contacts: tuple[Contact, ...] = ()
    """Who takes registrations."""
