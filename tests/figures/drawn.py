"""From the real records to every drawing in both languages, and from SVG to what it shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from xml.etree import ElementTree

from kyoten.dataset import Dataset, load
from kyoten.derive import Facts, derive
from kyoten.figures import (
    Drawing,
    Question,
    areas_drawing,
    prefectures_drawing,
    towns_drawing,
    types_drawing,
)
from kyoten.kinds import Base, Center, Council, Prefecture
from kyoten.words import LANGUAGES, Language, Words, load_words
from tests.building import ROOT, TODAY

DAY = date.fromisoformat(TODAY)


@dataclass(frozen=True, slots=True)
class Shown:
    """A tile as a reader sees it."""

    place: tuple[float, float, float, float]
    """Left, top, width and height in em."""
    lines: tuple[str, ...]
    """The place and the sign."""
    name: str
    href: str | None


@cache
def data() -> tuple[Dataset, Facts]:
    """The real records and what is computed from them."""
    dataset = load(ROOT / "data")
    return dataset, derive(dataset, DAY)


@cache
def words() -> dict[Language, Words]:
    """The words of both languages."""
    return load_words(ROOT / "theme" / "words")


def question(folder: str, lang: Language, kind: type[Base | Center | Council] = Base) -> Question:
    """What a map of a prefecture answers."""
    dataset, facts = data()
    prefecture = dataset.find(Prefecture, f"national/{folder}")
    assert prefecture
    return Question(facts.within(folder), kind, words()[lang].of(prefecture.name).text, DAY)


@cache
def drawings(lang: Language) -> dict[str, Drawing]:
    """Every drawing of a language, by its id."""
    dataset, facts = data()
    w = words()[lang]
    made = [types_drawing(facts.cases, w), prefectures_drawing(facts.cases, w)]
    for folder in dataset.folders:
        for kind in (Base, Center, Council):
            asked = question(folder, lang, kind)
            made.append(areas_drawing(asked, w, href=lambda record: f"#{record.id}"))
            made.append(towns_drawing(asked, w, href=lambda record: f"#{record.id}"))
    return {drawing.id: drawing for drawing in made}


def every() -> Iterator[tuple[Language, Drawing]]:
    """Every drawing in both languages."""
    for lang in LANGUAGES:
        for drawing in drawings(lang).values():
            yield lang, drawing


def tree(drawing: Drawing) -> ElementTree.Element:
    """The drawing's elements."""
    return ElementTree.fromstring(drawing.svg.markup)


def tiles(drawing: Drawing) -> list[Shown]:
    """The tiles of a map, in its order."""
    groups = (group for group in tree(drawing) if group.tag in ("g", "a"))
    return [_shown(group) for group in groups]


def texts(element: ElementTree.Element) -> list[str]:
    """The lines of text in an element."""
    return [part.text for part in element.iter() if part.tag in ("text", "tspan") and part.text]


def length(element: ElementTree.Element, name: str, unit: str = "em") -> float:
    """An attribute's number."""
    return float(element.attrib[name].removesuffix(unit))


def _shown(group: ElementTree.Element) -> Shown:
    (inside,), (title,) = group.findall("svg"), group.findall("title")
    (rect,) = inside.findall("rect")
    x, y = length(inside, "x"), length(inside, "y")
    width, height = length(rect, "width"), length(rect, "height")
    return Shown((x, y, width, height), tuple(texts(group)), title.text or "", group.get("href"))
