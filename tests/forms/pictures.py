"""From a PDF to pictures of its fields, and from those to whether a text stands there in a face."""

import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from operator import mul
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from PIL import Image, ImageChops, ImageDraw, ImageFont

from kyoten.environment.machine import Machine
from kyoten.environment.readers import POPPLER, reader

DPI = 200
SIZE = 11
EM = SIZE * DPI / 72
ALIKE = 0.7
"""So much of the ink has to be where the face has it."""
APART = 0.01
"""So much better a character fits than any other one; the closest are O and Q."""
MISSING = "\ue000"
"""A character that the face lacks: its picture is the one of a missing glyph."""
_FINE = 4
_MARGIN = 2
_BASE = 1.0
"""How far below the top of a picture the characters stand, in their size."""
_HIGH = round(1.3 * EM)

Box = tuple[float, float, float, float]


def poppler(file: Path, out: Path) -> Image.Image:
    """The page as poppler draws it, the library of Evince and Okular."""
    tool = reader(POPPLER, Machine())
    command: list[str | Path] = [tool, "-r", str(DPI), "-gray", "-singlefile", file, out]
    subprocess.run(command, check=True, capture_output=True)
    with Image.open(out.with_suffix(".pgm")) as picture:
        return picture.convert("L")


def in_pdfium(file: Path, out: Path) -> Image.Image:
    """The page as PDFium draws it."""
    pdf = pdfium.PdfDocument(file)
    pdf.init_forms()
    picture: Image.Image = pdf[0].render(scale=DPI / 72, may_draw_forms=True).to_pil()
    pdf.close()
    return picture.convert("L")


READERS: dict[str, Callable[[Path, Path], Image.Image]] = {"poppler": poppler, "pdfium": in_pdfium}


def ink_of(filled: Image.Image, blank: Image.Image, box: Box) -> Image.Image:
    """What has come into a field, bright on black; the box is in points from the page's lower left."""
    left, low, right, high = (side * DPI / 72 for side in box)
    where = (int(left), int(blank.height - high), int(right) + 1, int(blank.height - low) + 1)
    return ImageChops.difference(filled.crop(where), blank.crop(where))


def strange(ink: Image.Image, text: str, others: str, face: Path) -> Iterator[str]:
    """Every character of a text that does not stand in its place in a field, with what was found."""
    frame = _line(text, face).getbbox()
    found = ink.point(lambda light: 255 * (light > 40)).getbbox()
    if found is None or frame is None:
        yield f"{text}: nothing is there"
        return
    left, top = found[0] - frame[0], found[1] - frame[1]
    for index, sign in enumerate(text):
        place = (round(left + _reach(text[:index], face)), top)
        seen = ink.crop((*place, place[0] + _wide(sign, face), place[1] + _HIGH))
        best = max(_score(seen, other, face) for other in {*others, MISSING, " "} - {sign})
        score = _score(seen, sign, face)
        if score < ALIKE or score < best + APART:
            yield f"{text}: {sign} is {score:.2f} alike, something else {best:.2f}"


def _score(seen: Image.Image, sign: str, face: Path) -> float:
    """How alike two pictures are, 1 at most; it does not matter that a reader draws bolder."""
    own = _product(seen, seen)
    known = ((_product(seen, one), size) for one, size in _shifted(sign, seen.width, face) if size)
    return max((both / (own * size) ** 0.5 for both, size in known if own), default=0.0)


def _product(one: Image.Image, other: Image.Image) -> float:
    return amount(ImageChops.multiply(one, other))


@cache
def _shifted(sign: str, width: int, face: Path) -> tuple[tuple[Image.Image, float], ...]:
    """A character of the face, moved by up to a dot to where a reader may have put it, with its product with itself."""
    large, size = _large(sign, face), (width * _FINE, _HIGH * _FINE)
    boxes = [(x, y, x + size[0], y + size[1]) for x in range(-4, 5, 2) for y in (-4, 0, 4)]
    moved = [large.crop(box).resize((width, _HIGH), Image.Resampling.BOX) for box in boxes]
    return tuple((picture, _product(picture, picture)) for picture in moved)


def _line(text: str, face: Path) -> Image.Image:
    """A text in the face, bright on black, from the left."""
    large = _large(text, face)
    return large.resize((large.width // _FINE, _HIGH), Image.Resampling.BOX)


@cache
def _large(text: str, face: Path) -> Image.Image:
    """The same larger: made small, no hint has moved a line."""
    width = round(_reach(text, face)) + 2 * _MARGIN
    picture = Image.new("L", (width * _FINE, _HIGH * _FINE))
    draw = ImageDraw.Draw(picture)
    for index, sign in enumerate(text):
        at = (_reach(text[:index], face) * _FINE, _BASE * EM * _FINE)
        draw.text(at, sign, fill=255, font=_font(face), anchor="ls")
    return picture


def _reach(text: str, face: Path) -> float:
    return float(_font(face).getlength(text)) / _FINE


def _wide(sign: str, face: Path) -> int:
    return round(_reach(sign, face)) + 1


@cache
def _font(face: Path) -> ImageFont.FreeTypeFont:
    engine = ImageFont.Layout.BASIC
    return ImageFont.truetype(face, EM * _FINE, layout_engine=engine)


def amount(ink: Image.Image) -> float:
    """How much ink there is."""
    return float(sum(map(mul, ink.histogram(), range(256))))
