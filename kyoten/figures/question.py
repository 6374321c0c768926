"""From the coverage of a prefecture to what a map asks of it, and to the words around the answer."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kyoten.derive import Coverage
from kyoten.figures.drawing import Key
from kyoten.figures.svg import Naming
from kyoten.figures.tiles import State, frame
from kyoten.kinds import Area, Base, Center, Council, Record
from kyoten.text.dates import day_in_words
from kyoten.words import Words

PlaceHref = Callable[[Record], str | None]

_KNOWN: Mapping[type[Record], Callable[[Coverage], Sequence[Record]]] = {
    Base: lambda row: row.bases,
    Center: lambda row: row.centers,
    Council: lambda row: row.councils,
}


@dataclass(frozen=True, slots=True)
class Question:
    """What a map answers of each municipality of a prefecture: is one of this kind known?"""

    rows: tuple[Coverage, ...]
    """The prefecture's municipalities."""
    kind: type[Record]
    """Base, Center or Council."""
    prefecture: str
    """The prefecture's name in the reader's language."""
    today: date

    @property
    def _folders(self) -> list[str]:
        """The prefecture's folder, which tells its maps from another's on one page."""
        return sorted({row.municipality.folder for row in self.rows})

    def is_known(self, row: Coverage) -> bool:
        """Whether a record says that the municipality has one."""
        return bool(_KNOWN[self.kind](row))

    def areas(self) -> tuple[Area, ...]:
        """The welfare areas as the maps number them: from north to south, from west to east."""
        found = {row.area.full_id: row.area for row in self.rows if row.area is not None}
        return tuple(sorted(found.values(), key=_place))

    def count(self, area: Area) -> tuple[int, int]:
        """How many of an area's municipalities are known to have one, and how many there are."""
        inside = [row for row in self.rows if row.area is area]
        return sum(map(self.is_known, inside)), len(inside)

    def naming(self, words: Words, map_: str) -> Naming:
        """The title and description of a map: `areas` or `towns`."""
        what = words(f"figures.what.{self.kind.kind}")
        params = {"prefecture": self.prefecture, "what": what}
        return Naming(
            "-".join((*self._folders, map_, self.kind.kind)),
            words(f"figures.{map_}.title", **params),
            words(f"figures.{map_}.desc", **params),
        )

    def keys(self, words: Words, map_: str, states: Iterable[State]) -> tuple[Key, ...]:
        """What the frames of a map mean."""
        return tuple(Key(frame(state), words(f"figures.{map_}.{state}")) for state in states)

    def as_of(self, words: Words) -> str:
        """When this was known."""
        return words("figures.known_on", day=day_in_words(self.today, words))


def _place(area: Area) -> tuple[bool, int, int, str]:
    grid = area.grid
    return (grid is None, grid.row if grid else 0, grid.column if grid else 0, area.full_id)
