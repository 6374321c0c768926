"""From a paper to an empty Word document with its title, page, typeface and language."""

from datetime import datetime

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement, serialize_for_reading
from docx.shared import Mm, Pt, RGBColor

from kyoten.outputs.forms.word.elements import element, fonts
from kyoten.pages.procedures.paper import Paper

FACE = "BIZ UDGothic"
SIZE = 12
TITLE = "Heading 1"
_STYLES = ("Normal", "Heading1", "DefaultParagraphFont", "TableNormal", "NoList")
_MADE = datetime(2026, 1, 1)  # noqa: DTZ001 - python-docx takes times without a zone
_UNUSED = ("thumbnail", "stylesWithEffects", "customXml")


def prepared(paper: Paper) -> Document:
    """A document with nothing on its page yet."""
    document = docx.Document()
    _drop_what_is_unused(document)
    _set_page(document)
    _set_styles(document)
    _set_fonts(document, paper.words["face_also"])
    _set_properties(document, paper)
    return document


def _drop_what_is_unused(document: Document) -> None:
    """Parts of the library's template that no form needs, a picture of an empty page among them."""
    for holder in (document.part, document.part.package):
        for key, relation in list(holder.rels.items()):
            if relation.reltype.rpartition("/")[2] in _UNUSED:
                del holder.rels[key]
    styles = document.styles.element
    for style in styles.xpath("w:style"):
        if style.get(qn("w:styleId")) not in _STYLES:
            styles.remove(style)
    for link in styles.xpath("w:style/w:link"):
        link.getparent().remove(link)


def _set_page(document: Document) -> None:
    (section,) = document.sections
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin, section.bottom_margin = Mm(18), Mm(12)
    section.header_distance = section.footer_distance = Mm(8)


def _set_styles(document: Document) -> None:
    styles = document.styles
    (default,) = styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")
    _use_face(default)
    (language,) = default.xpath("w:lang")
    language.set(qn("w:val"), "ja-JP")
    language.set(qn("w:eastAsia"), "ja-JP")
    for name in ("Normal", TITLE):
        style = styles[name]
        _use_face(style.element.get_or_add_rPr())
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)
        style.paragraph_format.line_spacing = 1.25
    styles["Normal"].font.size = Pt(SIZE)
    title = styles[TITLE]
    title.font.size = Pt(14)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_before, title.paragraph_format.space_after = Mm(9), Mm(7)


def _use_face(properties: BaseOxmlElement) -> None:
    """Name the typeface; the theme's would win where one is named too."""
    for old in properties.xpath("w:rFonts"):
        properties.remove(old)
    properties.insert(0, fonts(FACE))


def _set_fonts(document: Document, also: str) -> None:
    """Say what the typeface is called elsewhere, and of which kind another one may be."""
    face = element(
        "font",
        element("altName", val=also),
        element("charset", val="80"),
        element("family", val="modern"),
        element("pitch", val="fixed"),
        name=FACE,
    )
    part = _part(document, RELATIONSHIP_TYPE.FONT_TABLE)
    table = parse_xml(part.blob)
    for old in list(table):
        table.remove(old)
    table.append(face)
    part._blob = serialize_for_reading(table).encode()  # noqa: SLF001 - the library has no other way


def _part(document: Document, kind: str) -> Part:
    return document.part.part_related_by(kind)


def _set_properties(document: Document, paper: Paper) -> None:
    said = document.core_properties
    said.title = paper.title
    said.language = "ja"
    said.author = said.last_modified_by = said.comments = said.keywords = ""
    said.created = said.modified = _MADE
    said.revision = 1
