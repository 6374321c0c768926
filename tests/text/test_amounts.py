"""From exact amounts to the proof that their text is exact too."""

from fractions import Fraction

import pytest

from kyoten.text.amounts import amount_text
from tests.procedures.vectors import AMOUNTS


@pytest.mark.parametrize(("amount", "text"), AMOUNTS)
def test_amount_is_said_exactly(amount: Fraction, text: str) -> None:
    """Thousands are parted, decimals end, and what has no end is a fraction."""
    assert amount_text(amount) == text
