"""From procedures to ids that lead nowhere and steps that nothing leads to."""

from collections.abc import Iterable, Iterator
from datetime import date

from kyoten.dataset import Dataset
from kyoten.derive.procedures import areas_without
from kyoten.kinds import Procedure
from kyoten.kinds.fault import shown
from kyoten.kinds.steps import ProcedureStep, StepCase
from kyoten.problem import Hint, Problem, error
from kyoten.rules.forms import forms_named
from kyoten.rules.rule import Seen
from kyoten.source import Path

Used = tuple[Path, str]
"""Where an id stands, and the id."""


def ids_stand_once(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """No two steps, roles, shares or things to tick of a procedure have the same id."""
    record = seen.record
    if not isinstance(record, Procedure):
        return
    for named in _named(record):
        known: set[str] = set()
        for path, id_ in named:
            if id_ in known:
                yield error(
                    record.at(*path),
                    "procedure-id-twice",
                    ja=f"「{shown(id_)}」という名前が2つあります。",
                    en=f"Two have the id '{shown(id_)}'.",
                    hint=("どちらかの id を変えてください。", "Give one of them another id."),
                )
            known.add(id_)


def ids_are_known(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """Whatever names a step, role, form, group or share of the procedure names one that there is."""
    record = seen.record
    if not isinstance(record, Procedure):
        return
    for known, used in _uses(record):
        for path, id_ in used:
            if id_ not in known:
                yield error(
                    record.at(*path),
                    "unknown-in-procedure",
                    ja=f"「{shown(id_)}」は、この手順の中にありません。",
                    en=f"There is no '{shown(id_)}' in this procedure.",
                    hint=_listed(known),
                )


def steps_are_reached(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """In each case every step follows, at some remove, from the first step of the case."""
    record = seen.record
    if not isinstance(record, Procedure) or _leads_nowhere(record):
        return
    reached = {case: _reached([s for s in record.steps if case in s.cases]) for case in StepCase}
    for index, step in enumerate(record.steps):
        cut_off = ", ".join(case for case in step.cases if step.id not in reached[case])
        if cut_off:
            yield error(
                record.at("steps", index, "id"),
                "step-unreachable",
                ja=f"手順「{step.id}」に、どの手順からも進めません（cases: {cut_off}）。",
                en=f"No step leads to '{step.id}' (cases: {cut_off}).",
                hint=(
                    f"前の手順の next に step: {step.id} を足してください。",
                    f"Add step: {step.id} under next of the step before.",
                ),
            )


def named_after_own_area(dataset: Dataset, today: date) -> Iterator[Problem]:
    """A procedure with the id of an Area of its folder is that Area's: the page of an Area without one is there."""
    for area in areas_without(dataset):
        record = dataset.find(Procedure, area.full_id)
        if record is not None:
            yield error(
                record.at(),
                "procedure-named-as-area",
                ja=f"ファイル名「{area.id}」は、まだ手順のない圏域のページの場所に使います。",
                en=f"The place of '{area.id}' is that of the page of an Area without a procedure.",
                hint=(
                    "その圏域の手順なら scope の area を書き、ちがえばファイルの名前を変えてください。",
                    "If it is the Area's procedure, name the Area under scope; else rename the file.",
                ),
            )


def _leads_nowhere(record: Procedure) -> bool:
    """Whether a step that there is not is named as the next: that is said first, and once."""
    steps = {step.id for step in record.steps}
    return any(id_ not in steps for _, id_ in _followers(record))


def _reached(steps: list[ProcedureStep]) -> set[str]:
    """The steps of a case that can be come to from its first."""
    by_id = {step.id: step for step in steps}
    waiting, found = [step.id for step in steps[:1]], set[str]()
    while waiting:
        id_ = waiting.pop()
        if id_ in by_id and id_ not in found:
            found.add(id_)
            waiting += [following.step for following in by_id[id_].next]
    return found


def _named(record: Procedure) -> Iterator[Iterable[Used]]:
    """Every list of things whose ids have to differ."""
    yield [(("steps", i, "id"), step.id) for i, step in enumerate(record.steps)]
    yield [(("roles", i, "id"), role.id) for i, role in enumerate(record.roles)]
    items = [
        (("requirements", i, "items", j, "id"), item.id)
        for i, group in enumerate(record.requirements)
        for j, item in enumerate(group.items)
    ]
    rows = record.criteria.rows if record.criteria else ()
    yield [*items, *((("criteria", "rows", i, "id"), row.id) for i, row in enumerate(rows))]
    yield [(("forms", i, "id"), form.id) for i, form in enumerate(record.forms)]
    for i, form in enumerate(record.forms):
        yield [(("forms", i, "fields", j, "id"), field.id) for j, field in enumerate(form.fields)]
    groups = record.criteria.groups if record.criteria else ()
    yield [(("criteria", "groups", i, "id"), group.id) for i, group in enumerate(groups)]
    if record.add_on:
        yield [(("add_on", "shares", i, "id"), s.id) for i, s in enumerate(record.add_on.shares)]
        for i, sample in enumerate(record.add_on.samples):
            at: Path = ("add_on", "samples", i, "rows")
            yield [((*at, j, "id"), row.id) for j, row in enumerate(sample.rows)]


def _uses(record: Procedure) -> Iterator[tuple[list[str], Iterable[Used]]]:
    """Every list of known ids, with where they are named."""
    steps = [step.id for step in record.steps]
    yield steps, _followers(record)
    yield steps, _points(record)
    yield [role.id for role in record.roles], _actors(record)
    yield [form.id for form in record.forms], forms_named(record)
    if record.criteria:
        rows = enumerate(record.criteria.rows)
        groups = [(("criteria", "rows", i, "group"), row.group) for i, row in rows if row.group]
        yield [group.id for group in record.criteria.groups], groups
    if record.add_on and record.add_on.example:
        shares = enumerate(record.add_on.example.shares)
        at: Path = ("add_on", "example", "shares")
        yield (
            [share.id for share in record.add_on.shares],
            [((*at, i, "share"), share.share) for i, share in shares],
        )


def _followers(record: Procedure) -> Iterator[Used]:
    for i, step in enumerate(record.steps):
        for j, following in enumerate(step.next):
            yield ("steps", i, "next", j, "step"), following.step


def _points(record: Procedure) -> Iterator[Used]:
    for i, point in enumerate(record.open_points):
        if point.step:
            yield ("open_points", i, "step"), point.step


def _actors(record: Procedure) -> Iterator[Used]:
    for i, step in enumerate(record.steps):
        yield ("steps", i, "actor"), step.actor
        for j, partner in enumerate(step.partners):
            yield ("steps", i, "partners", j), partner


def _listed(known: list[str]) -> Hint:
    if not known:
        return "先にその項目を足してください。", "Add it first."
    names = ", ".join(known)
    return f"いまある名前: {names}", f"There are: {names}"
