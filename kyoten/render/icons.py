"""From an icon's name to its drawing, inlined so that a page asks nobody for it."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from markupsafe import Markup

_OPEN = '<svg xmlns="http://www.w3.org/2000/svg" '


@cache
def icon(name: str) -> Markup:
    """A drawing of mkdocs-material's collection, `phone`; it is hidden from screen readers."""
    drawing = (_folder() / f"{name}.svg").read_text(encoding="utf-8")
    return Markup(drawing.replace(_OPEN, '<svg aria-hidden="true" ', 1))  # noqa: S704


@cache
def _folder() -> Path:
    spec = find_spec("material")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("material")
    return Path(spec.submodule_search_locations[0]) / "templates" / ".icons" / "material"
