"""From checked text to a tree of values with places, by libyaml and without its guesses."""

import re

from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import ScalarEvent
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kyoten.problem import Mark, Problem, error
from kyoten.source.blame import blamed
from kyoten.source.decode import FORBIDDEN, control_character, position
from kyoten.source.messages import ANCHOR
from kyoten.source.tree import Path, Place, Tree, Value

MAX_DEPTH = 20
"""Records are at most six deep; libyaml itself crashes at some hundred thousand."""

_DEEP_LEAD = re.compile(r"^[ \-?:]{120}", re.MULTILINE)
_BRACKET = re.compile(r"[\[{\]}]")
_SIGN = re.compile(r"(?:^|[\s\[{,:?-])[&*!]", re.MULTILINE)
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_LEADING_ZERO = re.compile(r"0[0-9]+")


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
    deep = _deep_bracket(text)
    if deep is not None:
        return None, [_too_deep(Mark(file, *position(text, deep)))]
    try:
        node = _Composer(text).get_single_node()
        refused = _refused(text, file) if _SIGN.search(text) else []
    except YAMLError as fault:
        return None, [blamed(fault, text, file)]
    if refused:
        return None, refused
    if not isinstance(node, MappingNode):
        return None, [_no_mapping(file, node)]
    walk = _Walk(Tree(file, {}))
    walk.tree.values[()] = _place(node)
    walk.mapping(node, (), walk.tree.data)
    return None if walk.is_cut else walk.tree, walk.problems


def scalar_ends(text: str) -> dict[Place, Place]:
    """Where each scalar of a readable text begins and ends."""
    parser = _Composer(text)
    found = {}
    while parser.check_event():
        event = parser.get_event()
        if isinstance(event, ScalarEvent):
            start, end = event.start_mark, event.end_mark
            found[start.line + 1, start.column + 1] = (end.line + 1, end.column + 1)
    return found


class _Walk:
    """Carries the tree that is being filled and the problems met on the way."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.problems: list[Problem] = []
        self.is_cut = False
        """Whether something had to be left out: what is left would be blamed for missing it."""

    def cut(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.is_cut = True

    def mapping(self, node: MappingNode, path: Path, into: dict[str, Value]) -> None:
        for key_node, value_node in node.value:
            place = _place(key_node)
            if not isinstance(key_node, ScalarNode):
                self.cut(_complex_key(Mark(self.tree.file, *place)))
                continue
            key = key_node.value
            here = (*path, key)
            if key in into:
                mark = Mark(self.tree.file, *place)
                self.problems.append(_duplicate(mark, key, self.tree.keys[here][0]))
                continue
            self.tree.keys[here] = place
            into[key] = self.value(value_node, here)

    def value(self, node: Node, path: Path) -> Value:
        place = _place(node)
        self.tree.values[path] = place
        if isinstance(node, ScalarNode):
            return self.scalar(node, path, place)
        if len(path) >= MAX_DEPTH:
            self.cut(_too_deep(Mark(self.tree.file, *place)))
            return None
        if isinstance(node, SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        filled: dict[str, Value] = {}
        if isinstance(node, MappingNode):
            self.mapping(node, path, filled)
        return filled

    def scalar(self, node: ScalarNode, path: Path, place: Place) -> Value:
        text: str = node.value
        if node.style:
            hidden = FORBIDDEN.search(text) if node.style == '"' else None
            if hidden:
                mark = Mark(self.tree.file, *place)
                self.cut(control_character(mark, hidden.group()))
            return text
        if text in _NULLS:
            if not text:
                self.tree.blanks.append(path)
            return None
        if text[0] == "0" and _LEADING_ZERO.fullmatch(text):
            self.tree.bare.append(path)
        return text


def _place(node: Node) -> Place:
    mark = node.start_mark
    return mark.line + 1, mark.column + 1


def _deep_bracket(text: str) -> int | None:
    """Where the nesting passes the limit, judged by brackets and by what lines begin with, in O(n)."""
    lead = _DEEP_LEAD.search(text)
    if lead:
        return lead.start()
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return None
    depth = 0
    for match in _BRACKET.finditer(text):
        depth = depth + 1 if match.group() in "[{" else max(depth - 1, 0)
        if depth > MAX_DEPTH:
            return match.start()
    return None


def _too_deep(mark: Mark) -> Problem:
    return error(
        mark,
        "too-deep",
        ja=f"入れ子が深すぎます（上限は {MAX_DEPTH} 段です）。",
        en=f"The nesting is too deep (the limit is {MAX_DEPTH}).",
        hint=("かっこや字下げを見直してください。", "Look at the brackets and the indentation."),
    )


def _refused(text: str, file: str) -> list[Problem]:
    """The first anchor, alias or tag: found by a second pass, only where a sign of one stands."""
    parser = _Composer(text)
    while parser.check_event():
        event = parser.get_event()
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            mark = Mark(file, event.start_mark.line + 1, event.start_mark.column + 1)
            return [error(mark, ANCHOR.rule, ja=ANCHOR.ja, en=ANCHOR.en, hint=ANCHOR.hint)]
    return []


def _no_mapping(file: str, node: Node | None) -> Problem:
    return error(
        Mark(file, *_place(node)) if node else Mark(file),
        "not-a-record",
        ja="ファイルの中身が「項目名: 値」の並びになっていません。",
        en="The file does not hold 'field: value' lines.",
        hint=(
            "`python3 build.py new` で作ったひな型に合わせてください。",
            "Follow a file made by `python3 build.py new`.",
        ),
    )


def _complex_key(mark: Mark) -> Problem:
    return error(
        mark,
        "yaml",
        ja="項目名が文字ではありません。",
        en="The name of a field is not text.",
        hint=("「項目名: 値」の形で書いてください。", "Write it as 'field: value'."),
    )


def _duplicate(mark: Mark, key: str, first: int) -> Problem:
    return error(
        mark,
        "duplicate-key",
        ja=f"「{key}」が2回書かれています（1回目は {first} 行目）。",
        en=f"'{key}' is written twice (first in line {first}).",
        hint=("どちらか1つを消してください。", "Delete one of them."),
    )
