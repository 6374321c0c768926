"""From the tokens of the style sheet to colours and their contrast."""

import re
from pathlib import Path

from tests.building import ROOT

CSS = ROOT / "theme" / "assets" / "css"
TOKENS = CSS / "1-tokens.css"

_SCHEME = re.compile(r"(?:@media ([^{]+)\{\s*)?:root \{([^}]*)\}")
_TOKEN = re.compile(r"(--[a-z-]+): (#[0-9a-f]{3,6});")


def schemes(path: Path = TOKENS) -> dict[str, dict[str, str]]:
    """The tokens of each scheme; dark and print change those of light."""
    found = {
        (media or "light").strip(): dict(_TOKEN.findall(body))
        for media, body in _SCHEME.findall(path.read_text(encoding="utf-8"))
    }
    light = found.pop("light")
    return {"light": light} | {media: light | own for media, own in found.items()}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21, as WCAG 2 computes it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    digits = color.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    red, green, blue = (_linear(int(digits[i : i + 2], 16) / 255) for i in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
