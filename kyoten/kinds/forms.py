"""From YAML to the forms of a procedure: one list of fields for the page, the Word file and the PDF."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kyoten.kinds.parts import Part, Sources, Text
from kyoten.kinds.types import Count, Id, Line, PlainText


class FieldKind(StrEnum):
    """What is written into a field."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"
    POSTAL_CODE = "postal_code"


class FormReach(StrEnum):
    """Whether each municipality has its own copy, addressed to it or issued by it, or all share one."""

    EACH = "each"
    JOINT = "joint"


class Seal(StrEnum):
    """What stands where a seal might: a box for who wants one, or that the official seal is left out (公印省略)."""

    OPTIONAL = "optional"
    OMITTED = "omitted"


class RowLayout(StrEnum):
    """How a form sets out its rows."""

    TABLE = "table"
    NUMBERED = "numbered"


class FormField(Part):
    """One field of a form; nobody's data are ever in it."""

    id: Id
    """Its name, the same in every format."""
    label: Text
    """What the form prints before it, or what it is called."""
    field_kind: FieldKind
    """What is written into it."""
    most: Count
    """How many characters have room."""
    help: Text
    """What is to be written."""


class FormRow(Part):
    """Fields that stand together below the title, under a heading of their own if they have one."""

    heading: Text | None = None
    """What the form prints beside all of them."""
    fields: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Its fields from above."""


class Form(Part):
    """様式: a sheet that a step uses (s2 §6).

    Its lines name fields as `{field}` and the municipality as `{municipality}`.
    """

    id: Id
    """Its name inside the record, and the beginning of its files' names."""
    sign: Line | None = None
    """Its number as printed: 参考様式1."""
    name: Text
    """A short name."""
    title: Text
    """The title as printed."""
    reach: FormReach
    """Whether each municipality has its own copy."""
    date: Id | None = None
    """The field of the date at the top right, where one is printed."""
    addressee: Line
    """To whom it goes, as printed."""
    issuer: Annotated[tuple[Line, ...], Field(min_length=1)]
    """Who issues it, line by line, as printed."""
    seal: Seal | None = None
    """What stands beside the issuer for a seal."""
    text: PlainText
    """The sentence below the title, as printed."""
    layout: RowLayout
    """How its rows are set out."""
    rows: Annotated[tuple[FormRow, ...], Field(min_length=1)]
    """Its rows from above."""
    attachments: tuple[Text, ...] = ()
    """添付資料: what is attached, as printed."""
    fields: Annotated[tuple[FormField, ...], Field(min_length=1)]
    """Its fields."""
    note: Text | None = None
    """What whoever fills it in has to know."""
    source: Sources
    """Where it is printed."""
