"""From a desk, the folder with a book's JSON beside the templates, to its pages as a PDF."""

from collections.abc import Iterable
from pathlib import Path

import typst

from kyoten.outputs.book.finishing import finished
from kyoten.outputs.book.refusal import NotSet

STANDARDS: "list[typst.PDFStandard]" = ["ua-1", "a-2a"]
MAIN, DATA = "handbook.typ", "handbook.json"


class Typesetter:
    """Typst at a desk; a second book at the same desk takes less, since what did not change is remembered."""

    def __init__(self, desk: Path, fonts: Path) -> None:
        self._desk = desk
        self._compiler = typst.Compiler(
            str(desk / MAIN), root=str(desk), font_paths=[str(fonts)], ignore_system_fonts=True
        )

    def pdf(self, book: bytes) -> bytes:
        """The finished PDF of a book's JSON; raises `NotSet`."""
        return finished(self.raw(book), book)

    def raw(self, book: bytes) -> bytes:
        """The PDF as the typesetter leaves it; raises `NotSet`."""
        return self._set(book, STANDARDS)

    def draft(self, book: bytes) -> bytes:
        """The same pages without tags, which are a fifth of the work where little has changed; raises `NotSet`."""
        return self._set(book, [])

    def _set(self, book: bytes, standards: "list[typst.PDFStandard]") -> bytes:
        (self._desk / DATA).write_bytes(book)
        try:
            data, warnings = self._compiler.compile_with_warnings(
                format="pdf", pdf_standards=standards, timestamp=0, pdf_tags=bool(standards)
            )
        except typst.TypstError as fault:
            raise NotSet(_said(fault.message, fault.hints)) from fault
        if warnings or not isinstance(data, bytes):
            raise NotSet("; ".join(_said(one.message, one.hints) for one in warnings))
        return data


def lay_out(desk: Path, templates: Path) -> None:
    """Put the templates on a desk."""
    desk.mkdir(parents=True, exist_ok=True)
    for file in sorted(templates.glob("*.typ")):
        (desk / file.name).write_bytes(file.read_bytes())


def _said(message: str, hints: Iterable[str]) -> str:
    return ". ".join((message, *hints))
