"""From forms filled in by values, by pypdf and by hand in PDFium to what readers then show and checkers say."""

from pathlib import Path

import pytest

from kyoten.derive.forms import Sheet
from tests.forms import inside
from tests.forms.filled import READERS, faults, filled_in, ink_in_all
from tests.forms.filling import WAYS, Texts
from tests.forms.sheets import EACH, one_of_each_form, pdf_of

RARE = "髙﨑鷲㈱彅ゐ①"
"""Characters that people have in their names and that fillers lose: variants, a sign of JIS X 0213, old kana."""
ASCII = "".join(map(chr, range(33, 127)))
BOX = "国"
"""A character as wide and as dark as most."""

EACH_WAY = pytest.mark.parametrize("way", WAYS)
EACH_FORM = pytest.mark.parametrize(
    "sheet", one_of_each_form(), ids=[sheet.form.id for sheet in one_of_each_form()]
)


def rare(sheet: Sheet) -> Texts:
    """The rare characters, in every field."""
    return {field.id: RARE[: field.most] for field in sheet.fields}


def ascii_signs(sheet: Sheet) -> Texts:
    """Every sign of ASCII in some field, none in more of a line than it has room for."""
    step = -(-len(ASCII) // len(sheet.fields))
    return {
        field.id: (ASCII * 2)[index * step :][: min(field.most, 20)]
        for index, field in enumerate(sheet.fields)
    }


@EACH
@EACH_WAY
def test_rare_characters_are_drawn_in_the_face(
    sheet: Sheet, way: str, site: Path, tmp_path: Path
) -> None:
    """However a form is filled in, poppler and PDFium show each character as the embedded face has it."""
    assert faults(pdf_of(site, sheet), way, rare(sheet), tmp_path) == []


@EACH_FORM
@EACH_WAY
def test_ascii_is_drawn_in_the_face(sheet: Sheet, way: str, site: Path, tmp_path: Path) -> None:
    """Digits, Latin letters and signs too."""
    texts = ascii_signs(sheet)
    assert len(set("".join(texts.values()))) >= 80
    assert faults(pdf_of(site, sheet), way, texts, tmp_path) == []


@EACH
@EACH_WAY
def test_filled_forms_stay_accessible(sheet: Sheet, way: str, site: Path, tmp_path: Path) -> None:
    """A filled form is still PDF/UA-1; a font of the machine that did it would not be embedded."""
    assert inside.findings(filled_in(pdf_of(site, sheet), way, rare(sheet), tmp_path)) == []


@EACH_FORM
@pytest.mark.parametrize("way", ["value", "keys"])
def test_what_a_field_holds_has_room(sheet: Sheet, way: str, site: Path, tmp_path: Path) -> None:
    """A field filled with as many characters as it takes shows all of them, in poppler and PDFium."""
    blank = pdf_of(site, sheet)
    most = {field.id: field.most for field in sheet.fields}
    for reader in READERS:
        once = filled_in(blank, way, dict.fromkeys(most, BOX), tmp_path)
        single = ink_in_all(blank, once, reader)
        full = filled_in(blank, way, {name: BOX * count for name, count in most.items()}, tmp_path)
        for name, ink in ink_in_all(blank, full, reader).items():
            assert ink == pytest.approx(most[name] * single[name], rel=0.05), (reader, name)
