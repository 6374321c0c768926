"""From the example of s2 §5(3) to the proof that amounts are exact, capped and explained."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from kyoten.derive.addons import Claimed, claimed, price_on
from kyoten.kinds.addons import AddOn, Rounding, UnitPrice
from kyoten.kinds.dates import When
from tests.procedures.real import kohoku_add_on

DAY = date(2025, 4, 1)


def price() -> UnitPrice:
    """The unit price that s2 gives."""
    found = price_on(kohoku_add_on(), DAY)
    assert found
    return found


def evenly(coordinators: int, claims: int) -> Claimed:
    """A year by the terms of s2."""
    return claimed(kohoku_add_on(), price(), coordinators, claims)


def test_example_comes_out_exactly() -> None:
    """One coordinator, 100 claims a month: 600,000 units, 6,108,000 yen, a half and two quarters."""
    year = evenly(1, 100)
    assert [year.units, year.total] == [600_000, 6_108_000]
    assert year.shares == {"national": 3_054_000, "prefecture": 1_527_000, "city": 1_527_000}
    assert year.left == 0
    assert not year.has_odd_yen


def test_two_coordinators_cost_twice_as_much() -> None:
    """Two coordinators with 200 claims: 12,216,000 yen, of which the cities bear a quarter."""
    year = evenly(2, 200)
    assert [year.total, year.shares["city"]] == [12_216_000, 3_054_000]


def test_cap_is_kept_and_said() -> None:
    """150 in a month count 100, and 50 bring nothing; for two coordinators all 150 count."""
    year = evenly(1, 150)
    assert (year.cap, year.counted, year.over) == (100, 100, 50)
    assert year.total == evenly(1, 100).total
    assert (evenly(2, 150).counted, evenly(2, 150).over) == (150, 0)


def test_months_are_those_of_the_terms_unless_said() -> None:
    """A coordinator who begins in October is claimed for six months."""
    half = claimed(kohoku_add_on(), price(), 1, 100, months=6)
    assert [half.units, half.total] == [300_000, 3_054_000]


def test_less_than_one_yen_is_shown() -> None:
    """Where the source states no rounding, amounts stay exact and say that they are not whole."""
    terms = kohoku_add_on()
    assert terms.rounding is Rounding.NOT_STATED
    odd = claimed(terms, changed_price("10.11"), 1, 1, months=1)
    assert odd.total == 5055
    assert list(odd.shares.values()) == [Fraction(5055, 2), Fraction(5055, 4), Fraction(5055, 4)]
    assert odd.left == 0
    assert odd.has_odd_yen


def test_cut_amounts_leave_a_rest_that_is_said() -> None:
    """Where a source has less than one yen cut off, what the shares leave over is not lost."""
    terms = kohoku_add_on().model_copy(update={"rounding": Rounding.DOWN})
    odd = claimed(terms, changed_price("10.11"), 1, 1, months=1)
    assert list(odd.shares.values()) == [2527, 1263, 1263]
    assert odd.left == 2
    assert not odd.has_odd_yen
    third = claimed(terms.model_copy(update={"units": 1}), price(), 1, 1, months=1)
    assert third.total == 10


def test_shares_always_add_up() -> None:
    """For every number of claims the shares come to the total, to the last part of a yen."""
    for claims in range(0, 131):
        for number in range(3):
            year = evenly(number, claims)
            assert year.units == 500 * 12 * min(claims, 100 * number)
            assert year.total == Fraction(year.units * 1018, 100)
            assert sum(year.shares.values()) == year.total


def test_unit_price_is_that_of_the_day() -> None:
    """A price holds from its source until a later one; before the first there is none."""
    later = changed_price("10.20", When(2027, 4))
    terms: AddOn = kohoku_add_on()
    terms = terms.model_copy(update={"prices": (later, *terms.prices)})
    assert price_on(terms, date(2024, 12, 31)) is None
    assert price_on(terms, date(2027, 3, 31)) == price()
    assert price_on(terms, date(2027, 4, 1)) == later
    assert price().yen == Decimal("10.18")


def changed_price(yen: str, as_of: When | None = None) -> UnitPrice:
    """Another unit price."""
    return price().model_copy(update={"yen": Decimal(yen), "as_of": as_of or price().as_of})
