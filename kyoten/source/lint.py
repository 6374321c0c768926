"""From text to the slips of a Japanese keyboard, found line by line before the parser runs."""

import re
from collections.abc import Callable, Iterator

from kyoten.problem import Mark, Problem, error

_SUSPECT = re.compile(r"[\t\u3000：＃－―−–—・“”‘’]|^\s*(?:- )?[a-z_]+:[^\s/]", re.MULTILINE)
_BLOCK = re.compile(r"(?:^|[:\-]\s+)[|>][+-]?\d?[+-]?\s*(?:#.*)?$")

Slip = tuple[re.Pattern[str], str, str, str, tuple[str, str]]
"""Pattern (the fault is its group 1), rule, Japanese, English, hint."""

_SLIPS: tuple[Slip, ...] = (
    (
        re.compile(r"^ *(?:- +)?[A-Za-z_][A-Za-z0-9_]*[ \u3000]*(：)"),
        "full-width-colon",
        "コロンが全角（：）です。",
        "The colon is full-width (：).",
        (
            "半角の「:」と半角スペースにしてください。",
            "Write a half-width ':' and a half-width space.",
        ),
    ),
    (
        re.compile(r"^[ \u3000]*(\t)"),
        "tab",
        "字下げにタブが使われています。",
        "A tab is used for indentation.",
        ("半角スペース2つにしてください。", "Write two half-width spaces."),
    ),
    (
        re.compile(r"^ *(?:- +)?[A-Za-z_][A-Za-z0-9_]*:(\t)"),
        "tab",
        "コロンの後ろにタブが使われています。",
        "A tab follows the colon.",
        ("半角スペース1つにしてください。", "Write one half-width space."),
    ),
    (
        re.compile(r"^ *(\u3000)"),
        "full-width-space",
        "字下げに全角スペースが使われています。",
        "A full-width space is used for indentation.",
        ("半角スペース2つにしてください。", "Write two half-width spaces."),
    ),
    (
        re.compile(r"^ *(?:- +)?(?:[A-Za-z_][A-Za-z0-9_]*:|-) *(\u3000)"),
        "full-width-space",
        "記号の後ろに全角スペースがあります。",
        "A full-width space follows the sign.",
        ("半角スペース1つにしてください。", "Write one half-width space."),
    ),
    (
        re.compile(r"^ *([－―−–—・])[ \u3000]"),
        "full-width-hyphen",
        "箇条書きの記号が全角です。",
        "The sign of the list item is full-width.",
        (
            "半角の「-」と半角スペースにしてください。",
            "Write a half-width '-' and a half-width space.",
        ),
    ),
    (
        re.compile(r"^ *(＃)"),
        "full-width-number-sign",
        "メモの記号が全角（＃）です。",
        "The sign of the comment is full-width (＃).",
        ("半角の「#」にしてください。", "Write a half-width '#'."),
    ),
    (
        re.compile(r"^ *(?:- +)?[A-Za-z_][A-Za-z0-9_]*: *([“”‘’])"),
        "curly-quote",
        "引用符が半角ではありません。",
        "The quotation mark is not a plain one.",
        ('半角の「"」にしてください。', "Write a plain '\"'."),
    ),
    (
        re.compile(r"^ *(?:- +)?[a-z_]+(:)[^\s/]"),
        "space-after-colon",
        "コロンの後ろに空白がありません。",
        "There is no space after the colon.",
        ("コロンの後ろに半角スペースを1つ入れてください。", "Put one space after the colon."),
    ),
)


def lint(text: str, file: str) -> list[Problem]:
    """One problem a line at most, outside block texts; most files have no suspect at all."""
    if not _SUSPECT.search(text):
        return []
    return [
        error(Mark(file, line, column), rule, ja=ja, en=en, hint=hint)
        for line, column, (_, rule, ja, en, hint) in _slips(text)
    ]


def outside_blocks(text: str) -> Iterator[tuple[int, str]]:
    """The numbered lines that are not inside a block text (`|` or `>`)."""
    block_indent: int | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        indent = len(line) - len(line.lstrip(" "))
        if block_indent is not None and (not line.strip() or indent > block_indent):
            continue
        block_indent = indent if _BLOCK.search(line) else None
        yield number, line


def mend(text: str, mended: Callable[[str, str, int], str]) -> str:
    """The text with each slip replaced by what `mended(rule, line, index)` makes of its line."""
    lines = text.split("\n")
    for number, column, (_, rule, *_rest) in _slips(text):
        lines[number - 1] = mended(rule, lines[number - 1], column - 1)
    return "\n".join(lines)


def _slips(text: str) -> Iterator[tuple[int, int, Slip]]:
    for number, line in outside_blocks(text):
        for slip in _SLIPS:
            match = slip[0].match(line)
            if match:
                yield number, match.start(1) + 1, slip
                break
