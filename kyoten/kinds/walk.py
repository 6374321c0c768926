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
    return _leaves(record, ())


def _leaves(model: BaseModel, path: Path) -> Iterator[Leaf]:
    for name, to in _plan(type(model)):
        value = getattr(model, name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from _leaf((*path, name, index), to, item)
        elif value is not None:
            yield from _leaf((*path, name), to, value)


def _leaf(path: Path, to: To | None, value: object) -> Iterator[Leaf]:
    yield path, to, value
    if isinstance(value, BaseModel):
        yield from _leaves(value, path)


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, To | None], ...]:
    """The fields of a class that hold references or parts."""
    return tuple(
        (shape.name, shape.to)
        for shape in shapes(model).values()
        if shape.part or (shape.to and shape.to.is_record)
    )
