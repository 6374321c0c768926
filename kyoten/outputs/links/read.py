"""From the text of a page, a drawing or a style sheet to the addresses and ids that stand in it.

The pages are our own and well-formed, so one expression reads a tag; the standard library's parser
finds the same (a test compares them) in three times the time.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

# A start tag with its attributes; comments, and what stands inside a script or a style, hold none.
_ATTRIBUTES = r"""((?:[^"'>]++|"[^"]*+"|'[^']*+')*+)"""
_TAG = re.compile(
    rf"<!--.*?(?:-->|\Z)|<(script|style|textarea|title)\b{_ATTRIBUTES}>.*?(?:</\1|\Z)"
    rf"|<([a-z][^\s/>]*+){_ATTRIBUTES}>",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")
_MATTERS = re.compile(r"href|src|id|name|poster|action|data|content", re.IGNORECASE)
_PLAIN = {"href", "xlink:href", "src", "poster", "action", "formaction"}
_LISTS = {"srcset", "imagesrcset"}
_FETCHED = {"stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload"} | {
    "modulepreload", "prefetch", "preconnect", "dns-prefetch", "prerender",
}  # fmt: skip
_REFRESH = re.compile(r"[\d.\s]*[;,]\s*url\s*=\s*[\"']?([^\"']*)", re.IGNORECASE)
_STYLE = re.compile(
    r"""/\*.*?(?:\*/|\Z)|url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]+))|@import\s+["']([^"']*)""",
    re.IGNORECASE | re.DOTALL,
)


class Use(Enum):
    """What a browser does with an address."""

    FOLLOW = 0  # when the reader asks
    FETCH = 1  # by itself, or with what a form holds


class Address(NamedTuple):
    """An address in a file, and where its tag (in a style sheet it itself) starts."""

    use: Use
    target: str
    start: int


def of_page(text: str, ids: set[str]) -> Iterator[Address]:
    """Read the addresses of a page or drawing, and put its ids into `ids`."""
    for tag in _TAG.finditer(text):
        which = 3 if tag[3] else 1
        attributes = tag[which + 1]
        if not attributes or not _MATTERS.search(attributes):
            continue
        own, addresses = _in_tag(tag[which].lower(), attributes)
        ids.update(own)
        for use, target in addresses:
            yield Address(use, target, tag.start())


@lru_cache(16_384)  # menus and site maps say the same on every page of a depth
def _in_tag(element: str, attributes: str) -> tuple[tuple[str, ...], tuple[tuple[Use, str], ...]]:
    """The ids and the addresses of a tag."""
    found = {
        name.lower(): html.unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(attributes)
    }
    ids = [found["id"]] if "id" in found else []
    if element == "a" and "name" in found:
        ids.append(found["name"])
    return tuple(ids), tuple(_of_tag(element, found))


def of_style(text: str) -> Iterator[Address]:
    """Read the addresses of a style sheet."""
    for found in _STYLE.finditer(text):
        if target := found[1] or found[2] or found[3] or found[4]:
            yield Address(Use.FETCH, target, found.start())


def _of_tag(element: str, found: Mapping[str, str]) -> Iterator[tuple[Use, str]]:
    for name, value in found.items():
        if name in _PLAIN or (name == "data" and element == "object"):
            yield _use(element, name, found), value.strip()
        elif name in _LISTS:
            for part in value.split(","):
                yield Use.FETCH, (part.split() or [""])[0]
        elif name == "content" and "http-equiv" in found and (to := _REFRESH.match(value)):
            yield Use.FETCH, to[1].strip()


def _use(element: str, name: str, found: Mapping[str, str]) -> Use:
    """Tell a link that waits for the reader from one that the browser follows by itself."""
    if element == "link":
        is_fetched = _FETCHED.intersection(found.get("rel", "").lower().split())
        return Use.FETCH if is_fetched else Use.FOLLOW
    return Use.FOLLOW if element in {"a", "area"} and name.endswith("href") else Use.FETCH
