"""From a book to the JSON that its templates read."""

import json
from collections.abc import Iterator, Mapping
from itertools import groupby, islice

from kyoten.figures.labels import lines_of
from kyoten.outputs.book.binding import Book, Bound
from kyoten.outputs.book.contents import Layout
from kyoten.outputs.book.foresight import foresee
from kyoten.outputs.book.nodes import Node, text_of
from kyoten.outputs.book.stockroom import Stockroom
from kyoten.text.dates import day_in_words
from kyoten.words import Language

SIZE, LARGE = 12, 16
"""Points of the text: in every edition, and in large print."""
_SHORT, _SHORT_LARGE = 10, 8
"""With so many lines an entry may be broken over columns."""
_SAID = ("contents", "page", "epub_form", "epub_summary")
_AUTHOR = "kyoten contributors"
_COVER = 17.0
"""How many em a line of the title on the cover may take."""


def json_of(book: Book, room: Stockroom) -> bytes:
    """Everything in a book as JSON, the same for the same book."""
    edition = book.edition
    own = room.words[edition.lang]
    prefecture = own.of(room.prefecture(edition.handbook).name).text
    day = day_in_words(room.today, own)
    numbers = {id(bound): number for number, bound in enumerate(book.chapters, 1)}

    def chapter(bound: Bound) -> dict[str, object]:
        nodes = [*_grouped(bound, _SHORT_LARGE if edition.is_large else _SHORT)]
        return {"title": bound.title, "number": numbers.get(id(bound), 0), "nodes": nodes}

    title = own.of(edition.handbook.title).text
    area = own("book.cover.area", area=own.of(edition.area.name).text) if edition.area else ""
    large = own("book.cover.large") if edition.is_large else ""
    meta = {
        "title": " ".join(part for part in (title, area, large) if part),
        "short": prefecture,
        "cover-title": _cover(title, edition.lang),
        "prefecture": prefecture,
        "cover": [line for line in (area, large) if line],
        "foot": [own.of(edition.handbook.edition).text, own("book.cover.day", day=day)],
        "author": _AUTHOR,
        "description": own("book.how.description"),
        "keywords": [own("shell.site_name"), prefecture],
        "lang": str(edition.lang),
        "region": "JP",
        "day": room.today.isoformat(),
        "size": LARGE if edition.is_large else SIZE,
        "count": len(book.chapters),
        "words": {name: own(f"book.{name}") for name in _SAID},
    }
    lines = [*_lines(book, numbers)]
    front, middle, back = (
        [chapter(one) for one in part] for part in (book.front, book.chapters, book.back)
    )
    size = LARGE if edition.is_large else SIZE
    foresee((front, middle, back), len(lines), size)
    whole = {"meta": meta, "contents": lines, "front": front, "chapters": middle, "back": back}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def _grouped(bound: Bound, short: int) -> Iterator[dict[str, object] | str]:
    """The nodes of a chapter, neighbouring entries together in columns; one of few lines is kept in one piece."""
    for layout, parts in groupby(bound.parts, key=lambda one: one[0].layout):
        sections = [section for _, section in parts]
        if layout is Layout.ENTRIES:
            kids = [{"t": "entry", "k": one.json, "keep": one.lines < short} for one in sections]
            yield {"t": "columns", "k": kids}
        else:
            yield from (node for section in sections for node in section.json)


def _cover(title: str, lang: Language) -> list[str]:
    """The title in lines: a Japanese one is parted at its spaces first."""
    parts = title.split() if lang is Language.JA else [title]
    return [line for part in parts for line in lines_of(part, _COVER)]


def _lines(book: Book, numbers: Mapping[int, int]) -> Iterator[dict[str, object]]:
    for bound in book.every_chapter:
        listed = (one for one in bound.parts if one[0].layout is Layout.WHOLE and one[0].level <= 2)
        for part, section in listed:
            places = (n for n in section.nodes if isinstance(n, Node) and "label" in n.facts)
            for place in islice(places, 1):
                number = numbers.get(id(bound), 0) if part.level == 1 else 0
                title = place.facts.get("name") or text_of(place.kids)
                line = {"level": part.level, "number": number, "title": title}
                yield {**line, "to": place.facts["label"]}
