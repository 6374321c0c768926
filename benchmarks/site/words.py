"""From the shipped words and drawing to what rivals read: one JSON file, made before anything is timed."""

import json
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from kyoten.render.icons import icon
from kyoten.words import load_words

_WORDS = Path(__file__).resolve().parents[2] / "theme" / "words"
_PARAMETER = re.compile(r"\{(\w+)\}")

Tree = dict[str, "str | Tree"]


def write_words(file: Path, today: date) -> None:
    """Write a tree of words a language, the drawing of a telephone, and the day of the build.

    The parameters of a sentence are numbered in the order of their names, the same in both languages: `%[1]v`.
    """
    tables = {str(lang): words.table for lang, words in load_words(_WORDS).items()}
    names = {
        key: sorted({name for table in tables.values() for name in _PARAMETER.findall(table[key])})
        for key in tables["ja"]
    }
    trees = {
        lang: _tree((key, _numbered(text, names[key])) for key, text in table.items())
        for lang, table in tables.items()
    }
    shared = {**trees, "phone": icon("phone"), "today": today.isoformat()}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(shared, ensure_ascii=False), encoding="utf-8")


def _tree(entries: Iterable[tuple[str, str]]) -> Tree:
    made: Tree = {}
    for key, text in entries:
        *above, last = key.split(".")
        place = made
        for name in above:
            inner = place.setdefault(name, {})
            assert isinstance(inner, dict)
            place = inner
        place[last] = text
    return made


def _numbered(text: str, names: list[str]) -> str:
    return _PARAMETER.sub(lambda found: f"%[{names.index(found[1]) + 1}]v", text)
