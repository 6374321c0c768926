"""From bytes to the encoding that they surely have, to name it and to mend it."""

import codecs
import re

_UTF16_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HALF_WIDTH_KANA = re.compile("[\uff61-\uff9f]")


def encoding_of(data: bytes) -> str | None:
    """`utf-8`, `utf-16` or `cp932` (Shift_JIS) where it is certain, else None.

    Text in EUC-JP and damaged UTF-8 can be read as cp932 too, as nonsense; neither is taken for it.
    """
    if data.startswith(_UTF16_BOMS):
        return "utf-16" if _decodes(data, "utf-16") else None
    if _decodes(data, "utf-8"):
        return "utf-8"
    if not _decodes(data, "cp932") or _is_damaged_utf8(data) or _is_euc(data):
        return None
    return "cp932"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most of what is not ASCII reads as UTF-8 all the same."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return sum(character > "\x7f" for character in text) - bad > bad


def _is_euc(data: bytes) -> bool:
    """EUC-JP read as cp932 is full of half-width kana, which real text hardly has."""
    return bool(_HALF_WIDTH_KANA.search(data.decode("cp932"))) and _decodes(data, "euc_jp")
