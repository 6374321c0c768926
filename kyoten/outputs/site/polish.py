"""From a chapter's elements to those of its page: links resolved, tables and notes made accessible."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from kyoten.problem import Mark
from kyoten.text.prose.chapter import reference_of
from kyoten.words import Language, Words

Follow = Callable[[str], str]
"""Gives the address of a path (`documents/s2/`), `#fragment` kept, as the page carries it."""

JAPANESE = re.compile(
    "[\u3001-\u30ff\u3400-\u9fff\uff01-\uffee]+(?:[0-9]+[\u3001-\u30ff\u3400-\u9fff\uff01-\uffee]+)*"
)
"""Japanese words, with the digits inside them."""

_ALIGNED = re.compile(r"text-align: (\w+);?")


@dataclass(frozen=True, slots=True)
class Polish:
    """What the elements of one language's pages are finished with."""

    words: Words
    follow: Follow

    def page(self, tree: Element) -> Element:
        """The elements below the title, finished, the lead first; the given ones stay as they are."""
        page = deepcopy(tree)
        for title in page.findall("h1"):
            page.remove(title)
        if len(page):
            page[0].set("class", "k-lead")
        self._links(page)
        self._notes(page)
        self._tables(page)
        if self.words.lang is not Language.JA:
            mark_japanese(page)
        return page

    def _links(self, page: Element) -> None:
        for link in page.iter("a"):
            reference = reference_of(link.get("href", ""), Mark(""))
            if reference is not None:
                fragment = f"#{reference.fragment}" if reference.fragment else ""
                link.set("href", self.follow(reference.path + fragment))

    def _tables(self, page: Element) -> None:
        number = 0
        heading = ""
        parents = {child: parent for parent in page.iter() for child in parent}
        for element in list(page.iter()):
            if element.tag in {"h2", "h3", "h4"}:
                heading = "".join(element.itertext())
            if element.tag == "table":
                number += 1
                label = self.words("shell.prose.table", number=number, heading=heading)
                parent = parents[element]
                parent[list(parent).index(element)] = _region(element, label)

    def _notes(self, page: Element) -> None:
        for link in page.iter("a"):
            if link.get("class") == "footnote-ref":
                link.set("aria-label", self.words("shell.prose.note", number=link.text or ""))
        for notes in page.findall("div[@class='footnote']"):
            notes.tag = "section"
            notes.attrib = {"class": "k-notes", "aria-labelledby": "k-notes"}
            for line in notes.findall("hr"):
                notes.remove(line)
            title = Element("h2", {"id": "k-notes"})
            title.text = self.words("shell.prose.notes")
            title.tail = "\n"
            notes.insert(0, title)
            for number, note in enumerate(notes.findall("ol/li"), 1):
                self._backs(note, number)

    def _backs(self, note: Element, number: int) -> None:
        backs = [link for link in note.iter("a") if link.get("class") == "footnote-backref"]
        for count, link in enumerate(backs, 1):
            del link.attrib["title"]
            link.text = str(count) if len(backs) > 1 else ""
            key = "shell.prose.back_again" if len(backs) > 1 else "shell.prose.back"
            link.set("aria-label", self.words(key, number=number, count=count))


def parts_of(page: Element) -> tuple[str, str]:
    """The HTML of a finished page: its lead, and everything after it."""
    lead, *rest = (tostring(child, encoding="unicode", method="html") for child in page)
    return lead.rstrip(), "".join(rest)


def _region(table: Element, label: str) -> Element:
    region = Element("section", {"class": "k-table", "tabindex": "0", "aria-label": label})
    region.tail, table.tail = table.tail, None
    region.append(table)
    for cell in table.iter():
        aligned = _ALIGNED.match(cell.attrib.pop("style", ""))
        if aligned and aligned.group(1) != "left":
            cell.set("class", f"k-{aligned.group(1)}")
        if cell.tag == "th":
            _head(cell)
    return region


def _head(cell: Element) -> None:
    if "".join(cell.itertext()).strip():
        cell.set("scope", "col")
    else:
        cell.tag = "td"


def mark_japanese(element: Element) -> None:
    """Mark the Japanese words below an element of another language, so that they are read out as Japanese."""
    for child in list(element):
        mark_japanese(child)
    parts = list(element)
    element[:] = []
    _append(element, element.text, is_first=True)
    for child in parts:
        tail, child.tail = child.tail, None
        element.append(child)
        _append(element, tail)


def _append(element: Element, text: str | None, *, is_first: bool = False) -> None:
    plain, *marked = _split(text or "")
    if is_first:
        element.text = plain
    else:
        element[-1].tail = plain
    for words, after in zip(marked[::2], marked[1::2], strict=True):
        span = SubElement(element, "span", {"lang": Language.JA.value})
        span.text, span.tail = words, after


def _split(text: str) -> Iterator[str]:
    """Other words and Japanese words by turns, beginning and ending with other words."""
    end = 0
    for match in JAPANESE.finditer(text):
        yield text[end : match.start()]
        yield match.group()
        end = match.end()
    yield text[end:]
