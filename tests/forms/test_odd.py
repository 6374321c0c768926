"""From forms that nobody has typed yet to the proof that they are printed on one page or refused."""

import io
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import typst

from kyoten.derive.forms import Sheet
from kyoten.kinds.forms import FieldKind, FormRow, RowLayout
from kyoten.kinds.parts import Text
from kyoten.outputs.forms import Workshop
from tests.forms.office import print_in_office
from tests.forms.sheets import changed, one_of_each_form, sheets, workshop

FORMS = one_of_each_form()
EACH_FORM = pytest.mark.parametrize("sheet", FORMS, ids=[sheet.form.id for sheet in FORMS])


def said(shop: Workshop) -> list[str]:
    """The rules that its forms break."""
    return [problem.rule for problem in shop.problems()]


def with_most(sheet: Sheet, most: int) -> Sheet:
    """A form with as much room in every field."""
    return changed(
        sheet, fields=tuple(one.model_copy(update={"most": most}) for one in sheet.form.fields)
    )


def with_labels(sheet: Sheet, label: str) -> Sheet:
    """A form whose fields all have one label."""
    text = Text(ja=label, en=label)
    return changed(
        sheet, fields=tuple(one.model_copy(update={"label": text}) for one in sheet.form.fields)
    )


def with_rows(sheet: Sheet, number: int) -> Sheet:
    """A form with more fields, each in a row of its own."""
    last = sheet.form.fields[-1]
    more = tuple(last.model_copy(update={"id": f"more-{i}"}) for i in range(number))
    rows = tuple(FormRow(fields=(one.id,)) for one in more)
    return changed(sheet, fields=sheet.form.fields + more, rows=sheet.form.rows + rows)


@EACH_FORM
def test_form_of_two_pages_is_said(sheet: Sheet, tmp_path: Path) -> None:
    """Fields too large by a little or absurdly, many rows, long labels: one problem each, and nothing raises."""
    odd = (
        *(with_most(sheet, most) for most in (300, 2_000, 10**9)),
        *(with_rows(sheet, number) for number in (40, 400)),
        with_labels(sheet, "見" * 2_000),
        changed(sheet, issuer=("見" * 2_000,)),
    )
    for one in odd:
        assert said(workshop(tmp_path, [one])) == ["form-too-long"]


@EACH_FORM
def test_form_of_one_page_is_made(sheet: Sheet, tmp_path: Path) -> None:
    """An issuer without a field, or whose text is as long as the line, is printed on one page, in Word too."""
    lines = (one for one in sheet.form.issuer if "{" in one)
    odd = {
        "bare": changed(sheet, issuer=("見本の会",)),
        "long": changed(sheet, issuer=tuple("見" * 40 + one for one in lines)),
    }
    for name, one in odd.items():
        shop = workshop(tmp_path / "kept", [one])
        assert said(shop) == []
        for path, data in shop.files():
            (tmp_path / f"{name}{Path(path).suffix}").write_bytes(data)
        assert pages(tmp_path / f"{name}.pdf") == 1
    print_in_office([tmp_path / f"{name}.docx" for name in odd], tmp_path / "office")
    assert {pages(tmp_path / "office" / f"{name}.pdf") for name in odd} == {1}


def pages(file: Path) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(file.read_bytes())) as pdf:
        return len(pdf.pages)


def test_nothing_is_typeset_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a build has found, forms that are too long among it, the next one knows without the typesetter."""
    those = (*sheets(), with_most(FORMS[0], 2_000))
    assert said(workshop(tmp_path, those)) == ["form-too-long"]
    made = dict(workshop(tmp_path).files())
    monkeypatch.setattr(typst, "Compiler", None)
    assert said(workshop(tmp_path, those)) == ["form-too-long"]
    assert said(workshop(tmp_path)) == []
    assert dict(workshop(tmp_path).files()) == made


def test_sign_of_a_postal_code_is_printed_in_numbered_rows(tmp_path: Path) -> None:
    """What stands before a postal code in a table stands before it here too."""
    sheet = next(one for one in FORMS if one.form.layout is RowLayout.NUMBERED)
    kinds = {"office-address": FieldKind.POSTAL_CODE}
    fields = tuple(
        one.model_copy(update={"field_kind": kinds.get(one.id, one.field_kind)})
        for one in sheet.form.fields
    )
    shop = workshop(tmp_path, [changed(sheet, fields=fields)])
    printed = dict(shop.files())
    pdf = next(data for name, data in printed.items() if name.endswith(".pdf"))
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert "\u3012" in text
