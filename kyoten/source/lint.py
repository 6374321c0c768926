"""From text to the slips of a Japanese keyboard, found line by line before the parser runs."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kyoten.problem import Hint, Mark, Problem, error

_FULL_WIDTH = re.compile("[\t\u00a0\u3000\uff1a\uff03\u201c\u201d\u2018\u2019]")
_AT_START = re.compile(
    r"\n *(?:[\uff0d\u2015\u2212\u2013\u2014\u30fb]|-[^ \n-]|(?:- +)?[A-Za-z_]+:[^\s/])"
)
"""What a suspect line begins with, after the line feed before it: that is what a search finds fast."""

_BLOCK = re.compile(r"(?:^|[:\-]\s+)[|>][+-]?\d?[+-]?\s*(?:#.*)?$")
_KEY = r" *(?:- +)?[A-Za-z_][A-Za-z0-9_]*"
_SPACE: Hint = ("半角スペース1つにしてください。", "Write one half-width space.")
_INDENT: Hint = ("半角スペース2つにしてください。", "Write two half-width spaces.")
_LIKE_ABOVE: Hint = (
    "前の行と同じ深さの半角スペースにしてください（前の行が「:」で終わるなら、2つ深く）。",
    "Write spaces, as deep as the line before (two deeper if that line ends in ':').",
)
LEADING_TAB = re.compile("[ \u3000\u00a0]*(\t)")


@dataclass(frozen=True, slots=True)
class Slip:
    """One kind of slip: how a line shows it (the fault is group 1), what to say, how to mend the line."""

    rule: str
    pattern: re.Pattern[str]
    ja: str
    en: str
    hint: Hint
    mend: Callable[[str, int], str] | None
    """None where the line alone does not tell what it means."""


def _put(sign: str) -> Callable[[str, int], str]:
    """Mends by writing a sign; where it ends in a space, that is the only space after it."""

    def mended(line: str, index: int) -> str:
        rest = line[index + 1 :]
        return line[:index] + sign + (rest.lstrip(" \t\u00a0\u3000") if sign[-1] == " " else rest)

    return mended


def _indent(line: str, index: int) -> str:
    body = line.lstrip(" \u00a0\u3000")
    width = sum(2 if sign == "\u3000" else 1 for sign in line[: len(line) - len(body)])
    return " " * width + body


def _quotes(line: str, index: int) -> str:
    return line[:index] + line[index:].translate(
        {0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'"}
    )


_SLIPS: tuple[Slip, ...] = (
    Slip(
        rule="full-width-colon",
        pattern=re.compile(_KEY + "[ \u3000]*(\uff1a)"),
        ja="コロンが全角（：）です。",
        en="The colon is full-width (：).",
        hint=(
            "半角の「:」と半角スペースにしてください。",
            "Write a half-width ':' and a half-width space.",
        ),
        mend=_put(": "),
    ),
    Slip(
        rule="tab",
        pattern=LEADING_TAB,
        ja="字下げにタブが使われています。",
        en="A tab is used for indentation.",
        hint=_LIKE_ABOVE,
        mend=None,
    ),
    Slip(
        rule="tab",
        pattern=re.compile(r"[^\t]*(\t)(?=.*\S)"),
        ja="タブが使われています。",
        en="There is a tab in this line.",
        hint=_SPACE,
        mend=_put(" "),
    ),
    Slip(
        rule="full-width-space",
        pattern=re.compile(" *([\u3000\u00a0])"),
        ja="字下げに全角スペースが使われています。",
        en="A full-width space is used for indentation.",
        hint=_INDENT,
        mend=_indent,
    ),
    Slip(
        rule="full-width-space",
        pattern=re.compile(rf"(?:{_KEY}:| *-) *([\u3000\u00a0])"),
        ja="記号の後ろに全角スペースがあります。",
        en="A full-width space follows the sign.",
        hint=_SPACE,
        mend=_put(" "),
    ),
    Slip(
        rule="full-width-hyphen",
        pattern=re.compile(' *([\uff0d\u2015\u2212\u2013\u2014\u30fb])(?=[ \u3000"a-z0-9])'),
        ja="箇条書きの記号が半角の「-」ではありません。",
        en="The sign of the list item is not a half-width '-'.",
        hint=(
            "半角の「-」と半角スペースにしてください。",
            "Write a half-width '-' and a half-width space.",
        ),
        mend=_put("- "),
    ),
    Slip(
        rule="full-width-number-sign",
        pattern=re.compile(" *(\uff03)"),
        ja="メモの記号が全角（＃）です。",
        en="The sign of the comment is full-width (＃).",
        hint=("半角の「#」にしてください。", "Write a half-width '#'."),
        mend=_put("#"),
    ),
    Slip(
        rule="curly-quote",
        pattern=re.compile(rf"(?:{_KEY}:| *-) *([\u201c\u201d\u2018\u2019])"),
        ja="引用符が半角ではありません。",
        en="The quotation mark is not a plain one.",
        hint=('半角の「"」にしてください。', "Write a plain '\"'."),
        mend=_quotes,
    ),
    Slip(
        rule="space-after-colon",
        pattern=re.compile(r" *(?:- +)?(?!(?:mailto|tel:\+|https?):)[A-Za-z_]+(:)[^\s/]"),
        ja="コロンの後ろに空白がありません。",
        en="There is no space after the colon.",
        hint=("コロンの後ろに半角スペースを1つ入れてください。", "Put one space after the colon."),
        mend=_put(": "),
    ),
    Slip(
        rule="space-after-hyphen",
        pattern=re.compile(r" *(-)[^\s-]"),
        ja="箇条書きの「-」の後ろに空白がありません。",
        en="There is no space after the '-' of the list item.",
        hint=("「-」の後ろに半角スペースを1つ入れてください。", "Put one space after the '-'."),
        mend=_put("- "),
    ),
)


def lint(text: str, file: str) -> list[Problem]:
    """One problem a line at most, outside block texts; most files have no suspect at all."""
    if not _is_suspect(text):
        return []
    return [
        error(Mark(file, line, column), slip.rule, ja=slip.ja, en=slip.en, hint=slip.hint)
        for line, column, slip in _slips(text)
    ]


def _is_suspect(text: str) -> bool:
    return bool(_FULL_WIDTH.search(text) or _AT_START.search(f"\n{text}"))


def outside_blocks(text: str) -> Iterator[tuple[int, str]]:
    """The numbered lines that are not inside a block text (`|` or `>`)."""
    block_indent: int | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        indent = len(line) - len(line.lstrip(" "))
        if block_indent is not None and (not line.strip() or indent > block_indent):
            continue
        block_indent = indent if _BLOCK.search(line) else None
        yield number, line


def without_slips(text: str) -> str:
    """The text with every slip mended but tabs at the beginning of lines; a line may have had several."""
    lines = text.split("\n")
    for number, line in outside_blocks(text):
        lines[number - 1] = _mended(line)
    return "\n".join(lines)


def _mended(line: str) -> str:
    for slip in _SLIPS:
        while match := slip.pattern.match(line):
            if slip.mend is None:
                return line
            line = slip.mend(line, match.start(1)).rstrip(" ")
    return line


def _slips(text: str) -> Iterator[tuple[int, int, Slip]]:
    for number, line in outside_blocks(text):
        if not _is_suspect(line):
            continue
        for slip in _SLIPS:
            match = slip.pattern.match(line)
            if match:
                yield number, match.start(1) + 1, slip
                break
