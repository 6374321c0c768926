"""From a folder of Python files to parsed modules with their names and what they import."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Module:
    """A Python file: its dotted name, its text and its tree."""

    name: str
    text: str
    tree: ast.Module

    @property
    def stage(self) -> str:
        """The module or package directly in `kyoten` that it is or belongs to."""
        return stage_of(self.name)


def stage_of(name: str) -> str:
    """The second part of a dotted name; empty for `kyoten` itself."""
    return [*name.split("."), ""][1]


def parsed(name: str, text: str) -> Module:
    """A module of a text."""
    return Module(name, text, ast.parse(text))


def modules_in(folder: Path) -> list[Module]:
    """Every module under a package's folder, sorted by name."""
    return [
        parsed(name_of(path.relative_to(folder.parent)), path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.py"))
    ]


def name_of(path: Path) -> str:
    """The dotted name of a file, seen from the folder of its package."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(module: Module, known: frozenset[str] = frozenset()) -> Iterator[tuple[int, str]]:
    """Line and full name of everything that a module imports, inside functions too.

    `from a import b` is `a.b` where that is a `known` module, else `a`. A relative import keeps its dots.
    """
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = "." * node.level + (node.module or "")
            for alias in node.names:
                inner = f"{source}.{alias.name}"
                yield node.lineno, inner if inner in known else source
