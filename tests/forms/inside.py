"""From a PDF to its fields, its tags, and what a checker says of it."""

from collections.abc import Iterator
from pathlib import Path

import page
from pikepdf import Array, Dictionary, Name, Object, Pdf


def findings(file: Path) -> list[str]:
    """What breaks PDF/UA-1, and what qpdf finds wrong with the file itself."""
    report = page.validate_pdf(str(file), profile="ua1", limits=page.SafetyLimits.unlimited())
    with Pdf.open(file) as pdf:
        damaged = pdf.check_pdf_syntax()
    failures = [] if report.is_compliant else [str(failure) for failure in report.failures]
    return [*failures, *damaged]


def fields(pdf: Pdf) -> list[Object]:
    """The fields of a form, in the order of its list."""
    return list(pdf.Root.AcroForm.Fields)


def widgets(pdf: Pdf) -> list[Object]:
    """The fields of its only page, in the order in which they are drawn."""
    (one,) = pdf.pages
    return [note for note in one.obj.Annots if note.Subtype == Name.Widget]


def tagged(pdf: Pdf) -> list[Object]:
    """The fields that tags lead to, in the order of reading."""
    forms = (one for one in elements(pdf.Root.StructTreeRoot) if str(one.S) == "/Form")
    return [kid.Obj for form in forms for kid in form.K if str(kid.Type) == "/OBJR"]


def elements(element: Object) -> Iterator[Object]:
    """Every element of the structure, in the order of reading."""
    kids = element.get(Name.K, Array())
    for kid in kids if isinstance(kids, Array) else (kids,):
        if isinstance(kid, Dictionary) and Name.S in kid:
            yield kid
            yield from elements(kid)


def names(found: list[Object]) -> list[str]:
    """Their names."""
    return [str(field.T) for field in found]
