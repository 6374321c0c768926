"""From forms with one fault each to the proof that the tests of forms can fail."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from pikepdf import Name, Pdf, String

from tests.forms import inside
from tests.forms.filled import faults, filled_in
from tests.forms.sheets import REGULAR, one_of_each_form, pdf_of
from tests.forms.test_filled import rare

SHEET = one_of_each_form()[-1]
Break = Callable[[Pdf], None]


def _resource(pdf: Pdf) -> pikepdf.Object:
    return pdf.Root.AcroForm.DR.Font.Webdings


def another_name(pdf: Pdf) -> None:
    """The font is called by its own name among the resources."""
    form = pdf.Root.AcroForm
    form.DR.Font = pikepdf.Dictionary(BIZ=_resource(pdf), Helv=_resource(pdf))
    for field in form.Fields:
        field.DA = String("/BIZ 11 Tf 0 g")


def not_embedded(pdf: Pdf) -> None:
    """The font is named only."""
    del _resource(pdf).DescendantFonts[0].FontDescriptor.FontFile2


def not_redrawn(pdf: Pdf) -> None:
    """Readers are not asked to draw what is filled in."""
    del pdf.Root.AcroForm.NeedAppearances


def codes_of_glyphs(pdf: Pdf) -> None:
    """The font's codes are the numbers of its glyphs."""
    _resource(pdf).DescendantFonts[0].CIDToGIDMap = Name.Identity


def with_its_own_map(pdf: Pdf) -> None:
    """The embedded font has a map of its own, as typefaces usually have."""
    descriptor = _resource(pdf).DescendantFonts[0].FontDescriptor
    out, bare = io.BytesIO(), io.BytesIO(descriptor.FontFile2.read_bytes())
    with TTFont(REGULAR) as full, TTFont(bare) as font:
        font.setGlyphOrder(full.getGlyphOrder())
        font["cmap"] = full["cmap"]
        font.save(out)
    descriptor.FontFile2 = pdf.make_stream(out.getvalue(), Length1=len(out.getvalue()))


def broken(site: Path, folder: Path, how: Break) -> Path:
    """A form with one fault."""
    out = folder / "broken.pdf"
    with pikepdf.open(pdf_of(site, SHEET)) as pdf:
        how(pdf)
        pdf.save(out)
    return out


@pytest.mark.parametrize(
    ("how", "way"),
    [
        (another_name, "keys"),
        (not_embedded, "value"),
        (not_redrawn, "value"),
        (codes_of_glyphs, "value"),
        (codes_of_glyphs, "keys"),
        (with_its_own_map, "pypdf"),
    ],
)
def test_fault_is_seen_in_the_pictures(how: Break, way: str, site: Path, tmp_path: Path) -> None:
    """The comparison with the face finds every fault that the checker of blank forms does not know."""
    blank = broken(site, tmp_path, how)
    assert len(faults(blank, way, rare(SHEET), tmp_path)) >= len(SHEET.fields)


@pytest.mark.parametrize(("how", "way"), [(another_name, "keys"), (with_its_own_map, "pypdf")])
def test_fault_is_seen_in_the_filled_form(how: Break, way: str, site: Path, tmp_path: Path) -> None:
    """Blank the form passes, filled in it does not: that is why filled forms are checked too."""
    blank = broken(site, tmp_path, how)
    assert inside.findings(blank) == []
    assert inside.findings(filled_in(blank, way, rare(SHEET), tmp_path)) != []


def test_swapped_fields_are_seen(site: Path, tmp_path: Path) -> None:
    """A list in another order than the page is not the record's."""

    def swap(pdf: Pdf) -> None:
        fields = pdf.Root.AcroForm.Fields
        fields[0], fields[1] = fields[1], fields[0]

    with pikepdf.open(broken(site, tmp_path, swap)) as pdf:
        assert inside.names(inside.fields(pdf)) != inside.names(inside.widgets(pdf))
