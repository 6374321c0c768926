"""From the code to the ids of every rule that it can name in a problem."""

import ast
from collections.abc import Iterable, Iterator

from tests.laws.code import Module

_POSITION = {"error": 1, "warning": 1, "fault": 0, "Problem": 2}
"""Which argument is the rule."""

_KEYWORD = {"Slip", "Said"}
"""What carries its rule as a keyword."""


def rules_in(modules: Iterable[Module]) -> set[str]:
    """The ids of the rules that these modules name; `problem` only passes them on."""
    judging = (module for module in modules if module.stage != "problem")
    return {rule for module in judging for rule in _rules(module)}


def _rules(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        rule = _rule_of(node, node.func.id)
        if isinstance(rule, ast.Constant) and isinstance(rule.value, str):
            yield rule.value
        elif rule is not None and not _is_carried(rule):
            raise AssertionError(f"{module.name}:{node.lineno}: write the rule's id here")


def _rule_of(call: ast.Call, name: str) -> ast.expr | None:
    if name in _POSITION and len(call.args) > _POSITION[name]:
        return call.args[_POSITION[name]]
    if name in _KEYWORD:
        return next((word.value for word in call.keywords if word.arg == "rule"), None)
    return None


def _is_carried(rule: ast.expr) -> bool:
    """A rule that another value brings along: `slip.rule`, or a type's own fault."""
    return (isinstance(rule, ast.Attribute) and rule.attr == "rule") or isinstance(
        rule, ast.Subscript
    )
