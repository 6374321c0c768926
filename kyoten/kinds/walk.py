"""From a record to its references and texts, wherever they stand in it."""

from collections.abc import Iterator
from functools import cache
from types import NoneType, UnionType
from typing import Union, get_args, get_origin

from pydantic import BaseModel

from kyoten.kinds.types import To
from kyoten.source import Path


def leaves(record: BaseModel) -> Iterator[tuple[Path, To | None, object]]:
    """Every reference (with the kind that it names) and every part inside a record, and where."""
    return _leaves(record, ())


def _leaves(model: BaseModel, path: Path) -> Iterator[tuple[Path, To | None, object]]:
    for name, marker in _plan(type(model)):
        value = getattr(model, name)
        if value is None:
            continue
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from _leaf((*path, name, index), marker, item)
        else:
            yield from _leaf((*path, name), marker, value)


def _leaf(path: Path, marker: To | None, value: object) -> Iterator[tuple[Path, To | None, object]]:
    yield path, marker, value
    if isinstance(value, BaseModel):
        yield from _leaves(value, path)


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, To | None], ...]:
    """The fields of a class that hold references or parts, worked out once a class."""
    found = []
    for name, info in model.model_fields.items():
        annotation: object = info.annotation
        for meta in info.metadata:
            annotation = (annotation, meta) if isinstance(meta, To) else annotation
        marker = _marker(annotation)
        if marker is not None or _holds_model(annotation):
            found.append((name, marker))
    return tuple(found)


def _marker(annotation: object) -> To | None:
    if isinstance(annotation, tuple):
        return annotation[1] if isinstance(annotation[1], To) else None
    own = next((m for m in getattr(annotation, "__metadata__", ()) if isinstance(m, To)), None)
    if own is not None:
        return own
    return next((m for arg in get_args(annotation) if (m := _marker(arg)) is not None), None)


def _holds_model(annotation: object) -> bool:
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return annotation is not NoneType and issubclass(annotation, BaseModel)
    if get_origin(annotation) in (Union, UnionType, tuple) or hasattr(annotation, "__metadata__"):
        return any(_holds_model(arg) for arg in get_args(annotation))
    return False
