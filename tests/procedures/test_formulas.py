"""From small formulas to the proof that they are reckoned exactly, in order, and are data."""

from fractions import Fraction

import pytest

from kyoten.derive.formulas import Named, Op, apply, as_data, reckoned
from tests.procedures.vectors import OPERATIONS


@pytest.mark.parametrize(("op", "parts", "result"), OPERATIONS)
def test_operation(op: Op, parts: tuple[Fraction, ...], result: Fraction) -> None:
    """Each operation does what its name says; these vectors hold for the script too."""
    assert reckoned({"found": apply(op, *parts)}, {})["found"] == result


def test_later_formulas_see_earlier_ones() -> None:
    """What a formula comes to has a name for those behind it."""
    formulas = {
        "twice": apply(Op.ADD, Named("one"), Named("one")),
        "more": apply(Op.ADD, Named("twice"), Named("one")),
    }
    assert reckoned(formulas, {"one": Fraction(1, 3)})["more"] == 1


def test_formulas_are_data() -> None:
    """Numbers are exact texts, names and operations lists."""
    formula = apply(Op.MULTIPLY, Fraction(1018, 100), Named("units"))
    assert as_data({"yen": formula}) == {"yen": ["*", "509/50", ["in", "units"]]}
