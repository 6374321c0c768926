"""From a font file to the characters that it can show."""

from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]


def characters_of(file: Path) -> str:
    """Every character of the first plane that a face has."""
    with TTFont(file, lazy=True) as font:
        return "".join(map(chr, sorted(code for code in font.getBestCmap() if code < 0x10000)))
