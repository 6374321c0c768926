"""From the rules in the code to the proof that each has a wrong file and a paragraph in the rule book."""

import re
from typing import cast

import pytest

from kyoten.source import Value, table
from tests.building import ROOT
from tests.laws.code import modules_in, parsed
from tests.records.catalogue import catalogue
from tests.records.rules_in_code import rules_in
from tests.records.test_made import MADE

MODULES = modules_in(ROOT / "kyoten")
ON_DATA = {"source", "kinds", "dataset", "rules"}
BOOK = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")


def test_every_rule_on_data_has_a_wrong_file() -> None:
    """What the code can say of records is shown by a mistake; no mistake expects a rule that is gone."""
    rules = rules_in(module for module in MODULES if module.stage in ON_DATA)
    shown = {problem.rule for mistake in catalogue() for problem in mistake.problems}
    assert shown | {made.rule for made in MADE} == rules


def test_every_rule_has_its_paragraph() -> None:
    """The rule book has a heading for each rule, once, and for no other."""
    headings = re.findall(r"^### `([a-z0-9-]+)`$", BOOK, re.MULTILINE)
    assert sorted(headings) == sorted(rules_in(MODULES))


def test_rule_book_links_to_files() -> None:
    """Every example that the book names is there, and shows the rule whose paragraph names it."""
    by_name = {mistake.name: mistake for mistake in catalogue()}
    for rule, text in re.findall(r"^### `(.+?)`\n(.*?)(?=^#|\Z)", BOOK, re.MULTILINE | re.DOTALL):
        for link in re.findall(r"\]\(\.\./([^)]+)\)", text):
            assert (ROOT / link).is_file(), link
            name = link.removeprefix("tests/wrong/").removesuffix(".expect.yml")
            if name in by_name:
                assert rule in {problem.rule for problem in by_name[name].problems}, link


def test_every_banned_wording_has_a_sign() -> None:
    """A wording whose entry names no sign of it would never be looked for."""
    entries = table("english")
    assert [
        name for name, entry in entries.items() if not cast(dict[str, Value], entry).get("signs")
    ] == []


def test_rule_without_a_name_is_found() -> None:
    """A rule that is put together at run time could be in no book, so it is refused."""
    with pytest.raises(AssertionError):
        rules_in([parsed("kyoten.rules.new", "error(mark, f'a-{b}', ja='', en='')")])
    assert rules_in([parsed("kyoten.rules.new", "error(mark, 'a-b', ja='', en='')")]) == {"a-b"}
