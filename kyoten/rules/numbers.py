"""From telephone and FAX numbers to those that are most likely mixed up."""

from collections.abc import Iterator, Sequence
from datetime import date

from kyoten.dataset import Dataset
from kyoten.kinds import Record
from kyoten.problem import Mark, Problem, warning
from kyoten.rules.rule import Seen
from kyoten.source import Path

_FIELDS = ("tel", "fax")
_Place = tuple[Record, Path]


def phones(seen: Seen) -> Iterator[tuple[Path, str]]:
    """Every telephone and FAX number of a record, and where it stands."""
    for path, holder in seen.holders:
        for field in _FIELDS:
            number = getattr(holder, field, None)
            if number:
                yield (*path, field), number


def one_number_one_use(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A telephone number that is also the FAX number is most likely a slip."""
    numbers = dict(phones(seen))
    for path, number in numbers.items():
        if path[-1] == "fax" and numbers.get((*path[:-1], "tel")) == number:
            yield warning(
                seen.record.at(*path),
                "tel-is-fax",
                ja=f"電話と FAX が同じ番号（{number}）です。",
                en=f"Telephone and FAX have the same number ({number}).",
                hint=(
                    "入れ違いがないか確かめてください。",
                    "Make sure that they are not mixed up.",
                ),
            )


def number_keeps_use(every: Sequence[Seen]) -> Iterator[Problem]:
    """A number that is a telephone in one file and a FAX in another: one of them has the two swapped."""
    telephones: dict[str, _Place] = {}
    faxes: dict[str, list[_Place]] = {}
    for seen in every:
        for path, number in phones(seen):
            if path[-1] == "tel":
                telephones.setdefault(number, (seen.record, path))
            else:
                faxes.setdefault(number, []).append((seen.record, path))
    for number in faxes.keys() & telephones.keys():
        telephone, way = telephones[number]
        for record, path in faxes[number]:
            if record is not telephone:
                yield _swapped(record.at(*path), number, telephone.at(*way))


def _swapped(mark: Mark, number: str, telephone: Mark) -> Problem:
    return warning(
        mark,
        "tel-fax-swapped",
        ja=f"FAX の番号 {number} は、{telephone} では電話の番号です。",
        en=f"The FAX number {number} is a telephone number in {telephone}.",
        hint=("電話と FAX の入れ違いがないか確かめてください。", "Check both files."),
    )
