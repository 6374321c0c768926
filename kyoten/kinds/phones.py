"""From typed telephone numbers to digits and hyphens; mobile numbers are refused."""

import re

from kyoten.kinds.fault import fault, shown, text_of
from kyoten.kinds.normal import normal
from kyoten.kinds.plain import refuse_personal
from kyoten.problem import Hint
from kyoten.source import listed, texts

_PHONE = re.compile(r"0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}|0120-[0-9]{6}")
_ELEVEN = ("050", "0800")
"""What begins the numbers of eleven digits: telephone over the internet, free of charge."""

SAMPLE_PHONE = re.compile(r"0749-00-[0-9]{4}")
"""Numbers that no exchange gives out: for invented records only."""

_DROPPED = re.compile(f"\\(?(?:{'|'.join(listed('phones', 'dropped'))})\\)?[.: ]*")
_FAX = re.compile(rf"\s*(?:{texts('phones')['fax']})", re.IGNORECASE)
_FORM: Hint = (
    "0749-65-6518 の形（半角の数字とハイフン）で書いてください。",
    "Write it like 0749-65-6518 (half-width digits and hyphens).",
)


def parse_phone(value: object) -> str:
    """A number in digits and hyphens, ten digits in all (eleven for 050 and 0800)."""
    text = text_of(value)
    if is_phone(text):
        return text
    refuse_personal(text)
    if _FAX.match(normal(text)):
        raise fault(
            "phone",
            ja=f"「{shown(text)}」は FAX の番号のようです。",
            en=f"'{shown(text)}' seems to be a FAX number.",
            hint=("fax の項目に番号だけを書いてください。", "Write only the number, under fax."),
        )
    raise fault(
        "phone",
        ja=f"「{shown(text)}」は電話番号の形ではありません。",
        en=f"'{shown(text)}' is not a telephone number.",
        better=meant(text),
        hint=_FORM,
    )


def is_phone(text: str) -> bool:
    """Whether a text is a number in digits and hyphens, and of the right length."""
    digits = len(text) - text.count("-")
    return bool(_PHONE.fullmatch(text)) and digits == (11 if text.startswith(_ELEVEN) else 10)


def meant(text: str) -> str | None:
    """The number that a text surely means, with hyphens where the text had signs; else None."""
    plain = re.sub(r"^\+81[ -]?(?:\(0\))?", "0", _DROPPED.sub("", normal(text)).strip())
    plain = re.sub(r"[()./\s-]+", "-", plain).strip("-")
    return plain if is_phone(plain) else None


def international(phone: str) -> str:
    """The number as a `tel:` address has it: `0749-65-6518` becomes `+81749656518`."""
    return "+81" + phone.replace("-", "").removeprefix("0")
