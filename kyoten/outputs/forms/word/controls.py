"""From a field to a content control, which prints as full-width blanks until something is written."""

from docx.oxml.xmlchemy import BaseOxmlElement

from kyoten.kinds.forms import FieldKind
from kyoten.outputs.forms.word.elements import element, text
from kyoten.pages.procedures.paper import Blank

BLANK = "\u3000"


def control(blank: Blank, number: int, *, room: int, date_format: str) -> BaseOxmlElement:
    """The control of a field inside a line, `room` blanks wide, with a line below them.

    A plain control would lose the line in LibreOffice.
    """
    kind = [_date(date_format)] if blank.kind is FieldKind.DATE else []
    return _control(blank, number, BLANK * room, kind=kind, has_line=True)


def framed(blank: Blank, number: int, *, room: int, date_format: str) -> BaseOxmlElement:
    """The control of a field in a cell, whose frame takes the place of the line."""
    kind = _date(date_format) if blank.kind is FieldKind.DATE else _plain(blank)
    return _control(blank, number, BLANK * room, kind=[kind])


def _control(
    blank: Blank,
    number: int,
    said: str,
    *,
    kind: list[BaseOxmlElement],
    has_line: bool = False,
) -> BaseOxmlElement:
    def looks() -> list[BaseOxmlElement]:
        return [element("rPr", element("u", val="single"))] if has_line else []

    properties = element(
        "sdtPr",
        *looks(),
        element("alias", val=blank.label),
        element("tag", val=blank.name),
        element("id", val=number),
        element("lock", val="sdtLocked"),
        element("showingPlcHdr"),
        *kind,
    )
    return element("sdt", properties, element("sdtContent", element("r", *looks(), text(said))))


def _date(date_format: str) -> BaseOxmlElement:
    return element(
        "date",
        element("dateFormat", val=date_format),
        element("lid", val="ja-JP"),
        element("storeMappedDataAs", val="dateTime"),
        element("calendar", val="japan"),
    )


def _plain(blank: Blank) -> BaseOxmlElement:
    return element("text", multiLine=1) if blank.kind is FieldKind.LONG_TEXT else element("text")
