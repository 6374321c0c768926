"""From the data folder to its records as plain mappings, read without `kyoten`, for a second opinion."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from ruamel.yaml import YAML

Plain = dict[str, object]
NATIONAL = "national"
HANDBOOK = "handbook"


@dataclass(frozen=True, slots=True)
class Entry:
    """One record: the folder, the kind's folder, the id, and what somebody typed."""

    folder: str
    kind: str
    id: str
    typed: Plain

    @property
    def full_id(self) -> str:
        """The id as open data give it."""
        return f"{self.folder}/{self.id}"

    @property
    def path(self) -> str:
        """The path of its page."""
        if self.kind == HANDBOOK:
            return f"{self.folder}/"
        own = f"{self.kind}/{self.id}/"
        return own if self.folder == NATIONAL else f"{self.folder}/{own}"

    @property
    def is_sample(self) -> bool:
        """Whether it is invented."""
        return self.typed.get("sample") is True

    def name(self, lang: str) -> str:
        """Its name in a language."""
        return texts(self.typed.get("name", self.typed.get("title")), lang)[0]

    def full(self, reference: object) -> str:
        """A reference of this record as a full id."""
        return str(reference) if "/" in str(reference) else f"{self.folder}/{reference}"


def records_in(data: Path) -> tuple[Entry, ...]:
    """Every record below a data folder."""
    return tuple(_entry(path.relative_to(data), read(path)) for path in sorted(data.rglob("*.yml")))


def read(path: Path) -> Plain:
    """A YAML file as a parser of no opinion reads it."""
    return cast(Plain, YAML(typ="safe", pure=False).load(path.read_text(encoding="utf-8")))


def walk(value: object, way: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    """Everything that is not a mapping or a list, with the keys on the way to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, (*way, str(key)))
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner, way)
    else:
        yield way, value


def at(value: object, *keys: str) -> list[object]:
    """What stands at the keys, through lists on the way; a list at the end comes item by item."""
    if isinstance(value, list):
        return [found for inner in value for found in at(inner, *keys)]
    if not keys:
        return [value]
    return at(value[keys[0]], *keys[1:]) if isinstance(value, dict) and keys[0] in value else []


def mappings(value: object) -> Iterator[Plain]:
    """The mapping itself and every mapping below it."""
    if isinstance(value, dict):
        yield value
    for inner in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from mappings(inner)


def texts(value: object, lang: str) -> list[str]:
    """The texts of a language at a place, or in a list of such places."""
    return [str(found) for found in at(value, lang)]


def is_open(entry: Entry, today: date) -> bool:
    """Whether a facility's registration holds on a day."""
    registered, withdrawn = entry.typed.get("registered"), entry.typed.get("withdrawn")
    return (
        isinstance(registered, date)
        and registered <= today
        and not (isinstance(withdrawn, date) and withdrawn <= today)
    )


def _entry(path: Path, typed: Plain) -> Entry:
    folder, kind = path.parts[0], path.parts[1] if len(path.parts) == 3 else HANDBOOK
    return Entry(folder, kind, path.stem, typed)
