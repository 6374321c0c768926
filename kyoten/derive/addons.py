"""From the terms of an add-on, coordinators, claims and months to exact amounts: units, yen, who bears what.

The formulas ask for `coordinators`, `claims` (of the whole group in each month), `months` and `price` (yen a unit).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from kyoten.derive.formulas import (
    Formula,
    Formulas,
    Named,
    Op,
    Values,
    added,
    apply,
    either,
    exceeding,
    multiplied,
    number,
    opposite,
    reckoned,
)
from kyoten.kinds.addons import AddOn, AddOnExample, Rounding, UnitPrice

COORDINATORS, CLAIMS, MONTHS, PRICE = "coordinators", "claims", "months", "price"
CAP, COUNTED, OVER, UNITS, TOTAL, LEFT, ODD = (
    *("cap", "counted", "over"),
    *("units", "total", "left", "odd"),
)


@dataclass(frozen=True, slots=True)
class Claimed:
    """What the same claims in each of some months come to."""

    cap: int
    """How many claims a month all coordinators together allow."""
    counted: int
    """How many of a month's claims can be made under the cap."""
    over: int
    """How many of a month's claims exceed the cap and bring nothing."""
    units: int
    total: Fraction
    """Yen, exactly."""
    shares: Mapping[str, Fraction]
    """What each payer bears in yen, exactly, in the order of the terms."""
    left: Fraction
    """What the shares leave over of the total: 0 unless the source has amounts cut."""

    @property
    def has_odd_yen(self) -> bool:
        """Whether an amount holds less than one yen."""
        return any(amount.denominator != 1 for amount in (self.total, *self.shares.values()))


def share_of(payer: str) -> str:
    """The formula of what a payer bears."""
    return f"share:{payer}"


def add_on_formulas(terms: AddOn) -> Formulas:
    """The rules of an add-on: the cap counts over the whole group, month by month.

    Where the source states no rounding, amounts stay exact and the shares add up to the total.
    """
    whole = multiplied(Named(UNITS), Named(PRICE))
    formulas: dict[str, Formula] = {
        CAP: multiplied(number(terms.cap), Named(COORDINATORS)),
        COUNTED: apply(Op.MIN, Named(CLAIMS), Named(CAP)),
        OVER: exceeding(Named(CLAIMS), Named(CAP)),
        UNITS: multiplied(number(terms.units), Named(COUNTED), Named(MONTHS)),
        TOTAL: _rounded(whole, terms.rounding),
    }
    for share in terms.shares:
        part = multiplied(Named(TOTAL), Fraction(share.parts, share.of))
        formulas[share_of(share.id)] = _rounded(part, terms.rounding)
    borne = [Named(share_of(share.id)) for share in terms.shares]
    amounts = (Named(TOTAL), *borne)
    formulas[LEFT] = apply(Op.SUBTRACT, Named(TOTAL), added(borne)) if borne else number(0)
    formulas[ODD] = either(opposite(apply(Op.EQUAL, one, apply(Op.FLOOR, one))) for one in amounts)
    return formulas


def claimed(
    terms: AddOn, price: UnitPrice, coordinators: int, claims: int, *, months: int | None = None
) -> Claimed:
    """The amount of so many claims in each month, by default over the months over which the source reckons."""
    inputs: dict[str, Fraction | int] = {
        COORDINATORS: coordinators,
        CLAIMS: claims,
        MONTHS: terms.months if months is None else months,
        PRICE: Fraction(price.yen),
    }
    return claimed_of(terms, reckoned(add_on_formulas(terms), inputs))


def claimed_of(terms: AddOn, values: Values) -> Claimed:
    """What the formulas came to, by name."""
    return Claimed(
        cap=int(values[CAP]),
        counted=int(values[COUNTED]),
        over=int(values[OVER]),
        units=int(values[UNITS]),
        total=values[TOTAL],
        shares={share.id: values[share_of(share.id)] for share in terms.shares},
        left=values[LEFT],
    )


def price_on(terms: AddOn, day: date) -> UnitPrice | None:
    """The unit price that the latest source until a day gave; None before the first."""
    known = [price for price in terms.prices if price.as_of.first_day <= day]
    return max(known, key=lambda price: price.as_of.first_day, default=None)


def example_price(terms: AddOn) -> UnitPrice | None:
    """The unit price that gives the source's own example; None where there is no example, or none gives it."""
    example = terms.example
    if example is None:
        return None
    return next((price for price in terms.prices if _gives(terms, price, example)), None)


def _gives(terms: AddOn, price: UnitPrice, example: AddOnExample) -> bool:
    year = claimed(terms, price, example.coordinators, example.claims)
    return (
        year.units == example.total_units
        and year.total == example.total_yen
        and all(year.shares.get(share.share) == share.yen for share in example.shares)
    )


def _rounded(amount: Formula, rounding: Rounding) -> Formula:
    return apply(Op.FLOOR, amount) if rounding is Rounding.DOWN else amount
