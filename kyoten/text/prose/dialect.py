"""From Markdown to one tree of elements, in the dialect that mkdocs.yml writes down.

This is the only parser of prose: rules judge its tree, the web and print are made from it.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from re import Match
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteReorderingProcessor as _Parent
from markdown.inlinepatterns import ENTITY_RE, HTML_RE, InlineProcessor
from markdown.treeprocessors import Treeprocessor

from kyoten.text.prose.settings import Settings

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

_VOID = frozenset({"br", "hr", "img", "input"})


@dataclass(frozen=True, slots=True)
class Parsed:
    """A chapter's elements below one `div`, and the raw HTML that was refused, as typed."""

    tree: Element
    refused: tuple[str, ...]


def parse(text: str, settings: Settings) -> Parsed:
    """The tree of a Markdown text; while somebody edits, one that stayed the same is the one of before."""
    return _parsed(text, settings.extensions, json.dumps(dict(settings.options)))


@lru_cache(maxsize=256)
def _parsed(text: str, extensions: tuple[str, ...], options: str) -> Parsed:
    plain = PlainText()
    markdown = Markdown(
        extensions=[plain if name == __name__ else name for name in extensions],
        extension_configs=json.loads(options),
    )
    return Parsed(tree_of(markdown.convert(text)), tuple(plain.refused))


def tree_of(html: str) -> Element:
    """The elements of rendered HTML below one `div`; never raises."""
    grower = _Grower()
    grower.feed(html)
    grower.close()
    return grower.root


def makeExtension(**_options: object) -> Extension:  # noqa: N802 (Python-Markdown looks for this name)
    """What the name of this module stands for in `markdown_extensions`."""
    return PlainText()


class PlainText(Extension):
    """Takes HTML in Markdown for text and remembers it; makes no id of its own from a heading's words."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: list[str] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown calls this name)
        """Put a refusal in the place of every processor of HTML, and empty ids before `toc` (5) makes some."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.register(_Refusal(HTML_RE, md, self.refused), "html", 90)
        md.inlinePatterns.register(_Refusal(ENTITY_RE, md, self.refused), "entity", 80)
        md.treeprocessors.register(_Unnamed(md), "kyoten-unnamed", 6)
        for order in [each for each in md.treeprocessors if isinstance(each, _Parent)]:
            md.treeprocessors.register(_Reordered(order.footnotes), "footnote-reorder", 19)


class _Refusal(InlineProcessor):
    def __init__(self, pattern: str, md: Markdown, refused: list[str]) -> None:
        super().__init__(pattern, md)
        self._refused = refused

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: Match[str], data: str
    ) -> tuple[str, int, int]:
        found = m.group(0)
        self._refused.append(found)
        return found.replace("&", "&amp;"), m.start(0), m.end(0)


class _Unnamed(Treeprocessor):
    def run(self, root: Element) -> None:
        for heading in (each for each in root.iter() if each.tag in HEADINGS):
            heading.attrib.setdefault("id", "")


class _Reordered(_Parent):
    """Numbers the notes as the text names them; its parent fails at a note that is empty."""

    def reorder_footnotes(self, parent: Element) -> None:
        for note in parent.iterfind("ol/li"):
            if note.find(".//a[@class='footnote-backref']") is None:
                name = note.get("id", "").removeprefix("fn")
                SubElement(note, "a", {"class": "footnote-backref", "href": f"#fnref{name}"})
        super().reorder_footnotes(parent)


class _Grower(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = SubElement(self._open[-1], tag, attributes)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        parent = self._open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + data
        else:
            parent.text = (parent.text or "") + data
