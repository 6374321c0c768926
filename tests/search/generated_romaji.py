"""From kana to Latin letters as people write them: Hepburn with and without macrons, kunrei, nihon, wapuro."""

import re
from collections.abc import Callable

from tests.search.generated_spelling import hiragana

_ROWS = {
    "": "あいうえお",
    "k": "かきくけこ",
    "g": "がぎぐげご",
    "s": "さしすせそ",
    "z": "ざじずぜぞ",
    "t": "たちつてと",
    "d": "だぢづでど",
    "n": "なにぬねの",
    "h": "はひふへほ",
    "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
    "m": "まみむめも",
    "r": "らりるれろ",
}
_NIHON = {
    **{
        kana: letter + vowel
        for letter, row in _ROWS.items()
        for kana, vowel in zip(row, "aiueo", strict=True)
    },
    **{
        "や": "ya",
        "ゆ": "yu",
        "よ": "yo",
        "わ": "wa",
        "ゐ": "wi",
        "ゑ": "we",
        "を": "wo",
        "ゔ": "vu",
    },
}
_SMALL = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo"}
_LITTLE = {"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
_LOANS = {
    **{
        "てぃ": "ti",
        "でぃ": "di",
        "とぅ": "tu",
        "どぅ": "du",
        "ふぁ": "fa",
        "ふぃ": "fi",
        "ふぇ": "fe",
        "ふぉ": "fo",
    },
    **{
        "うぃ": "wi",
        "うぇ": "we",
        "うぉ": "wo",
        "ゔぁ": "va",
        "ゔぃ": "vi",
        "ゔぇ": "ve",
        "ゔぉ": "vo",
    },
    **{"しぇ": "she", "じぇ": "je", "ちぇ": "che", "でゅ": "dyu", "つぁ": "tsa"},
}
"""Sounds of loanwords, the same in every system but what wapuro types."""

_KUNREI = {"ぢ": "zi", "づ": "zu", "を": "o", "ゐ": "i", "ゑ": "e"}
_HEPBURN = {
    **{
        "し": "shi",
        "ち": "chi",
        "つ": "tsu",
        "ふ": "fu",
        "じ": "ji",
        "ぢ": "ji",
        "づ": "zu",
        "を": "o",
    },
    **{"ゐ": "i", "ゑ": "e"},
}
_WAPURO_LOANS = {"てぃ": "thi", "でぃ": "dhi", "とぅ": "twu", "どぅ": "dwu", "でゅ": "dhu"}
_SHORT = "ー"
_MACRONS = dict(zip("aiueo", "āīūēō", strict=True))
_HATS = dict(zip("aiueo", "âîûêô", strict=True))


def _letters(kana: str, table: dict[str, str], loans: dict[str, str]) -> list[str]:
    """One piece of Latin letters a sound; っ, ん and ー stay as they are."""
    text, pieces, at = hiragana(kana), [], 0
    while at < len(text):
        pair = text[at : at + 2]
        if pair in loans:
            pieces.append(loans[pair])
            at += 2
        elif len(pair) == 2 and pair[1] in _SMALL and pair[0] in table:
            pieces.append(_glide(table[pair[0]], _SMALL[pair[1]]))
            at += 2
        else:
            pieces.append(table.get(pair[0], _SMALL.get(pair[0], _LITTLE.get(pair[0], pair[0]))))
            at += 1
    return pieces


def _glide(letters: str, small: str) -> str:
    stem = letters[:-1]
    return stem + (small[1:] if stem in {"sh", "ch", "j"} else small)


def _joined(pieces: list[str], *, is_hepburn: bool, nasal: Callable[[str], str]) -> str:
    """The pieces with っ doubled and ん as the system writes it before what follows."""
    out = ""
    for at, piece in enumerate(pieces):
        after = pieces[at + 1] if at + 1 < len(pieces) else ""
        if piece == "っ":
            doubled = after[:1] if after[:1].isalpha() and after.isascii() else ""
            out += "t" if is_hepburn and after.startswith("ch") else doubled
        else:
            out += nasal(after) if piece == "ん" else piece
    return out


def _split(after: str) -> str:
    return "n'" if after[:1] in {*"aiueoy"} and after else "n"


def _before_lips(after: str) -> str:
    return "m" if after[:1] in {*"bmp"} and after else "n"


def _typed(after: str) -> str:
    return "nn" if after[:1] in {*"aiueoyn", ""} else "n"


def _long(text: str, marks: dict[str, str]) -> str:
    """Long vowels with a mark on them; ei and ii stay two letters."""
    text = re.sub(f"([aiueo]){_SHORT}", lambda match: marks[match[1]], text)
    text = re.sub("ou|oo", marks["o"], text)
    return text.replace("uu", marks["u"]).replace("aa", marks["a"])


def _short(text: str) -> str:
    return re.sub("ou|oo", "o", text.replace(_SHORT, "")).replace("uu", "u").replace("aa", "a")


def macrons(kana: str) -> str:
    """Hepburn as on maps and signs: Kōka, Ōtsu, kyoten kōdinētā."""
    return _long(
        _joined(_letters(kana, {**_NIHON, **_HEPBURN}, _LOANS), is_hepburn=True, nasal=_split),
        _MACRONS,
    )


def hepburn(kana: str) -> str:
    """Hepburn without signs, as in passports' and towns' own English: Koka, Otsu, keniki."""
    pieces = _letters(kana, {**_NIHON, **_HEPBURN}, _LOANS)
    return _short(_joined(pieces, is_hepburn=True, nasal=lambda _: "n"))


def old_hepburn(kana: str) -> str:
    """The same with m before b, m and p, as in passports and stations: Gumma, Kombu."""
    pieces = _letters(kana, {**_NIHON, **_HEPBURN}, _LOANS)
    return _short(_joined(pieces, is_hepburn=True, nasal=_before_lips))


def kunrei(kana: str) -> str:
    """Kunrei-shiki as taught in school: sityôson, tiiki."""
    pieces = _letters(
        kana, {**_NIHON, **_KUNREI}, _loans(("she", "sye"), ("je", "zye"), ("che", "tye"))
    )
    return _long(_joined(pieces, is_hepburn=False, nasal=_split), _HATS)


def kunrei_bare(kana: str) -> str:
    """The same without signs: sityoson."""
    pieces = _letters(
        kana, {**_NIHON, **_KUNREI}, _loans(("she", "sye"), ("je", "zye"), ("che", "tye"))
    )
    return _short(_joined(pieces, is_hepburn=False, nasal=lambda _: "n"))


def nihon(kana: str) -> str:
    """Nihon-shiki, which keeps di, du and wo apart: tudukeru."""
    pieces = _letters(kana, _NIHON, _loans(("she", "sye"), ("je", "zye"), ("che", "tye")))
    return _long(_joined(pieces, is_hepburn=False, nasal=_split), _MACRONS)


def wapuro(kana: str) -> str:
    """What fingers type for kana: toukyou, kenniki, ko-dhine-ta-, with si, ti, tu, hu, zi."""
    pieces = _letters(
        kana, _NIHON, {**_loans(("she", "sye"), ("je", "zye"), ("che", "tye")), **_WAPURO_LOANS}
    )
    return _joined(pieces, is_hepburn=False, nasal=_typed).replace(_SHORT, "-")


def wapuro_hepburn(kana: str) -> str:
    """The same by those who type shi, chi, tsu, fu, ji: toukyou, chiiki, senta-."""
    table = {**_NIHON, "し": "shi", "ち": "chi", "つ": "tsu", "ふ": "fu", "じ": "ji"}
    return _joined(_letters(kana, table, _LOANS), is_hepburn=False, nasal=_typed).replace(
        _SHORT, "-"
    )


def _loans(*changed: tuple[str, str]) -> dict[str, str]:
    new = dict(changed)
    return {kana: new.get(letters, letters) for kana, letters in _LOANS.items()}


SYSTEMS: dict[str, Callable[[str], str]] = {
    "Hepburn with macrons": macrons,
    "Hepburn": hepburn,
    "Hepburn with m": old_hepburn,
    "kunrei": kunrei,
    "kunrei without signs": kunrei_bare,
    "nihon": nihon,
    "wapuro": wapuro,
    "wapuro, Hepburn keys": wapuro_hepburn,
}
"""Every way of writing, by its name."""
