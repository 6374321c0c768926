"""From a spelling to a plain one that all its variants share, and to the variants that people type."""

import random
import re
import unicodedata
from collections.abc import Callable
from functools import cache

OLD_KANJI = dict(
    zip(
        "浜高沢国広竜辺島富滝崎斎県区学会体桜真豊恵関寿礼栄鉄塩芦檜",
        "濱髙澤國廣龍邊嶋冨瀧﨑齋縣區學會體櫻眞豐惠關壽禮榮鐵鹽蘆桧",
        strict=True,
    )
)
"""A character of names and an older or other form of it that people type."""

_YOUNG = str.maketrans(OLD_KANJI)
_OLD = str.maketrans(
    {old: new for new, old in OLD_KANJI.items()} | {"邉": "辺", "嶌": "島", "齊": "斎", "斉": "斎"}
)

DISABILITY = ("障害", "障がい", "障碍", "しょうがい")
_DISABILITY = re.compile("障がい|障碍|しょうがい(?=[者児福のを]|$)")

SENDING_KANA = (
    ("受け入れ", "受入れ", "受入"),
    ("取り組み", "取組み", "取組"),
    ("引き継ぎ", "引継ぎ", "引継"),
    ("届け出", "届出"),
    ("申し込み", "申込み", "申込"),
    ("手続き", "手続"),
    ("問い合わせ", "問合せ", "問い合せ"),
    ("話し合い", "話合い"),
    ("積み残し", "積残し"),
    ("受け止め", "受止め"),
    ("進み具合", "進みぐあい"),
    ("見える化", "みえる化"),
    ("声かけ", "声掛け"),
    ("働きかけ", "働き掛け"),
    ("整備済み", "整備済"),
    ("親亡き後", "親なき後", "親亡きあと"),
    ("地域づくり", "地域作り"),
    ("体制づくり", "体制作り"),
    ("二階建て", "2階建て"),
    ("身に付け", "身につけ"),
    ("いっしょ", "一緒"),
)
"""Words with the ways in which they are written; the first is the plainest."""

_TO_FIRST = [
    (re.compile("|".join(sorted(map(re.escape, ways), key=len, reverse=True))), ways[0])
    for ways in SENDING_KANA
]
_NAMED = re.compile("(?<=[一-龯])[ヶケヵがカ](?=[一-龯])")
_LINK = re.compile("(?<=[一-龯])[ノﾉ之](?=[一-龯])")
_MARKS = re.compile(r"[\s・･ー―‐\-—–−～~（）()「」『』、。,.]+")
_ERA = re.compile("(令和|平成|[rh])([0-9]{1,2}|元)(年度?)?", re.IGNORECASE)
_YEAR = re.compile("((?:19|20)[0-9]{2})年度?")
_BEGIN = {"令和": 2018, "平成": 1988, "r": 2018, "h": 1988}


@cache
def plain(text: str) -> str:
    """What is left of Japanese text when width, spaces, marks and ways of writing no longer count."""
    text = unicodedata.normalize("NFKC", text).lower().translate(_OLD)
    text = re.sub("(.)々", r"\1\1", text)
    text = _LINK.sub("の", _NAMED.sub("が", text))
    text = _YEAR.sub(r"\1", _ERA.sub(_in_years, _DISABILITY.sub("障害", text)))
    for ways, first in _TO_FIRST:
        text = ways.sub(first, text)
    return _MARKS.sub("", hiragana(text))


def hiragana(text: str) -> str:
    """Katakana as hiragana."""
    return "".join(chr(ord(sign) - 0x60) if "ァ" <= sign <= "ヶ" else sign for sign in text)


def katakana(text: str) -> str:
    """Hiragana as katakana."""
    return "".join(chr(ord(sign) + 0x60) if "ぁ" <= sign <= "ゖ" else sign for sign in text)


@cache
def plain_english(text: str) -> str:
    """Lower-case words of English text with single spaces: no accents, hyphens or signs."""
    parted = unicodedata.normalize("NFKD", text.lower())
    letters = "".join(sign for sign in parted if not unicodedata.combining(sign))
    return " ".join(re.sub("[’']", "", letters).translate(_SIGNS).split())


_SIGNS = {ord(sign): " " for sign in '-–—/,.:;()[]"“”?!…・'}


def _in_years(match: re.Match[str]) -> str:
    era, number, ending = match.groups()
    if era.isascii() and ending is None and number == "元":
        return match[0]
    years = _BEGIN[era.lower()] + (1 if number == "元" else int(number))
    return str(years)


def _full_width(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


_HALF = {
    unicodedata.normalize("NFKC", chr(code)): chr(code)
    for code in range(0xFF66, 0xFF9E)
    if code not in (0xFF70,)
} | {"ー": "ｰ"}


def _half_width(text: str) -> str:
    """Katakana in half width, voiced marks behind them."""
    parted = (unicodedata.normalize("NFD", sign) if "ァ" <= sign <= "ヺ" else sign for sign in text)
    marks = {"\u3099": "ﾞ", "\u309a": "ﾟ"}
    return "".join(marks.get(sign) or _HALF.get(sign, sign) for part in parted for sign in part)


def _old(text: str) -> str:
    return text.translate(_YOUNG)


def _disability(draw: random.Random, text: str) -> str:
    way = draw.choice(DISABILITY)
    return re.sub("障害|障がい|障碍|しょうがい(?=[者児福])", way, text)


def _sending(draw: random.Random, text: str) -> str:
    for ways, words in zip((way for way, _ in _TO_FIRST), SENDING_KANA, strict=True):
        text = ways.sub(draw.choice(words), text)
    return text


def _linked(draw: random.Random, text: str) -> str:
    text = _NAMED.sub(draw.choice("ヶケが"), text)
    text = _LINK.sub(draw.choice("の之"), text)
    return (
        re.sub("([一-龯])々", r"\1\1", text)
        if "々" in text
        else re.sub(r"([一-龯])\1", r"\1々", text)
    )


def _years(draw: random.Random, text: str) -> str:
    """A year of an era in another way: 平成30年, H30, 2018年."""
    match = re.search("(令和|平成)([0-9０-９]{1,2}|元)(?=年)", text)
    if not match:
        return text
    era, number = match[1], unicodedata.normalize("NFKC", match[2]).replace("元", "1")
    year = f"{_BEGIN[era] + int(number)}"
    if draw.random() < 0.5:
        return text.replace(match[0], year)
    letter = "R" if era == "令和" else "H"
    return re.sub(f"{match[0]}年度?", f"{letter}{number}", text)


def _marks(draw: random.Random, text: str) -> str:
    """Long-vowel marks and middle dots left out, spaces put in or taken out, other brackets."""
    way = draw.randrange(4)
    if way == 0:
        return re.sub("ー(?!.*ー)", "", text)
    if way == 1:
        return text.replace("・", draw.choice(["", " ", "･"]))
    if way == 2:
        return text.replace("（", "(").replace("）", ")").replace("ー", draw.choice("−―-"))
    return re.sub(r"[ 　～]", draw.choice(["", "　"]), text)


Way = Callable[[random.Random, str], str]
WAYS: dict[str, Way] = {
    "old kanji": lambda _, text: _old(text),
    "full width": lambda _, text: _full_width(text),
    "half width": lambda _, text: _half_width(text),
    "disability": _disability,
    "okurigana": _sending,
    "ヶ, ノ and 々": _linked,
    "years": _years,
    "marks": _marks,
}
"""The ways in which a spelling varies, by a word that says which."""
