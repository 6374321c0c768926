"""From checked text to a tree of values with places, by libyaml and without its guesses."""

import re
from functools import partial

from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import ScalarEvent
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.tag import Tag

from kyoten.problem import Mark, Problem, error
from kyoten.source.blame import blamed
from kyoten.source.decode import FORBIDDEN, control_character, position
from kyoten.source.messages import ANCHOR
from kyoten.source.tree import Path, Place, Places, Tree, Value

MAX_DEPTH = 20
"""Records are at most six deep; libyaml itself crashes at some hundred thousand."""

_SMALL = 4_000
"""In so few characters no indentation is deep enough to harm libyaml; the reader counts the levels then."""

_DEEP_LEAD = re.compile(r"^[ \-?:]{120}", re.MULTILINE)
_BRACKET = re.compile(r"[\[{\]}]")
_SIGN = re.compile(r"(?:^|[\s\[{,:?-])[&*!]", re.MULTILINE)
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_LEADING_ZERO = re.compile(r"0[0-9]+")


_NO_TAG = Tag(suffix=None)


class _Composer(CParser):  # type: ignore[misc]
    """libyaml without a resolver: nothing is guessed, and no tag is made for each value."""

    def resolve(self, *_: object) -> Tag:
        """A field's type decides what a scalar is, so all have the same tag that says nothing."""
        return _NO_TAG

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
        refused = _refused(text, file) if _has_sign(text) else []
    except YAMLError as fault:
        return None, [blamed(fault, text, file)]
    if refused:
        return None, refused
    if not isinstance(node, MappingNode):
        return None, [_no_mapping(file, node)]
    reader = _Reader(file)
    data = reader.mapping(node, 1)
    tree = Tree(file, data, partial(places_of, text), is_odd=reader.is_odd)
    return None if reader.is_cut else tree, reader.problems


def places_of(text: str) -> Places:
    """Where everything in a readable text stands."""
    places = Places()
    _locate(_Composer(text).get_single_node(), (), places)
    return places


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


class _Reader:
    """Makes values of nodes and carries the problems met on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.is_odd = False
        self.is_cut = False
        """Whether something had to be left out: what is left would be blamed for missing it."""

    def mapping(self, node: MappingNode, depth: int) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self.cut(_complex_key(self.at(key_node)))
                continue
            key: str = key_node.value
            if key in found:
                first = next(other for other, _ in node.value if other.value == key)
                self.problems.append(_duplicate(self.at(key_node), key, _place(first)[0]))
                continue
            found[key] = self.value(value_node, depth)
        return found

    def value(self, node: Node, depth: int) -> Value:
        if isinstance(node, ScalarNode):
            return self.text(node) if node.style else self.plain(node.value)
        if depth >= MAX_DEPTH:
            self.cut(_too_deep(self.at(node)))
            return None
        if isinstance(node, SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        return self.mapping(node, depth + 1) if isinstance(node, MappingNode) else None

    def plain(self, text: str) -> str | None:
        if text in _NULLS:
            self.is_odd = self.is_odd or not text
            return None
        if text[0] == "0" and _LEADING_ZERO.fullmatch(text):
            self.is_odd = True
        return text

    def text(self, node: ScalarNode) -> str:
        text: str = node.value
        hidden = FORBIDDEN.search(text) if node.style == '"' else None
        if hidden:
            self.cut(control_character(self.at(node), hidden.group()))
        return text

    def at(self, node: Node) -> Mark:
        return Mark(self.file, *_place(node))

    def cut(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.is_cut = True


def _locate(node: Node, path: Path, places: Places) -> None:
    places.values[path] = _place(node)
    if isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            _locate(item, (*path, index), places)
    elif isinstance(node, MappingNode):
        for key_node, value_node in node.value:
            here = (*path, key_node.value)
            if here not in places.keys:
                places.keys[here] = _place(key_node)
                _locate(value_node, here, places)
    elif isinstance(node, ScalarNode) and not node.style:
        if not node.value:
            places.blanks.append(path)
        elif _LEADING_ZERO.fullmatch(node.value):
            places.bare.append(path)


def _place(node: Node) -> Place:
    mark = node.start_mark
    return mark.line + 1, mark.column + 1


def _deep_bracket(text: str) -> int | None:
    """Where the nesting passes the limit, judged by brackets and by what lines begin with, in O(n)."""
    lead = _DEEP_LEAD.search(text) if len(text) > _SMALL else None
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


def _has_sign(text: str) -> bool:
    """Whether an anchor, alias or tag may stand there; the first look is much the faster."""
    return any(sign in text for sign in "&*!") and bool(_SIGN.search(text))


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
