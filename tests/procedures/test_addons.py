"""From the example of s2 §5(3) to the proof that amounts are exact, capped and explained."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from kyoten.derive.addons import Claimed, Yen, claimed, claimed_evenly, divided, price_on
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
    return claimed_evenly(kohoku_add_on(), price(), coordinators, claims)


def shares(year: Claimed) -> list[tuple[str, Fraction]]:
    """Who bears what."""
    return [(borne.payer, borne.yen.exact) for borne in year.shares]


def in_yen(year: Claimed) -> list[tuple[str, int]]:
    """Who bears what, where no amount has a rest."""
    assert all(borne.yen.rest == 0 for borne in year.shares)
    return [(borne.payer, borne.yen.whole) for borne in year.shares]


def test_example_comes_out_exactly() -> None:
    """One coordinator, 100 claims a month: 600,000 units, 6,108,000 yen, a half and two quarters."""
    year = evenly(1, 100)
    assert (year.units, year.total.whole) == (600_000, 6_108_000)
    assert year.total.rest == 0
    assert in_yen(year) == [("national", 3_054_000), ("prefecture", 1_527_000), ("city", 1_527_000)]
    assert year.left.exact == 0


def test_two_coordinators_and_the_cities() -> None:
    """Twice as much; by Figure 2 a quarter of the cities' part falls on Maibara."""
    year = evenly(2, 200)
    assert year.total.exact == 12_216_000
    cities = divided(year.shares[-1].yen, {"maibara-shi": 50, "nagahama-shi": 150})
    assert [borne.yen.exact for borne in cities] == [763_500, 2_290_500]


def test_cap_is_kept_each_month_and_said() -> None:
    """150 in a month count 100; a quiet month does not make up for a busy one."""
    year = evenly(1, 150)
    assert [(m.wanted, m.counted, m.over) for m in year.months] == [(150, 100, 50)] * 12
    assert year.total == evenly(1, 100).total
    uneven = claimed(kohoku_add_on(), price(), 1, [150, 50])
    assert uneven.units == 150 * 500
    assert evenly(2, 150).units == 150 * 500 * 12


def test_less_than_one_yen_is_shown() -> None:
    """Where the source states no rounding, amounts stay exact and their rest is named."""
    terms = kohoku_add_on()
    assert terms.rounding is Rounding.NOT_STATED
    odd = claimed(terms, changed_price("10.11"), 1, [1])
    assert odd.total.exact == Fraction(5055)
    assert [(borne.yen.whole, borne.yen.rest) for borne in odd.shares] == [
        (2527, Fraction(1, 2)),
        (1263, Fraction(3, 4)),
        (1263, Fraction(3, 4)),
    ]
    assert odd.left == Yen(Fraction())


def test_cut_amounts_leave_a_rest_that_is_said() -> None:
    """Where a source has less than one yen cut off, what the shares leave over is not lost."""
    terms = kohoku_add_on().model_copy(update={"rounding": Rounding.DOWN})
    odd = claimed(terms, changed_price("10.11"), 1, [1])
    assert [borne.yen.exact for borne in odd.shares] == [2527, 1263, 1263]
    assert odd.left.exact == 2
    third = claimed(terms.model_copy(update={"units": 1}), changed_price("10.18"), 1, [1])
    assert third.total.exact == 10


def test_shares_always_add_up() -> None:
    """For every number of claims the shares come to the total, to the last part of a yen."""
    for claims in range(0, 131):
        for number in range(3):
            year = evenly(number, claims)
            assert year.units == 500 * 12 * min(claims, 100 * number)
            assert year.total.exact == Fraction(year.units * 1018, 100)
            assert sum(exact for _, exact in shares(year)) == year.total.exact


def test_no_coordinator_no_claim() -> None:
    """Nobody placed: nothing can be claimed; and nothing is divided among cities that claim nothing."""
    assert evenly(0, 100).total.exact == 0
    assert divided(Yen(Fraction(10)), {"maibara-shi": 0}) == ()


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
