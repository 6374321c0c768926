"""From a class to the shape of its fields: what each holds at its core, worked out once a class."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kyoten.kinds.references import To


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field holds, without lists, marks and None."""

    name: str
    core: object
    """The class at the core: a part, a closed list, `str`, `int`, `bool`, `date` or `When`."""
    is_list: bool
    """Whether there may be several."""
    is_required: bool
    to: To | None
    """What it refers to, if it is a reference."""
    meaning: str
    """The field's own documentation."""

    @property
    def part(self) -> type[BaseModel] | None:
        """The class of the mapping that the field holds, if it holds one."""
        core = self.core
        return core if isinstance(core, type) and issubclass(core, BaseModel) else None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the closed list that the field holds, if it holds one."""
        core = self.core
        if not (isinstance(core, type) and issubclass(core, StrEnum)):
            return ()
        return tuple(member.value for member in core)


@cache
def shapes(model: type[BaseModel]) -> Mapping[str, Shape]:
    """The shape of each field of a class, in its order."""
    return {name: _shape(name, info) for name, info in model.model_fields.items()}


def _shape(name: str, info: FieldInfo) -> Shape:
    core, is_list, to = _core(info.annotation)
    own = next((mark for mark in info.metadata if isinstance(mark, To)), None)
    meaning = " ".join((info.description or "").split())
    return Shape(name, core, is_list, info.is_required(), own or to, meaning)


def _core(annotation: object) -> tuple[object, bool, To | None]:
    marks = getattr(annotation, "__metadata__", ())
    if marks:
        core, is_list, to = _core(get_args(annotation)[0])
        return core, is_list, to or next((mark for mark in marks if isinstance(mark, To)), None)
    if get_origin(annotation) is tuple:
        core, _, to = _core(get_args(annotation)[0])
        return core, True, to
    if get_origin(annotation) in (Union, UnionType):
        return _core(next(arg for arg in get_args(annotation) if arg is not NoneType))
    return annotation, False, None
