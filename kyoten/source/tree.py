"""From a YAML node tree to plain values and the place of each key and value."""

from dataclasses import dataclass, field
from typing import TypeAlias

from kyoten.problem import Mark

Value: TypeAlias = "str | None | list[Value] | dict[str, Value]"
"""What a record holds before its types decide: text, nothing, lists and mappings."""

Path = tuple[str | int, ...]
"""The way from a record's root to a value: ("contacts", 0, "tel")."""

Place = tuple[int, int]
"""Line and column, counted from 1."""


@dataclass(frozen=True, slots=True)
class Tree:
    """One file's values with the place of each; scalars are text as it was typed."""

    file: str
    data: dict[str, Value]
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    blanks: list[Path] = field(default_factory=list)
    """Where nothing at all was typed; `null` and `~` say on purpose that there is nothing."""
    bare: list[Path] = field(default_factory=list)
    """Where digits with a leading 0 stand without quotes, which other tools would take for a number."""

    def value(self, path: Path) -> Value:
        """What stands at a path of this tree; None where the path leads nowhere."""
        here: Value = self.data
        for step in path:
            if isinstance(here, dict) and isinstance(step, str):
                here = here.get(step)
            elif isinstance(here, list) and isinstance(step, int) and step < len(here):
                here = here[step]
            else:
                return None
        return here

    def at(self, path: Path) -> Mark:
        """Where a value stands; if it is missing, where its nearest parent begins."""
        while path and path not in self.values:
            path = path[:-1]
        return Mark(self.file, *self.values.get(path, (1, 1)))

    def at_key(self, path: Path) -> Mark:
        """Where a key stands; if there is none, where the value or its parent does."""
        place = self.keys.get(path)
        return Mark(self.file, *place) if place else self.at(path)
