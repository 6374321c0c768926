"""From the cases, meetings and practices of 2018-19 to the tables that count them."""

from dataclasses import dataclass

from kyoten.dataset import Dataset
from kyoten.derive.crosstables import CrossTable, cross_table
from kyoten.kinds import BlockMeeting, Case, Practice, Prefecture
from kyoten.kinds.casebook import PracticeScope
from kyoten.kinds.support import BaseState, BaseType

TYPES: tuple[BaseType | None, ...] = (*BaseType, None)
"""The rows by type; the last holds the cases whose text gives no single type."""

STATES: tuple[BaseState | None, ...] = (*BaseState, None)
"""The columns by status; the last holds the cases without a printed one."""


@dataclass(frozen=True, slots=True)
class CaseTables:
    """Every table of the case list; as of 2018-19, never today's state."""

    types: CrossTable[BaseType | None, BaseState | None, Case]
    """By type and status."""
    prefectures: CrossTable[Prefecture, BaseState | None, Case]
    """By the prefecture where the place lies, all of them in the order of their codes, and status."""
    meetings: CrossTable[BlockMeeting, BaseState | None, Case]
    """By meeting, in the order of the list, and status; a meeting without cases has a row of zeros."""
    practices: CrossTable[Prefecture, PracticeScope, Practice]
    """By prefecture of the tags and by whose practice it is; a practice stands in every row of its tags."""
    meeting_of: dict[str, BlockMeeting]
    """By a prefecture's full id: the meeting that it held, alone or with others."""


def case_tables(dataset: Dataset) -> CaseTables:
    """The tables of a judged dataset; samples are left out."""
    cases = sorted((c for c in dataset.all(Case) if not c.sample), key=_in_list)
    meetings = sorted((m for m in dataset.all(BlockMeeting) if not m.sample), key=_first_number)
    practices = sorted((p for p in dataset.all(Practice) if not p.sample), key=_number)
    prefectures = sorted(dataset.all(Prefecture), key=lambda prefecture: prefecture.code)
    return CaseTables(
        types=cross_table(
            cases,
            rows=TYPES,
            columns=STATES,
            row_of=lambda case: [case.type],
            column_of=lambda case: case.status,
        ),
        prefectures=cross_table(
            cases,
            rows=prefectures,
            columns=STATES,
            row_of=lambda case: [dataset.find(Prefecture, case.full(case.prefecture))],
            column_of=lambda case: case.status,
        ),
        meetings=cross_table(
            cases,
            rows=meetings,
            columns=STATES,
            row_of=lambda case: [dataset.find(BlockMeeting, case.full(case.meeting))],
            column_of=lambda case: case.status,
        ),
        practices=cross_table(
            practices,
            rows=prefectures,
            columns=tuple(PracticeScope),
            row_of=lambda p: (dataset.find(Prefecture, p.full(id_)) for id_ in p.prefectures),
            column_of=lambda practice: practice.scope,
        ),
        meeting_of={m.full(id_): m for m in meetings for id_ in m.prefectures},
    )


def _in_list(case: Case) -> tuple[int, str, str]:
    """The order of the list; a case without a label stands before those of its row that have one."""
    return case.number, case.label or "", case.id


def _first_number(meeting: BlockMeeting) -> tuple[int, str]:
    return min(meeting.numbers), meeting.id


def _number(practice: Practice) -> tuple[int, str]:
    return practice.number, practice.id
