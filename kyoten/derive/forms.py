"""From a procedure's forms and municipalities to sheets: every line of each copy, its fields in their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from kyoten.dataset import Dataset
from kyoten.kinds import Municipality, Procedure
from kyoten.kinds.forms import Form, FormField, FormReach

MUNICIPALITY = "municipality"
"""What a line calls the municipality whose copy it is."""
_NAMED = re.compile(r"\{([a-z0-9-]+)\}")

Piece = str | FormField
SheetLine = tuple[Piece, ...]
"""Printed text and fields, one after the other."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One copy of a form: the municipality's own, or the one that all share."""

    procedure: Procedure
    form: Form
    town: Municipality | None
    addressee: SheetLine
    issuer: tuple[SheetLine, ...]
    text: SheetLine

    @property
    def stem(self) -> str:
        """The name of its files without their ending: `form1-nagahama-shi`, `form3`."""
        return self.form.id if self.town is None else f"{self.form.id}-{self.town.id}"

    @property
    def fields(self) -> tuple[FormField, ...]:
        """Its fields in the order in which they stand on the sheet."""
        return tuple(map(self.field, placed(self.form)))

    def field(self, id_: str) -> FormField:
        """The field of a name."""
        return next(field for field in self.form.fields if field.id == id_)


def sheets_of(dataset: Dataset, procedure: Procedure) -> tuple[Sheet, ...]:
    """Every copy of every form of a procedure, form by form, in the order of its municipalities."""
    towns = dataset.follow_all(procedure, Municipality, procedure.scope.municipalities)
    return tuple(
        _sheet(procedure, form, town)
        for form in procedure.forms
        for town in (towns if form.reach is FormReach.EACH else (None,))
    )


def named(line: str) -> list[str]:
    """The names in a line, of fields or the municipality, in their order."""
    return _NAMED.findall(line)


def placed(form: Form) -> Iterator[str]:
    """The names of the fields in the order in which they stand on the sheet."""
    yield from (form.date,) if form.date else ()
    in_lines = chain.from_iterable(map(named, (form.addressee, *form.issuer, form.text)))
    yield from (name for name in in_lines if name != MUNICIPALITY)
    yield from (name for row in form.rows for name in row.fields)


def _sheet(procedure: Procedure, form: Form, town: Municipality | None) -> Sheet:
    fields = {field.id: field for field in form.fields}

    def pieces(line: str) -> Iterator[Piece]:
        for index, part in enumerate(_NAMED.split(line)):
            if index % 2 and part != MUNICIPALITY:
                yield fields[part]
            elif part:
                yield town.name.ja if index % 2 and town else part

    return Sheet(
        procedure,
        form,
        town,
        tuple(pieces(form.addressee)),
        tuple(tuple(pieces(line)) for line in form.issuer),
        tuple(pieces(form.text)),
    )
