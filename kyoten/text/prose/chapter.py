"""From a parsed Markdown file to what the pages, the links and the rules ask of a chapter."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from kyoten.problem import Mark
from kyoten.text.prose.dialect import HEADINGS
from kyoten.text.prose.places import Places
from kyoten.words import Language

RECORD, PAGE = "record", "page"
BEFORE_TARGET = ("](", "](<", "]: ", "<", "")
"""What is typed before the target of a link."""

_REFERENCE = re.compile(f"({RECORD}|{PAGE}):([^#]*)(?:#(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the title: `h2` to `h4`, its id and its words."""

    level: int
    id: str
    words: str
    mark: Mark = field(compare=False)


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to a page of the site, by its language-neutral path: `documents/s2/`, "" for home."""

    scheme: str
    path: str
    fragment: str
    mark: Mark = field(compare=False)


@dataclass(frozen=True, slots=True)
class Version:
    """A chapter in one language."""

    file: str
    """Its file, seen from the content folder: `ja/guide/bases.md`."""
    text: str
    """Its Markdown."""
    tree: Element = field(compare=False)
    """Its elements below one `div`; whoever changes them works on a copy."""
    title: str
    description: str
    """The first paragraph, without the numbers of notes."""
    headings: tuple[Heading, ...]
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter in both languages."""

    path: str
    """Language-neutral: `guide/bases/`."""
    versions: Mapping[Language, Version]

    def title(self, lang: Language) -> str:
        """Its title in a language."""
        return self.versions[lang].title

    def description(self, lang: Language) -> str:
        """Its first paragraph in a language."""
        return self.versions[lang].description


def version_of(tree: Element, text: str, places: Places) -> Version:
    """What a parsed file holds; where title or description are missing they are empty."""
    children = list(tree)
    titles = [child for child in children if child.tag == "h1"]
    after = children[children.index(titles[0]) + 1 :] if titles else []
    lead = after[0] if after and after[0].tag == "p" else None
    return Version(
        file=places.file,
        text=text,
        tree=tree,
        title=words_of(titles[0]) if titles else "",
        description=words_of(lead) if lead is not None else "",
        headings=tuple(_headings(tree, places)),
        references=tuple(_references(tree, places)),
    )


def words_of(element: Element) -> str:
    """The words of an element in one line, without the numbers of notes."""
    return " ".join("".join(_texts(element)).split())


def reference_of(href: str, mark: Mark) -> Reference | None:
    """What `record:documents/s2` or `page:guide/bases#types` leads to; None for any other link."""
    match = _REFERENCE.fullmatch(href)
    if match is None:
        return None
    scheme, path, fragment = match.groups()
    path = path.strip("/")
    return Reference(scheme, f"{path}/" if path else "", fragment or "", mark)


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag != "sup":
            yield from _texts(child)
        yield child.tail or ""


def _headings(tree: Element, places: Places) -> Iterator[Heading]:
    for element in tree.iter():
        if element.tag in HEADINGS:
            first = next((part.strip() for part in element.itertext() if part.strip()), "")
            mark = places.of_heading(first)
            yield Heading(int(element.tag[1]), element.get("id", ""), words_of(element), mark)


def _references(tree: Element, places: Places) -> Iterator[Reference]:
    for link in tree.iter("a"):
        href = link.get("href", "")
        reference = reference_of(href, Mark(places.file))
        if reference is not None:
            yield replace(reference, mark=places.of(href, *BEFORE_TARGET))
