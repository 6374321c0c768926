"""From the templates of pages to what only views and words may do."""

from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.nodes import (
    Add,
    Concat,
    Div,
    Filter,
    FloorDiv,
    Getattr,
    Mod,
    Mul,
    Node,
    Pow,
    Sub,
)
from jinja2.nodes import (
    Test as Judgment,
)

from tests.pages.sites import THEME

PAGES = sorted(path for folder in ("web", "print/html") for path in (THEME / folder).glob("*.html"))
WORK = (Add, Concat, Div, Filter, FloorDiv, Mod, Mul, Pow, Sub, Judgment)
"""Arithmetic, joining, sorting, judging: all of it belongs into a view."""


def work_in(text: str) -> list[str]:
    """What a template does besides laying out."""
    tree = Environment(autoescape=True).parse(text)
    done: list[Node] = list(tree.find_all(WORK))
    done += [node for node in tree.find_all(Getattr) if node.attr in ("lang", "is_fallback")]
    return [f"{node.lineno}: {type(node).__name__}" for node in done]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_templates_hold_layout_only(path: Path) -> None:
    """No arithmetic, sorting, joined address or test of the language stands in a template."""
    allowed = {"not_found.html": 1}  # the section in the other language is marked with it
    assert len(work_in(path.read_text(encoding="utf-8"))) == allowed.get(path.name, 0)


@pytest.mark.parametrize(
    "text",
    [
        "{{ rows|sort }}",
        "{{ count + 1 }}",
        "{{ root ~ path }}",
        "{% if shell.lang == 'ja' %}x{% endif %}",
        "{{ text|safe }}",
        "{% if rows is defined %}x{% endif %}",
    ],
)
def test_work_in_a_template_is_found(text: str) -> None:
    """Each of them is found."""
    assert len(work_in(text)) == 1
