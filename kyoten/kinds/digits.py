"""From a number's digits to the truth of its check digit."""

import re


def municipality_check(code: str) -> bool:
    """Whether a six-digit municipality code ends in its check digit (weights 6 to 2, modulus 11)."""
    return bool(re.fullmatch(r"[0-9]{6}", code)) and code[5] == municipality_digit(code[:5])


def municipality_digit(five: str) -> str:
    """The check digit of a municipality's five digits."""
    total = sum(weight * int(digit) for weight, digit in zip((6, 5, 4, 3, 2), five, strict=True))
    rest = 11 - total if total < 11 else 11 - total % 11
    return str(rest % 10)


def office_check(number: str) -> bool:
    """Whether a ten-digit office number (事業所番号) ends in its check digit (modulus 10, weights 2 and 1)."""
    if not re.fullmatch(r"[0-9]{10}", number):
        return False
    doubled = (
        sum(divmod(int(digit) * (2 if index % 2 == 0 else 1), 10))
        for index, digit in enumerate(reversed(number[:9]))
    )
    return int(number[9]) == (10 - sum(doubled) % 10) % 10


def corporate_check(number: str) -> bool:
    """Whether a 13-digit corporate number (法人番号) begins with its check digit (modulus 9)."""
    if not re.fullmatch(r"[0-9]{13}", number):
        return False
    total = sum(
        int(digit) * (1 if index % 2 == 0 else 2)
        for index, digit in enumerate(reversed(number[1:]))
    )
    return int(number[0]) == 9 - total % 9
