"""From procedures and Areas to what is done in which case, and which Area has no procedure of its own."""

from collections import defaultdict
from dataclasses import dataclass, field

from kyoten.dataset import Dataset
from kyoten.kinds import NATIONAL, Area, Procedure
from kyoten.kinds.place import AreaKind
from kyoten.kinds.procedures import CoordinatorKind, ScopeLevel
from kyoten.kinds.steps import ProcedureStep, StepCase


@dataclass(frozen=True, slots=True)
class Course:
    """The steps of one case, or of several that take the same."""

    cases: tuple[StepCase, ...]
    steps: tuple[ProcedureStep, ...]
    repeated: frozenset[str] = field(default=frozenset())
    """The ids of those that an earlier course takes too."""

    def anchor(self, step: str) -> str:
        """The place of a step on its page, also where several courses take it."""
        return f"step-{self.cases[0]}-{step}" if step in self.repeated else f"step-{step}"


def courses_of(procedure: Procedure) -> tuple[Course, ...]:
    """What a procedure does in each case, cases with the same steps together."""
    taken: dict[tuple[str, ...], list[StepCase]] = {}
    for case in StepCase:
        steps = tuple(step.id for step in procedure.steps if case in step.cases)
        if steps:
            taken.setdefault(steps, []).append(case)
    by_id = {step.id: step for step in procedure.steps}
    courses, seen = [], frozenset[str]()
    for steps, cases in taken.items():
        own = tuple(by_id[id_] for id_ in steps)
        courses.append(Course(tuple(cases), own, seen & frozenset(steps)))
        seen |= frozenset(steps)
    return tuple(courses)


def national_frame(dataset: Dataset) -> Procedure | None:
    """The national procedure for base coordinators, where it has been entered (s1)."""
    for procedure in dataset.within(Procedure, NATIONAL):
        is_national = procedure.scope.level is ScopeLevel.NATIONAL
        is_base = procedure.coordinator_kind is CoordinatorKind.BASE and not procedure.sample
        if is_national and is_base:
            return procedure
    return None


def is_placed_in(area: Area) -> bool:
    """Whether an Area is of the kind for which base coordinators are placed."""
    return area.area_kind is AreaKind.WELFARE and not area.sample


def procedures_by_area(dataset: Dataset) -> dict[str, tuple[Procedure, ...]]:
    """By an Area's full id: the procedures by which it, or all of its municipalities, place base coordinators."""
    areas: dict[str, list[Area]] = defaultdict(list)
    for area in dataset.all(Area):
        areas[area.full(area.members[0])].append(area)
    found: dict[str, dict[str, Procedure]] = defaultdict(dict)
    for procedure in dataset.all(Procedure):
        scope = procedure.scope
        if procedure.coordinator_kind is not CoordinatorKind.BASE or procedure.sample:
            continue
        if scope.area:
            found[procedure.full(scope.area)][procedure.full_id] = procedure
        towns = {procedure.full(town) for town in scope.municipalities}
        for area in (area for town in towns for area in areas.get(town, ())):
            if towns >= {area.full(member) for member in area.members}:
                found[area.full_id][procedure.full_id] = procedure
    return {area: tuple(procedures.values()) for area, procedures in found.items()}


def areas_without(dataset: Dataset) -> tuple[Area, ...]:
    """The welfare areas that have no procedure of their own yet."""
    known = procedures_by_area(dataset)
    return tuple(
        area for area in dataset.all(Area) if is_placed_in(area) and area.full_id not in known
    )


def procedures_for(dataset: Dataset, folder: str) -> tuple[Procedure, ...]:
    """The procedures that hold for all of a prefecture."""
    return tuple(
        procedure
        for procedure in dataset.within(Procedure, folder)
        if procedure.scope.level is ScopeLevel.PREFECTURE and not procedure.sample
    )
