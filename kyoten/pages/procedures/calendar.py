"""From meetings, reviews and recurring steps to what comes when: every month, every second month, once a year."""

from collections.abc import Iterator
from dataclasses import dataclass

from kyoten.kinds import Base, Procedure
from kyoten.kinds.support import Meeting
from kyoten.pages.intervals import often_in_words
from kyoten.pages.page import Reader, SourceLine
from kyoten.pages.pieces import source_lines
from kyoten.pages.stock import Stock
from kyoten.words import Named, Said

YEAR = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """What comes round."""

    name: Said | Named
    members: Said | None
    text: Said
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Interval:
    """Everything that comes equally often."""

    often: str
    entries: tuple[Entry, ...]


def calendar_of(stock: Stock, reader: Reader, procedure: Procedure) -> tuple[Interval, ...]:
    """What comes round in a procedure, the most frequent first."""
    found: dict[tuple[int, bool], list[Entry]] = {}
    for months, approximately, entry in _entries(stock, reader, procedure):
        found.setdefault((months, approximately), []).append(entry)
    return tuple(
        Interval(often_in_words(reader.words, months, approximately=approximately), tuple(entries))
        for (months, approximately), entries in sorted(found.items(), key=lambda one: one[0])
    )


Dated = tuple[int, bool, Entry]


def _entries(stock: Stock, reader: Reader, procedure: Procedure) -> Iterator[Dated]:
    if procedure.base:
        base = stock.dataset.follow(procedure, Base, procedure.base)
        for meeting in base.meetings:
            lines = source_lines(stock, reader, base, meeting.source)
            yield from _meeting(reader, meeting, lines)
    for meeting in procedure.meetings:
        lines = source_lines(stock, reader, procedure, meeting.source)
        yield from _meeting(reader, meeting, lines)
    for step in procedure.steps:
        if step.every_months:
            words = reader.words
            lines = source_lines(stock, reader, procedure, step.source)
            heading, action = words.of(step.heading), words.of(step.action)
            yield step.every_months, False, Entry(heading, None, action, lines)


def _meeting(reader: Reader, meeting: Meeting, lines: tuple[SourceLine, ...]) -> Iterator[Dated]:
    words, name = reader.words, reader.words.named(meeting.name)
    held = Entry(name, words.of(meeting.members), words.of(meeting.topics), lines)
    yield meeting.every_months, meeting.approximately, held
    if meeting.yearly:
        yield YEAR, False, Entry(name, None, words.of(meeting.yearly), lines)
