"""From the real data to every sheet of a form, and to its files in a site."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from kyoten.derive.forms import Sheet, sheets_of
from kyoten.environment.node import fonts
from kyoten.kinds import Procedure
from kyoten.outputs.forms import Workshop
from kyoten.text import faces
from kyoten.urls import file_of_sheet
from kyoten.words import Language, Words, load_words
from tests.building import ROOT
from tests.procedures.real import dataset

REGULAR = fonts(ROOT) / faces.REGULAR


@cache
def sheets() -> tuple[Sheet, ...]:
    """Every sheet of every procedure."""
    return tuple(_sheets())


def _sheets() -> Iterator[Sheet]:
    for procedure in dataset().all(Procedure):
        yield from sheets_of(dataset(), procedure)


EACH = pytest.mark.parametrize("sheet", sheets(), ids=[sheet.stem for sheet in sheets()])


def one_of_each_form() -> tuple[Sheet, ...]:
    """One sheet of each form: its copies differ in the municipality only."""
    return tuple({sheet.form.id: sheet for sheet in sheets()}.values())


def pdf_of(site: Path, sheet: Sheet) -> Path:
    """The PDF of a sheet."""
    return site / file_of_sheet(sheet, "pdf")


def docx_of(site: Path, sheet: Sheet) -> Path:
    """The Word file of a sheet."""
    return site / file_of_sheet(sheet, "docx")


def names_of(sheet: Sheet) -> list[str]:
    """The names of its fields, in the order in which they stand."""
    return [field.id for field in sheet.fields]


@cache
def words() -> dict[Language, Words]:
    """The words of both languages."""
    return load_words(ROOT / "theme" / "words")


def changed(sheet: Sheet, **changes: object) -> Sheet:
    """The same copy of a form in which something else is printed."""
    form = sheet.form.model_copy(update=changes)
    forms = tuple(form if one is sheet.form else one for one in sheet.procedure.forms)
    copies = sheets_of(dataset(), sheet.procedure.model_copy(update={"forms": forms}))
    return next(copy for copy in copies if copy.stem == sheet.stem)


def workshop(kept: Path, those: Sequence[Sheet] | None = None) -> Workshop:
    """A workshop of the real sheets, or of those, with a cache of its own."""
    return Workshop(
        sheets() if those is None else those,
        words()[Language.JA],
        theme=ROOT / "theme",
        fonts=lambda: fonts(ROOT),
        kept=kept,
    )
