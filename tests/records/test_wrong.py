"""From catalogued mistakes to the proof that each is said once, at its place, with the way out."""

from pathlib import Path

import pytest

from kyoten.outputs.formatting import format_bytes
from tests.records.catalogue import Mistake, catalogue, stray_files
from tests.records.tiny import copied, judged

CATALOGUE = catalogue()
EACH = pytest.mark.parametrize("mistake", CATALOGUE, ids=[mistake.name for mistake in CATALOGUE])


def test_small_data_have_no_problem(tmp_path: Path) -> None:
    """The small prefecture keeps every rule, so that whatever is said comes from the mistake."""
    assert judged(copied(tmp_path)) == []


def test_catalogue_is_whole() -> None:
    """Every wrong file has its expectation, and there are at least forty."""
    assert stray_files() == []
    assert len(CATALOGUE) >= 40


@EACH
def test_mistake_is_said_once_at_its_place(mistake: Mistake, tmp_path: Path) -> None:
    """Exactly the expected problems: place, severity, rule, messages and hints in both languages."""
    assert judged(copied(tmp_path, mistake.files)) == list(mistake.problems)


@EACH
def test_what_is_certain_is_mended(mistake: Mistake, tmp_path: Path) -> None:
    """`fmt` removes a mistake whose meaning is certain; of any other it changes no byte."""
    formatted = {name: format_bytes(data, name) for name, data in mistake.files.items()}
    if mistake.is_mended:
        assert judged(copied(tmp_path, formatted)) == []
    else:
        assert formatted == mistake.files


@EACH
def test_every_hint_is_in_both_languages(mistake: Mistake) -> None:
    """A message without a way out, or in one language only, helps nobody."""
    for problem in mistake.problems:
        assert problem.message
        assert problem.message_en
        assert problem.hint
        assert problem.hint_en
