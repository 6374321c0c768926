"""From typed addresses to those that a page may link: https, http, mailto and tel."""

import re

from kyoten.kinds.fault import fault, shown, text_of
from kyoten.kinds.normal import normal
from kyoten.kinds.plain import refuse_personal

_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+"
_MAIL = rf"[A-Za-z0-9._%+-]+@{_HOST}"
_URL = re.compile(
    rf"https?://{_HOST}(?::[0-9]{{1,5}})?(?:[/?#][^\s<>\"'`\\]*)?|mailto:{_MAIL}|tel:\+?[0-9]+"
)
_BARE_HOST = re.compile(rf"{_HOST}(?:[/?#]\S*)?")
_BARE_MAIL = re.compile(_MAIL)


def parse_url(value: object) -> str:
    """An address of the kinds https, http, mailto or tel; no private person's mail or mobile."""
    text = text_of(value)
    if _URL.fullmatch(text):
        if not text.startswith("http"):
            refuse_personal(text.partition(":")[2])
            refuse_personal(text)
        return text
    raise fault(
        "address",
        ja=f"「{shown(text)}」はホームページのアドレスとして使えません。",
        en=f"'{shown(text)}' cannot be used as an address.",
        better=_meant(normal(text)),
        hint=(
            "https:// で始まるアドレスを書いてください。",
            "Write an address that begins with https://.",
        ),
    )


def _meant(text: str) -> str | None:
    """The address that a text surely means: only its scheme is missing."""
    if _BARE_MAIL.fullmatch(text):
        return f"mailto:{text}"
    return f"https://{text}" if _BARE_HOST.fullmatch(text) else None
