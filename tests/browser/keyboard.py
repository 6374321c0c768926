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
WATCH = """
here => {
  const isWatched = Boolean(window.made);
  window.made = [];
  if (!isWatched) window.addEventListener("keyup", event => event.key === "Tab" && window.made.push(here()), true);
}
"""
HERE = """
() => {
  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
  // What screen and scrolling regions leave of a box.
  const cut = box => {
    let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
    for (let outer = element.parentElement; outer; outer = outer.parentElement) {
      if (outer === document.body || getComputedStyle(outer).overflowX === "visible") continue;
      const edge = outer.getBoundingClientRect();
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    return {width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2};
  };
  // Half of what fits on the screen has to be seen; of a region that is larger a strip is enough.
  const enough = (seen, whole, room) => seen >= (whole > room ? 24 : Math.max(2, whole / 2));
  const left = cut(box);
  const isOnTop = rect => {
    const part = cut(rect);
    return part.width > 0 && part.height > 0 && element.contains(document.elementFromPoint(part.x, part.y));
  };
  return [
    window.stops.indexOf(element),
    style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    enough(left.width, box.width, innerWidth) && enough(left.height, box.height, innerHeight)
      && [...element.getClientRects()].some(isOnTop),
  ];
}
"""
GLANCE = """
here => {
  const rank = element => element.tabIndex || Infinity;
  const order = [...window.stops].sort((one, other) => rank(one) - rank(other) || 0);
  return order.map(element => { element.focus(); return here(); });
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
    page.evaluate(f"({WATCH})({HERE})")
    for _ in stops:
        page.keyboard.press("Tab")
    return _walk(stops, page.evaluate("window.made"))


def glance(page: Page) -> Walk:
    """Hand the focus to one stop after the other, in the order in which the key would: nothing is drawn in between.

    What keeps the key from going on is met by a walk only.
    """
    stops: list[str] = page.evaluate(EXPECTED)
    page.keyboard.press("Tab")  # so that the browser shows what has the focus
    return _walk(stops, page.evaluate(f"({GLANCE})({HERE})"))


def _walk(stops: list[str], made: list[tuple[int, float, bool]]) -> Walk:
    reached: list[int] = []
    unseen: list[str] = []
    for place, outline, is_shown in made:
        reached.append(place)
        if outline < THINNEST or not is_shown:
            unseen.append(f"{stops[place]}: outline {outline}, shown {is_shown}")
    return Walk(stops, reached, unseen)
