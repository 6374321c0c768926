"""From a kind and an id to the file that staff fill in, with what each field means beside it."""

from enum import StrEnum
from typing import get_args

from pydantic import BaseModel

from kyoten.kinds import KINDS, SINGLE, Record
from kyoten.words import Words

NATIONAL_KINDS = frozenset(("prefecture", "document", "term"))
"""Kinds that stand in `data/national`, whichever prefecture writes them."""

_WRITTEN_LAST = ("source", "confirmed", "verified")


def kind_named(name: str) -> type[Record] | None:
    """The kind of a name as the command line has it, or None."""
    return next((kind for kind in KINDS if name in (kind.kind, kind.plural)), None)


def file_of(kind: type[Record], folder: str, id_: str) -> str:
    """Where a new record's file stands below the data folder."""
    if kind is SINGLE:
        return f"{folder}/{SINGLE.kind}.yml"
    home = "national" if kind.kind in NATIONAL_KINDS else folder
    return f"{home}/{kind.plural}/{id_}.yml"


def skeleton(kind: type[Record], words: Words) -> str:
    """The file's text: required fields open, the others as comments, ready to fill in."""
    own = [name for name in kind.model_fields if name not in Record.model_fields]
    lines = [f"# {line}" for line in words("skeleton.head", kind=kind.kind).splitlines()]
    for name in (*own, *_WRITTEN_LAST):
        lines += _field(kind, name, words, indent=0, is_comment=False)
    return "\n".join(lines) + "\n"


def _field(
    model: type[BaseModel], name: str, words: Words, *, indent: int, is_comment: bool
) -> list[str]:
    info = model.model_fields[name]
    is_comment = is_comment or not info.is_required()
    lead = ("# " if is_comment else "") + "  " * indent
    inner, is_list = _shape(info.annotation)
    note = words.title(model, name)
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        note += f" ({', '.join(member.value for member in inner)})"
    if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
        return [f"{lead}{name}: # {note}"] + ([f"{lead}  - "] if is_list else [])
    fields = [
        line
        for field in inner.model_fields
        if inner.model_fields[field].is_required() or field == "en"
        for line in _field(inner, field, words, indent=indent + 1 + is_list, is_comment=is_comment)
    ]
    if is_list:
        mark = len(lead) + 2
        fields[0] = fields[0][:mark] + "- " + fields[0][mark + 2 :]
    return [f"{lead}{name}: # {note}", *fields]


def _shape(annotation: object) -> tuple[object, bool]:
    """What a field holds at its core, and whether it is a list."""
    if isinstance(annotation, type):
        return annotation, False
    is_list = getattr(annotation, "__origin__", None) is tuple
    args = [arg for arg in get_args(annotation) if arg not in (type(None), Ellipsis)]
    if not args:
        return annotation, is_list
    inner, inner_list = _shape(args[0])
    return inner, is_list or inner_list
