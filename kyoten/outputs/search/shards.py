"""From entries to the files of the index: one of names, and above a size more for the offices, cut by Area."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kyoten.kinds import Facility
from kyoten.outputs.search.entries import Entry

ABOVE = 3_000
"""So many entries are loaded at once; above, the offices are in files of their own."""
ROOM = 1_500
"""So many offices are in one file, Areas being kept whole; fewer would be a request for every Area."""


@dataclass(frozen=True, slots=True)
class Shard:
    """One file of the index."""

    name: str
    """Empty for the file that is always loaded, else its number."""
    entries: tuple[Entry, ...]
    areas: tuple[str, ...] = ()
    """The Areas whose offices it holds."""


def shards_of(entries: Sequence[Entry], *, above: int = ABOVE, room: int = ROOM) -> list[Shard]:
    """The entries by the file that they are in, the one that is always loaded first."""
    if len(entries) <= above:
        return [Shard("", tuple(entries))]
    core: list[Entry] = []
    areas: dict[str, list[Entry]] = {}
    for entry in entries:
        place = entry.codes.get("area", ()) if entry.kind == Facility.kind else ()
        (areas.setdefault(place[0], []) if place else core).append(entry)
    return [Shard("", tuple(core)), *_filled(areas.items(), room)]


def _filled(areas: Iterable[tuple[str, list[Entry]]], room: int) -> list[Shard]:
    """Areas in their order, as many to a file as there is room for."""
    shards: list[Shard] = []
    for area, entries in areas:
        last = shards[-1] if shards else None
        if last and len(last.entries) + len(entries) <= room:
            shards[-1] = Shard(last.name, (*last.entries, *entries), (*last.areas, area))
        else:
            shards.append(Shard(str(len(shards) + 1), tuple(entries), (area,)))
    return shards
