"""From a sheet and the words of its layout to what is printed on it, the same for every format."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property

from kyoten.derive.forms import Sheet, SheetLine
from kyoten.kinds.forms import FieldKind, FormField, FormRow, RowLayout, Seal
from kyoten.words import Words

_SAID = (
    *("attachments", "below", "bullet", "face_also", "issuer", "issuer_help", "postal"),
    *("seal", "seal_omitted", "table", "table_help", "word_date"),
)
"""Words that stand on every sheet, or are said of one."""
_BLANK = " \u3000"


@dataclass(frozen=True)
class Blank:
    """A field: its name, what it is called, and how much goes into it."""

    name: str
    kind: FieldKind
    most: int
    label: str
    tip: str
    """What a reader is told who comes to it, read aloud or pointed at."""


Print = str | Blank


@dataclass(frozen=True)
class IssuerLine:
    """A line of whoever issues it: what is printed, and the fields after it."""

    label: str
    fields: tuple[Blank, ...]


@dataclass(frozen=True)
class Cell:
    """A label and the fields beside it; a postal code stands above the address that follows it."""

    label: str
    fields: tuple[Blank, ...]


@dataclass(frozen=True)
class Row:
    """Cells from above, under a heading of their own if they have one."""

    heading: str | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Paper:
    """One sheet."""

    title: str
    sign: str | None
    date: Blank | None
    addressee: tuple[Print, ...]
    issuer: tuple[IssuerLine, ...]
    seal: Seal | None
    text: tuple[Print, ...]
    layout: RowLayout
    rows: tuple[Row, ...]
    attachments: tuple[str, ...]
    words: Mapping[str, str]
    """The words of every sheet, by their names."""

    @cached_property
    def json(self) -> str:
        """Everything on it, as templates read it."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @property
    def fields(self) -> tuple[Blank, ...]:
        """Its fields in their order."""
        return (
            *((self.date,) if self.date else ()),
            *_blanks(self.addressee),
            *(blank for line in self.issuer for blank in line.fields),
            *_blanks(self.text),
            *(blank for row in self.rows for cell in row.cells for blank in cell.fields),
        )


def paper_of(sheet: Sheet, words: Words) -> Paper:
    """What is printed on a sheet; sheets are Japanese."""
    form = sheet.form

    def blank(field: FormField) -> Blank:
        tip = "date_tip" if field.field_kind is FieldKind.DATE else "tip"
        label, help_ = field.label.ja, field.help.ja
        said = words(f"forms_print.{tip}", label=label, help=help_)
        return Blank(field.id, field.field_kind, field.most, label, said)

    def prints(line: SheetLine) -> tuple[Print, ...]:
        return tuple(piece if isinstance(piece, str) else blank(piece) for piece in line)

    def row(row: FormRow) -> Row:
        fields = (blank(sheet.field(id_)) for id_ in row.fields)
        return Row(row.heading.ja if row.heading else None, tuple(_cells(fields)))

    return Paper(
        title=form.title.ja,
        sign=form.sign,
        date=blank(sheet.field(form.date)) if form.date else None,
        addressee=prints(sheet.addressee),
        issuer=tuple(_issuer_line(prints(line)) for line in sheet.issuer),
        seal=form.seal,
        text=prints(sheet.text),
        layout=form.layout,
        rows=tuple(map(row, form.rows)),
        attachments=tuple(attachment.ja for attachment in form.attachments),
        words={name: words(f"forms_print.{name}") for name in _SAID},
    )


def _blanks(line: Iterable[Print]) -> Iterator[Blank]:
    return (piece for piece in line if isinstance(piece, Blank))


def _issuer_line(line: tuple[Print, ...]) -> IssuerLine:
    label = "".join(piece for piece in line if isinstance(piece, str))
    return IssuerLine(label.strip(_BLANK), tuple(_blanks(line)))


def _cells(fields: Iterable[Blank]) -> Iterator[Cell]:
    above: tuple[Blank, ...] = ()
    for field in fields:
        above += (field,)
        if field.kind is not FieldKind.POSTAL_CODE:
            yield Cell(field.label, above)
            above = ()
    if above:
        yield Cell(above[0].label, above)
