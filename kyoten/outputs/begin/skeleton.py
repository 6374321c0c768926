"""From a kind and an id to the file that staff fill in, with what each field means beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from pydantic import BaseModel

from kyoten.kinds import KINDS, NATIONAL, SINGLE, Record
from kyoten.kinds.dates import When
from kyoten.kinds.grid import Grid
from kyoten.kinds.shape import Shape, shapes
from kyoten.source import SUFFIX
from kyoten.words import Words

_WRITTEN_LAST = ("source", "confirmed", "verified")
_NOT_ASKED = frozenset(("easy",))
"""Fields that whoever begins a record need not think of."""

_FORMS: dict[object, str] = {
    bool: "true, false",
    date: "2026-04-01",
    Decimal: "10.18",
    When: "2026-04-01, 2026-04, 2026, FY2026",
    Grid: "[3, 4]",
}
"""How values of a type are written."""


def kind_named(name: str) -> type[Record] | None:
    """The kind of a name as the command line has it, or None."""
    return next((kind for kind in KINDS if name in (kind.kind, kind.plural)), None)


def file_of(kind: type[Record], folder: str, id_: str) -> str:
    """Where a new record's file stands below the data folder."""
    if kind is SINGLE:
        return f"{folder}/{SINGLE.kind}{SUFFIX}"
    home = NATIONAL if kind.is_national else folder
    return f"{home}/{kind.plural}/{id_}{SUFFIX}"


def skeleton(kind: type[Record], words: Words) -> str:
    """The file's text: required fields open, the others as comments, ready to fill in."""
    own = [name for name in kind.model_fields if name not in Record.model_fields]
    lines = [f"# {line}" for line in words("skeleton.head", kind=kind.kind).splitlines()]
    for name in (*own, *_WRITTEN_LAST):
        lines += [str(line) for line in _field(kind, name, words)]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the file; one that need not be filled in is a comment."""

    indent: int
    text: str
    is_open: bool

    def __str__(self) -> str:
        return ("" if self.is_open else "# ") + " " * self.indent + self.text

    def below(self, indent: int, *, is_open: bool) -> "_Line":
        """The same line deeper, and open only where what it stands in is."""
        return replace(self, indent=self.indent + indent, is_open=self.is_open and is_open)


def _field(model: type[BaseModel], name: str, words: Words) -> Iterator[_Line]:
    """The lines of a field as it stands at the top of its mapping."""
    shape = shapes(model)[name]
    note = _note(shape, words.title(model, name))
    yield _Line(0, f"{name}: # {note}", shape.is_required)
    if shape.part is None:
        if shape.is_list:
            yield _Line(2, "-", shape.is_required)
        return
    depth = 4 if shape.is_list else 2
    inside = [line.below(depth, is_open=shape.is_required) for line in _part(shape.part, words)]
    if shape.is_list:
        inside[0] = replace(inside[0], indent=2, text=f"- {inside[0].text}")
    yield from inside


def _part(part: type[BaseModel], words: Words) -> Iterator[_Line]:
    """The lines of a mapping: its English is asked for too, and of a choice the first."""
    asked = [name for name in shapes(part) if name not in _NOT_ASKED]
    needed = {name for name in asked if shapes(part)[name].is_required or name == "en"}
    for name in asked:
        first, *rest = _field(part, name, words)
        is_open = name in (needed or asked[:1])
        yield replace(first, is_open=is_open)
        yield from rest if shapes(part)[name].is_required else _as_open(rest, is_open)


def _as_open(lines: list[_Line], is_open: bool) -> Iterator[_Line]:
    return (replace(line, is_open=is_open) for line in lines)


def _note(shape: Shape, title: str) -> str:
    form = ", ".join(shape.words) or _FORMS.get(shape.core, "")
    return f"{title} ({form})" if form else title
