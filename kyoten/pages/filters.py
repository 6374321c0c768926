"""From the facts that a list can be narrowed by to the form that its script works with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a filter."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Filter:
    """One field of the form; its name is the key of a shared address, `?municipality=…`."""

    name: str
    title: str
    choices: tuple[Choice, ...] = ()
    """Empty for a field in which readers type."""
