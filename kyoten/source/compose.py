"""From checked text to a tree of values with places, by libyaml and without its guesses."""

import re
from collections.abc import Iterator

from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kyoten.problem import Mark, Problem, error, warning
from kyoten.source.messages import said
from kyoten.source.tree import Path, Tree, Value

MAX_DEPTH = 20
"""Records are at most six deep; libyaml itself crashes at some hundred thousand."""

_MAX_LEAD = 120
_LEAD = re.compile(r"^[ \-?:]*", re.MULTILINE)
_BRACKET = re.compile(r"[\[{\]}]")
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_LEADING_ZERO = re.compile(r"0[0-9]+")
_FROM_CONTEXT = ("could not find expected ':'", "found unexpected end of stream")


class _Composer(CParser):  # type: ignore[misc]
    """libyaml without a resolver: an explicit tag is kept, every other is None."""

    def resolve(self, *_: object) -> None:
        """A field's type decides what a scalar is, so nothing is guessed here."""

    def descend_resolver(self, *_: object) -> None:
        """Nothing to prepare."""

    def ascend_resolver(self, *_: object) -> None:
        """Nothing to undo."""


def compose(text: str, file: str) -> tuple[Tree | None, list[Problem]]:
    """The tree of one file and what is wrong with its YAML."""
    deep = _too_deep(text, file)
    if deep:
        return None, [deep]
    try:
        node = _Composer(text).get_single_node()
        refused = list(_refused_events(text, file))
    except YAMLError as fault:
        return None, [_parser_problem(fault, file)]
    if refused:
        return None, refused
    if not isinstance(node, MappingNode):
        return None, [_no_mapping(file, node)]
    tree = Tree(file, {})
    problems: list[Problem] = []
    tree.values[()] = _place(node)
    _Walk(tree, problems).mapping(node, (), tree.data)
    return tree, problems


class _Walk:
    """Carries the tree that is being filled and the problems met on the way."""

    def __init__(self, tree: Tree, problems: list[Problem]) -> None:
        self.tree = tree
        self.problems = problems

    def mapping(self, node: MappingNode, path: Path, into: dict[str, Value]) -> None:
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self.problems.append(_complex_key(self.tree.file, key_node))
                continue
            key = key_node.value
            here = (*path, key)
            if key in into:
                first = self.tree.keys[here][0]
                self.problems.append(_duplicate(self.tree.file, key_node, first))
                continue
            self.tree.keys[here] = _place(key_node)
            into[key] = self.value(value_node, here)

    def value(self, node: Node, path: Path) -> Value:
        place = _place(node)
        self.tree.values[path] = place
        if isinstance(node, ScalarNode):
            return self.scalar(node, place)
        if isinstance(node, SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        filled: dict[str, Value] = {}
        if isinstance(node, MappingNode):
            self.mapping(node, path, filled)
        return filled

    def scalar(self, node: ScalarNode, place: tuple[int, int]) -> Value:
        text = str(node.value)
        if node.style:
            return text
        if text in _NULLS:
            return None
        if _LEADING_ZERO.fullmatch(text):
            self.problems.append(_unquoted(Mark(self.tree.file, *place), text))
        return text


def _place(node: Node) -> tuple[int, int]:
    mark = node.start_mark
    return mark.line + 1, mark.column + 1


def _too_deep(text: str, file: str) -> Problem | None:
    lead = max((match.end() - match.start() for match in _LEAD.finditer(text)), default=0)
    if lead <= _MAX_LEAD and text.count("[") + text.count("{") <= MAX_DEPTH:
        return None
    depth = deepest = place = 0
    for match in _BRACKET.finditer(text):
        depth = depth + 1 if match.group() in "[{" else max(depth - 1, 0)
        if depth > deepest:
            deepest, place = depth, match.start()
    if lead <= _MAX_LEAD and deepest <= MAX_DEPTH:
        return None
    line = text.count("\n", 0, place) + 1
    return error(
        Mark(file, line),
        "too-deep",
        ja=f"入れ子が深すぎます（上限は {MAX_DEPTH} 段です）。",
        en=f"The nesting is too deep (the limit is {MAX_DEPTH}).",
        hint=("かっこや字下げを見直してください。", "Look at the brackets and the indentation."),
    )


def _refused_events(text: str, file: str) -> Iterator[Problem]:
    """Anchors, aliases and tags: found by a second pass, only where a sign of one stands."""
    if not any(sign in text for sign in "&*!"):
        return
    parser = _Composer(text)
    while parser.check_event():
        event = parser.get_event()
        names = (getattr(event, "anchor", None), getattr(event, "tag", None))
        if any(names):
            mark = Mark(file, event.start_mark.line + 1, event.start_mark.column + 1)
            ja, en, hint = said("anchor")
            yield error(mark, "anchor-or-tag", ja=ja, en=en, hint=hint)
            return


def _parser_problem(fault: YAMLError, file: str) -> Problem:
    if not isinstance(fault, MarkedYAMLError):
        ja, en, hint = said(str(fault))
        return error(Mark(file), "yaml", ja=ja, en=en, hint=hint)
    text = f"{fault.context or ''} {fault.problem or ''}"
    ja, en, hint = said(str(fault.problem))
    use_context = any(part in text for part in _FROM_CONTEXT) and fault.context_mark
    place = fault.context_mark if use_context else fault.problem_mark or fault.context_mark
    mark = Mark(file, place.line + 1, place.column + 1) if place else Mark(file)
    return error(mark, "yaml", ja=ja, en=en, hint=hint)


def _no_mapping(file: str, node: Node | None) -> Problem:
    mark = Mark(file, *_place(node)) if node else Mark(file)
    return error(
        mark,
        "not-a-record",
        ja="ファイルの中身が「項目名: 値」の並びになっていません。",
        en="The file does not hold 'field: value' lines.",
        hint=(
            "`python3 build.py new` で作ったひな型に合わせてください。",
            "Follow a file made by `python3 build.py new`.",
        ),
    )


def _complex_key(file: str, node: Node) -> Problem:
    return error(
        Mark(file, *_place(node)),
        "yaml",
        ja="項目名が文字ではありません。",
        en="The name of a field is not text.",
        hint=("「項目名: 値」の形で書いてください。", "Write it as 'field: value'."),
    )


def _duplicate(file: str, node: Node, first: int) -> Problem:
    return error(
        Mark(file, *_place(node)),
        "duplicate-key",
        ja=f"「{node.value}」が2回書かれています（1回目は {first} 行目）。",
        en=f"'{node.value}' is written twice (first in line {first}).",
        hint=("どちらか1つを消してください。", "Delete one of them."),
    )


def _unquoted(mark: Mark, text: str) -> Problem:
    return warning(
        mark,
        "unquoted-code",
        ja=f"0 で始まる番号 {text} が引用符で囲まれていません。",
        en=f"The number {text} begins with 0 and is not quoted.",
        hint=(f'"{text}" と書いてください。', f'Write "{text}".'),
    )
