"""From an open page to what sticks out of it sideways and to text that does not grow."""

from typing import NamedTuple

from playwright.sync_api import Page

MEASURE = """
() => {
  const root = document.scrollingElement, width = root.clientWidth;
  const name = element => element.tagName.toLowerCase() + (element.id && "#" + element.id)
    + [...element.classList].map(word => "." + word).join("");
  const scrolls = element => element && element !== root && element !== document.body
    && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const wide = [...document.body.querySelectorAll("*")].filter(element =>
    element.getBoundingClientRect().right > width + 0.5 && !scrolls(element.parentElement));
  const cut = [...document.body.querySelectorAll("*")].filter(element =>
    /hidden|clip/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1
    && element.clientWidth > 1);
  return [root.scrollWidth - width, wide.map(name), cut.map(name)];
}
"""
SMALLEST = """
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let least = [Infinity, ""];
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim(), element = walker.currentNode.parentElement;
    if (!text || !element.checkVisibility({visibilityProperty: true})) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < least[0]) least = [size, text];
  }
  return least;
}
"""


class Overflow(NamedTuple):
    """How far the page can be moved sideways, what sticks out, and what is cut off where nobody can scroll."""

    pixels: int
    wide: list[str]
    cut: list[str]


class Smallest(NamedTuple):
    """The smallest visible text."""

    pixels: float
    text: str


def overflow(page: Page) -> Overflow:
    """Measure what does not fit into the width of the screen; none is `Overflow(0, [], [])`."""
    return Overflow(*page.evaluate(MEASURE))


def smallest_text(page: Page) -> Smallest:
    """The smallest visible text; with text set to 200 % it must be twice as large as with 100 %."""
    return Smallest(*page.evaluate(SMALLEST))
