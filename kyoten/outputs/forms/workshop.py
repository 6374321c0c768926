"""From every sheet of the records to its files, made again only where what they are made of has changed."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from kyoten.dataset import Dataset
from kyoten.derive.forms import Sheet, sheets_of
from kyoten.files.kept import Kept, digest_of
from kyoten.kinds import Procedure
from kyoten.outputs.forms.unfit import too_long, unprintable
from kyoten.pages.procedures.paper import Paper, paper_of
from kyoten.problem import Problem
from kyoten.text import faces
from kyoten.text.faces import FAMILIES, REGULAR
from kyoten.urls import file_of_sheet
from kyoten.words import Language, Words

if TYPE_CHECKING:
    from kyoten.outputs.forms.face import Face
    from kyoten.outputs.forms.typeset import Typesetter

_CODE = Path(__file__).parent
_CHARACTERS = Path(faces.__file__).with_name("characters.py")
_MAKERS = ("fonttools", "lxml", "pikepdf", "python-docx", "typst")
"""Packages from which something gets into a file."""


class Workshop:
    """Where files of forms are made; what is dear to make is made once, and what has been made is kept in a folder.

    The libraries are imported only when something has to be made.
    """

    def __init__(
        self,
        sheets: Sequence[Sheet],
        words: Words,
        *,
        theme: Path,
        fonts: Callable[[], Path],
        kept: Path,
    ) -> None:
        self._sheets = sheets
        self._words = words
        self._theme = theme
        self._find_fonts = fonts
        self._kept = Kept(kept)

    def problems(self) -> Iterator[Problem]:
        """Every text of a sheet that the face cannot draw; where there is none, every form that is too long."""
        lacking = tuple(unprintable(self._sheets, self._characters)) if self._sheets else ()
        yield from lacking or too_long(filter(self._is_too_long, self._sheets))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The files of all sheets, as paths and bytes."""
        for sheet in self._sheets:
            paper = paper_of(sheet, self._words)
            made_of = self._made_of(paper)
            for ending, make in (("pdf", self._pdf), ("docx", self._docx)):
                data = self._kept.get(ending.encode() + made_of, partial(make, paper))
                yield file_of_sheet(sheet, ending), data
        self._kept.tidy()

    def _is_too_long(self, sheet: Sheet) -> bool:
        return not self._page(paper_of(sheet, self._words))

    def _page(self, paper: Paper) -> bytes:
        """The page before it has fields; no bytes if one page is too little."""
        made_of = b"page" + self._made_of(paper)
        return self._kept.get(made_of, lambda: self._typesetter.page(paper) or b"")

    def _made_of(self, paper: Paper) -> bytes:
        return self._edition + paper.json.encode()

    @cached_property
    def _fonts(self) -> Path:
        return self._find_fonts()

    @cached_property
    def _edition(self) -> bytes:
        """A hash of all that files are made of beside what is printed on them."""
        files = [*sorted(_CODE.rglob("*.py")), *sorted((self._theme / "print").glob("*.typ"))]
        said = (sys.version, [version(name) for name in _MAKERS])
        parts = [repr(said).encode(), *(file.read_bytes() for file in files), self._face_edition]
        return digest_of(b"".join(map(digest_of, parts)))

    @cached_property
    def _face_edition(self) -> bytes:
        """A hash of what the parts of a face are made of."""
        parts = (self._fonts / FAMILIES[0] / "package.json", _CODE / "face.py", _CHARACTERS)
        said = repr((sys.version, version("fonttools"))).encode()
        return digest_of(said + b"".join(part.read_bytes() for part in parts))

    @cached_property
    def _characters(self) -> frozenset[str]:
        kept = self._kept.get(b"characters" + self._face_edition, self._find_characters)
        return frozenset(kept.decode())

    def _find_characters(self) -> bytes:
        from kyoten.text.characters import characters_of

        return characters_of(self._fonts / REGULAR).encode()

    @cached_property
    def _face(self) -> "Face":
        from kyoten.outputs.forms.face import face_of, unpacked

        prepare = partial(face_of, self._fonts / REGULAR)
        return unpacked(self._kept.get(b"face" + self._face_edition, lambda: prepare().packed()))

    @cached_property
    def _typesetter(self) -> "Typesetter":
        from kyoten.outputs.forms.typeset import Typesetter

        return Typesetter(self._theme, self._fonts)

    def _pdf(self, paper: Paper) -> bytes:
        from kyoten.outputs.forms.widgets import filled_with_fields

        return filled_with_fields(self._page(paper), paper, self._face)

    def _docx(self, paper: Paper) -> bytes:
        from kyoten.outputs.forms.word import document

        return document(paper)


def workshop_of(
    dataset: Dataset,
    words: Mapping[Language, Words],
    *,
    theme: Path,
    fonts: Callable[[], Path],
    kept: Path,
) -> Workshop:
    """The workshop of every sheet of every procedure; it asks for `fonts` only if there is one."""
    sheets = tuple(
        sheet for procedure in dataset.all(Procedure) for sheet in sheets_of(dataset, procedure)
    )
    return Workshop(sheets, words[Language.JA], theme=theme, fonts=fonts, kept=kept)
