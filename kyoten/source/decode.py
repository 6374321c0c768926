"""From bytes to text: size, encoding and forbidden characters, before any parser runs."""

import re
import unicodedata
from collections.abc import Iterator

from kyoten.problem import Hint, Mark, Problem, error, warning
from kyoten.source.encoding import encoding_of

MAX_BYTES = 1_000_000
"""No record comes near; a larger file is a mistake (a picture, an export)."""

BOM = "\ufeff"
_HIDDEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff"
_MARKS = "\u0300-\u036f\u3099\u309a"
FORBIDDEN = re.compile(f"[{_HIDDEN}]")
"""Control characters, and invisible ones that turn the direction of writing or hide words."""

TRAILING = re.compile("(?<![ \t\u3000])[ \t\u3000]+$", re.MULTILINE)
"""Space at the end of a line; the look-behind keeps the search linear."""

_ODD = re.compile(f"[{_HIDDEN}{_MARKS}]")
_MARKED = re.compile(f".[{_MARKS}]+")
_SPACES = (" ", "\t", "\u3000")
_FMT: Hint = ("`python3 build.py fmt` で直せます。", "`python3 build.py fmt` mends it.")
_SAVE: Hint = (
    "エディターで「UTF-8」を選んで保存し直してください。",
    "Save the file again and choose UTF-8 in the editor.",
)
_NAMES = {"cp932": "Shift_JIS", "utf-16": "UTF-16"}


def decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The text with line feeds only and no space before them, or None where it cannot be read, and what is odd."""
    if len(data) > MAX_BYTES:
        return None, [_too_large(file)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        return None, [_not_utf8(data, fault.start, file)]
    problems = []
    if text.startswith(BOM):
        text = text[1:]
        problems.append(_byte_order_mark(file))
    if "\r\n" in text:
        problems.append(_crlf(text, file))
        text = text.replace("\r\n", "\n")
    faults = list(_odd_characters(text, file)) if _ODD.search(text) else []
    if faults:
        return None, [*problems, *faults]
    problems.extend(_loose_ends(text, file))
    return TRAILING.sub("", text) if _may_trail(text) else text, problems


def position(text: str, index: int) -> tuple[int, int]:
    """Line and column of an index into a text, counted from 1."""
    line = text.count("\n", 0, index) + 1
    return line, index - (text.rfind("\n", 0, index) + 1) + 1


def composed(text: str) -> str:
    """The text with letters and their separate marks joined; old kanji of names stay as they are."""
    return _MARKED.sub(lambda match: unicodedata.normalize("NFC", match.group()), text)


def _too_large(file: str) -> Problem:
    return error(
        Mark(file),
        "file-too-large",
        ja=f"ファイルが大きすぎます（上限は {MAX_BYTES:,} バイトです）。",
        en=f"The file is too large (the limit is {MAX_BYTES:,} bytes).",
        hint=("1件を1ファイルに分けてください。", "Put one record in one file."),
    )


def _not_utf8(data: bytes, start: int, file: str) -> Problem:
    head = data[:start].decode("utf-8").removeprefix(BOM).replace("\r\n", "\n")
    name = _NAMES.get(encoding_of(data) or "")
    mark = Mark(file, *position(head, len(head)))
    if name is None:
        return error(
            mark,
            "not-utf-8",
            ja="文字として読めないバイトがあります。",
            en="There are bytes here that are not text.",
            hint=_SAVE,
        )
    return error(
        mark,
        "not-utf-8",
        ja=f"文字コードが {name} です。UTF-8 だけを使います。",
        en=f"The encoding is {name}; only UTF-8 is used.",
        hint=_SAVE,
    )


def _byte_order_mark(file: str) -> Problem:
    return warning(
        Mark(file),
        "byte-order-mark",
        ja="ファイルの先頭に目に見えない印（BOM）があります。",
        en="The file begins with an invisible mark (BOM).",
        hint=_FMT,
    )


def _crlf(text: str, file: str) -> Problem:
    return warning(
        Mark(file, *position(text, text.index("\r\n"))),
        "windows-line-ends",
        ja="行末が Windows の形（CRLF）です。",
        en="Lines end the Windows way (CRLF).",
        hint=_FMT,
    )


def _odd_characters(text: str, file: str) -> Iterator[Problem]:
    hidden = FORBIDDEN.search(text)
    if hidden:
        yield control_character(Mark(file, *position(text, hidden.start())), hidden.group())
    apart = next((m for m in _MARKED.finditer(text) if composed(m.group()) != m.group()), None)
    if apart:
        yield error(
            Mark(file, *position(text, apart.start())),
            "decomposed-characters",
            ja="濁点などが分かれた文字（NFD）です。検索や照合で見つからなくなります。",
            en="Letters are decomposed (NFD); searches and comparisons would miss them.",
            hint=_FMT,
        )


def control_character(mark: Mark, character: str) -> Problem:
    """A character that nobody can see, named by its number."""
    code = f"U+{ord(character):04X}"
    return error(
        mark,
        "control-character",
        ja=f"目に見えない制御文字（{code}）があります。",
        en=f"There is an invisible control character ({code}).",
        hint=("その文字を消してください。", "Delete that character."),
    )


def _may_trail(text: str) -> bool:
    """A quick look, since few files have space at the end of a line."""
    return text.endswith(_SPACES) or any(f"{space}\n" in text for space in _SPACES)


def _loose_ends(text: str, file: str) -> Iterator[Problem]:
    if text and not text.endswith("\n"):
        yield warning(
            Mark(file, *position(text, len(text))),
            "no-final-newline",
            ja="最後の行が改行で終わっていません。",
            en="The last line does not end with a line feed.",
            hint=_FMT,
        )
    trailing = TRAILING.search(text) if _may_trail(text) else None
    if trailing:
        yield warning(
            Mark(file, *position(text, trailing.start())),
            "trailing-space",
            ja="行の終わりに空白があります。",
            en="There is space at the end of the line.",
            hint=_FMT,
        )
