"""From typed text to text that is safe to publish: no markup, no scripts, no personal data."""

import re

from kyoten.kinds.fault import fault, text_of
from kyoten.kinds.normal import normal
from kyoten.problem import Hint
from kyoten.source import listed

_SUSPECT = re.compile(
    "[<@&\uff1c\uff20\u751f]|[0\uff10][7-9\uff17-\uff19][0\uff10]|[Ss]cript:|data:|[Bb]orn|[Bb]irth"
    r"|\+81|SCRIPT:"
)
_MARKUP = re.compile(
    r"<[A-Za-z/!?]|&(?:[a-z]+|#x?[0-9a-f]+);|(?:java|vb)script:|data:text", re.IGNORECASE
)
_MOBILE = re.compile(
    r"(?<![0-9-])(?:0|\+81[ -]?(?:\(0\))?)[789]0[- (.]{0,2}[0-9]{4}[- ).]{0,2}[0-9]{4}(?![0-9])"
)
_BIRTH = re.compile("|".join(listed("personal", "birth")), re.IGNORECASE)
_MAIL = re.compile(r"@([A-Za-z0-9.-]+)")
_FREE_MAIL = listed("personal", "free_mail")

_OFFICIAL: Hint = (
    "事業所や窓口のものに変えるか、消してください。",
    "Write the office's own, or delete it.",
)
_DELETE: Hint = ("消してください。", "Delete it.")


def parse_plain(value: object) -> str:
    """Text as it was typed, if it holds neither markup nor personal data."""
    text = value if isinstance(value, str) else text_of(value)
    if not text or text.isspace():
        raise fault(
            "empty",
            ja="値がありません。",
            en="There is no value.",
            hint=(
                "値を書くか、この項目を行ごと消してください。",
                "Write a value, or delete the line.",
            ),
        )
    if _SUSPECT.search(text):
        refuse_markup(text)
        refuse_personal(text)
    return text


def parse_line(value: object) -> str:
    """Text of a single line, as a name or a title is."""
    text = parse_plain(value)
    if "\n" not in text:
        return text
    raise fault(
        "one-line",
        ja="ここには改行を入れられません。",
        en="There cannot be a line break here.",
        hint=("1行で書いてください。", "Write it in one line."),
    )


def refuse_markup(text: str) -> None:
    """HTML, its character references and scripts are faults."""
    if _MARKUP.search(text):
        raise fault(
            "markup",
            ja="HTML のタグやスクリプトは書けません。",
            en="HTML tags and scripts cannot be written here.",
            hint=("文字だけで書いてください。", "Write plain text only."),
        )


def refuse_personal(text: str) -> None:
    """Mobile numbers, dates of birth and private mail addresses are faults."""
    plain = normal(text)
    domains = [match[1].lower().rstrip(".") for match in _MAIL.finditer(plain)]
    kinds: tuple[tuple[bool, Hint, Hint], ...] = (
        (bool(_MOBILE.search(plain)), ("携帯電話の番号", "A mobile number"), _OFFICIAL),
        (bool(_BIRTH.search(plain)), ("生年月日", "A date of birth"), _DELETE),
        (
            any(map(is_free_mail, domains)),
            ("個人のメールアドレス", "A personal mail address"),
            _OFFICIAL,
        ),
    )
    for is_there, (ja, en), hint in kinds:
        if is_there:
            raise fault(
                "personal-data",
                ja=f"{ja}は個人の情報になるため、載せられません。",
                en=f"{en} is personal data and cannot be published.",
                hint=hint,
            )


def is_free_mail(domain: str) -> bool:
    """Whether a domain is one of the services that private persons use."""
    return any(domain == free or domain.endswith(f".{free}") for free in _FREE_MAIL)
