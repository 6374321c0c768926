"""From typed words to truth values, numbers and times of the day."""

import re
from decimal import Decimal

from kyoten.kinds.fault import fault, shown, text_of
from kyoten.kinds.normal import normal, number_of
from kyoten.source import texts

_FLAGS = {"true": True, "false": False}
_MEANT = texts("flags")
_COUNT = re.compile("0|[1-9][0-9]{0,6}")
_AMOUNT = re.compile(r"(?:0|[1-9][0-9]{0,6})(?:\.[0-9]{1,4})?")
_TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_SPAN = re.compile(f"(?P<start>{_TIME})-(?P<end>{_TIME}|24:00)")
_SPANS = texts("times")
_CLOCK = re.compile(r"([0-9]{1,2})[:\u6642]([0-9]{2})?\u5206?")


def parse_flag(value: object) -> bool:
    """`true` or `false`."""
    if isinstance(value, bool):
        return value
    text = text_of(value)
    if text in _FLAGS:
        return _FLAGS[text]
    raise fault(
        "true-or-false",
        ja=f"「{shown(text)}」は true でも false でもありません。",
        en=f"'{shown(text)}' is neither true nor false.",
        better=_MEANT.get(normal(text)),
        hint=("はいなら true、いいえなら false。", "Write true for yes, false for no."),
    )


def parse_count(value: object) -> int:
    """A whole number from 0, in half-width digits."""
    if isinstance(value, int):
        return value
    text = text_of(value)
    if _COUNT.fullmatch(text):
        return int(text)
    plain = number_of(text)
    raise fault(
        "number",
        ja=f"「{shown(text)}」は数として読めません。",
        en=f"'{shown(text)}' cannot be read as a number.",
        better=plain if _COUNT.fullmatch(plain) else None,
        hint=("半角の数字だけを書いてください。", "Write half-width digits only."),
    )


def parse_amount(value: object) -> Decimal:
    """A number from 0 with up to four decimals, in half-width digits, exactly as typed."""
    if isinstance(value, Decimal):
        return value
    text = text_of(value)
    if _AMOUNT.fullmatch(text):
        return Decimal(text)
    plain = number_of(text)
    is_clear = _AMOUNT.fullmatch(plain) and "," not in normal(text)  # 10,18 may mean 10.18 or 1018
    raise fault(
        "number",
        ja=f"「{shown(text)}」は数として読めません。",
        en=f"'{shown(text)}' cannot be read as a number.",
        better=plain if is_clear else None,
        hint=(
            "半角の数字と小数点で、10.18 のように書いてください。",
            "Write it like 10.18, half-width.",
        ),
    )


def parse_times(value: object) -> str:
    """Times of the day `08:30-17:15`; several are separated by ", "."""
    text = text_of(value)
    if _are_times(text):
        return text
    plain = _meant_times(text)
    raise fault(
        "times",
        ja=f"「{shown(text)}」は時間として読めません。",
        en=f"'{shown(text)}' cannot be read as times of the day.",
        better=plain if _are_times(plain) else None,
        hint=(
            "08:30-17:15 の形（24時間の時計、半角）で書いてください。",
            "Write it like 08:30-17:15 (24-hour clock).",
        ),
    )


def _meant_times(text: str) -> str:
    """The text with clock times as 08:30, spans with '-' and commas between them."""
    plain = _CLOCK.sub(lambda m: f"{m[1]:0>2}:{m[2] or '00'}", normal(text))
    plain = re.sub(rf"\s*(?:[~\u301c-]|{_SPANS['from']})\s*", "-", plain)
    plain = re.sub(rf"\s*(?:{_SPANS['until']})", "", plain)
    return ", ".join(re.split(r"\s*[,\u3001]\s*", plain))


def _are_times(text: str) -> bool:
    spans = [_SPAN.fullmatch(part) for part in text.split(", ")]
    return all(span is not None and span["start"] < span["end"] for span in spans)
