"""From typed text to text that is safe to publish: no markup, no scripts, no personal data."""

import re

from kyoten.kinds.fault import fault

_SUSPECT = re.compile(
    r"[<@]|javascript:|data:|0[789]0|[０][７８９]|生年月日|生まれ|\d日生", re.IGNORECASE
)
_MARKUP = re.compile(r"<[A-Za-z/!?]|javascript:|data:text", re.IGNORECASE)
_MOBILE = re.compile(r"[0０][7-9７-９][0０][-－ー‐(（ ]?[0-9０-９]{4}[-－ー‐)） ]?[0-9０-９]{4}")
_BIRTH = re.compile(r"生年月日|(?:年|/|-)\s*[0-9０-９]{1,2}\s*(?:月|/|-)\s*[0-9０-９]{1,2}日?\s*生")
_FREE_MAIL = re.compile(
    r"@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|proton(?:mail)?|gmx"
    r"|docomo|ezweb|au|softbank|i\.softbank|ybb|nifty|biglobe|ocn|excite|mail)\.",
    re.IGNORECASE,
)

_PERSONAL = (
    (_MOBILE, "携帯電話の番号", "A mobile number"),
    (_BIRTH, "生年月日", "A date of birth"),
    (_FREE_MAIL, "個人のメールアドレス", "A personal mail address"),
)


def parse_plain(value: object) -> str:
    """Text as it was typed, if it holds neither markup nor personal data."""
    if not isinstance(value, str):
        raise fault(
            "text",
            ja="ここには文字を書いてください。",
            en="Text is expected here.",
            hint=("「項目名: 文字」の形で書いてください。", "Write it as 'field: text'."),
        )
    if not value.strip():
        raise fault(
            "empty",
            ja="値がありません。",
            en="There is no value.",
            hint=(
                "値を書くか、この項目を行ごと消してください。",
                "Write a value, or delete the line.",
            ),
        )
    if _SUSPECT.search(value):
        _refuse(value)
    return value


def _refuse(text: str) -> None:
    if _MARKUP.search(text):
        raise fault(
            "markup",
            ja="HTML のタグやスクリプトは書けません。",
            en="HTML tags and scripts cannot be written here.",
            hint=("文字だけで書いてください。", "Write plain text only."),
        )
    for pattern, ja, en in _PERSONAL:
        if pattern.search(text):
            raise fault(
                "personal-data",
                ja=f"{ja}は個人の情報になるため、載せられません。",
                en=f"{en} is personal data and cannot be published.",
                hint=("その部分を消してください。", "Delete that part."),
            )
