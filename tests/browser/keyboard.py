"""From an open page to the way that the Tab key takes through it, and how each stop can be seen."""

from typing import NamedTuple

from playwright.sync_api import Page

EXPECTED = """
() => {
  const name = element => element.tagName.toLowerCase() + " " + (element.getAttribute("href") || element.id
    || element.getAttribute("name") || element.textContent.trim().slice(0, 20));
  const stops = [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]")]
    .filter(element => element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]")
      && element.checkVisibility({visibilityProperty: true}));
  window.stops = stops;
  return stops.map(name);
}
"""
HERE = """
() => {
  const element = document.activeElement, style = getComputedStyle(element);
  const isShown = box => {
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    if (right - left < 2 || bottom - top < 2) return false;
    return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  };
  return [
    window.stops.indexOf(element),
    style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    [...element.getClientRects()].some(isShown),
  ];
}
"""
THINNEST = 2


class Walk(NamedTuple):
    """Where the Tab key goes."""

    stops: list[str]
    """What can be focused and is visible, in the order of the page."""
    reached: list[int]
    """The place in `stops` of each stop that was made; -1 for one that is none of them."""
    unseen: list[str]
    """Stops without a visible outline, or outside the screen, or under something else."""


def walk(page: Page) -> Walk:
    """Press Tab from the top of the page through all of it."""
    stops: list[str] = page.evaluate(EXPECTED)
    reached: list[int] = []
    unseen: list[str] = []
    for _ in stops:
        page.keyboard.press("Tab")
        place, outline, is_shown = page.evaluate(HERE)
        reached.append(place)
        if outline < THINNEST or not is_shown:
            unseen.append(f"{stops[place]}: outline {outline}, shown {is_shown}")
    return Walk(stops, reached, unseen)
