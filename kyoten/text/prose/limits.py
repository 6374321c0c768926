"""From a chapter's text to what would make the parser run away: it is refused before it is parsed."""

import re
from collections.abc import Iterator

from kyoten.problem import Problem, error
from kyoten.text.prose.places import Places

_DEEPEST = 40
"""Columns before a line's first sign; four make a step."""
_OPEN = 50
"""Brackets that a paragraph may leave open; the parser's time grows with their square."""

_INDENTED = re.compile(rf"^[ \t>]{{{_DEEPEST},}}(?=[^ \t\n])", re.MULTILINE)
_MARKERS = re.compile(r"^(?:[ \t>]*(?:[-*+]|[0-9]+\.)(?=[ \t])){10,}", re.MULTILINE)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_PAIRS = (("[", "]"), ("(", ")"))


def limit_problems(text: str, places: Places) -> Iterator[Problem]:
    """The first place where lists or quotations are nested too deeply, or brackets stay open."""
    for pattern in (_INDENTED, _MARKERS):
        deep = pattern.search(text)
        if deep:
            yield error(
                places.at(deep.start()),
                "prose-too-deep",
                ja="箇条書きや引用の段が深すぎます。",
                en="Lists or quotations are nested too deeply.",
                hint=("3段までにしてください。", "Use three levels at most."),
            )
            return
    for paragraph in _PARAGRAPH.finditer(text):
        words = paragraph.group()
        if any(words.count(left) - words.count(right) > _OPEN for left, right in _PAIRS):
            yield error(
                places.at(paragraph.start()),
                "prose-brackets",
                ja="閉じていないかっこが多すぎます。",
                en="Too many brackets are left open.",
                hint=("かっこを閉じてください。", "Close the brackets."),
            )
            return
