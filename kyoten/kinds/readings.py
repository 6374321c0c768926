"""From typed readings to hiragana, and from places in a document to signs that need no translation."""

import re
import unicodedata

from kyoten.kinds.fault import fault, shown
from kyoten.kinds.plain import parse_line
from kyoten.source import texts

_KANA = re.compile(f"[{texts('characters')['kana']}]+")
_PURE = re.compile("[\u3041-\u3096\u30fc]+")
_KATAKANA = re.compile("[\u30a1-\u30f6]")
_JAPANESE = re.compile("[\u3041-\u3096\u4e00-\u9fff]")


def parse_kana(value: object) -> str:
    """A reading in hiragana."""
    if isinstance(value, str) and _PURE.fullmatch(value):
        return value
    text = parse_line(value)
    if _KANA.fullmatch(text):
        return text
    plain = unicodedata.normalize("NFKC", text)
    hiragana = _KATAKANA.sub(lambda sign: chr(ord(sign.group()) - 0x60), plain)
    raise fault(
        "kana",
        ja=f"読み「{shown(text)}」がひらがなではありません。",
        en=f"The reading '{shown(text)}' is not in hiragana.",
        better=hiragana if _KANA.fullmatch(hiragana) else None,
        hint=("ひらがなで書いてください。", "Write it in hiragana."),
    )


def parse_place(value: object) -> str:
    """A place in a document in signs that both languages read: `§4(3)`, `§3ウ(ア)`."""
    text = parse_line(value)
    if not _JAPANESE.search(text):
        return text
    raise fault(
        "place-in-signs",
        ja=f"「{shown(text)}」は英語のページでも読める記号になっていません。",
        en=f"'{shown(text)}' is not in signs that English readers understand.",
        hint=(
            "「§4(3)」のように書き、言葉は detail に日英で書いてください。",
            "Write it like '§4(3)', and words under detail in both languages.",
        ),
    )
