"""From every Word file of a built site to the promises that hold for it, in LibreOffice too."""

from pathlib import Path
from zipfile import ZipFile

import docx
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from kyoten.derive.forms import Sheet
from kyoten.kinds.forms import FieldKind, RowLayout, Seal
from tests.building import once
from tests.forms.office import print_in_office
from tests.forms.sheets import EACH, docx_of, names_of, sheets

BLANK = "\u3000"


@pytest.fixture(scope="session")
def in_office(site: Path, shared: Path) -> Path:
    """Every Word file as LibreOffice prints it, made once a session."""
    files = [docx_of(site, sheet) for sheet in sheets()]
    return once(shared, "office", lambda out: print_in_office(files, out))


def controls(file: Path) -> list[BaseOxmlElement]:
    """Its content controls, from above."""
    found: list[BaseOxmlElement] = docx.Document(str(file)).element.body.xpath(".//w:sdt")
    return found


def said(control: BaseOxmlElement, path: str) -> str:
    """A value of a control."""
    return str(inner(control, path).get(qn("w:val")))


def inner(control: BaseOxmlElement, path: str) -> BaseOxmlElement:
    """An element of a control's properties."""
    found: list[BaseOxmlElement] = control.findall("/".join(map(qn, f"w:sdtPr/{path}".split("/"))))
    (one,) = found
    return one


@EACH
def test_one_page_in_libreoffice(sheet: Sheet, in_office: Path) -> None:
    """LibreOffice opens it and needs one page, with the title in one line."""
    pdf = pdfium.PdfDocument(in_office / f"{sheet.stem}.pdf")
    text = pdf[0].get_textpage().get_text_range()
    assert len(pdf) == 1
    assert sheet.form.title.ja in text.splitlines()
    pdf.close()


@EACH
def test_controls_are_the_fields_of_the_record(sheet: Sheet, site: Path) -> None:
    """The record's fields, each once, in the order in which they stand, with their labels; locked against removal."""
    found = controls(docx_of(site, sheet))
    assert [said(control, "w:tag") for control in found] == names_of(sheet)
    assert [said(control, "w:alias") for control in found] == [f.label.ja for f in sheet.fields]
    assert {said(control, "w:lock") for control in found} == {"sdtLocked"}
    assert len({said(control, "w:id") for control in found}) == len(found)


@EACH
def test_controls_take_what_their_fields_hold(sheet: Sheet, site: Path) -> None:
    """A date is picked from the Japanese calendar; in a cell a long text has lines and any other text is plain."""
    for field, control in zip(sheet.fields, controls(docx_of(site, sheet)), strict=True):
        if field.field_kind is FieldKind.DATE:
            assert said(control, "w:date/w:dateFormat") == "ggge年M月d日"
            assert said(control, "w:date/w:calendar") == "japan"
        elif control.getparent().getparent().tag == qn("w:tc"):
            lines = inner(control, "w:text").get(qn("w:multiLine"))
            assert (lines == "1") == (field.field_kind is FieldKind.LONG_TEXT)
        else:
            assert said(control, "w:rPr/w:u") == "single"


@EACH
def test_nothing_is_filled_in(sheet: Sheet, site: Path) -> None:
    """Controls hold blanks only, and the file names no author and no day of its own."""
    file = docx_of(site, sheet)
    for control in controls(file):
        assert set("".join(text.text for text in control.iter(qn("w:t")))) == {BLANK}
    about = docx.Document(str(file)).core_properties
    assert about.title == sheet.form.title.ja
    assert about.language == "ja"
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    assert about.created == about.modified


@EACH
def test_tables_are_named_and_the_seal_has_its_frame(sheet: Sheet, site: Path) -> None:
    """Tables say what they are; a seal that may be put has a dashed frame, another form none."""
    body = docx.Document(str(docx_of(site, sheet))).element.body
    for table in body.xpath(".//w:tbl"):
        assert all(table.xpath(f"w:tblPr/w:{name}") for name in ("tblCaption", "tblDescription"))
    dashed = body.xpath(".//w:tcBorders[w:top/@w:val='dashed']")
    assert len(dashed) == (sheet.form.seal is Seal.OPTIONAL)
    assert (sheet.form.layout is RowLayout.TABLE) == bool(body.xpath(".//w:tcBorders/w:left"))


@EACH
def test_parts_have_their_order_and_no_time(sheet: Sheet, site: Path) -> None:
    """The file begins as Word wants it, its parts are sorted and of one day, and it is small."""
    file = docx_of(site, sheet)
    with ZipFile(file) as parts:
        first, *rest = parts.infolist()
        assert first.filename == "[Content_Types].xml"
        assert [part.filename for part in rest] == sorted(part.filename for part in rest)
        assert {part.date_time for part in (first, *rest)} == {(1980, 1, 1, 0, 0, 0)}
        assert not [part.filename for part in rest if "thumbnail" in part.filename]
        for part in ("word/document.xml", "word/styles.xml"):
            assert b"Theme=" not in parts.read(part)
    assert file.stat().st_size <= 60_000
