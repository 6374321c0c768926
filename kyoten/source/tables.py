"""From the character tables beside the code to their texts."""

from functools import cache
from pathlib import Path

from kyoten.source.read import read_file
from kyoten.source.tree import Value

_FOLDER = Path(__file__).parent.parent / "tables"


@cache
def table(name: str) -> dict[str, Value]:
    """The table `kyoten/tables/<name>.yml`; a faulty one is a fault of the code."""
    reading = read_file(_FOLDER / f"{name}.yml", f"{name}.yml")
    if reading.tree is None or reading.problems:
        raise ValueError(f"table {name}: {reading.problems}")
    return reading.tree.data


def texts(name: str) -> dict[str, str]:
    """A table whose values are single texts."""
    return {key: str(value) for key, value in table(name).items()}


def listed(name: str, key: str) -> tuple[str, ...]:
    """A list of texts in a table."""
    values = table(name)[key]
    return tuple(str(value) for value in values) if isinstance(values, list) else ()
