"""From a TrueType file to the parts of a PDF font whose codes are Unicode code points."""

import io
import json
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

UNITS = 1000
"""A PDF font measures its widths in thousandths of its size."""
_NEEDED = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")
_RANGES = 100
"""A block of a character map holds at most so many ranges."""


@dataclass(frozen=True, slots=True)
class Face:
    """What a PDF embeds of a face: everything that a filler may draw with it."""

    name: str
    size: int
    """Bytes of the font before compression."""
    box: tuple[int, int, int, int]
    widths: tuple[tuple[int, int, int], ...]
    """First code point, last code point and width, where it is not `UNITS`."""
    font: bytes
    glyphs: bytes
    """For every code point of the first plane the number of its glyph, in two bytes."""
    unicode: bytes
    """The character map from codes to text; like `font` and `glyphs` it is compressed."""

    def packed(self) -> bytes:
        """The same as bytes that can be kept."""
        head = [self.name, self.size, self.box, self.widths, *map(len, self._streams)]
        return b"\n".join((json.dumps(head).encode(), b"".join(self._streams)))

    @property
    def _streams(self) -> tuple[bytes, ...]:
        return self.font, self.glyphs, self.unicode


def unpacked(data: bytes) -> Face:
    """A face from what `packed` gave."""
    head, _, rest = data.partition(b"\n")
    name, size, box, widths, font, glyphs, unicode = json.loads(head)
    if len(rest) != font + glyphs + unicode:
        raise ValueError("these are not the parts of a face")
    inner = font + glyphs
    return Face(
        name=name,
        size=size,
        box=tuple(box),
        widths=tuple(tuple(run) for run in widths),
        font=rest[:font],
        glyphs=rest[font:inner],
        unicode=rest[inner:],
    )


def face_of(file: Path) -> Face:
    """Prepare a face: whole, without its hints and what only a typesetter needs."""
    with TTFont(file, recalcBBoxes=False, recalcTimestamp=False) as font:
        codes = _codes(font)
        name = str(font["name"].getDebugName(6))
        widths, head = font["hmtx"].metrics, font["head"]
        scale = UNITS / head.unitsPerEm
        data = _bare(font)
        return Face(
            name=name,
            size=len(data),
            box=tuple(round(side * scale) for side in (head.xMin, head.yMin, head.xMax, head.yMax)),
            widths=tuple(
                _runs({code: round(widths[glyph][0] * scale) for code, glyph in codes.items()})
            ),
            font=zlib.compress(data, 9),
            glyphs=zlib.compress(_glyphs(codes, font), 9),
            unicode=zlib.compress(_unicode(sorted(codes)), 9),
        )


def _codes(font: TTFont) -> dict[int, str]:
    return {code: glyph for code, glyph in font.getBestCmap().items() if code < 0x10000}


def _bare(font: TTFont) -> bytes:
    """The font without hints, vertical writing, layout, and its own map of characters.

    A program that finds that map would write the numbers of glyphs where this font's codes are characters.
    """
    for tag in sorted(set(font.keys()) - {*_NEEDED, "GlyphOrder"}):
        del font[tag]
    for glyph in font["glyf"].glyphs.values():
        glyph.trim(remove_hinting=True)
    out = io.BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()


def _runs(widths: dict[int, int]) -> Iterator[tuple[int, int, int]]:
    """Neighbours of one width that is not the usual one."""
    first: int | None = None
    for code in sorted(widths):
        width = widths[code]
        first = code if first is None else first
        if widths.get(code + 1) != width:
            if width != UNITS:
                yield first, code, width
            first = None


def _glyphs(codes: dict[int, str], font: TTFont) -> bytes:
    numbers = [0] * 0x10000
    for code, glyph in codes.items():
        numbers[code] = font.getGlyphID(glyph)
    return struct.pack(">65536H", *numbers)


def _unicode(codes: list[int]) -> bytes:
    """Exact ranges; none crosses a border of the low byte, where readers differ."""
    cuts = [0, *(i for i, (a, b) in enumerate(pairwise(codes), 1) if b != a + 1 or not b & 0xFF)]
    ends = [*cuts[1:], len(codes)]
    lines = [
        f"<{codes[a]:04X}> <{codes[b - 1]:04X}> <{codes[a]:04X}>"
        for a, b in zip(cuts, ends, strict=True)
    ]
    blocks = (lines[i : i + _RANGES] for i in range(0, len(lines), _RANGES))
    ranges = "\n".join(
        "\n".join((f"{len(block)} beginbfrange", *block, "endbfrange")) for block in blocks
    )
    return _MAP.format(ranges=ranges).encode("ascii")


_MAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{ranges}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
