"""From a wrong value to the right one, only where its meaning is certain."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from kyoten.kinds.dates import iso_of
from kyoten.kinds.digits import municipality_check
from kyoten.kinds.judge import judge
from kyoten.kinds.phones import suggestion
from kyoten.kinds.record import Record
from kyoten.kinds.types import normal, parse_kana
from kyoten.source import Path, Place, Tree, Value

_FLAGS = {"はい": "true", "いいえ": "false", "yes": "true", "no": "false", "True": "true"}


def repairs(tree: Tree, kind: type[Record]) -> Iterator[tuple[Place, str]]:
    """The scalars of a tree that `fmt` may rewrite, with their new text."""
    _, problems = judge(tree, kind)
    places = {place: path for path, place in tree.values.items()}
    for problem in problems:
        place = (problem.mark.line, problem.mark.column)
        repair = _REPAIRS.get(problem.rule)
        value = _value(tree.data, places.get(place, ()))
        new = repair(value) if repair and isinstance(value, str) else None
        if new is not None and new != value:
            yield place, new
    for path, place in tree.values.items():
        value = _value(tree.data, path)
        if isinstance(value, str) and re.fullmatch("0[0-9]+", value):
            yield place, value


def _value(data: Value, path: Path) -> Value:
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
    return data


def _postal(text: str) -> str | None:
    digits = re.sub(r"[〒\s-]", "", normal(text))
    return f"{digits[:3]}-{digits[3:]}" if re.fullmatch("[0-9]{7}", digits) else None


def _code(text: str) -> str | None:
    plain = normal(text)
    return plain if municipality_check(plain) else None


def _kana(text: str) -> str | None:
    plain = unicodedata.normalize("NFKC", text)
    hiragana = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in plain)
    return hiragana if re.fullmatch("[ぁ-ゖー・ ]+", hiragana) and parse_kana(hiragana) else None


def _number(text: str) -> str | None:
    plain = re.sub("[,人名]", "", normal(text))
    return plain if re.fullmatch("0|[1-9][0-9]*", plain) else None


_REPAIRS: dict[str, Callable[[str], str | None]] = {
    "phone": suggestion,
    "date": iso_of,
    "when": iso_of,
    "postal-code": _postal,
    "municipality-code": _code,
    "kana": _kana,
    "number": _number,
    "true-or-false": _FLAGS.get,
}
