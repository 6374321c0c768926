"""From the names of places to what a tile has room for."""

from kyoten.figures.labels import place_lines
from kyoten.kinds.parts import Name
from kyoten.words import Words

SIGNS = 3.3
"""How many em a tile's Japanese text may take: three signs."""

LETTERS = {"prefecture": 4.0, "area": 5.8, "municipality": 7.0}
"""The same for letters, by how many columns such a map has."""


def short_name(words: Words, name: Name, kind: str) -> tuple[str, ...]:
    """A place's name in lines; prefectures and areas go without their kind, which the map's title says."""
    stem, ending = parted(words.of(name).text, words(f"figures.endings.{kind}"))
    return place_lines(
        stem, ending if kind == "municipality" else "", signs=SIGNS, letters=LETTERS[kind]
    )


def parted(name: str, endings: str) -> tuple[str, str]:
    """A name without the word for its kind, and that word: `Kusatsu City` with the endings `City Town`."""
    for ending in endings.split():
        stem = name.removesuffix(ending).rstrip()
        if stem and stem != name:
            return stem, ending
    return name, ""
