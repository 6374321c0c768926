"""From text to the terminal cells that it takes."""

import unicodedata

_WIDE = "FWA"


def cells(text: str) -> int:
    """How many terminal cells a text takes: full-width characters take two."""
    return sum(_cells_of(character) for character in text)


def _cells_of(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
