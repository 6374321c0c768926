"""From records whose forms cannot be printed to the sentence that stops the build."""

import json
import shutil
from pathlib import Path
from typing import Any

from kyoten.text.characters import characters_of
from kyoten.words import Language
from tests.building import NO_BOOKS, ROOT, TODAY, build_py
from tests.forms.sheets import REGULAR, words, workshop

PROCEDURE = Path("shiga", "procedures", "kohoku-base-coordinator.yml")
Said = dict[str, Any]
CHANGES = {
    "ja: 湖北圏域地域生活支援拠点コーディネーターの推薦について": "ja: 𠮷野の推薦について",
    "- 代表者名　{representative}": "- 代表者名𠮷　{representative}",
}


def built(folder: Path, changes: dict[str, str]) -> tuple[str, list[Said]]:
    """The changed record of Kohoku and what a build says of it, which publishes nothing."""
    shutil.copytree(ROOT / "data", folder / "data")
    record, out = folder / "data" / PROCEDURE, folder / "site"
    text = record.read_text(encoding="utf-8")
    for old, new in changes.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    record.write_text(text, encoding="utf-8")
    options = ("--data", record.parents[2], "--out", out, "--today", TODAY, "--format", "json")
    run = build_py("build", NO_BOOKS, *options)
    assert run.returncode == 1
    assert not out.exists()
    return text, [json.loads(line) for line in run.stdout.splitlines()]


def test_character_outside_the_face_stops_the_build(tmp_path: Path) -> None:
    """𠮷 in a title and in a line, on two copies each: said once, at its place, and nothing is published."""
    text, problems = built(tmp_path, CHANGES)
    found = [problem for problem in problems if problem["rule"] == "form-character"]
    lines = text.splitlines()
    places = [(problem["line"], problem["column"]) for problem in found]
    assert [lines[line - 1][column - 1 :] for line, column in places] == [
        new.partition(" ")[2] for new in CHANGES.values()
    ]
    for problem in found:
        assert problem["severity"] == "error"
        assert problem["file"].endswith(f"data/{PROCEDURE.as_posix()}")
        assert problem["message"] == "「𠮷」は、様式の書体（BIZ UDゴシック）にない文字です。"
        assert problem["message_en"] == "'𠮷' is not in the typeface of the forms (BIZ UDGothic)."
        assert problem["hint"]
        assert problem["hint_en"]


def test_form_of_two_pages_stops_the_build(tmp_path: Path) -> None:
    """A field for 2,000 characters on two copies of a form: said once, where the form begins."""
    text, problems = built(tmp_path, {"most: 400": "most: 2000"})
    (found,) = (problem for problem in problems if problem["severity"] == "error")
    assert found["rule"] == "form-too-long"
    assert text.splitlines()[found["line"] - 1][found["column"] - 1 :] == "form1"
    assert found["file"].endswith(f"data/{PROCEDURE.as_posix()}")
    assert found["message"] == "この様式は、A4の1枚に入りません。"
    assert found["message_en"] == "The form does not go on one page of A4."
    assert "most" in found["hint"]
    assert "most" in found["hint_en"]


def test_real_forms_can_be_printed(tmp_path: Path) -> None:
    """Nothing in the real forms is outside the face, nor in the words of their layout."""
    assert list(workshop(tmp_path).problems()) == []
    table = words()[Language.JA].table
    said = "".join(text for key, text in table.items() if key.startswith("forms_print."))
    assert set(said) - set(characters_of(REGULAR)) == set()
