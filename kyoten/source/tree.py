"""From a YAML node tree to plain values and the place of each key and value."""

from collections.abc import Callable
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
class Places:
    """Where everything in a file stands; worked out only for files of which something is said."""

    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    blanks: list[Path] = field(default_factory=list)
    """Where nothing at all was typed; `null` and `~` say on purpose that there is nothing."""
    bare: list[Path] = field(default_factory=list)
    """Where digits with a leading 0 stand without quotes, which other tools would take for a number."""


class Tree:
    """One file's values; scalars are text as it was typed, and the place of each is found when it is asked for."""

    __slots__ = ("_find", "_places", "data", "digest", "file", "is_odd")

    def __init__(
        self,
        file: str,
        data: dict[str, Value],
        find: Callable[[], Places] = Places,
        *,
        is_odd: bool = False,
    ) -> None:
        self.file = file
        self.data = data
        self.is_odd = is_odd
        """Whether something was typed that needs a word although it can be read: a blank, bare digits."""
        self.digest = b""
        """A hash of the file's bytes, once a file has been read for it."""
        self._find = find
        self._places: Places | None = None

    @property
    def places(self) -> Places:
        """Where everything in the file stands."""
        if self._places is None:
            self._places = self._find()
        return self._places

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
        values = self.places.values
        while path and path not in values:
            path = path[:-1]
        return Mark(self.file, *values.get(path, (1, 1)))

    def at_key(self, path: Path) -> Mark:
        """Where a key stands; if there is none, where the value or its parent does."""
        place = self.places.keys.get(path)
        return Mark(self.file, *place) if place else self.at(path)
