"""From a record's text to paragraphs."""

import re

from kyoten.words import Said


def paragraphs_of(said: Said) -> tuple[Said, ...]:
    """The paragraphs of a text: an empty line parts them, a single line break does not."""
    parts = (" ".join(part.split()) for part in re.split(r"\n\s*\n", said.text))
    return tuple(Said(part, said.lang, said.is_fallback) for part in parts if part)
