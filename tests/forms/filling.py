"""From a blank form and texts to a filled one, in the three ways in which people and programs fill forms."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pikepdf import String
from pypdfium2 import raw

Texts = Mapping[str, str]
"""By the name of a field: what is written into it."""
Fill = Callable[[Path, Path, Texts], None]
"""Fills a form and saves it somewhere else."""


def by_value(blank: Path, out: Path, texts: Texts) -> None:
    """As a program does that only sets values and leaves drawing to the reader."""
    with pikepdf.open(blank) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            field.V = String(texts[str(field.T)])
        pdf.save(out)


def by_pypdf(blank: Path, out: Path, texts: Texts) -> None:
    """As a program does that draws what it fills in."""
    writer = pypdf.PdfWriter(clone_from=blank)
    writer.update_page_form_field_values(writer.pages[0], dict(texts), auto_regenerate=None)
    writer.write(out)
    writer.close()


def by_keys(blank: Path, out: Path, texts: Texts) -> None:
    """As a person does in PDFium, the reader inside Chrome and Edge: point, press, type, go on."""
    with pikepdf.open(blank) as source:
        fields = [(str(f.T), [float(side) for side in f.Rect]) for f in source.Root.AcroForm.Fields]
    pdf = pdfium.PdfDocument(blank)
    pdf.init_forms()
    page = pdf[0]
    assert pdf.formenv
    form, sheet = pdf.formenv.raw, page.raw
    for name, (left, low, _, high) in fields:
        at = (left + 3, (low + high) / 2)
        raw.FORM_OnMouseMove(form, sheet, 0, *at)
        raw.FORM_OnLButtonDown(form, sheet, 0, *at)
        raw.FORM_OnLButtonUp(form, sheet, 0, *at)
        for sign in texts[name]:
            raw.FORM_OnChar(form, sheet, ord(sign), 0)
        raw.FORM_ForceToKillFocus(form)
    pdf.save(out)
    pdf.close()


WAYS: dict[str, Fill] = {"value": by_value, "pypdf": by_pypdf, "keys": by_keys}
