"""From the words, the classes, the code and the templates to keys that are missing or that nobody names."""

import ast
import re
import string
from collections.abc import Iterator
from enum import Enum
from functools import cache
from types import ModuleType

import pytest
from jinja2 import Environment
from jinja2.nodes import Call, Const, Name
from pydantic import BaseModel

import kyoten.derive.duties
import kyoten.kinds.addons
import kyoten.kinds.casebook
import kyoten.kinds.facility
import kyoten.kinds.forms
import kyoten.kinds.knowledge
import kyoten.kinds.place
import kyoten.kinds.procedures
import kyoten.kinds.programmes
import kyoten.kinds.screening
import kyoten.kinds.steps
import kyoten.kinds.support
from kyoten.kinds.parts import Part
from kyoten.words import JAPANESE, LANGUAGES, Language, Words, enum_key, field_key, load_words
from tests.building import ROOT

THEME = ROOT / "theme"
TEMPLATES = sorted(
    path for folder in ("web", "shell", "print/html") for path in (THEME / folder).glob("*.html")
)
MODULES: tuple[ModuleType, ...] = (
    kyoten.derive.duties,
    kyoten.kinds.addons,
    kyoten.kinds.casebook,
    kyoten.kinds.facility,
    kyoten.kinds.forms,
    kyoten.kinds.knowledge,
    kyoten.kinds.place,
    kyoten.kinds.procedures,
    kyoten.kinds.programmes,
    kyoten.kinds.screening,
    kyoten.kinds.steps,
    kyoten.kinds.support,
)
MADE = ("enums.", "fields.")
"""Keys that are made from classes; no code spells them out."""
SAYS_JAPANESE = {"fields.handbook.disability.title", "fields.handbook.disability.help"}
"""English words that are about a Japanese word."""


@cache
def words() -> dict[Language, Words]:
    """The words of both languages."""
    return load_words(THEME / "words")


@cache
def keys() -> frozenset[str]:
    """The keys of all words."""
    return frozenset(words()[Language.JA].table)


def models(model: type[BaseModel] = Part) -> Iterator[type[BaseModel]]:
    """Every class of a record or a part."""
    for child in model.__subclasses__():
        if child.__module__.startswith("kyoten."):
            yield child
        yield from models(child)


def from_classes() -> Iterator[str]:
    """The keys that classes ask for."""
    for model in models():
        for field in model.model_fields:
            yield f"{field_key(model, field)}.title"
            yield f"{field_key(model, field)}.help"
    for module in MODULES:
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Enum) and len(value):
                yield from (enum_key(member) for member in value)


def spelled() -> Iterator[re.Pattern[str]]:
    """What code and templates spell out as keys; a computed part fits any name."""
    files = "|".join(sorted({key.partition(".")[0] for key in keys()}))
    looks = re.compile(rf"(?:{files})(?:\.(?:[a-z0-9_]|\0)+)+")
    for text in (*_in_code(), *_in_templates(), *_in_scripts()):
        is_key = looks.fullmatch(text) and not text.startswith(MADE)
        if is_key and not text.endswith((".html", ".yml", ".json", ".py", ".md", ".css")):
            yield re.compile(re.escape(text).replace("\0", "[a-z0-9_]*"))


def _in_code() -> Iterator[str]:
    for path in sorted((ROOT / "kyoten").rglob("*.py")):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        joined = [node.values for node in nodes if isinstance(node, ast.JoinedStr)]
        pieces = {id(part) for parts in joined for part in parts}
        for parts in joined:
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else "\0" for p in parts)
        for node in nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield "" if id(node) in pieces else node.value


def _in_templates() -> Iterator[str]:
    for path in TEMPLATES:
        tree = Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
        for call in tree.find_all(Call):
            if isinstance(call.node, Name) and call.node.name == "w":
                assert isinstance(call.args[0], Const), f"{path.name}: a computed key"
                yield str(call.args[0].value)


def _in_scripts() -> Iterator[str]:
    """What the search in the browser says: `said.count` is `found.count`."""
    for path in sorted((ROOT / "theme" / "assets" / "search").glob("*.js")):
        for name in re.findall(r"\bsaid\.([a-z_]+)\b", path.read_text(encoding="utf-8")):
            yield f"found.{name}"


def test_both_languages_have_the_same_keys() -> None:
    """What one language says, the other says too."""
    assert keys() == frozenset(words()[Language.EN].table)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_member_and_field_has_its_words(lang: Language) -> None:
    """A member of a closed list, and a field with its title and meaning, is never shown by its code."""
    table = words()[lang].table
    made = list(from_classes())
    assert len(made) > 400
    assert [key for key in made if not table.get(key)] == []


def test_no_words_for_what_no_class_has() -> None:
    """A field or member that is taken away takes its words with it."""
    made = set(from_classes())
    assert [key for key in sorted(keys()) if key.startswith(MADE) and key not in made] == []


def test_every_spelled_key_exists() -> None:
    """Neither code nor a template names words that are not there."""
    found = list(spelled())
    assert len(found) > 200
    missing = {p.pattern for p in found if not any(p.fullmatch(key) for key in keys())}
    assert missing == set()


def test_no_words_that_nobody_says() -> None:
    """Every key is named in code or in a template."""
    patterns = list(spelled())
    unused = [
        key
        for key in sorted(keys())
        if not key.startswith((*MADE, "kinds.")) and not any(p.fullmatch(key) for p in patterns)
    ]
    assert unused == []


def test_english_asks_for_nothing_more() -> None:
    """A sentence's English has no blank that its Japanese does not fill."""

    def blanks(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    ja, en = words()[Language.JA].table, words()[Language.EN].table
    assert [key for key in sorted(keys()) if not blanks(en[key]) <= blanks(ja[key])] == []


def test_templates_say_nothing_themselves() -> None:
    """No Japanese stands in a template; English words hold none either, but where they are about it."""
    for path in TEMPLATES:
        assert JAPANESE.search(path.read_text(encoding="utf-8")) is None, path.name
    english = words()[Language.EN].table
    assert {key for key, text in english.items() if JAPANESE.search(text)} == SAYS_JAPANESE
