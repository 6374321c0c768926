"""From the templates of printed books to the places where one of them could see a whole book."""

import re
from collections.abc import Iterator, Mapping

MAIN, DATA = "handbook.typ", "data.typ"
"""The only template that may name the whole book, and the one that reads it."""
_COMMENT = re.compile(r"(?<!:)//.*")
_IMPORT = re.compile(r'#import "(?P<file>[^"]+)"(?P<names>.*)')
_BOOK = re.compile(r"(?<![\w-])book(?![\w-])")
_READING = re.compile(r"(?<![\w-])json\(\s*\"")
_MADE_FOR_EACH = re.compile(r"=>|(?<![\w-])context(?![\w-])|#?show\b")
_STRING = re.compile(r'"[^"]*"')


def whole_books(templates: Mapping[str, str]) -> Iterator[str]:
    """Every line that names, imports or reads the whole book where it may not.

    Typst remembers calls by all that a closure sees; one that sees the book for each record makes the time quadratic.
    """
    for name, text in templates.items():
        for number, line in enumerate(text.splitlines(), 1):
            reason = _reason(name, _COMMENT.sub("", line))
            if reason:
                yield f"{name}:{number}: {reason}"


def _reason(name: str, line: str) -> str:
    imported = _IMPORT.match(line)
    if imported:
        return _wrong_import(name, imported["file"], imported["names"])
    if _READING.search(line) and name != DATA:
        return "only data.typ reads a file"
    if not _BOOK.search(_STRING.sub("", line)) or name == DATA:
        return ""
    if name != MAIN:
        return "only handbook.typ names the whole book"
    return "a closure sees the whole book" if _MADE_FOR_EACH.search(line) else ""


def _wrong_import(name: str, file: str, names: str) -> str:
    if file != DATA or name == MAIN:
        return ""
    return "" if names.strip() == ": meta" else "others than handbook.typ take meta alone"
