"""From what people type to half-width letters, digits and signs."""

import re
import unicodedata

from kyoten.source import listed, texts

_HYPHENS = re.compile(f"[{re.escape(str(texts('characters')['hyphens']))}]")
_COUNTERS = re.compile("|".join(map(re.escape, listed("characters", "counters"))))
_POSTAL_MARK = texts("characters")["postal_mark"]


def normal(text: str) -> str:
    """The text in half-width form (NFKC), every hyphen and dash as '-'."""
    return _HYPHENS.sub("-", unicodedata.normalize("NFKC", text)).strip()


def digits_of(text: str) -> str:
    """The text without postal mark, hyphens and spaces: what is left should be digits."""
    return re.sub(r"[\s-]", "", normal(text).replace(_POSTAL_MARK, ""))


def number_of(text: str) -> str:
    """The text without commas and the words that count."""
    return _COUNTERS.sub("", normal(text)).replace(",", "").strip()
