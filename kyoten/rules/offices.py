"""From facilities and bases to those that stand twice or in two prefectures."""

from collections.abc import Iterator
from datetime import date

from kyoten.dataset import Dataset
from kyoten.kinds import Base, Facility, Municipality
from kyoten.problem import Problem, error
from kyoten.source import Path


def facility_once(dataset: Dataset, today: date) -> Iterator[Problem]:
    """No two facilities have the same office number and name (one number alone may repeat)."""
    seen: dict[tuple[str, str], Facility] = {}
    for facility in dataset.all(Facility):
        if not facility.office_number:
            continue
        key = (facility.office_number, facility.name.ja)
        if key in seen:
            yield error(
                facility.at("office_number"),
                "facility-twice",
                ja=f"事業所番号と名前が {seen[key].file} と同じです。",
                en=f"Office number and name are the same as in {seen[key].file}.",
                hint=("どちらかのファイルを消してください。", "Delete one of the files."),
            )
        seen.setdefault(key, facility)


def base_in_one_prefecture(dataset: Dataset, today: date) -> Iterator[Problem]:
    """A base is run by, and looks after, municipalities of one prefecture."""
    for base in dataset.all(Base):
        for path, town in _towns(base):
            full_id = base.full(town)
            if dataset.find(Municipality, full_id) and not full_id.startswith(f"{base.folder}/"):
                yield error(
                    base.at(*path),
                    "base-spans-prefectures",
                    ja=f"「{town}」はこの都道府県の市町村ではありません。",
                    en=f"'{town}' is not of this prefecture.",
                    hint=(
                        "この都道府県の市町村を書いてください。",
                        "Write one of this prefecture.",
                    ),
                )


def _towns(base: Base) -> Iterator[tuple[Path, str]]:
    for index, implementer in enumerate(base.implementers):
        here = ("implementers", index)
        if implementer.municipality:
            yield (*here, "municipality"), implementer.municipality
        members = implementer.joint_body.members if implementer.joint_body else ()
        yield from (((*here, "joint_body", "members", n), m) for n, m in enumerate(members))
    for index, area in enumerate(base.service_areas):
        for position, town in enumerate(area.municipalities):
            yield ("service_areas", index, "municipalities", position), town
