"""From telephone numbers to what a page shows and what a phone dials."""

from typing import NamedTuple

from kyoten.kinds.phones import SAMPLE_PHONE, international


class Number(NamedTuple):
    """A number as it is shown and, unless it is invented, the address that dials it."""

    shown: str
    href: str | None


def number_of(phone: str, *, is_sample: bool) -> Number:
    """A number to call; a sample's number is plain text and can never be dialed."""
    if is_sample or SAMPLE_PHONE.fullmatch(phone):
        return Number(phone, None)
    return Number(phone, f"tel:{international(phone)}")
