"""From a record to its references and parts, wherever they stand in it."""

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from kyoten.kinds.references import To
from kyoten.kinds.shape import shapes
from kyoten.source import Path

Leaf = tuple[Path, To | None, object]
"""Where it stands, the kind that it names if it is a reference, and the reference or the part."""


def leaves(record: BaseModel) -> Iterator[Leaf]:
    """Every reference to a record and every part inside a record."""
    found: list[Leaf] = []
    _collect(record, (), found)
    return iter(found)


def _collect(model: BaseModel, path: Path, found: list[Leaf]) -> None:
    values = model.__dict__
    for name, to in _plan(type(model)):
        value = values[name]
        if not value:
            continue
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                _leaf((*path, name, index), to, item, found)
        else:
            _leaf((*path, name), to, value, found)


def _leaf(path: Path, to: To | None, value: object, found: list[Leaf]) -> None:
    found.append((path, to, value))
    if to is None and isinstance(value, BaseModel):
        _collect(value, path, found)


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, To | None], ...]:
    """The fields of a class that hold references or parts."""
    return tuple(
        (shape.name, shape.to)
        for shape in shapes(model).values()
        if shape.part or (shape.to and shape.to.is_record)
    )
