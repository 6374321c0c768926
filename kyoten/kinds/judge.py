"""From a tree to a record or to problems at their places: every fault of a file at once."""

import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import chain, islice
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kyoten.kinds.fault import shown
from kyoten.kinds.record import Record
from kyoten.kinds.shape import Shape, shapes
from kyoten.problem import NO_HINT, Hint, Problem, error, warning
from kyoten.source import Path, Tree

R = TypeVar("R", bound=Record)

MOST = 100
"""How many problems of one kind a record is told; who made more has made one mistake many times."""

_MISSING = "missing"
_UNKNOWN = "extra_forbidden"
_EMPTY: Hint = (
    "値を書くか、この項目を行ごと消してください。",
    "Write a value, or delete the line.",
)


def judge(tree: Tree, kind: type[R]) -> tuple[R | None, list[Problem]]:
    """The record that a tree holds, or what keeps it from being one."""
    try:
        record, faults = kind.model_validate(tree.data), []
    except ValidationError as invalid:
        record, faults = None, invalid.errors(include_url=False)
    if record is not None and not tree.is_odd:
        return record, []
    found = chain(_problems(faults, tree, kind), _blanks(faults, tree), _unquoted(faults, tree))
    return record, sorted(islice(found, MOST))


def faults_of(tree: Tree, kind: type[Record]) -> list[ErrorDetails]:
    """What keeps a tree from being a record, as the types said it."""
    try:
        kind.model_validate(tree.data)
    except ValidationError as invalid:
        return invalid.errors(include_url=False)
    return []


def _problems(faults: list[ErrorDetails], tree: Tree, kind: type[Record]) -> Iterator[Problem]:
    missing = {fault["loc"] for fault in faults if fault["type"] == _MISSING}
    for fault in faults:
        if fault["type"] == _UNKNOWN:
            problem, meant = _unknown(fault["loc"], tree, kind, missing)
            missing.discard(meant)
            yield problem
    for fault in faults:
        if fault["type"] == _MISSING and fault["loc"] in missing:
            yield _missing(fault["loc"], tree)
        elif fault["type"] not in (_MISSING, _UNKNOWN) and not _is_counted(fault, tree):
            yield _wrong(fault, tree, kind)


def _is_counted(fault: ErrorDetails, tree: Tree) -> bool:
    """A list is not too short for having a wrong item, of which the types count none."""
    return fault["type"] == "too_short" and bool(tree.value(fault["loc"]))


def _unknown(
    path: Path, tree: Tree, kind: type[Record], missing: set[Path]
) -> tuple[Problem, Path]:
    """The problem of a field that there is not, and the missing field that was meant by it."""
    parent, key = path[:-1], str(path[-1])
    plain = unicodedata.normalize("NFKC", key).strip().lower()
    fields = [
        name for name in shapes(_model_at(kind, parent)) if (*parent, name) not in tree.places.keys
    ]
    wanted = sorted(str(loc[-1]) for loc in missing if loc[:-1] == parent)
    near = get_close_matches(plain, wanted, 1, 0.6) or get_close_matches(plain, fields, 1, 0.6)
    hint: Hint
    if key == "id":
        hint = (
            "ID はファイル名です。この行を消してください。",
            "The id is the file's name. Delete this line.",
        )
    elif near:
        hint = (f"もしかして: {near[0]}", f"Did you mean {near[0]}?")
    else:
        names = ", ".join(fields)
        hint = (f"ほかに書ける項目: {names}", f"Other fields here: {names}")
    problem = error(
        tree.at_key(path),
        "unknown-field",
        ja=f"「{shown(key)}」という項目はありません。",
        en=f"There is no field '{shown(key)}'.",
        hint=hint,
    )
    return problem, (*parent, near[0]) if near else ()


def _missing(path: Path, tree: Tree) -> Problem:
    return error(
        tree.at_key(path[:-1]),
        "missing-field",
        ja=f"項目「{path[-1]}」がありません。",
        en=f"The field '{path[-1]}' is missing.",
        hint=(f"「{path[-1]}: …」の行を足してください。", f"Add a line '{path[-1]}: …'."),
    )


