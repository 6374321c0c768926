"""From procedures and Areas to which Area has its own, and which has only the national frame."""

from collections.abc import Iterator

from kyoten.dataset import Dataset
from kyoten.kinds import NATIONAL, Area, Procedure
from kyoten.kinds.place import AreaKind
from kyoten.kinds.procedures import CoordinatorKind, ScopeLevel


def national_frame(dataset: Dataset) -> Procedure | None:
    """The national procedure for base coordinators, where it has been entered (s1)."""
    for procedure in dataset.within(Procedure, NATIONAL):
        is_national = procedure.scope.level is ScopeLevel.NATIONAL
        if is_national and procedure.coordinator_kind is CoordinatorKind.BASE:
            return procedure
    return None


def procedure_of(dataset: Dataset, area: Area) -> Procedure | None:
    """The procedure by which an Area, or all of its municipalities, place base coordinators."""
    members = {area.full(member) for member in area.members}
    for procedure in dataset.all(Procedure):
        scope = procedure.scope
        if procedure.coordinator_kind is not CoordinatorKind.BASE or procedure.sample:
            continue
        towns = {procedure.full(town) for town in scope.municipalities}
        if (scope.area and procedure.full(scope.area) == area.full_id) or members <= towns:
            return procedure
    return None


def areas_without(dataset: Dataset) -> Iterator[Area]:
    """The welfare areas that have no procedure of their own yet."""
    for area in dataset.all(Area):
        is_welfare = area.area_kind is AreaKind.WELFARE and not area.sample
        if is_welfare and procedure_of(dataset, area) is None:
            yield area


def procedures_for(dataset: Dataset, folder: str) -> tuple[Procedure, ...]:
    """The procedures that hold for all of a prefecture."""
    return tuple(
        procedure
        for procedure in dataset.within(Procedure, folder)
        if procedure.scope.level is ScopeLevel.PREFECTURE
    )
