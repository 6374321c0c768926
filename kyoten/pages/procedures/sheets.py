"""From a copy of a form to a page that is filled in and printed: its lines as on paper, in Japanese."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from kyoten.derive.forms import Sheet, SheetLine
from kyoten.kinds.forms import FieldKind, FormField, FormRow, RowLayout, Seal
from kyoten.pages.frames import list_frame, standing_of
from kyoten.pages.page import Reader, View
from kyoten.pages.procedures.forms import FormView, form_view, whose
from kyoten.pages.procedures.paths import forms_path, list_path
from kyoten.pages.stock import Stock
from kyoten.urls import Link
from kyoten.words import Language, Said, Words

_WHOLE, _PART = 40, 20
"""How many full-width characters go into a line of the sheet, and into a field of one line anywhere on it."""
_LONG, _COLUMNS = 4, 40
"""The least lines of a long text, and the most half-width columns of a field."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A field on a sheet."""

    id: str
    label: str
    """What those hear who do not see the sheet."""
    spoken: Language
    """The language of the label."""
    most: int
    """How many characters it takes."""
    size: int
    """How many half-width columns wide it is, where it has one line."""
    is_long: bool
    rows: int
    """How many lines it has; 1 where what is written goes into one line."""
    sign: str
    """What is printed before it: the sign of a postal code."""


class Piece(NamedTuple):
    """A part of a line: Japanese text, or a field."""

    text: Said | None
    blank: Blank | None


Printed = tuple[Piece, ...]
"""A line of a sheet."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a sheet: what is printed beside it, and the field."""

    heading: Said | None
    """Beside several rows, in the first of them."""
    reach: int
    """How many rows the heading stands beside; 0 where it began above, or there is none."""
    label: Said
    spans: bool
    """Whether its label reaches over the column of headings."""
    blanks: tuple[Blank, ...]
    """Its field, a postal code before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetView(View):
    """A sheet to fill in and print; the sheet itself is Japanese."""

    form: FormView
    sign: Said | None
    date: Blank | None
    addressee: Printed
    issuer: tuple[Printed, ...]
    seal: str | None
    """In the box for who puts one; None where there is none."""
    seal_omitted: str | None
    below: str
    """What stands above the rows."""
    attached: str
    """What stands above the attachments."""
    text: Printed
    is_table: bool
    groups: tuple[tuple[SheetRow, ...], ...]
    """The rows that stand together, from above."""
    attachments: tuple[Said, ...]
    files: tuple[Link, ...]
    forms: str


def sheet_view(stock: Stock, sheet: Sheet, printed: Words, reader: Reader) -> SheetView:
    """A sheet for a reader; what is printed on it is Japanese."""
    words, form = reader.words, sheet.form
    one = form_view(stock, reader, sheet.procedure, [sheet])
    title = words("forms.sheet_title", form=one.name.text, name=whose(reader, sheet).text)
    return SheetView(
        frame=list_frame(
            stock,
            reader,
            title,
            Link(words("procedures.title"), reader.href(list_path(sheet.procedure.folder))),
            reader.link(sheet.procedure),
            Link(words("procedures.forms"), reader.href(forms_path(sheet.procedure))),
            description=words("forms.sheet_description", title=title),
            folder=sheet.procedure.folder,
            sources=one.sources,
        )._replace(standing=standing_of(reader, sheet.procedure)),
        form=one,
        sign=one.sign,
        date=_blank(reader, sheet.field(form.date)) if form.date else None,
        addressee=_printed(reader, sheet.addressee),
        issuer=tuple(_printed(reader, line) for line in sheet.issuer),
        seal=printed("forms_print.seal") if form.seal is Seal.OPTIONAL else None,
        seal_omitted=(printed("forms_print.seal_omitted") if form.seal is Seal.OMITTED else None),
        below=printed("forms_print.below"),
        attached=printed("forms_print.attachments"),
        text=_printed(reader, sheet.text),
        is_table=form.layout is RowLayout.TABLE,
        groups=tuple(
            tuple(_group(reader, sheet, row, printed("forms_print.postal"))) for row in form.rows
        ),
        attachments=tuple(words.quoted(text.ja, Language.JA) for text in form.attachments),
        files=one.sheets[0].files,
        forms=reader.href(forms_path(sheet.procedure)),
    )


def _printed(reader: Reader, line: SheetLine) -> Printed:
    words = reader.words
    return tuple(
        Piece(None, _blank(reader, piece))
        if isinstance(piece, FormField)
        else Piece(words.quoted(piece, Language.JA), None)
        for piece in line
    )


def _blank(reader: Reader, field: FormField, sign: str = "") -> Blank:
    return Blank(
        field.id,
        reader.words.of(field.label).text,
        reader.lang,
        field.most,
        min(2 * field.most, _COLUMNS) or 1,
        field.field_kind is FieldKind.LONG_TEXT,
        _rows_of(field),
        sign if field.field_kind is FieldKind.POSTAL_CODE else "",
    )


def _rows_of(field: FormField) -> int:
    """As many lines as its characters need, all full-width; a long text has four or more."""
    if field.field_kind is FieldKind.LONG_TEXT:
        return max(_LONG, ceil(field.most / _WHOLE))
    return ceil(field.most / _PART) or 1


def _group(reader: Reader, sheet: Sheet, row: FormRow, postal: str) -> Iterator[SheetRow]:
    """The rows that stand together, the heading beside the first of them."""
    words = reader.words
    has_headings = any(row.heading for row in sheet.form.rows)
    heading = words.quoted(row.heading.ja, Language.JA) if row.heading else None
    cells = list(_cells(map(sheet.field, row.fields)))
    for index, fields in enumerate(cells):
        is_first = index == 0 and heading is not None
        yield SheetRow(
            heading if is_first else None,
            len(cells) if is_first else 0,
            words.quoted(fields[-1].label.ja, Language.JA),
            heading is None and has_headings,
            tuple(_blank(reader, field, postal) for field in fields),
        )


def _cells(fields: Iterable[FormField]) -> Iterator[tuple[FormField, ...]]:
    """Each field in a cell of its own; a postal code stands in that of the address behind it."""
    waiting: tuple[FormField, ...] = ()
    for field in fields:
        waiting = (*waiting, field)
        if field.field_kind is not FieldKind.POSTAL_CODE:
            yield waiting
            waiting = ()
    if waiting:
        yield waiting
