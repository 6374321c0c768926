"""From the tables and words of the program to those that the engine in the browser works with."""

from kyoten.source import listed, table
from kyoten.words import Words

_PREFIX = "found."


def engine_tables() -> dict[str, object]:
    """What the engine knows of Japanese and English besides the records."""
    plain = table("search")
    return {
        "endings": listed("search", "endings"),
        "fillers": _split("fillers"),
        "stop": _split("stop"),
        "wanted": plain["wanted"],
        "called": plain["called"],
        "romaji": _split("romaji"),
        "small": str(plain["small"]).split(),
        "loose": plain["loose"],
    }


def said_by(words: Words) -> dict[str, str]:
    """What the lists of results say in one language, by the last part of the key."""
    return {
        key.removeprefix(_PREFIX): text
        for key, text in words.table.items()
        if key.startswith(_PREFIX)
    }


def _split(name: str) -> list[str]:
    return [word for line in listed("search", name) for word in line.split()]
