"""From a record to the municipalities, welfare areas and prefectures that it belongs to."""

from collections.abc import Iterable

from kyoten.dataset import Dataset
from kyoten.kinds import (
    NATIONAL,
    Area,
    Base,
    BlockMeeting,
    Case,
    Center,
    Council,
    Facility,
    Municipality,
    Practice,
    Record,
)
from kyoten.kinds.place import AreaKind


class Around:
    """From a record to the places and prefectures that it belongs to."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.areas: dict[str, list[str]] = {}
        for area in dataset.all(Area):
            if area.area_kind is AreaKind.WELFARE:
                for town in dataset.follow_all(area, Municipality, area.members):
                    self.areas.setdefault(town.full_id, []).append(area.name.ja)

    def places(self, record: Record) -> tuple[str, ...]:
        """Names of municipalities and welfare areas, each once."""
        names: list[str] = []
        for town in self.dataset.follow_all(record, Municipality, _towns(record)):
            names += [town.name.ja, *self.areas.get(town.full_id, [])]
        own = self.areas.get(record.full_id, []) if isinstance(record, Municipality) else []
        return tuple(dict.fromkeys((*names, *own)))

    def prefectures(self, record: Record) -> tuple[str, ...]:
        """Ids of prefectures: those that it names, or the folder that it stands in."""
        if isinstance(record, BlockMeeting | Practice):
            return tuple(p.rpartition("/")[2] for p in record.prefectures)
        if isinstance(record, Case):
            return (record.prefecture.rpartition("/")[2],)
        return () if record.folder == NATIONAL else (record.folder,)


def _towns(record: Record) -> Iterable[str]:
    if isinstance(record, Facility):
        return (record.municipality,)
    if isinstance(record, Council | Center):
        return record.municipalities
    if isinstance(record, Base):
        alone = [run.municipality for run in record.implementers if run.municipality]
        return [
            *alone,
            *(m for run in record.implementers if run.joint_body for m in run.joint_body.members),
        ]
    return ()
