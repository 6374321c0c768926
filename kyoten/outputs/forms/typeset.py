"""From papers to tagged pages, on which a link `field:<name>/<lines>` keeps the place of each field."""

import io
from pathlib import Path

import pikepdf
import typst

from kyoten.pages.procedures.paper import Paper


class Typesetter:
    """Typst with the template and the faces loaded once."""

    def __init__(self, theme: Path, fonts: Path) -> None:
        template = theme / "print" / "sheet.typ"
        self._compiler = typst.Compiler(
            str(template),
            root=str(template.parent),
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
        )

    def page(self, paper: Paper) -> bytes | None:
        """The page of a paper as a PDF, or nothing if it needs more; a warning is a fault of the template."""
        data, warnings = self._compiler.compile_with_warnings(
            format="pdf",
            sys_inputs={"sheet": paper.json},
            pdf_standards=["ua-1"],
            timestamp=0,
        )
        if warnings or not isinstance(data, bytes):
            raise ValueError(f"{paper.title}: {[str(warning) for warning in warnings]}")
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return data if len(pdf.pages) == 1 else None
