"""From a module to the lines whose Japanese belongs into `theme/words/` or `kyoten/tables/`."""

import ast
import re
from collections.abc import Iterator

from tests.laws.code import Module

JAPANESE = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
SENTENCES = {"Hint", "Said", "Problem"}
"""Types of what is said to a person who mends something; also the functions that make them."""


def misplaced(module: Module) -> Iterator[str]:
    """Lines with Japanese outside docstrings, notes under a field, and sentences to whoever mends a record."""
    if module.name.split(".")[-1] == "messages":
        return
    allowed = {line for node in ast.walk(module.tree) if _is_allowed(node) for line in _lines(node)}
    for number, line in enumerate(module.text.splitlines(), 1):
        if JAPANESE.search(line) and number not in allowed:
            yield f"{module.name}:{number}: {line.strip()}"


def _lines(node: ast.AST) -> range:
    first = getattr(node, "lineno", 0)
    return range(first, getattr(node, "end_lineno", first) + 1)


def _is_allowed(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Constant(value=str())):
            return True
        case ast.Call(func=function, keywords=keywords):
            both = {"ja", "en"} <= {keyword.arg for keyword in keywords}
            return both or _names(function) & SENTENCES != set()
        case ast.AnnAssign(annotation=annotation):
            return bool(_names(annotation) & SENTENCES)
        case ast.FunctionDef(returns=ast.expr() as returns):
            return bool(_names(returns) & SENTENCES)
    return False


def _names(expression: ast.expr) -> set[str]:
    return {node.id for node in ast.walk(expression) if isinstance(node, ast.Name)}
