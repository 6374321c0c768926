"""From typed telephone numbers to digits and hyphens; mobile numbers are refused."""

import re
import unicodedata

from kyoten.kinds.fault import fault

_PHONE = re.compile(r"0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}|0120-[0-9]{6}|0800-[0-9]{3}-[0-9]{4}")
_MOBILE = re.compile(r"0[789]0")
_IP = ("050", "020", "0800")
SAMPLE_PHONE = re.compile(r"0749-00-[0-9]{4}")
"""Numbers that no exchange gives out: for invented records only."""


def parse_phone(value: object) -> str:
    """A number in digits and hyphens, ten digits in all (eleven for 050 and 0800)."""
    text = str(value)
    digits = re.sub(r"\D", "", text)
    if _MOBILE.match(digits) and len(digits) == 11:
        raise fault(
            "personal-data",
            ja="携帯電話の番号は個人の情報になるため、載せられません。",
            en="Mobile numbers are personal data and cannot be published.",
            hint=("事業所や窓口の固定電話を書いてください。", "Write the office's own number."),
        )
    if _PHONE.fullmatch(text) and len(digits) == (11 if digits.startswith(_IP) else 10):
        return text
    if re.match(r"\s*(FAX|Ｆ|ファ|ﾌｧ)", text, re.IGNORECASE):
        raise fault(
            "phone",
            ja=f"「{text}」は FAX の番号のようです。",
            en=f"'{text}' seems to be a FAX number.",
            hint=("fax の項目に番号だけを書いてください。", "Write only the number, under fax."),
        )
    better = suggestion(text)
    raise fault(
        "phone",
        ja=f"「{text}」は電話番号の形ではありません。",
        en=f"'{text}' is not a telephone number.",
        hint=(f"{better} と書いてください。", f"Write {better}.")
        if better
        else (
            "0749-65-6518 の形（半角の数字とハイフン）で書いてください。",
            "Write it like 0749-65-6518 (half-width digits and hyphens).",
        ),
    )


def suggestion(text: str) -> str | None:
    """The number that a text surely means, with hyphens where the text had signs; else None."""
    plain = unicodedata.normalize("NFKC", text)
    plain = re.sub(r"^(TEL|Tel|電話)[.: ]*", "", plain.strip())
    plain = re.sub(r"\(?(代表|代|直通|内線\s*[0-9]+)\)?", "", plain).strip()
    plain = re.sub(r"[‐‑‒–—―−ー()・.\s]+", "-", plain).strip("-")
    plain = re.sub(r"-+", "-", plain)
    digits = plain.replace("-", "")
    if not _PHONE.fullmatch(plain) or len(digits) != (11 if digits.startswith(_IP) else 10):
        return None
    return plain


def international(phone: str) -> str:
    """The number as a `tel:` address has it: `0749-65-6518` becomes `+81749656518`."""
    return "+81" + phone.replace("-", "").removeprefix("0")
