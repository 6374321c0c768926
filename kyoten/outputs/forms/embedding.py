"""From a prepared face to the font object of one PDF, in which a character's code is its Unicode number."""

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from kyoten.outputs.forms.face import UNITS, Face

_SYMBOLIC = 4
_ASCENT, _DESCENT = 1000, -250
"""What readers take for the height of a line."""


def embedded(pdf: Pdf, face: Face) -> Object:
    """Embed a face whole."""
    name = Name(f"/{face.name}")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=_SYMBOLIC,
        FontBBox=Array(face.box),
        ItalicAngle=0,
        Ascent=_ASCENT,
        Descent=_DESCENT,
        CapHeight=_ASCENT + _DESCENT,
        StemV=80,
        FontFile2=_stream(pdf, face.font, Length1=face.size),
    )
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=UNITS,
        W=Array([part for run in face.widths for part in run]),
        CIDToGIDMap=_stream(pdf, face.glyphs),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(inner)]),
            ToUnicode=_stream(pdf, face.unicode),
        )
    )


def _stream(pdf: Pdf, compressed: bytes, **entries: int) -> Stream:
    return Stream(pdf, compressed, Filter=Name.FlateDecode, **entries)
