"""From sheets to what keeps a form from being printed: a character that its face lacks, or its length."""

from collections.abc import Iterable, Iterator

from kyoten.derive.forms import Sheet
from kyoten.kinds import Record
from kyoten.kinds.fault import shown
from kyoten.kinds.forms import Form
from kyoten.problem import Mark, Problem, error
from kyoten.source import Path


def unprintable(sheets: Iterable[Sheet], characters: frozenset[str]) -> Iterator[Problem]:
    """Each text that would be printed with a gap, once."""
    seen: set[Mark] = set()
    for sheet in sheets:
        for record, path, text in _texts(sheet):
            lacking = "".join(sorted(set(text) - characters))
            mark = record.at(*path) if lacking else None
            if mark and mark not in seen:
                seen.add(mark)
                yield _lacking(mark, lacking)


def too_long(sheets: Iterable[Sheet]) -> Iterator[Problem]:
    """For sheets that do not go on one page, each form once."""
    marks = {_mark(sheet) for sheet in sheets}
    return map(_too_long, sorted(marks))


def _mark(sheet: Sheet) -> Mark:
    return sheet.procedure.at("forms", sheet.procedure.forms.index(sheet.form), "id")


def _texts(sheet: Sheet) -> Iterator[tuple[Record, Path, str]]:
    index = sheet.procedure.forms.index(sheet.form)
    for path, text in _printed(sheet.form):
        yield sheet.procedure, ("forms", index, *path), text
    if sheet.town is not None:
        yield sheet.town, ("name", "ja"), sheet.town.name.ja


def _printed(form: Form) -> Iterator[tuple[Path, str]]:
    """Every text that a form prints, with its place in the form."""
    if form.sign:
        yield ("sign",), form.sign
    yield ("title", "ja"), form.title.ja
    yield ("addressee",), form.addressee
    yield from ((("issuer", i), line) for i, line in enumerate(form.issuer))
    yield ("text",), form.text
    for i, row in enumerate(form.rows):
        if row.heading:
            yield ("rows", i, "heading", "ja"), row.heading.ja
    yield from ((("attachments", i, "ja"), one.ja) for i, one in enumerate(form.attachments))
    yield from ((("fields", i, "label", "ja"), one.label.ja) for i, one in enumerate(form.fields))


def _lacking(mark: Mark, lacking: str) -> Problem:
    return error(
        mark,
        "form-character",
        ja=f"「{shown(lacking)}」は、様式の書体（BIZ UDゴシック）にない文字です。",
        en=f"'{shown(lacking)}' is not in the typeface of the forms (BIZ UDGothic).",
        hint=("ほかの字で書いてください。", "Write it with another character."),
    )


def _too_long(mark: Mark) -> Problem:
    return error(
        mark,
        "form-too-long",
        ja="この様式は、A4の1枚に入りません。",
        en="The form does not go on one page of A4.",
        hint=(
            "most を小さくするか、欄や文を減らしてください。",
            "Make most smaller, or leave out fields or text.",
        ),
    )
