"""From names and values to elements of a Word file."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

POINTS = 20
"""Twips in a point."""


def element(tag: str, *inside: BaseOxmlElement, **values: str | int) -> BaseOxmlElement:
    """`element("sz", val=22)` is `<w:sz w:val="22"/>`."""
    made: BaseOxmlElement = OxmlElement(f"w:{tag}")
    for name, value in values.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(inside)
    return made


def text(said: str) -> BaseOxmlElement:
    """A piece of text, its blanks kept."""
    made = element("t")
    made.text = said
    made.set(qn("xml:space"), "preserve")
    return made


def run(said: str, *, gray: bool = False) -> BaseOxmlElement:
    """Printed text."""
    look = [element("rPr", element("color", val="595959"))] if gray else []
    return element("r", *look, text(said))


def paragraph(
    *inside: BaseOxmlElement,
    style: str = "",
    side: str = "",
    above: float = 0,
    below: float = 0,
    first: int = 0,
) -> BaseOxmlElement:
    """A paragraph; distances above and below in millimetres; `first` points the first line is set in, or out."""
    look = element("pPr")
    if style:
        look.append(element("pStyle", val=style))
    if above or below:
        look.append(element("spacing", before=twips(above), after=twips(below)))
    if first > 0:
        look.append(element("ind", firstLine=first * POINTS))
    if first < 0:
        look.append(element("ind", left=-first * POINTS, hanging=-first * POINTS))
    if side:
        look.append(element("jc", val=side))
    return element("p", look, *inside)


def fonts(name: str) -> BaseOxmlElement:
    """One typeface for every script."""
    return element("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres * 1440 / 25.4)
