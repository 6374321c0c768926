"""From references to those that lead nowhere, to an invented record, or say the same twice."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from pydantic import BaseModel

from kyoten.dataset import Dataset
from kyoten.kinds import KINDS
from kyoten.kinds.fault import shown
from kyoten.kinds.shape import shapes
from kyoten.problem import Problem, error
from kyoten.rules.meant import meant
from kyoten.rules.rule import Seen

_KINDS = {kind.kind: kind for kind in KINDS}


def reference_exists(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """Every reference leads to a record of the right kind; real records never to a sample."""
    record = seen.record
    for path, to, reference in seen.references:
        kind, full_id = _KINDS[to.kind], record.full(reference)
        found = dataset.find(kind, full_id)
        if found is None and (to.kind, full_id) not in dataset.broken:
            yield error(
                record.at(*path),
                "unknown-reference",
                ja=f"「{shown(reference)}」という記録は {kind.plural} フォルダーにありません。",
                en=f"There is no record '{shown(reference)}' in the folder {kind.plural}.",
                hint=meant(dataset, record, kind, reference),
            )
        elif found is not None and found.sample and not record.sample:
            yield error(
                record.at(*path),
                "refers-to-sample",
                ja=f"実在の記録から見本「{reference}」を参照しています。",
                en=f"A real record refers to the sample '{reference}'.",
                hint=("参照を消してください。", "Delete the reference."),
            )


def listed_once(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """No list of references or words says the same twice."""
    for path, part in seen.parts:
        for name in _single_lists(type(part)):
            second = _repeated(getattr(part, name))
            if second is None:
                continue
            index, value = second
            yield error(
                seen.record.at(*path, name, index),
                "listed-twice",
                ja=f"「{shown(value)}」が一覧に2回あります。",
                en=f"'{shown(value)}' stands twice in the list.",
                hint=("どちらか1つを消してください。", "Delete one of them."),
            )


@cache
def _single_lists(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a class that hold lists of single values."""
    return tuple(name for name, shape in shapes(model).items() if shape.is_list and not shape.part)


def _repeated(values: tuple[str, ...]) -> tuple[int, str] | None:
    """The first value that stood before, and where it stands again."""
    if len(set(values)) == len(values):
        return None
    known: set[str] = set()
    for index, value in enumerate(values):
        if value in known:
            return index, value
        known.add(value)
    return None
