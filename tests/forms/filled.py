"""From a blank form, a way of filling and texts to everything that went wrong with them, reader by reader."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf

from tests.forms import pictures
from tests.forms.filling import WAYS, Texts
from tests.forms.sheets import REGULAR

READERS = tuple(pictures.READERS)


def filled_in(blank: Path, way: str, texts: Texts, folder: Path) -> Path:
    """The form, filled in."""
    out = folder / f"{way}.pdf"
    WAYS[way](blank, out, texts)
    return out


def faults(blank: Path, way: str, texts: Texts, folder: Path) -> list[str]:
    """Every character that a reader does not draw in its place in the embedded face.

    What a filler has drawn itself is looked at as it is: readers are told not to draw it anew.
    """
    out = filled_in(blank, way, texts, folder)
    if way != "value":
        with pikepdf.open(out, allow_overwriting_input=True) as pdf:
            pdf.Root.AcroForm.NeedAppearances = False
            pdf.save(out)
    boxes = _boxes(blank)
    return [
        f"{way}, {reader}, {fault}"
        for reader in READERS
        for fault in _faults(blank, out, texts, boxes=boxes, reader=reader)
    ]


def _faults(
    blank: Path, out: Path, texts: Texts, *, boxes: dict[str, pictures.Box], reader: str
) -> Iterator[str]:
    draw = pictures.READERS[reader]
    before = draw(blank, out.with_name("blank"))
    after = draw(out, out.with_name("filled"))
    for name, box in boxes.items():
        ink = pictures.ink_of(after, before, box)
        for fault in pictures.strange(ink, texts[name], texts[name], REGULAR):
            yield f"{name}: {fault}"


def ink_in_all(blank: Path, out: Path, reader: str) -> dict[str, float]:
    """How much has come into each field."""
    draw = pictures.READERS[reader]
    before = draw(blank, out.with_name("blank"))
    after = draw(out, out.with_name("filled"))
    return {
        name: pictures.amount(pictures.ink_of(after, before, box))
        for name, box in _boxes(blank).items()
    }


def _boxes(blank: Path) -> dict[str, pictures.Box]:
    with pikepdf.open(blank) as pdf:
        return {str(field.T): _box(field) for field in pdf.Root.AcroForm.Fields}


def _box(field: pikepdf.Object) -> pictures.Box:
    left, low, right, high = map(float, field.Rect)
    return left, low, right, high
