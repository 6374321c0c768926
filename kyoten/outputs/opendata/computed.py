"""From kinds to what their open data have besides the columns of the class, or under another name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.kinds import NATIONAL, Area, BlockMeeting, Case, Municipality, Prefecture, Record
from kyoten.kinds.references import To
from kyoten.kinds.shape import shapes

Single = str | int | bool | None
"""A value that is not a list."""

Cell = Single | list[Single]
"""One value of a flat object: a list is the only thing in it that is not single."""

Value = Callable[[Record, Dataset, Facts], Cell]

Refer = Callable[[Record, Dataset], list[Prefecture]]
"""The prefectures of a record, in its order."""

Explained = tuple[type[BaseModel], str] | None
"""The field whose words explain a column; without one `opendata.yml` does."""


@dataclass(frozen=True, slots=True)
class Computed:
    """A column that stands before those of the class, in place of one of them if they share the name."""

    name: str
    value: Value
    refers_to: str | None = None
    """The kind whose ids it holds."""
    is_list: bool = False
    field: Explained = None


RENAMED: Mapping[type[Record], Mapping[str, str]] = {
    Case: {"place_ja": "place", "place_kind": "kind"},
}
"""By kind: columns of the class that open data call otherwise."""


def computed_of(kind: type[Record]) -> tuple[Computed, ...]:
    """The computed columns of a kind: its id, what is its own, and its prefecture or prefectures."""
    return (_ID, *_OWN.get(kind, ()), *_prefectures_of(kind))


def _prefectures_of(kind: type[Record]) -> tuple[Computed, ...]:
    """The prefecture or prefectures that a field names; a kind without such a field is its folder's."""
    for name in ("prefecture", "prefectures"):
        shape = shapes(kind).get(name)
        if shape and shape.to == To(Prefecture.kind):
            make = _several if shape.is_list else _single
            return make(name, _by_field(name), field=(kind, name))
    return _single("prefecture", _by_folder)


def _by_folder(record: Record, dataset: Dataset) -> list[Prefecture]:
    if isinstance(record, Prefecture):
        return [record]
    found = dataset.find(Prefecture, f"{NATIONAL}/{record.folder}")
    return [found] if found else []


def _by_field(name: str) -> Refer:
    def named(record: Record, dataset: Dataset) -> list[Prefecture]:
        value = getattr(record, name)
        references = value if isinstance(value, tuple) else (value,) if value else ()
        return dataset.follow_all(record, Prefecture, references)

    return named


def _by_meeting(record: Record, dataset: Dataset) -> list[Prefecture]:
    """Who held the meeting at which a case was presented."""
    if not isinstance(record, Case):
        return []
    meeting = dataset.follow(record, BlockMeeting, record.meeting)
    return dataset.follow_all(meeting, Prefecture, meeting.prefectures)


def _single(name: str, refer: Refer, *, field: Explained = None) -> tuple[Computed, Computed]:
    """The Japanese name of the one prefecture, and its id."""

    def first(record: Record, dataset: Dataset) -> Prefecture | None:
        return next(iter(refer(record, dataset)), None)

    def name_of(record: Record, dataset: Dataset, facts: Facts) -> Cell:
        found = first(record, dataset)
        return found.name.ja if found else None

    def id_of(record: Record, dataset: Dataset, facts: Facts) -> Cell:
        found = first(record, dataset)
        return found.full_id if found else None

    return Computed(name, name_of, field=field), Computed(f"{name}_id", id_of, Prefecture.kind)


def _several(name: str, refer: Refer, *, field: Explained = None) -> tuple[Computed, Computed]:
    """The Japanese names of the prefectures, and their ids in the same order."""
    return (
        Computed(
            name,
            lambda record, dataset, facts: [one.name.ja for one in refer(record, dataset)],
            is_list=True,
            field=field,
        ),
        Computed(
            f"{name}_ids",
            lambda record, dataset, facts: [one.full_id for one in refer(record, dataset)],
            Prefecture.kind,
            is_list=True,
        ),
    )


def _area(record: Record, facts: Facts) -> Area | None:
    return facts.row(record).area if isinstance(record, Municipality) else None


def _area_name(record: Record, dataset: Dataset, facts: Facts) -> Cell:
    area = _area(record, facts)
    return area.name.ja if area else None


def _area_id(record: Record, dataset: Dataset, facts: Facts) -> Cell:
    area = _area(record, facts)
    return area.full_id if area else None


_ID = Computed("id", lambda record, dataset, facts: record.full_id)
_OWN: Mapping[type[Record], tuple[Computed, ...]] = {
    Municipality: (Computed("area", _area_name), Computed("area_id", _area_id, Area.kind)),
    Case: _several("meeting_prefectures", _by_meeting),
}
"""By kind: the columns that only it has."""
