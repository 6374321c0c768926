"""From a record class to the flat columns that open data and the dictionary give it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Union, get_args, get_origin

from pydantic import BaseModel

from kyoten.kinds.dates import When
from kyoten.kinds.record import Record
from kyoten.kinds.types import To

_NOT_PUBLISHED = frozenset(("sample",))


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where its value stands in the record, and what it means."""

    name: str
    """`contacts_tel`; names and texts end in their language."""
    path: tuple[str, ...]
    """The fields on the way to the value."""
    value_type: str
    """text, number, true_or_false, day, when, reference, or the words of a closed list."""
    meaning: str
    """The field's own documentation."""
    is_list: bool
    """Whether there may be several values."""
    is_required: bool
    """Whether every record has it."""
    fields: tuple[tuple[type[BaseModel], str], ...]
    """The classes and fields on the way, for their titles in words."""

    @property
    def is_reference(self) -> bool:
        """Whether the value is the id of a record."""
        return self.value_type == "reference"


@cache
def columns_of(kind: type[Record]) -> tuple[Column, ...]:
    """The columns of a kind, in the order of the class: its own fields first, `source` last."""
    own = [name for name in kind.model_fields if name not in Record.model_fields]
    shared = [name for name in Record.model_fields if name not in _NOT_PUBLISHED]
    return tuple(
        column
        for name in (*own, *shared)
        for column in _columns(kind, name, _Way((), (), (), True))
    )


@dataclass(frozen=True, slots=True)
class _Way:
    """How the walk came to a field."""

    names: tuple[str, ...]
    fields: tuple[tuple[type[BaseModel], str], ...]
    lists: tuple[bool, ...]
    is_required: bool


def _columns(model: type[BaseModel], name: str, way: _Way) -> list[Column]:
    info = model.model_fields[name]
    inner, is_list = _inner(info.annotation)
    here = _Way(
        (*way.names, name),
        (*way.fields, (model, name)),
        (*way.lists, is_list),
        way.is_required and info.is_required(),
    )
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        return [column for field in inner.model_fields for column in _columns(inner, field, here)]
    marked = any(isinstance(m, To) for m in info.metadata) or _has_marker(info.annotation)
    return [
        Column(
            "_".join(here.names),
            here.names,
            "reference" if marked else _type_of(inner),
            " ".join((info.description or "").split()),
            any(here.lists),
            here.is_required,
            here.fields,
        )
    ]


def _inner(annotation: object) -> tuple[object, bool]:
    """What a field holds, without lists, marks and None, and whether there may be several."""
    if hasattr(annotation, "__metadata__"):
        return _inner(get_args(annotation)[0])
    if get_origin(annotation) is tuple:
        inner, _ = _inner(get_args(annotation)[0])
        return inner, True
    if get_origin(annotation) in (Union, UnionType):
        some = next(arg for arg in get_args(annotation) if arg is not NoneType)
        return _inner(some)
    return annotation, False


def _has_marker(annotation: object) -> bool:
    if any(isinstance(m, To) for m in getattr(annotation, "__metadata__", ())):
        return True
    return any(_has_marker(arg) for arg in get_args(annotation))


def _type_of(inner: object) -> str:
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return " | ".join(member.value for member in inner)
    names = {bool: "true_or_false", int: "number", date: "day", When: "when"}
    return names.get(inner, "text") if isinstance(inner, type) else "text"
