"""From files to those that are too long, vaguely named, or shaped in a way that hides faults."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.laws.code import Module

LINES = 250
FUNCTION_LINES = 50
SUFFIXES = (".py", ".html", ".gotmpl", ".js", ".mjs", ".css", ".typ")
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "shared"}
BROAD = {"Exception", "BaseException"}


def files_in(root: Path) -> Iterator[Path]:
    """Every code, template, style and script file of the repository that people write."""
    for folder in ("kyoten", "tests", "theme", "benchmarks"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in SUFFIXES and "node_modules" not in path.parts:
                yield path
    yield root / "build.py"


def too_long(files: dict[str, str]) -> Iterator[str]:
    """Files of more than 250 lines, by name and text."""
    for name, text in files.items():
        lines = len(text.splitlines())
        if lines > LINES:
            yield f"{name}: {lines} lines"


def badly_named(modules: list[Module]) -> Iterator[str]:
    """Modules whose name does not say what they do."""
    for module in modules:
        if VAGUE & set(module.name.split(".")):
            yield f"{module.name}: says nothing about what it does"


def without_flow(modules: list[Module]) -> Iterator[str]:
    """Modules whose first line does not say what comes in and what goes out."""
    for module in modules:
        if not (ast.get_docstring(module.tree) or "").startswith("From "):
            yield f'{module.name}: its docstring does not begin "From … to …"'


def faults(module: Module) -> Iterator[str]:
    """`global`, broad `except` and overlong functions."""
    for node in ast.walk(module.tree):
        reason = _reason(node)
        if reason:
            yield f"{module.name}:{getattr(node, 'lineno', 0)}: {reason}"


def _reason(node: ast.AST) -> str | None:
    if isinstance(node, ast.Global):
        return "global"
    if isinstance(node, ast.ExceptHandler) and _is_broad(node.type):
        return "an except that catches everything hides faults"
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        return f"{node.name} has {lines} lines" if lines > FUNCTION_LINES else None
    return None


def _is_broad(caught: ast.expr | None) -> bool:
    if caught is None:
        return True
    return any(isinstance(node, ast.Name) and node.id in BROAD for node in ast.walk(caught))
