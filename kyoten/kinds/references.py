"""From typed ids to references: to records, and to zones and wards inside a municipality."""

import re
from dataclasses import dataclass

from kyoten.kinds.fault import fault, shown, text_of
from kyoten.kinds.normal import normal
from kyoten.kinds.plain import parse_line

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What an id is made of."""

_FULL = re.compile(rf"(?:{ID.pattern}/)?{ID.pattern}")
_DISTRICT = re.compile(rf"{ID.pattern}/{ID.pattern}")


@dataclass(frozen=True, slots=True)
class To:
    """Marks a field as a reference and names the kind that it refers to."""

    kind: str
    """The kind's name, or `district` for a zone or ward inside a municipality."""

    @property
    def is_record(self) -> bool:
        """Whether it leads to a record of its own."""
        return self.kind != "district"

    def full(self, folder: str, reference: str) -> str:
        """The reference as open data give it, seen from a record in a folder."""
        slashes = 1 if self.is_record else 2
        return reference if reference.count("/") == slashes else f"{folder}/{reference}"


def parse_reference(value: object) -> str:
    """What somebody wrote as the id of a record; whether there is such a record is judged later."""
    if isinstance(value, str) and _FULL.fullmatch(value):
        return value
    return parse_line(value)


def parse_id(value: object) -> str:
    """An id: lower-case letters, digits and hyphens."""
    return _matching(ID, value, form="kita-1")


def parse_district(value: object) -> str:
    """A zone or ward as `municipality/district`."""
    return _matching(_DISTRICT, value, form="nagahama-shi/kita")


def _matching(form_of: re.Pattern[str], value: object, *, form: str) -> str:
    text = text_of(value)
    if form_of.fullmatch(text):
        return text
    plain = normal(text).lower()
    raise fault(
        "id",
        ja=f"「{shown(text)}」は ID の形ではありません。",
        en=f"'{shown(text)}' is not an id.",
        better=plain if form_of.fullmatch(plain) else None,
        hint=(
            f"半角英小文字・数字・ハイフンで、{form} のように書いてください。",
            f"Use a-z, 0-9 and hyphens, like {form}.",
        ),
    )
