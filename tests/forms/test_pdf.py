"""From every PDF of a built site to the promises that hold for a blank form."""

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name

from kyoten.derive.forms import Sheet
from kyoten.environment.machine import Machine
from kyoten.environment.readers import POPPLER, reader
from kyoten.kinds.forms import FieldKind
from tests.forms import inside
from tests.forms.sheets import EACH, docx_of, names_of, pdf_of, sheets, workshop

MILLIMETRE = 72 / 25.4
TO_WRITE_BY_HAND = 8 * MILLIMETRE
LONG_TEXT_LINES = 1 << 12


def test_every_sheet_has_its_files(site: Path) -> None:
    """Each sheet is there as PDF and Word, and nothing else is."""
    expected = {make(site, sheet) for sheet in sheets() for make in (pdf_of, docx_of)}
    assert {file for file in (site / "forms").rglob("*") if file.is_file()} == expected
    assert len(expected) == 2 * len(sheets()) >= 10


@EACH
def test_checkers_find_nothing(sheet: Sheet, site: Path) -> None:
    """It is PDF/UA-1, and qpdf finds no damage."""
    assert inside.findings(pdf_of(site, sheet)) == []


@EACH
def test_one_page(sheet: Sheet, site: Path) -> None:
    """One page of A4, as poppler sees it, and small enough to send."""
    file = pdf_of(site, sheet)
    tool = reader(POPPLER, Machine()).with_name("pdfinfo")
    said = subprocess.run([tool, file], capture_output=True, encoding="utf-8", check=True)
    assert re.search(r"^Pages: +1$", said.stdout, re.MULTILINE)
    assert "(A4)" in said.stdout
    assert said.stderr == ""
    assert file.stat().st_size <= 2_500_000


@EACH
def test_fields_are_those_of_the_record(sheet: Sheet, site: Path) -> None:
    """List, page and tags hold the record's fields, each once, in the order in which they stand."""
    with pikepdf.open(pdf_of(site, sheet)) as pdf:
        expected = names_of(sheet)
        assert len(set(expected)) == len(expected)
        assert inside.names(inside.fields(pdf)) == expected
        assert inside.names(inside.widgets(pdf)) == expected
        assert inside.names(inside.tagged(pdf)) == expected


@EACH
def test_every_field_says_what_it_is(sheet: Sheet, site: Path) -> None:
    """A field read aloud gives its label, its help and, for a date, an example; it holds as much as the record says."""
    with pikepdf.open(pdf_of(site, sheet)) as pdf:
        for field, widget in zip(sheet.fields, inside.fields(pdf), strict=True):
            told = str(widget.TU)
            assert field.label.ja in told
            assert field.help.ja in told
            assert ("令和8年4月1日" in told) == (field.field_kind is FieldKind.DATE)
            assert int(widget.MaxLen) == field.most
            if field.field_kind is FieldKind.LONG_TEXT:
                assert int(widget.Ff) & LONG_TEXT_LINES


@EACH
def test_there_is_room_to_write_by_hand(sheet: Sheet, site: Path) -> None:
    """No field is lower than eight millimetres."""
    with pikepdf.open(pdf_of(site, sheet)) as pdf:
        for widget in inside.fields(pdf):
            _, low, _, high = map(float, widget.Rect)
            assert high - low >= TO_WRITE_BY_HAND


@EACH
def test_nothing_is_filled_in(sheet: Sheet, site: Path) -> None:
    """No field has a value, and the file names no author and no time."""
    with pikepdf.open(pdf_of(site, sheet)) as pdf:
        for widget in inside.fields(pdf):
            assert not {"/V", "/DV", "/AA", "/A"} & set(widget.keys())
            assert widget.AP.N.read_bytes() == b"/Tx BMC EMC"
        info = dict(pdf.trailer.get(Name.Info, {}))
        assert not {"/Author", "/CreationDate", "/ModDate"} & set(info)
        assert "/JavaScript" not in pdf.Root.get(Name.Names, {})
        assert "/OpenAction" not in pdf.Root


@EACH
def test_title_and_language(sheet: Sheet, site: Path) -> None:
    """Readers show the form's title, in one line on the page too, and read it in Japanese."""
    file = pdf_of(site, sheet)
    with pikepdf.open(file) as pdf:
        assert str(pdf.Root.Lang).startswith("ja")
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert sheet.form.title.ja in pdf.open_metadata()["dc:title"]
    tool = reader(POPPLER, Machine()).with_name("pdftotext")
    text = subprocess.run([tool, file, "-"], capture_output=True, encoding="utf-8", check=True)
    assert sheet.form.title.ja in text.stdout.splitlines()


@EACH
def test_face_of_the_fields_is_embedded_whole(sheet: Sheet, site: Path) -> None:
    """The font that fields are filled in with is in the file, under both names by which programs ask for it."""
    with pikepdf.open(pdf_of(site, sheet)) as pdf:
        form = pdf.Root.AcroForm
        assert form.NeedAppearances
        for widget in inside.fields(pdf):
            resource = str(widget.DA).split()[0]
            font = form.DR.Font[resource]
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
            assert str(font.BaseFont) == "/BIZUDGothic-Regular"
            assert font.objgen == form.DR.Font.Helv.objgen
        rows = [str(one.S) for one in inside.elements(pdf.Root.StructTreeRoot)]
        assert ("/TH" in rows) == ("/TD" in rows)


def test_another_build_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Made again from nothing, and taken from what was kept, every file is what it was."""
    made = dict(workshop(tmp_path / "kept").files())
    assert {path: (site / path).read_bytes() for path in made} == made
    assert dict(workshop(tmp_path / "kept").files()) == made


def test_spoiled_bytes_are_made_again(tmp_path: Path) -> None:
    """A kept file that is cut off, or cannot be written, changes nothing."""
    made = dict(workshop(tmp_path / "kept").files())
    for file in (tmp_path / "kept").iterdir():
        file.write_bytes(file.read_bytes()[:-1])
    assert dict(workshop(tmp_path / "kept").files()) == made
    (tmp_path / "file").touch()
    assert dict(workshop(tmp_path / "file" / "kept").files()) == made


@pytest.mark.parametrize("key", ["A", "Border", "Contents"])
def test_nothing_of_a_link_is_left(key: str, site: Path) -> None:
    """What was a link while the page was set is a field and nothing else."""
    with pikepdf.open(pdf_of(site, sheets()[0])) as pdf:
        assert all(f"/{key}" not in widget for widget in inside.fields(pdf))
        assert len(inside.widgets(pdf)) == len(pdf.pages[0].obj.Annots)
