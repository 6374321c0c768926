"""From the ministries' published rules to the check digits and numbers that they give."""

import pytest

from kyoten.kinds import digits
from kyoten.kinds.codes import parse_code
from kyoten.kinds.phones import international, parse_phone

MUNICIPALITY_DIGITS = {"01100": 2, "25201": 8, "25203": 4, "25214": 0, "25211": 5}
OFFICES_TRUE = (
    *("1370100057", "1330100692", "1370100065", "1370100081", "1370100099", "1330100726"),
    *("1330100734", "1330100304", "1330100759", "1370100107", "1330100452", "1370100040"),
)
OFFICES_FALSE = ("1370100058", "1330100693", "0000000001")
CORPORATIONS_TRUE = ("8700110005901", "7000012050002", "8000020130001")
POSTALS = ("526-8501", "521-8501")
DIALED = {
    "0749-65-6518": "+81749656518",
    "0749-53-5123": "+81749535123",
    "0120-999999": "+81120999999",
}
"""Test vectors of the ministries' rules, as published."""


@pytest.mark.parametrize(("five", "digit"), MUNICIPALITY_DIGITS.items())
def test_municipality_codes(five: str, digit: int) -> None:
    """The check digit of a municipality code is the published one, and every other digit is wrong."""
    for last in range(10):
        assert digits.municipality_check(f"{five}{last}") == (last == digit)
    assert parse_code(f"{five}{digit}") == f"{five}{digit}"


def test_office_numbers() -> None:
    """Numbers of real offices are right, and those with a wrong digit are not."""
    assert all(map(digits.office_check, OFFICES_TRUE))
    assert not any(map(digits.office_check, OFFICES_FALSE))


def test_corporate_numbers() -> None:
    """Numbers of real corporations are right; one that lost its first digit is not."""
    assert all(map(digits.corporate_check, CORPORATIONS_TRUE))
    wrong = [f"{(int(number[0]) + 1) % 10}{number[1:]}" for number in CORPORATIONS_TRUE]
    assert not any(map(digits.corporate_check, [*wrong, "010005005242"]))


@pytest.mark.parametrize(("phone", "dialed"), DIALED.items())
def test_dialed_numbers(phone: str, dialed: str) -> None:
    """A number as it is dialed from a `tel:` address."""
    assert international(str(parse_phone(phone))) == dialed
