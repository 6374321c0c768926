"""From modules to the imports that flow the wrong way."""

import sys
from collections.abc import Iterator, Sequence

from tests.laws.code import Module, imports, stage_of

ORDER = (
    *("problem", "source", "kinds", "dataset", "derive", "rules", "words"),
    *("text", "urls", "figures", "pages", "judged", "render", "files", "outputs", "serve"),
)
SET_UP = "environment"
"""Outside the river: it runs before anything is installed."""

KEEPERS = {
    "ruamel": ("kyoten.source",),
    "jinja2": ("kyoten.render",),
    "mkdocs": ("kyoten.outputs.site",),
    "typst": ("kyoten.outputs.forms", "kyoten.outputs.book"),
    "pikepdf": ("kyoten.outputs.forms", "kyoten.outputs.book"),
    "segno": ("kyoten.outputs.book",),
    "fontTools": ("kyoten.outputs.forms", "kyoten.text.characters"),
    "docx": ("kyoten.outputs.forms",),
}
"""Packages that only these parts import."""


def wrong_imports(modules: Sequence[Module]) -> Iterator[str]:
    """Every import that does not point upstream, crosses between outputs, or belongs to another part."""
    known = frozenset(module.name for module in modules)
    for module in modules:
        for line, target in imports(module, known):
            reason = _reason(module, target)
            if reason:
                yield f"{module.name}:{line}: {target}: {reason}"


def _reason(module: Module, target: str) -> str | None:
    parts = target.split(".")
    if not parts[0]:
        return "relative imports hide where they point"
    if parts[0] != "kyoten":
        return _reason_outside(module, parts[0])
    stages = {module.stage, stage_of(target)}
    if SET_UP in stages:
        return None if len(stages) == 1 else "the set-up stands outside the river"
    if not stages <= set(ORDER):
        return "this is no stage of the river"
    return _reason_inside(module.name, target)


def _reason_inside(name: str, target: str) -> str | None:
    here, there = stage_of(name), stage_of(target)
    if ORDER.index(there) > ORDER.index(here):
        return "this lies downstream"
    if here == there == "outputs" and _output(target) != _output(name):
        return "outputs never import each other"
    return None


def _reason_outside(module: Module, top: str) -> str | None:
    if module.stage == SET_UP and top not in sys.stdlib_module_names:
        return "the set-up runs before anything is installed"
    keepers = KEEPERS.get(top)
    if keepers and not module.name.startswith(keepers):
        return f"only {keepers[0]} imports it"
    return None


def _output(name: str) -> str:
    return name.split(".")[2] if name.count(".") > 1 else ""


def cycle(modules: Sequence[Module]) -> list[str]:
    """The names along one import cycle; empty if there is none."""
    known = frozenset(module.name for module in modules)
    edges = {
        module.name: sorted({target for _, target in imports(module, known) if target in known})
        for module in modules
    }
    done: set[str] = set()
    for name in edges:
        found = _walk(name, edges, done, [])
        if found:
            return found
    return []


def _walk(name: str, edges: dict[str, list[str]], done: set[str], path: list[str]) -> list[str]:
    if name in path:
        return [*path[path.index(name) :], name]
    if name in done:
        return []
    found = next(
        (way for target in edges[name] if (way := _walk(target, edges, done, [*path, name]))), []
    )
    done.add(name)
    return found
