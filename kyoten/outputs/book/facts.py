"""From the elements of a list of facts to its rows: what belongs together, and how it can stand."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from kyoten.figures.labels import em_of
from kyoten.outputs.book.nodes import Fact, Kid, Node, is_block, text_of

_NUMBER = re.compile(r"[0-9][0-9-]*\D{0,6}")
"""A value that people look for, such as a fax number or a capacity."""
_TITLE = 10.0
"""How many em a title of a fact may take to stand beside it."""


def groups(element: Element) -> Iterator[list[Element]]:
    """The titles and values that belong together."""
    loose: list[Element] = []
    for child in element:
        if child.tag == "div":
            yield list(child)
        elif child.tag == "dt" and loose and loose[-1].tag == "dd":
            yield loose
            loose = [child]
        else:
            loose.append(child)
    if loose:
        yield loose


def room(titles: list[Kid], values: list[Node]) -> dict[str, Fact]:
    """How a fact can stand: whether its title is too long for one line with its values, and what those are."""
    has_blocks = any(is_block(kid) for value in values for kid in value.kids)
    is_number = len(values) == 1 and _NUMBER.fullmatch(text_of(values[0].kids)) is not None
    return {"long": em_of(text_of(titles)) > _TITLE, "blocks": has_blocks, "number": is_number}
