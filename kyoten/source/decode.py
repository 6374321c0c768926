"""From bytes to text: size, encoding and forbidden characters, before any parser runs."""

import re
from collections.abc import Iterator

from kyoten.problem import Mark, Problem, error, warning

MAX_BYTES = 1_000_000
"""No record comes near; a larger file is a mistake (a picture, an export)."""

_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
DECOMPOSED = re.compile(".[\u0300-\u036f\u3099\u309a]+")
"""A letter and its separate marks; whole-text NFC would also change old kanji in names."""

_FMT: tuple[str, str] = (
    "`python3 build.py fmt` で直せます。",
    "`python3 build.py fmt` mends it.",
)


def decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The text with line feeds only, or None where it cannot be read, and what is odd."""
    if len(data) > MAX_BYTES:
        return None, [
            error(
                Mark(file),
                "file-too-large",
                ja=f"ファイルが大きすぎます（{len(data):,} バイト）。上限は {MAX_BYTES:,} バイトです。",
                en=f"The file is too large ({len(data):,} bytes); the limit is {MAX_BYTES:,}.",
                hint=("1件を1ファイルに分けてください。", "Put one record in one file."),
            )
        ]
    text, problems = _text_of(data, file)
    if text is None:
        return None, problems
    if "\r\n" in text:
        problems.append(_crlf(text, file))
        text = text.replace("\r\n", "\n")
    found = list(_bad_characters(text, file))
    if found:
        return None, problems + found
    problems.extend(_shape(text, file))
    return text, problems


def position(text: str, index: int) -> tuple[int, int]:
    """Line and column of an index into a text, counted from 1."""
    line = text.count("\n", 0, index) + 1
    return line, index - (text.rfind("\n", 0, index) + 1) + 1


def _text_of(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    if data.startswith(_UTF16_BOMS):
        return None, [_not_utf8(Mark(file), "UTF-16")]
    problems = []
    if data.startswith(_BOM):
        data = data[len(_BOM) :]
        problems.append(
            warning(
                Mark(file),
                "byte-order-mark",
                ja="ファイルの先頭に目に見えない印（BOM）があります。",
                en="The file begins with an invisible mark (BOM).",
                hint=_FMT,
            )
        )
    try:
        return data.decode("utf-8"), problems
    except UnicodeDecodeError as fault:
        return None, [*problems, _undecodable(data, file, fault.start)]


def _undecodable(data: bytes, file: str, start: int) -> Problem:
    head = data[:start].decode("utf-8").replace("\r\n", "\n")
    mark = Mark(file, *position(head, len(head)))
    try:
        data.decode("cp932")
    except UnicodeDecodeError:
        return _not_utf8(mark, None)
    return _not_utf8(mark, "Shift_JIS")


def _not_utf8(mark: Mark, encoding: str | None) -> Problem:
    if encoding is None:
        return error(
            mark,
            "not-utf-8",
            ja="文字として読めないバイトがあります。",
            en="There are bytes here that are not text.",
            hint=(
                "文字コードを UTF-8 にして保存し直してください。",
                "Save the file again with the encoding UTF-8.",
            ),
        )
    return error(
        mark,
        "not-utf-8",
        ja=f"文字コードが {encoding} です。UTF-8 だけを使います。",
        en=f"The encoding is {encoding}; only UTF-8 is used.",
        hint=(
            "エディターで「UTF-8」を選んで保存し直してください。",
            "Save the file again and choose UTF-8 in the editor.",
        ),
    )


def _crlf(text: str, file: str) -> Problem:
    line, column = position(text, text.index("\r\n"))
    return warning(
        Mark(file, line, column),
        "windows-line-ends",
        ja="行末が Windows の形（CRLF）です。",
        en="Lines end the Windows way (CRLF).",
        hint=_FMT,
    )


def _bad_characters(text: str, file: str) -> Iterator[Problem]:
    for match in _FORBIDDEN.finditer(text):
        code = f"U+{ord(match.group()):04X}"
        yield error(
            Mark(file, *position(text, match.start())),
            "control-character",
            ja=f"目に見えない制御文字（{code}）があります。",
            en=f"There is an invisible control character ({code}).",
            hint=("その文字を消してください。", "Delete that character."),
        )
        return


def _shape(text: str, file: str) -> Iterator[Problem]:
    decomposed = DECOMPOSED.search(text)
    if decomposed:
        yield _decomposed(text, file, decomposed.start())
    if text and not text.endswith("\n"):
        yield warning(
            Mark(file, *position(text, len(text))),
            "no-final-newline",
            ja="最後の行が改行で終わっていません。",
            en="The last line does not end with a line feed.",
            hint=_FMT,
        )
    trailing = re.search(r"[ \t\u3000]+$", text, re.MULTILINE)
    if trailing:
        yield warning(
            Mark(file, *position(text, trailing.start())),
            "trailing-space",
            ja="行の終わりに空白があります。",
            en="There is space at the end of the line.",
            hint=_FMT,
        )


def _decomposed(text: str, file: str, index: int) -> Problem:
    return error(
        Mark(file, *position(text, index)),
        "decomposed-characters",
        ja="濁点などが分かれた文字（NFD）です。検索や照合で見つからなくなります。",
        en="Letters are decomposed (NFD); searches and comparisons would miss them.",
        hint=_FMT,
    )