def _wrong(fault: ErrorDetails, tree: Tree, kind: type[Record]) -> Problem:
    path, context = fault["loc"], fault.get("ctx", {})
    if fault["input"] is None:
        return _empty(path, tree)
    if "hint_ja" in context:
        hint = (context["hint_ja"], context["hint_en"])
        return error(tree.at(path), fault["type"], ja=context["ja"], en=context["en"], hint=hint)
    if fault["type"] == "enum" and isinstance(fault["input"], str):
        return _wrong_word(path, fault["input"], tree, kind)
    ja, en, hint = _SHAPES.get(fault["type"].removesuffix("_type"), _OTHER_SHAPE)
    return error(tree.at(path), "shape", ja=ja, en=en, hint=hint)


def _empty(path: Path, tree: Tree) -> Problem:
    name = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    return error(
        tree.at_key(path),
        "empty",
        ja=f"「{name}」に値がありません。",
        en=f"'{name}' has no value.",
        hint=_EMPTY,
    )


def _blanks(faults: list[ErrorDetails], tree: Tree) -> Iterator[Problem]:
    """Optional fields that were begun and left empty; required ones are faults already."""
    said = {fault["loc"] for fault in faults if not _is_counted(fault, tree)}
    for path in tree.places.blanks:
        if not any(path[:length] in said for length in range(1, len(path) + 1)):
            yield warning(
                tree.at_key(path),
                "empty",
                ja=f"「{path[-1]}」に値がありません。",
                en=f"'{path[-1]}' has no value.",
                hint=_EMPTY,
            )


def _unquoted(faults: list[ErrorDetails], tree: Tree) -> Iterator[Problem]:
    """Numbers whose leading 0 other tools drop; a value that is wrong anyway is blamed once."""
    wrong = {fault["loc"] for fault in faults}
    for path in tree.places.bare:
        if path not in wrong:
            text = tree.value(path)
            yield warning(
                tree.at(path),
                "unquoted-code",
                ja=f"0 で始まる番号 {text} が引用符で囲まれていません。",
                en=f"The number {text} begins with 0 and is not quoted.",
                hint=(f'"{text}" と書いてください。', f'Write "{text}".'),
            )


def _wrong_word(path: Path, typed: str, tree: Tree, kind: type[Record]) -> Problem:
    shape = _shape_at(kind, path)
    words = shape.words if shape else ()
    plain = unicodedata.normalize("NFKC", typed).strip()
    near = get_close_matches(plain, words, 1, 0.6) or get_close_matches(
        plain.lower(), words, 1, 0.6
    )
    listed = ", ".join(words)
    ja, en = f"使える語: {listed}", f"Allowed: {listed}"
    if near:
        ja, en = f"もしかして: {near[0]}。{ja}", f"Did you mean {near[0]}? {en}"
    return error(
        tree.at(path),
        "allowed-words",
        ja=f"「{shown(typed)}」は使えない語です。",
        en=f"'{shown(typed)}' is not an allowed word.",
        hint=(ja, en),
    )


_SHAPES: dict[str, tuple[str, str, Hint]] = {
    "tuple": (
        "ここには一覧（「- 値」の行）を書きます。",
        "A list ('- value' lines) is expected here.",
        ("値の前に「- 」を付けてください。", "Put '- ' before the value."),
    ),
    "model": (
        "ここには「項目名: 値」の行を書きます。",
        "'field: value' lines are expected here.",
        ("1段下げて「ja: …」のように書いてください。", "Indent and write it like 'ja: …'."),
    ),
    "too_short": (
        "一覧が空です。1つ以上書きます。",
        "The list is empty; at least one is needed.",
        ("「- 値」の行を足してください。", "Add a '- value' line."),
    ),
    "enum": (
        "ここには決まった語を1つだけ書きます。",
        "A single word of a closed list is expected here.",
        ("「項目名: 語」の形で書いてください。", "Write it as 'field: word'."),
    ),
}
_OTHER_SHAPE: tuple[str, str, Hint] = (
    "値の形が正しくありません。",
    "The value does not have the right form.",
    NO_HINT,
)


def _model_at(kind: type[Record], path: Path) -> type[BaseModel]:
    """The class of the mapping at a path."""
    shape = _shape_at(kind, path)
    return (shape.part if shape else None) or kind


def _shape_at(kind: type[Record], path: Path) -> Shape | None:
    """The shape of the field at a path; list positions in the path say nothing about it."""
    model: type[BaseModel] | None = kind
    shape = None
    for step in path:
        if isinstance(step, str):
            shape = shapes(model).get(step) if model else None
            model = shape.part if shape else None
    return shape
