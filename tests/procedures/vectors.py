"""From operations, amounts and typed numbers to what Python and the script both have to make of them."""

from fractions import Fraction
from itertools import product

from kyoten.derive.formulas import Op

HALF, THIRD = Fraction(1, 2), Fraction(1, 3)
_BOTH = tuple((Fraction(a), Fraction(b)) for a, b in product((0, 1), repeat=2))

Vector = tuple[Op, tuple[Fraction, ...], Fraction]

OPERATIONS: tuple[Vector, ...] = (
    (Op.ADD, (), Fraction()),
    (Op.ADD, (HALF, THIRD), Fraction(5, 6)),
    (Op.SUBTRACT, (THIRD, HALF), Fraction(-1, 6)),
    (Op.MULTIPLY, (), Fraction(1)),
    (Op.MULTIPLY, (HALF, THIRD, Fraction(12)), Fraction(2)),
    (Op.DIVIDE, (HALF, THIRD), Fraction(3, 2)),
    (Op.DIVIDE, (HALF, Fraction(-2)), Fraction(-1, 4)),
    (Op.DIVIDE, (HALF, Fraction()), Fraction()),
    (Op.MIN, (HALF, THIRD), THIRD),
    (Op.MAX, (HALF, THIRD, Fraction()), HALF),
    (Op.FLOOR, (Fraction(7, 2),), Fraction(3)),
    (Op.FLOOR, (Fraction(-7, 2),), Fraction(-4)),
    (Op.FLOOR, (Fraction(10) ** 30 + HALF,), Fraction(10) ** 30),
    (Op.AT_LEAST, (HALF, HALF), Fraction(1)),
    (Op.AT_LEAST, (THIRD, HALF), Fraction()),
    (Op.EQUAL, (Fraction(2, 4), HALF), Fraction(1)),
    (Op.EQUAL, (HALF, THIRD), Fraction()),
    (Op.ALL, (), Fraction(1)),
    (Op.ANY, (), Fraction()),
    (Op.NOT, (Fraction(),), Fraction(1)),
    (Op.NOT, (Fraction(-3),), Fraction()),
    *((Op.ALL, both, Fraction(int(all(both)))) for both in _BOTH),
    *((Op.ANY, both, Fraction(int(any(both)))) for both in _BOTH),
)

AMOUNTS: tuple[tuple[Fraction, str], ...] = (
    (Fraction(), "0"),
    (Fraction(999), "999"),
    (Fraction(1000), "1,000"),
    (Fraction(6_108_000), "6,108,000"),
    (Fraction(-1234567), "-1,234,567"),
    (Fraction(5055, 2), "2,527.5"),
    (Fraction(5055, 4), "1,263.75"),
    (Fraction(-1, 8), "-0.125"),
    (Fraction(1, 3), "1/3"),
    (Fraction(10_000, 3), "3,333 1/3"),
    (Fraction(-10_000, 3), "-3,333 1/3"),
    (Fraction(10) ** 21, "1,000,000,000,000,000,000,000"),
)
"""Amounts and how they are said."""

NUMBERS: tuple[tuple[str, Fraction | None], ...] = (
    ("", None),
    ("100", Fraction(100)),
    (" 100 ", Fraction(100)),
    ("１００", Fraction(100)),
    ("1,000", Fraction(1000)),
    ("10.18", Fraction(1018, 100)),
    ("１０．１８", Fraction(1018, 100)),
    ("1.", None),
    (".5", None),
    ("-1", None),
    ("1e3", None),
    ("12 3", None),
    ("百", None),
    ("1/2", None),
    ("1234567", Fraction(1234567)),
    ("12345678", None),
    ("0.12345", None),
    ("1,00", None),
)
"""What people type, and what it is; None is refused, with a sentence beside the field."""
