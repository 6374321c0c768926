"""From names, attributes and texts to SVG markup in which everything is escaped.

Lengths are in em, so that a drawing grows with the reader's text; colors are classes, since the tokens of the style
sheet know dark screens and paper. Without a style sheet a drawing is black lines and text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

Attributes = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Svg:
    """Finished markup; templates write it as it is."""

    markup: str

    def __html__(self) -> str:
        return self.markup

    def __str__(self) -> str:
        return self.markup


@dataclass(frozen=True, slots=True)
class Naming:
    """How a drawing is called by those who do not see it."""

    id: str
    """Unique on a page; the ids inside the drawing begin with it."""
    title: str
    desc: str


def element(name: str, attributes: Attributes, *inside: Svg | str) -> Svg:
    """An element; texts inside and the values of attributes are escaped."""
    typed = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    held = joined(*inside).markup
    return Svg(f"<{name}{typed}>{held}</{name}>" if held else f"<{name}{typed}/>")


def em(length: float) -> str:
    """A length in sizes of the text."""
    return f"{round(length, 2):g}em"


def percent(share: float) -> str:
    """A length as a share of the drawing's width."""
    return f"{round(share * 100, 2):g}%"


def joined(*parts: Svg | str) -> Svg:
    """Markup and texts one after the other; texts are escaped."""
    return Svg("".join(p.markup if isinstance(p, Svg) else escape(p) for p in parts))


def text(lines: Iterable[Svg | str], x: str, y: float, *, line_height: float = 1.25) -> Svg:
    """Lines of text, the foot of the first at `y`."""
    placed = [({"x": x, "y": em(y + i * line_height)}, line) for i, line in enumerate(lines)]
    if len(placed) == 1:
        return element("text", *placed[0])
    return element("text", {}, *(element("tspan", *one) for one in placed))


def drawn(naming: Naming, attributes: Attributes, *inside: Svg, has_links: bool = False) -> Svg:
    """A whole drawing with its title and description: one image, or a group where it holds links."""
    ids = {part: f"{naming.id}-{part}" for part in ("title", "desc")}
    role = {"role": "group" if has_links else "img"}
    named = {"aria-labelledby": ids["title"], "aria-describedby": ids["desc"]}
    return element(
        "svg",
        {"id": naming.id, **role, **named, **attributes},
        element("title", {"id": ids["title"]}, naming.title),
        element("desc", {"id": ids["desc"]}, naming.desc),
        *inside,
    )
