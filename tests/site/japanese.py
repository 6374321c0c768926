"""From a page in English to the Japanese in it that a screen reader would read with English sounds."""

import re
from collections.abc import Iterator

from tests.site.built import EN, Page
from tests.site.tree import Element

LETTERS = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff66-\uff9d]")
"""Kana, kanji and their iteration marks."""
SAID = ("alt", "aria-description", "aria-label", "label", "placeholder", "title")
"""Attributes that are read out."""
UNMARKABLE = ("option",)
"""Elements that hold text only; the names of towns stand in them in both languages."""


def unmarked(page: Page) -> Iterator[str]:
    """Japanese text and attributes of an English page that stand outside `lang="ja"`."""
    for element, text in _said(page.html):
        is_named = element.tag in UNMARKABLE and re.match("[A-Za-z]", text)
        if element.lang == EN and LETTERS.search(text) and not is_named:
            yield f"{page.file}: <{element.tag}> {' '.join(text.split())}"


def _said(html: Element) -> Iterator[tuple[Element, str]]:
    yield from html.pieces
    for element in html:
        for name, value in element.attributes.items():
            if name in SAID or name.startswith("data-"):
                yield element, value
