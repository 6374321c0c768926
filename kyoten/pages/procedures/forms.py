"""From the forms of a procedure to their page: every copy in each format, every field explained."""

from dataclasses import dataclass

from kyoten.derive.forms import Sheet, sheets_of
from kyoten.kinds import Procedure
from kyoten.kinds.forms import FormField
from kyoten.pages.page import Reader, SourceLine, View
from kyoten.pages.pieces import source_lines
from kyoten.pages.procedures.frame import page_frame
from kyoten.pages.procedures.paths import form_id, sheet_path
from kyoten.pages.procedures.towns import town_entries
from kyoten.pages.stock import Stock
from kyoten.pages.towns import TownEntry
from kyoten.urls import Link, file_of_sheet
from kyoten.words import Language, Said

FORMATS = ("pdf", "docx")


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One copy of a form: its page, and its files."""

    name: Said | str
    """The municipality whose copy it is, or that all share it."""
    page: Link
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field with what is to be written into it."""

    label: Said
    printed: Said | None
    """What the sheet prints in Japanese, for readers of another language."""
    kind: str
    help: Said


@dataclass(frozen=True, slots=True)
class FormView:
    """A form with its copies and fields."""

    id: str
    sign: Said | None
    name: Said
    title: Said
    """As printed, in Japanese."""
    meaning: Said | None
    """The title in the reader's language, where that is not Japanese."""
    note: Said | None
    sheets: tuple[SheetEntry, ...]
    fields: tuple[FieldView, ...]
    attachments: tuple[Said, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormsView(View):
    """The forms of a procedure."""

    forms: tuple[FormView, ...]
    procedure: Link
    towns: tuple[TownEntry, ...]
    """Those that carry it out, with the number of each."""


def forms_view(stock: Stock, procedure: Procedure, reader: Reader) -> FormsView:
    """The forms of a procedure for a reader."""
    name = reader.name(procedure).text
    return FormsView(
        frame=page_frame(
            stock,
            reader,
            procedure,
            title=reader.words("forms.title_of", name=name),
            description=reader.words("forms.description", name=name),
        ),
        forms=form_views(stock, reader, procedure),
        procedure=reader.link(procedure),
        towns=town_entries(stock, reader, procedure),
    )


def form_views(stock: Stock, reader: Reader, procedure: Procedure) -> tuple[FormView, ...]:
    """Each form of a procedure with its copies."""
    sheets = sheets_of(stock.dataset, procedure)
    return tuple(
        form_view(stock, reader, procedure, [sheet for sheet in sheets if sheet.form is form])
        for form in procedure.forms
    )


def form_view(stock: Stock, reader: Reader, procedure: Procedure, sheets: list[Sheet]) -> FormView:
    """A form with some of its copies."""
    words, form = reader.words, sheets[0].form
    return FormView(
        form_id(form.id),
        None if form.sign is None else words.quoted(form.sign, Language.JA),
        words.of(form.name),
        words.quoted(form.title.ja, Language.JA),
        None if reader.lang is Language.JA else words.of(form.title),
        reader.said(form.note),
        tuple(_entry(reader, sheet) for sheet in sheets),
        tuple(_field(reader, field) for field in sheets[0].fields),
        tuple(words.of(text) for text in form.attachments),
        source_lines(stock, reader, procedure, form.source),
    )


def _entry(reader: Reader, sheet: Sheet) -> SheetEntry:
    words = reader.words
    page = Link(words("forms.to_print"), reader.href(sheet_path(sheet)))
    files = (
        Link(words(f"forms.{ending}"), f"{reader.root}{file_of_sheet(sheet, ending)}")
        for ending in FORMATS
    )
    return SheetEntry(whose(reader, sheet), page, tuple(files))


def whose(reader: Reader, sheet: Sheet) -> Said:
    """The municipality whose copy it is, or that all share it."""
    if sheet.town is None:
        return Said(reader.words("forms.joint"), reader.lang)
    return reader.name(sheet.town).said


def _field(reader: Reader, field: FormField) -> FieldView:
    words = reader.words
    return FieldView(
        words.of(field.label),
        None if reader.lang is Language.JA else words.quoted(field.label.ja, Language.JA),
        words.enum(field.field_kind),
        words.of(field.help),
    )
