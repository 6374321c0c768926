"""From a file with slips to the same file without those whose meaning is certain."""

import re
import unicodedata
from collections.abc import Callable, Iterable

from kyoten.source.canonical import canonical, comments
from kyoten.source.compose import compose
from kyoten.source.decode import DECOMPOSED
from kyoten.source.lint import mend
from kyoten.source.tree import Place, Tree

_BOM = "\ufeff"

Edit = tuple[Place, str]
"""Line and column of a scalar, and its new text."""


def mended_text(data: bytes) -> str | None:
    """The bytes as clean text: UTF-8, line feeds, composed letters, half-width syntax."""
    text = _decoded(data)
    if text is None:
        return None
    text = text.removeprefix(_BOM).replace("\r\n", "\n")
    text = DECOMPOSED.sub(lambda match: unicodedata.normalize("NFC", match.group()), text)
    text = re.sub(r"[ \t\u3000]+$", "", text, flags=re.MULTILINE)
    return mend(text.rstrip("\n") + "\n", _mended_line)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with single scalars replaced in their lines; n edits change n lines."""
    lines = text.split("\n")
    for (line, column), new in sorted(edits, reverse=True):
        head, tail = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
        match = re.match(r"""("[^"]*"|'[^']*'|[^#,\]}]*?)(?=\s*(?:$|\s#|[,\]}]))""", tail)
        rest = tail[match.end() :] if match else ""
        lines[line - 1] = f"{head}{_scalar(new)}{rest}"
    return "\n".join(lines)


def tidy(text: str, file: str) -> str:
    """The canonical form, if it holds the same values and comments; else the text as it is."""
    before, _ = compose(text, file)
    form = canonical(text) if before else None
    after, _ = compose(form, file) if form else (None, [])
    if form is None or before is None or after is None or not _same(before, after):
        return text
    return form if comments(form) == comments(text) else text


def _same(before: Tree, after: Tree) -> bool:
    return before.data == after.data


def _decoded(data: bytes) -> str | None:
    for encoding in ("utf-8", "cp932"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _mended_line(rule: str, line: str, index: int) -> str:
    return _MENDS[rule](line, index)


def _put(line: str, index: int, new: str) -> str:
    rest = line[index + 1 :].lstrip(" \u3000\t") if new.endswith(" ") else line[index + 1 :]
    return line[:index] + new + rest


def _indent(line: str, index: int) -> str:
    body = line.lstrip(" \u3000\t")
    width = sum(2 if sign in "\u3000\t" else 1 for sign in line[: len(line) - len(body)])
    return " " * width + body


def _quotes(line: str, index: int) -> str:
    return line[:index] + re.sub("[“”]", '"', re.sub("[‘’]", "'", line[index:]))


_MENDS: dict[str, Callable[[str, int], str]] = {
    "full-width-colon": lambda line, index: _put(line, index, ": ").rstrip(),
    "tab": lambda line, index: (
        _indent(line, index) if not line[:index].strip() else _put(line, index, " ")
    ),
    "full-width-space": lambda line, index: (
        _indent(line, index) if not line[:index].strip() else _put(line, index, " ")
    ),
    "full-width-hyphen": lambda line, index: _put(line, index, "- "),
    "full-width-number-sign": lambda line, index: _put(line, index, "#"),
    "curly-quote": _quotes,
    "space-after-colon": lambda line, index: _put(line, index, ": "),
}


def _scalar(text: str) -> str:
    return f'"{text}"' if re.fullmatch(r"[0-9]+", text) else text
