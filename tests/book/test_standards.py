"""From every book to the standards that it keeps, and what people who hear or search it rely on."""

from pathlib import Path

import page
import pikepdf
import pytest
from pikepdf import Array, Name, Object, Pdf

from tests.book.printed import EACH, Printed
from tests.forms.inside import elements

FALSE_ALARM = "PDFA2A-STREAM-LENGTH-001"
"""The checker says so of large files, in which qpdf finds every stream as long as it says it is."""
TAGS = {
    f"/{tag}"
    for tag in ["H1", "H2", "H3", "L", "LI", "Note", "Figure", "Table", "TH", "TD", "Link"]
}
TITLES = {
    "hokkaido": ("北海道", "Hokkaido"),
    "shiga": ("滋賀県", "Shiga"),
}


@EACH
@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_checker_finds_nothing(stem: str, profile: str, books: Path) -> None:
    """It is PDF/UA-1 and PDF/A-2a."""
    assert findings(books / f"{stem}.pdf", profile) == []


def findings(file: Path, profile: str) -> list[str]:
    """What a checker says, and qpdf of the file itself."""
    report = page.validate_pdf(str(file), profile=profile, limits=page.SafetyLimits.unlimited())
    rules = {failure.rule_id for failure in report.failures}
    failures = [] if report.is_compliant else [str(failure) for failure in report.failures]
    if profile == "ua1":
        return failures
    with Pdf.open(file) as pdf:
        damaged = pdf.check_pdf_syntax()
    return damaged if rules == {FALSE_ALARM} else [*failures, *damaged]


@EACH
def test_title_language_and_outline(stem: str, books: Path, printed: Printed) -> None:
    """Readers show the title, read in the right language, and list every chapter with its page."""
    with Pdf.open(books / f"{stem}.pdf") as pdf:
        assert str(pdf.Root.Lang) == f"{printed.lang}-JP"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.MarkInfo.Marked
        title = pdf.open_metadata()["dc:title"]
        assert TITLES[printed.folder][printed.lang == "en"] in title
        assert ("Edition for" in title or "版" in title) == printed.is_booklet or "large" in stem
        with pdf.open_outline() as outline:
            chapters = [one.title for one in outline.root]
    assert len(chapters) == len(set(chapters)) >= 6
    assert all(1 <= number <= len(printed.pages) for _, number in printed.outline)
    pages = [number for _, number in printed.outline]
    assert pages == sorted(pages)


@EACH
def test_structure_can_be_heard(stem: str, books: Path) -> None:
    """Headings, lists and notes are tagged; every figure has words, every table cells that head its rows or columns."""
    with Pdf.open(books / f"{stem}.pdf") as pdf:
        found = list(elements(pdf.Root.StructTreeRoot))
        assert {str(one.S) for one in found} >= TAGS
        assert [
            one for one in found if Name.Figure == one.S and not str(one.get(Name.Alt, ""))
        ] == []
        tables = [one for one in found if Name.Table == one.S]
        assert len(tables) >= 2
        for table in tables:
            cells = [one for one in elements(table) if one.S in (Name.TH, Name.TD)]
            heads = [one for one in cells if one.S == Name.TH]
            assert heads
            assert {_scope(one) for one in heads} <= {"/Row", "/Column"}


@EACH
def test_typefaces_are_embedded(stem: str, books: Path) -> None:
    """Only BIZ UD faces are used, and each is in the file."""
    with Pdf.open(books / f"{stem}.pdf") as pdf:
        fonts = [one for one in pdf.objects if _is(one, Name.Font)]
        names = {str(one.BaseFont).partition("+")[2] for one in fonts if Name.BaseFont in one}
        assert names
        assert {
            name for name in names if not name.startswith(("BIZUDGothic", "BIZUDPGothic"))
        } == set()
        for one in pdf.objects:
            if _is(one, Name.FontDescriptor):
                assert {"/FontFile2", "/FontFile3"} & set(one.keys())


def test_only_the_false_alarm_is_forgiven(books: Path, tmp_path: Path) -> None:
    """A book without language and tags, and with a figure without words, passes neither."""
    with Pdf.open(books / "shiga-kohoku-ja.pdf") as pdf:
        del pdf.Root["/Lang"]
        figure = next(one for one in elements(pdf.Root.StructTreeRoot) if Name.Figure == one.S)
        del figure["/Alt"]
        del pdf.Root["/MarkInfo"]
        pdf.save(tmp_path / "broken.pdf")
    assert findings(tmp_path / "broken.pdf", "ua1") != []
    assert findings(tmp_path / "broken.pdf", "2a") != []


def _scope(cell: Object) -> str:
    known = cell.get(Name.A, Array())
    attributes = known if isinstance(known, Array) else [known]
    return next((str(one.Scope) for one in attributes if Name.Scope in one), "")


def _is(one: Object, kind: Name) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get(Name.Type) == kind
