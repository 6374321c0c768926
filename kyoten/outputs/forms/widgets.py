"""From a tagged page with links in the places of its fields to a form that can be filled in."""

import io
import re
from collections.abc import Iterator
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from kyoten.outputs.forms.embedding import embedded
from kyoten.outputs.forms.face import Face
from kyoten.pages.procedures.paper import Blank, Paper

RESOURCE = Name.Webdings
"""The font's name among the form's resources. PDFium draws what is typed with the system's font under any other."""
ALIAS = Name.Helv
"""What programs that fill forms ask for without looking."""
SIZE = 11
APPEARANCE = f"{RESOURCE} {SIZE} Tf 0 g"
MULTILINE, NO_SPELLCHECK, NO_SCROLL = 1 << 12, 1 << 22, 1 << 23
_PLACE = re.compile(r"field:([a-z0-9-]+)/([0-9]+)")
_FIELD = ("/Link", "/Form")
_SPANS = ("/ColSpan", "/RowSpan")
_OF_A_LINK = (Name.A, Name.Contents, Name.Border, Name.C)


class _Place(NamedTuple):
    """A link that keeps a field's place."""

    link: Object
    name: str
    lines: int


def filled_with_fields(page: bytes, paper: Paper, face: Face) -> bytes:
    """Turn every link into its field and embed the face in which it is filled in."""
    blanks = {blank.name: blank for blank in paper.fields}
    with pikepdf.open(io.BytesIO(page)) as pdf:
        font = embedded(pdf, face)
        places = list(_places(pdf))
        if [place.name for place in places] != [blank.name for blank in paper.fields]:
            raise ValueError(f"{paper.title}: the fields stand in another order than in the record")
        for place in places:
            _to_widget(pdf, place, blanks[place.name])
        for element in _elements(pdf.Root.StructTreeRoot):
            _to_form(element)
        fonts = Dictionary({str(RESOURCE): font, str(ALIAS): font})
        pdf.Root.AcroForm = Dictionary(
            Fields=Array([place.link for place in places]),
            DR=Dictionary(Font=fonts),
            DA=String(APPEARANCE),
            NeedAppearances=True,
        )
        pdf.pages[0].obj.Tabs = Name.S
        pdf.Root.MarkInfo = Dictionary(Marked=True)  # poppler complains of the entry `Suspects`
        return _saved(pdf)


def _places(pdf: Pdf) -> Iterator[_Place]:
    (page,) = pdf.pages
    for link in page.obj.get(Name.Annots, Array()):
        found = _PLACE.fullmatch(str(link.A.URI))
        if found:
            yield _Place(link, found[1], int(found[2]))


def _to_widget(pdf: Pdf, place: _Place, blank: Blank) -> None:
    link, lines = place.link, place.lines
    for key in _OF_A_LINK:
        if key in link:
            del link[key]
    flags = NO_SPELLCHECK | NO_SCROLL | (MULTILINE if lines > 1 else 0)
    link.Subtype = Name.Widget
    link.FT = Name.Tx
    link.T = String(blank.name)
    link.TU = String(blank.tip)
    link.DA = String(APPEARANCE)
    link.Ff = flags
    link.MaxLen = blank.most
    link.F = 4
    link.BS = Dictionary(W=0)
    link.P = pdf.pages[0].obj
    link.AP = Dictionary(N=_nothing(pdf, link))


def _nothing(pdf: Pdf, link: Object) -> Stream:
    """The appearance of a field in which nothing is written."""
    left, low, right, high = (float(side) for side in link.Rect)
    return Stream(
        pdf,
        b"/Tx BMC EMC",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, round(right - left, 3), round(high - low, 3)]),
    )


def _elements(element: Object) -> Iterator[Object]:
    """Every element of the structure below one, in the order of reading."""
    kids = element.get(Name.K, Array())
    for kid in kids if isinstance(kids, Array) else (kids,):
        if isinstance(kid, Dictionary) and Name.S in kid:
            yield kid
            yield from _elements(kid)


def _to_form(element: Object) -> None:
    """A link's tag becomes a field's; a cell without a field heads its row."""
    kind = str(element.S)
    if kind == "/Link":
        element.S = Name.Form
    elif kind == "/TD" and not any(str(one.S) in _FIELD for one in _elements(element)):
        element.S = Name.TH
        element.A = Array([Dictionary({"/O": Name.Table, "/Scope": Name.Row, **_spans(element)})])


def _spans(cell: Object) -> dict[str, Object]:
    """How many rows and columns a cell covers, where it is more than one."""
    known = cell.get(Name.A, Array())
    return {key: one[key] for one in known for key in _SPANS if key in one}


def _saved(pdf: Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(
        out,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        deterministic_id=True,
    )
    return out.getvalue()
