"""From typed text to values that are right by themselves: numbers, codes, addresses, plain text."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, Field

from kyoten.kinds.digits import (
    corporate_check,
    municipality_check,
    municipality_digit,
    office_check,
)
from kyoten.kinds.fault import fault
from kyoten.kinds.phones import parse_phone
from kyoten.kinds.plain import parse_plain

_POSTAL = re.compile(r"[0-9]{3}-[0-9]{4}")
_URL = re.compile(r"(?:https?://[^\s/?#]+\.[^\s/?#]+[^\s]*|mailto:[^\s@]+@[^\s@]+|tel:\+?[0-9]+)")
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_REFERENCE = re.compile(rf"(?:{_SLUG}/)?{_SLUG}")
_FLAGS = {"true": True, "false": False}
_KANA = re.compile(r"[ぁ-ゖー・、（） 0-9々〜～「」]+")


def normal(text: str) -> str:
    """Full-width letters, digits and signs as half-width ones (NFKC), hyphens as '-'."""
    return re.sub("[‐‑‒–—―−ー－]", "-", unicodedata.normalize("NFKC", text)).strip()


def parse_postal(value: object) -> str:
    """A postal code `526-8501`."""
    text = str(value)
    if _POSTAL.fullmatch(text):
        return text
    digits = re.sub(r"[〒\s-]", "", normal(text))
    raise fault(
        "postal-code",
        ja=f"「{text}」は郵便番号の形ではありません。",
        en=f"'{text}' is not a postal code.",
        hint=(f"{digits[:3]}-{digits[3:]} と書いてください。", f"Write {digits[:3]}-{digits[3:]}.")
        if re.fullmatch("[0-9]{7}", digits)
        else ("526-8501 の形で書いてください。", "Write it like 526-8501."),
    )


def parse_url(value: object) -> str:
    """An address of the kinds https, http, mailto or tel."""
    text = str(value)
    if _URL.fullmatch(text) and not re.search("[<>\"'`\\\\]", text):
        return text
    bare = re.fullmatch(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/\S*)?", text)
    raise fault(
        "address",
        ja=f"「{text}」はホームページのアドレスとして使えません。",
        en=f"'{text}' cannot be used as an address.",
        hint=(f"https://{text} と書いてください。", f"Write https://{text}.")
        if bare
        else (
            "https:// で始まるアドレスを書いてください。",
            "Write an address that begins with https://.",
        ),
    )


def parse_code(value: object) -> str:
    """A municipality code: six digits, the last a check digit (facts: JIS X 0402)."""
    text = str(value)
    if municipality_check(text):
        return text
    plain = normal(text)
    if re.fullmatch("[0-9]{6}", plain):
        right = plain[:5] + municipality_digit(plain[:5])
        said = (f"{right} ではありませんか。", f"Is it {right}?")
    elif re.fullmatch("[0-9]{5}", plain):
        right = plain + municipality_digit(plain)
        said = (f'"{right}" と書いてください（6けた）。', f'Write "{right}" (six digits).')
    elif re.fullmatch("[0-9]{4}", plain):
        right = f"0{plain}" + municipality_digit(f"0{plain}")
        said = (f'"{right}" と書いてください（6けた）。', f'Write "{right}" (six digits).')
    else:
        said = ('"252034" の形（6けた）で書いてください。', 'Write six digits like "252034".')
    raise fault(
        "municipality-code",
        ja=f"「{text}」は市町村コードとして正しくありません。",
        en=f"'{text}' is not a correct municipality code.",
        hint=said,
    )


def parse_office_number(value: object) -> str:
    """An office number (事業所番号): ten digits, the last a check digit."""
    text = str(value)
    if office_check(text):
        return text
    raise fault(
        "office-number",
        ja=f"「{text}」は事業所番号として正しくありません（10けた、最後は検査の数字）。",
        en=f"'{text}' is not a correct office number (ten digits, the last a check digit).",
        hint=("指定の通知書で確かめてください。", "Check it on the letter of designation."),
    )


def parse_corporate_number(value: object) -> str:
    """A corporate number (法人番号): 13 digits, the first a check digit."""
    text = str(value)
    if corporate_check(text):
        return text
    raise fault(
        "corporate-number",
        ja=f"「{text}」は法人番号として正しくありません（13けた、最初は検査の数字）。",
        en=f"'{text}' is not a correct corporate number (13 digits, the first a check digit).",
        hint=("法人番号公表サイトで確かめてください。", "Check it on the corporate number site."),
    )


def parse_flag(value: object) -> bool:
    """`true` or `false`."""
    if isinstance(value, bool):
        return value
    if str(value) in _FLAGS:
        return _FLAGS[str(value)]
    raise fault(
        "true-or-false",
        ja=f"「{value}」は true でも false でもありません。",
        en=f"'{value}' is neither true nor false.",
        hint=("はいなら true、いいえなら false。", "Write true for yes, false for no."),
    )


def parse_count(value: object) -> int:
    """A whole number from 0, in half-width digits."""
    if isinstance(value, int):
        return value
    text = str(value)
    if re.fullmatch("0|[1-9][0-9]{0,6}", text):
        return int(text)
    plain = re.sub("[,人名か所]", "", normal(text))
    raise fault(
        "number",
        ja=f"「{text}」は数として読めません。",
        en=f"'{text}' cannot be read as a number.",
        hint=(f"{plain} と書いてください。", f"Write {plain}.")
        if re.fullmatch("[0-9]+", plain)
        else ("半角の数字だけを書いてください。", "Write half-width digits only."),
    )


def parse_kana(value: object) -> str:
    """A reading in hiragana."""
    text = parse_plain(value)
    if _KANA.fullmatch(text):
        return text
    hiragana = "".join(
        chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in unicodedata.normalize("NFKC", text)
    )
    raise fault(
        "kana",
        ja=f"読み「{text}」がひらがなではありません。",
        en=f"The reading '{text}' is not in hiragana.",
        hint=(f"{hiragana} と書いてください。", f"Write {hiragana}.")
        if _KANA.fullmatch(hiragana)
        else ("ひらがなで書いてください。", "Write it in hiragana."),
    )


def parse_slug(value: object) -> str:
    """An id: lower-case letters, digits and hyphens; with `/` an id inside another record."""
    text = str(value)
    if _REFERENCE.fullmatch(text):
        return text
    raise fault(
        "id",
        ja=f"「{text}」は ID の形ではありません。",
        en=f"'{text}' is not an id.",
        hint=("半角英小文字・数字・ハイフンで書いてください。", "Use a-z, 0-9 and hyphens."),
    )


def parse_place(value: object) -> str:
    """A place in a document in signs that both languages read: `§4(3)`, `§3ウ(ア)`."""
    text = parse_plain(value)
    if not re.search("[\u3041-\u3096\u4e00-\u9fff]", text):
        return text
    raise fault(
        "place-in-signs",
        ja=f"「{text}」は英語のページでも読める記号になっていません。",
        en=f"'{text}' is not in signs that English readers understand.",
        hint=(
            "「§4(3)」のように書き、言葉は detail に日英で書いてください。",
            "Write it like '§4(3)', and words under detail in both languages.",
        ),
    )


@dataclass(frozen=True, slots=True)
class To:
    """Marks a field as a reference and names the kind that it refers to."""

    kind: str


PlainText = Annotated[str, BeforeValidator(parse_plain)]
"""Text of one language without markup or personal data."""

Kana = Annotated[str, BeforeValidator(parse_kana)]
"""A reading in hiragana."""

Phone = Annotated[str, BeforeValidator(parse_phone)]
"""A telephone or FAX number `0749-65-6518`, in digits and hyphens."""

PostalCode = Annotated[str, BeforeValidator(parse_postal)]
"""A postal code `526-8501`."""

Url = Annotated[str, BeforeValidator(parse_url)]
"""An address: https, http, mailto or tel."""

MunicipalityCode = Annotated[str, BeforeValidator(parse_code)]
"""Six digits, the last a check digit."""

OfficeNumber = Annotated[str, BeforeValidator(parse_office_number)]
"""Ten digits, the last a check digit (事業所番号)."""

CorporateNumber = Annotated[str, BeforeValidator(parse_corporate_number)]
"""13 digits, the first a check digit (法人番号)."""

Flag = Annotated[bool, BeforeValidator(parse_flag)]
"""`true` or `false`."""

Count = Annotated[int, BeforeValidator(parse_count)]
"""A whole number from 0."""

Ref = Annotated[str, BeforeValidator(parse_plain)]
"""The id of a record, in another folder with the folder before it: `shiga/nagahama-shi`."""

Slug = Annotated[str, BeforeValidator(parse_slug)]
"""An id inside a record, or `municipality/id` from outside."""

Place = Annotated[str, BeforeValidator(parse_place)]
"""A place in a document, in signs."""

PrefectureCode = Annotated[str, Field(pattern="^(0[1-9]|[1-3][0-9]|4[0-7])$")]
"""The prefecture's two digits, 01 to 47."""
