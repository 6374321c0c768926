"""From requirements and criteria to the self-check of candidates: what is ticked, and what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from kyoten.derive.candidates import (
    SHORT,
    candidate_formulas,
    deciding,
    group_lack,
    judged,
    lack_of,
    mandatory,
    most_points,
    uncounted,
    worth,
)
from kyoten.kinds import Procedure
from kyoten.kinds.screening import RequirementGroup, RequirementLogic
from kyoten.pages.page import Reader, View
from kyoten.pages.procedures.frame import page_frame
from kyoten.pages.procedures.screening import all_needed, group_title, worth_of
from kyoten.pages.procedures.tools import as_json
from kyoten.pages.stock import Stock
from kyoten.urls import Link
from kyoten.words import Language, Said


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick."""

    id: str
    sign: Said | None
    """Its sign in the source, or what the table prints beside rows of which only one counts."""
    text: Said
    worth: str
    """Its points, or that it is mandatory; empty for an item of a requirement."""
    entries: tuple[Said, ...] = ()
    """What an item counts up."""


@dataclass(frozen=True, slots=True)
class TickGroup:
    """Boxes that stand together."""

    title: Said | str
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A line that the script shows or hides by a formula, and whether it is shown before anything is ticked."""

    name: str
    text: Said | str
    is_shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckView(View):
    """The self-check of a procedure."""

    procedure: Link
    formulas: str
    groups: tuple[TickGroup, ...]
    all_needed: str | None
    """That several groups have to be met together."""
    has_points: bool
    threshold: str | None
    """How many points are needed, and how many there are to be had."""
    lacks: tuple[Shown, ...]
    short: int
    """How many points are missing before anything is ticked."""
    doubles: tuple[Shown, ...]
    """Rows that do not count beside another."""
    recognized: str
    """Who finds that the requirements are met, or that no source says so."""


def check_view(stock: Stock, procedure: Procedure, reader: Reader) -> CheckView:
    """The self-check for a reader, before anything is ticked."""
    formulas = candidate_formulas(procedure)
    values = judged(procedure, frozenset())
    sources = [source for _, group in deciding(procedure) for source in group.source]
    sources += procedure.criteria.source if procedure.criteria else ()
    name = reader.name(procedure).text
    return CheckView(
        frame=page_frame(
            stock,
            reader,
            procedure,
            title=reader.words("check.title_of", name=name),
            description=reader.words("check.description", name=name),
            sources=sources,
        ),
        procedure=reader.link(procedure),
        formulas=as_json(formulas),
        groups=(*_requirements(reader, procedure), *_rows(reader, procedure)),
        all_needed=all_needed(reader, procedure),
        has_points=bool(worth(procedure.criteria.rows if procedure.criteria else ())),
        threshold=_threshold(reader, procedure),
        lacks=tuple(
            Shown(name, text, bool(values[name])) for name, text in _lacks(reader, procedure)
        ),
        short=int(values[SHORT]),
        doubles=tuple(_doubles(reader, procedure)),
        recognized=_recognized(reader, procedure),
    )


def _requirements(reader: Reader, procedure: Procedure) -> Iterator[TickGroup]:
    words = reader.words
    asked = [index for index, _ in deciding(procedure)]
    for index, group in enumerate(procedure.requirements):
        if index in asked or group.logic is RequirementLogic.DESIRABLE:
            ticks = tuple(
                Tick(
                    item.id,
                    _sign(reader, item.sign),
                    words.of(item.text),
                    "",
                    tuple(map(words.of, item.entries)),
                )
                for item in group.items
            )
            yield TickGroup(group_title(reader, group), ticks)


def _rows(reader: Reader, procedure: Procedure) -> Iterator[TickGroup]:
    """The rows of the table by their categories."""
    words, criteria = reader.words, procedure.criteria
    if criteria is None:
        return
    headings = {group.id: words.of(group.heading) for group in criteria.groups}
    asked = [row for row in criteria.rows if not row.by_requirements]
    for category, rows in groupby(asked, key=lambda row: row.category):
        ticks = tuple(
            Tick(
                row.id,
                headings[row.group] if row.group else None,
                words.of(row.confirms or row.text),
                worth_of(reader, row),
            )
            for row in rows
        )
        yield TickGroup(words.of(category), ticks)


def _lacks(reader: Reader, procedure: Procedure) -> Iterator[tuple[str, Said | str]]:
    """Every line on what may be missing, with the formula that shows it."""
    words = reader.words
    for index, group in deciding(procedure):
        if group.logic is RequirementLogic.ANY_OF:
            signs = words("procedures.joined").join(item.sign for item in group.items if item.sign)
            yield group_lack(index), Said(_one_of(reader, group, signs), reader.lang)
        else:
            yield from ((lack_of(item.id), words.of(item.text)) for item in group.items)
    for row in mandatory(procedure.criteria.rows if procedure.criteria else ()):
        yield lack_of(row.id), words.of(row.confirms or row.text)


def _one_of(reader: Reader, group: RequirementGroup, signs: str) -> str:
    words = reader.words
    said = words("check.one_of", signs=signs) if signs else words("check.one")
    return f"{group.sign} {said}" if group.sign else said


def _doubles(reader: Reader, procedure: Procedure) -> Iterator[Shown]:
    rows = procedure.criteria.rows if procedure.criteria else ()
    for row in worth(rows):
        if row.group:
            text = reader.words("check.double", row=reader.words.of(row.text).text)
            yield Shown(uncounted(row), Said(text, reader.lang), is_shown=False)


def _threshold(reader: Reader, procedure: Procedure) -> str | None:
    criteria = procedure.criteria
    if criteria is None or criteria.threshold is None:
        return None
    most = most_points(criteria)
    return reader.words("check.threshold", threshold=criteria.threshold, most=most)


def _recognized(reader: Reader, procedure: Procedure) -> str:
    words = reader.words
    found = (group.recognized_by for _, group in deciding(procedure))
    by = next((words.of(text).text for text in found if text), None)
    return words("check.recognized", by=by) if by else words("check.undecided")


def _sign(reader: Reader, sign: str | None) -> Said | None:
    return None if sign is None else reader.words.quoted(sign, Language.JA)
