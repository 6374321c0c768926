"""From templates compiled for speed to the proof that pages are those of plain Jinja."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, UndefinedError

from kyoten.render.compiling import CompilingEnvironment
from kyoten.render.environment import equip
from kyoten.words import LANGUAGES, Language, load_words
from tests.pages.sites import LITTLE, THEME, site_of


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pages_are_those_of_plain_jinja(lang: Language) -> None:
    """Every page of every kind is the same to the byte as Jinja alone makes it."""
    site = site_of(LITTLE)
    shells = site.press.shells
    plain = Environment(loader=FileSystemLoader([THEME / "web", THEME / "shell"]))
    equip(plain, shells.words[lang])
    for page in site.pages.values():
        view = page.view(shells.reader(lang, page.path))
        shell = shells.of(lang, page.path, view.frame, section=page.section)
        html = plain.get_template(page.template).render(view=view, shell=shell)
        assert html == site.html(page.path, lang)


PARTS = """
{%- macro twice(text, mark="!") %}{{ text }}{{ mark }}{{ text }}{% endmacro %}
{%- macro tree(node) %}({{ node.name }}{% for one in node.below %}{{ tree(one) }}{% endfor %}){% endmacro %}
{%- macro both(text) %}[{{ twice(text, mark="&") }}]{% endmacro %}
"""
BASE = "<{% block a %}a{% endblock %}|{% block b %}b{% block c %}c{% endblock %}{% endblock %}>"


class Node:
    """A thing with things below it."""

    def __init__(self, name: str, *below: "Node") -> None:
        self.name = name
        self.below = below


@pytest.mark.parametrize(
    "template",
    [
        '{% extends "base" %}{% block c %}{{ text }}{% endblock %}',
        '{% extends "middle" %}{% block c %}{{ text }}{% endblock %}',
        '{% extends "base" %}{% block b %}{% block d %}{{ text }}{% endblock %}{% endblock %}',
        '{% from "parts" import both, twice %}{{ both("<") }} {{ twice(text) }} {{ twice(mark=1, text=2) }}',
        '{% from "parts" import tree %}{{ tree(node) }}',
        '{% from "parts" import twice %}{{ twice(twice(text)) }}{{ text }}',
        '{% from "parts" import twice %}{% for text in "ab" %}{{ twice(text) }}{% endfor %}{{ text }}',
        '{% macro own(text) %}{{ text }}{% include "included" %}{% endmacro %}{{ own("x") }}{% include "included" %}',
        "{% if node.below %}{{ node.below[0].name }}{% endif %}",
        '{{ w("shell.skip") }}{{ w("shell.prose.table", number=1, heading=text) }}',
    ],
)
def test_a_template_says_what_it_says_in_jinja(template: str) -> None:
    """Inheritance, includes, macros with names of their own, and fixed words: all forms that templates use."""
    sources = {
        "parts": PARTS,
        "base": BASE,
        "middle": '{% extends "base" %}{% block a %}A{% endblock %}',
        "included": "<i>{{ text }}</i>",
        "template": template,
    }
    words = load_words(THEME / "words")[Language.EN]
    context = {"text": "a<b", "node": Node("n", Node("m", Node("o")), Node("p"))}
    said = []
    for made in (Environment(), CompilingEnvironment([], None)):
        equip(made, words)
        made.loader = DictLoader(sources)
        said.append(made.get_template("template").render(context))
    assert said[0] == said[1]


@pytest.mark.parametrize(
    "template", ["{{ missing }}", "{{ text.missing }}", '{{ w("no.such.key") }}']
)
def test_what_is_missing_is_an_error(template: str, tmp_path: Path) -> None:
    """A template never shows nothing for a name, a field or words that there are not."""
    (tmp_path / "page").write_text(template, encoding="utf-8")
    made = CompilingEnvironment([tmp_path], None)
    equip(made, load_words(THEME / "words")[Language.JA])
    with pytest.raises((UndefinedError, AttributeError, KeyError)):
        made.get_template("page").render(text="x")
