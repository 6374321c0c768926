"""From a tree to a record or to problems at their places: every fault of a file at once."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kyoten.kinds.record import Record
from kyoten.problem import Hint, Problem, error
from kyoten.source import Path, Tree

R = TypeVar("R", bound=Record)

_NO_HINT: Hint = ("", "")
_DELETE: Hint = ("この行を消してください。", "Delete this line.")


def judge(tree: Tree, kind: type[R]) -> tuple[R | None, list[Problem]]:
    """The record that a tree holds, or what keeps it from being one."""
    try:
        return kind.model_validate(tree.data), []
    except ValidationError as invalid:
        faults = invalid.errors(include_url=False)
    return None, sorted(_problems(faults, tree, kind))


def _problems(faults: list[ErrorDetails], tree: Tree, kind: type[Record]) -> Iterator[Problem]:
    missing = {fault["loc"] for fault in faults if fault["type"] == "missing"}
    for fault in faults:
        if fault["type"] == "extra_forbidden":
            problem, meant = _unknown(fault, tree, kind, missing)
            missing.discard(meant)
            yield problem
    for fault in faults:
        if fault["type"] == "missing" and fault["loc"] in missing:
            yield _missing(fault, tree)
        elif fault["type"] not in ("missing", "extra_forbidden"):
            yield _wrong(fault, tree)


def _unknown(
    fault: ErrorDetails, tree: Tree, kind: type[Record], missing: set[tuple[str | int, ...]]
) -> tuple[Problem, Path]:
    parent, key = fault["loc"][:-1], str(fault["loc"][-1])
    fields = _fields_at(kind, parent)
    wanted = [str(loc[-1]) for loc in missing if loc[:-1] == parent]
    near = get_close_matches(key, wanted, 1, 0.6) or get_close_matches(key, fields, 1, 0.7)
    if key == "id":
        hint = ("ID はファイル名です。" + _DELETE[0], "The id is the file's name. " + _DELETE[1])
    elif near:
        hint = (f"もしかして: {near[0]}", f"Did you mean {near[0]}?")
    else:
        names = ", ".join(fields)
        hint = (f"書ける項目: {names}", f"Fields here: {names}")
    problem = error(
        tree.at_key(fault["loc"]),
        "unknown-field",
        ja=f"「{key}」という項目はありません。",
        en=f"There is no field '{key}'.",
        hint=hint,
    )
    return problem, (*parent, near[0]) if near else ()


def _missing(fault: ErrorDetails, tree: Tree) -> Problem:
    key = fault["loc"][-1]
    return error(
        tree.at_key(fault["loc"][:-1]),
        "missing-field",
        ja=f"項目「{key}」がありません。",
        en=f"The field '{key}' is missing.",
        hint=(f"「{key}: …」の行を足してください。", f"Add a line '{key}: …'."),
    )


def _wrong(fault: ErrorDetails, tree: Tree) -> Problem:
    path, context = fault["loc"], fault.get("ctx", {})
    if fault["input"] is None:
        return error(
            tree.at_key(path),
            "empty",
            ja=f"「{path[-1]}」に値がありません。",
            en=f"'{path[-1]}' has no value.",
            hint=(
                "値を書くか、この項目を行ごと消してください。",
                "Write a value, or delete the line.",
            ),
        )
    if "hint_ja" in context:
        hint = (context["hint_ja"], context["hint_en"])
        return error(tree.at(path), fault["type"], ja=context["ja"], en=context["en"], hint=hint)
    if fault["type"] == "enum":
        return _wrong_word(fault, tree)
    return _wrong_shape(fault, tree)


def _wrong_word(fault: ErrorDetails, tree: Tree) -> Problem:
    words = [word.strip(" '") for word in fault["ctx"]["expected"].replace(" or ", ", ").split(",")]
    near = get_close_matches(str(fault["input"]), words, 1, 0.6)
    listed = ", ".join(words)
    ja, en = f"使える語: {listed}", f"Allowed: {listed}"
    if near:
        ja, en = f"もしかして: {near[0]}。{ja}", f"Did you mean {near[0]}? {en}"
    return error(
        tree.at(fault["loc"]),
        "allowed-words",
        ja=f"「{fault['input']}」は使えない語です。",
        en=f"'{fault['input']}' is not an allowed word.",
        hint=(ja, en),
    )


_SHAPES: dict[str, tuple[str, str, Hint]] = {
    "tuple_type": (
        "ここには一覧（「- 値」の行）を書きます。",
        "A list ('- value' lines) is expected here.",
        ("値の前に「- 」を付けてください。", "Put '- ' before the value."),
    ),
    "model_type": (
        "ここには「項目名: 値」の行を書きます。",
        "'field: value' lines are expected here.",
        (
            "1段下げて「ja: …」のように書いてください。",
            "Indent and write it like 'ja: …'.",
        ),
    ),
    "too_short": (
        "一覧が空です。1つ以上書きます。",
        "The list is empty; at least one is needed.",
        ("「- 値」の行を足してください。", "Add a '- value' line."),
    ),
    "string_type": (
        "ここには文字を書きます。",
        "Text is expected here.",
        ("「項目名: 文字」の形で書いてください。", "Write it as 'field: text'."),
    ),
    "string_pattern_mismatch": (
        "形が正しくありません。",
        "The form is not right.",
        ('都道府県のコードは "25" のように書きます。', 'A prefecture code is written like "25".'),
    ),
}
_OTHER_SHAPE = ("値の形が正しくありません。", "The value does not have the right form.", _NO_HINT)


def _wrong_shape(fault: ErrorDetails, tree: Tree) -> Problem:
    kind = "model_type" if fault["type"].startswith("model") else fault["type"]
    ja, en, hint = _SHAPES.get(kind, _OTHER_SHAPE)
    return error(tree.at(fault["loc"]), "shape", ja=ja, en=en, hint=hint)


def _fields_at(kind: type[Record], path: Path) -> list[str]:
    model: type[BaseModel] = kind
    for step in path:
        if isinstance(step, str):
            model = _model_of(model, step) or model
    return list(model.model_fields)


@cache
def _model_of(model: type[BaseModel], field: str) -> type[BaseModel] | None:
    info = model.model_fields.get(field)
    return _first_model(info.annotation) if info else None


def _first_model(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((m for arg in get_args(annotation) if (m := _first_model(arg))), None)
