"""From the parser's complaint to the place of the fault, which is often a line earlier, and its sentences."""

import re

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from kyoten.problem import Mark, Problem, error
from kyoten.source.messages import INDENTATION, NO_COLON, TOO_MUCH, Said, said

_UNCLOSED = (
    "could not find expected ':'",
    "found unexpected end of stream",
    "document indicator",
    "expected ','",
)
"""Complaints about something that began at the context's place."""

_VALUE = "mapping values are not allowed"
_AFTER = re.compile("expected (key|<document start>)")
_KEY = re.compile(r" *(?:- +)*[^\s:'\"#][^:'\"#]*")


def blamed(fault: YAMLError, text: str, file: str) -> Problem:
    """What the parser found, said at the place where somebody can mend it."""
    if not isinstance(fault, MarkedYAMLError):
        return _problem(Mark(file), said(str(fault)))
    complaint = str(fault.problem)
    unclosed = any(part in complaint for part in _UNCLOSED)
    place = (fault.context_mark if unclosed else None) or fault.problem_mark or fault.context_mark
    if place is None:
        return _problem(Mark(file), said(complaint))
    lines = text.split("\n")
    line, column = min(place.line, len(lines) - 1), place.column
    head = lines[line][:column]
    if _AFTER.search(complaint) and head.strip(" -"):
        return _problem(Mark(file, line + 1, column + 1), TOO_MUCH)
    if _VALUE in complaint and _KEY.fullmatch(head):
        return _second_colon(lines, line, file)
    return _problem(Mark(file, line + 1, column + 1), said(complaint))


def _second_colon(lines: list[str], line: int, file: str) -> Problem:
    """The line is right by itself: the one before it lacks its colon, or is not as deep."""
    before = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), line)
    if ":" in lines[before]:
        return _problem(Mark(file, line + 1, _indent(lines[line])), INDENTATION)
    return _problem(Mark(file, before + 1, _indent(lines[before])), NO_COLON)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" -")) + 1


def _problem(mark: Mark, words: Said) -> Problem:
    return error(mark, words.rule, ja=words.ja, en=words.en, hint=words.hint)
