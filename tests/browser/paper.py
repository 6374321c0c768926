"""From an open page to what would not be clean black on white on paper."""

from playwright.sync_api import Page

MEASURE = """
() => {
  const found = new Set(), opaque = color => !/^rgba\\(.*, 0\\)$|^transparent$/.test(color);
  const white = color => color === "rgb(255, 255, 255)", black = color => color === "rgb(0, 0, 0)";
  for (const element of document.querySelectorAll("body, body *")) {
    if (!element.checkVisibility({visibilityProperty: true})) continue;
    const style = getComputedStyle(element);
    const has = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const name = element.tagName.toLowerCase() + [...element.classList].map(word => "." + word).join("");
    if (has && !black(style.color)) found.add(`${name}: text ${style.color}`);
    if (has && parseFloat(style.opacity) < 1) found.add(`${name}: opacity ${style.opacity}`);
    if (opaque(style.backgroundColor) && !white(style.backgroundColor))
      found.add(`${name}: background ${style.backgroundColor}`);
    if (style.backgroundImage !== "none") found.add(`${name}: background image`);
  }
  return [...found];
}
"""


def stains(page: Page) -> list[str]:
    """Every element whose text is not black, or whose ground is not white, in print."""
    page.emulate_media(media="print")
    found: list[str] = page.evaluate(MEASURE)
    page.emulate_media(media="screen")
    return found
