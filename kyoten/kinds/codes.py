"""From typed codes to those whose form and check digit are right."""

import re

from kyoten.kinds.digits import (
    corporate_check,
    municipality_check,
    municipality_digit,
    office_check,
)
from kyoten.kinds.fault import fault, shown, text_of
from kyoten.kinds.normal import digits_of, normal
from kyoten.problem import Hint

_POSTAL = re.compile(r"[0-9]{3}-[0-9]{4}")
_PREFECTURE = re.compile(r"0[1-9]|[1-3][0-9]|4[0-7]")


def parse_postal(value: object) -> str:
    """A postal code `526-8501`."""
    text = text_of(value)
    if _POSTAL.fullmatch(text):
        return text
    digits = digits_of(text)
    raise fault(
        "postal-code",
        ja=f"「{shown(text)}」は郵便番号の形ではありません。",
        en=f"'{shown(text)}' is not a postal code.",
        better=f"{digits[:3]}-{digits[3:]}" if re.fullmatch("[0-9]{7}", digits) else None,
        hint=("526-8501 の形で書いてください。", "Write it like 526-8501."),
    )


def parse_prefecture_code(value: object) -> str:
    """A prefecture's two digits, 01 to 47."""
    text = text_of(value)
    if _PREFECTURE.fullmatch(text):
        return text
    plain = normal(text).zfill(2)
    raise fault(
        "prefecture-code",
        ja=f"「{shown(text)}」は都道府県のコードではありません。",
        en=f"'{shown(text)}' is not a prefecture's code.",
        better=plain if _PREFECTURE.fullmatch(plain) else None,
        hint=('"01" から "47" までの2けたで書いてください。', 'Write two digits, "01" to "47".'),
    )


def parse_code(value: object) -> str:
    """A municipality code: six digits, the last a check digit (facts: JIS X 0402)."""
    text = text_of(value)
    if municipality_check(text):
        return text
    plain = digits_of(text)
    is_right = municipality_check(plain)
    raise fault(
        "municipality-code",
        ja=f"「{shown(text)}」は市町村コードとして正しくありません。",
        en=f"'{shown(text)}' is not a correct municipality code.",
        better=plain if is_right else None,
        hint=_code_hint(plain),
    )


def _code_hint(digits: str) -> Hint:
    """What the digits may mean: a wrong check digit, or one or two digits left out."""
    if not re.fullmatch("[0-9]{4,6}", digits):
        return '"252034" の形（6けた）で書いてください。', 'Write six digits like "252034".'
    five = f"0{digits}" if len(digits) == 4 else digits[:5]
    right = five + municipality_digit(five)
    if len(digits) == 6:
        return f'"{right}" ではありませんか。', f'Is it "{right}"?'
    return f'"{right}" と書いてください（6けた）。', f'Write "{right}" (six digits).'


def parse_office_number(value: object) -> str:
    """An office number (事業所番号): ten digits, the last a check digit."""
    text = text_of(value)
    if office_check(text):
        return text
    plain = digits_of(text)
    raise fault(
        "office-number",
        ja=f"「{shown(text)}」は事業所番号として正しくありません（10けた、最後は検査の数字）。",
        en=f"'{shown(text)}' is not a correct office number (ten digits, the last a check digit).",
        better=plain if office_check(plain) else None,
        hint=("指定の通知書で確かめてください。", "Check it on the letter of designation."),
    )


def parse_corporate_number(value: object) -> str:
    """A corporate number (法人番号): 13 digits, the first a check digit."""
    text = text_of(value)
    if corporate_check(text):
        return text
    plain = digits_of(text)
    raise fault(
        "corporate-number",
        ja=f"「{shown(text)}」は法人番号として正しくありません（13けた、最初は検査の数字）。",
        en=f"'{shown(text)}' is not a correct corporate number (13 digits, the first a check digit).",
        better=plain if corporate_check(plain) else None,
        hint=("法人番号公表サイトで確かめてください。", "Check it on the corporate number site."),
    )
