"""From references to those that lead nowhere, or to an invented record."""

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from kyoten.dataset import Dataset
from kyoten.kinds import KINDS, Municipality, Record
from kyoten.kinds.digits import municipality_digit
from kyoten.problem import Hint, Problem, error
from kyoten.rules.rule import Seen

_KINDS = {kind.kind: kind for kind in KINDS}


def reference_exists(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """Every reference leads to a record of the right kind; real records never to a sample."""
    record = seen.record
    for path, to, reference in seen.references:
        full_id = record.full(reference)
        found = dataset.find(_KINDS[to.kind], full_id)
        if (to.kind, full_id) in dataset.broken:
            continue
        if found is None:
            yield error(
                record.at(*path),
                "unknown-reference",
                ja=f"「{reference}」という記録は {_KINDS[to.kind].plural} フォルダーにありません。",
                en=f"There is no record '{reference}' in the folder {_KINDS[to.kind].plural}.",
                hint=_suggestion(dataset, record, _KINDS[to.kind], reference),
            )
        elif found.sample and not record.sample:
            yield error(
                record.at(*path),
                "refers-to-sample",
                ja=f"実在の記録から見本「{reference}」を参照しています。",
                en=f"A real record refers to the sample '{reference}'.",
                hint=("参照を消してください。", "Delete the reference."),
            )


def _suggestion(dataset: Dataset, record: Record, kind: type[Record], typed: str) -> Hint:
    known = {_short(record, other): other for other in dataset.all(kind)}
    for id_, other in known.items():
        if typed in _names(other):
            return _meant(id_, other)
    near = get_close_matches(typed, known, 1, 0.7)
    if near:
        return _meant(near[0], known[near[0]])
    spelled = {name: id_ for id_, other in known.items() for name in _names(other)}
    near = get_close_matches(typed, spelled, 1, 0.5)
    if near:
        return _meant(spelled[near[0]], known[spelled[near[0]]])
    return (
        "ID は、参照先のファイル名から .yml を除いたものです。",
        "The id is the name of the other record's file without .yml.",
    )


def _short(record: Record, other: Record) -> str:
    return other.id if other.folder == record.folder else other.full_id


def _names(record: Record) -> list[str]:
    """What somebody may have typed instead of the id: name, reading, English, code."""
    name = getattr(record, "name", None)
    names = [str(getattr(name, part)) for part in ("ja", "kana", "en") if getattr(name, part, None)]
    if isinstance(record, Municipality):
        five = record.code[:5]
        names += [record.code, five, five.removeprefix("0"), f"{five}{municipality_digit(five)}"]
    return [*names, *(re.sub("[市町村区]$", "", text) for text in names[:1] if len(text) > 2)]


def _meant(id_: str, record: Record) -> Hint:
    name = getattr(record, "name", None)
    ja, en = getattr(name, "ja", id_), getattr(name, "en", None) or id_
    return f"もしかして: {id_}（{ja}）", f"Did you mean {id_} ({en})?"
