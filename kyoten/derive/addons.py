"""From the terms of an add-on and the claims of each month to exact amounts: units, yen, who bears what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from kyoten.kinds.addons import AddOn, Rounding, UnitPrice


@dataclass(frozen=True, slots=True)
class Yen:
    """An amount, exactly: nothing under one yen is lost or rounded in silence."""

    exact: Fraction

    @property
    def whole(self) -> int:
        """The whole yen."""
        return int(self.exact)

    @property
    def rest(self) -> Fraction:
        """What is less than one yen: 0 where the amount is whole."""
        return self.exact - self.whole


@dataclass(frozen=True, slots=True)
class Month:
    """The claims of the whole group in one month."""

    wanted: int
    """How many were asked for."""
    counted: int
    """How many can be claimed under the cap."""

    @property
    def over(self) -> int:
        """How many exceed the cap and bring nothing."""
        return self.wanted - self.counted


@dataclass(frozen=True, slots=True)
class Borne:
    """What one payer bears."""

    payer: str
    """The id of the share, or of whoever it is divided among."""
    yen: Yen


@dataclass(frozen=True, slots=True)
class Claimed:
    """What the claims of some months come to."""

    cap: int
    """How many claims a month all coordinators together allow."""
    months: tuple[Month, ...]
    units: int
    total: Yen
    shares: tuple[Borne, ...]
    """What each payer bears, in the order of the terms."""
    left: Yen
    """What rounding the shares leaves over: 0 unless the source has amounts cut."""


def claimed(terms: AddOn, price: UnitPrice, coordinators: int, claims: Sequence[int]) -> Claimed:
    """The amount of the claims of each month; the cap counts over the whole group, month by month.

    Where the source states no rounding, amounts stay exact and the shares add up to the total.
    """
    cap = terms.cap * coordinators
    months = tuple(Month(number, min(number, cap)) for number in claims)
    units = terms.units * sum(month.counted for month in months)
    total = _rounded(units * Fraction(price.yen), terms.rounding)
    shares = tuple(
        Borne(share.id, _rounded(total.exact * share.parts / share.of, terms.rounding))
        for share in terms.shares
    )
    left = total.exact - sum((share.yen.exact for share in shares), Fraction())
    return Claimed(cap, months, units, total, shares, Yen(left if shares else Fraction()))


def claimed_evenly(terms: AddOn, price: UnitPrice, coordinators: int, claims: int) -> Claimed:
    """The amount of the same claims in each of the months over which the source reckons."""
    return claimed(terms, price, coordinators, [claims] * terms.months)


def divided(amount: Yen, weights: Mapping[str, int]) -> tuple[Borne, ...]:
    """An amount by weights, such as the claims in each city, exactly; nothing where all weigh nothing."""
    whole = sum(weights.values())
    if whole == 0:
        return ()
    return tuple(Borne(name, Yen(amount.exact * part / whole)) for name, part in weights.items())


def price_on(terms: AddOn, day: date) -> UnitPrice | None:
    """The unit price that the latest source until a day gave; None before the first."""
    known = [price for price in terms.prices if price.as_of.first_day <= day]
    return max(known, key=lambda price: price.as_of.first_day, default=None)


def _rounded(exact: Fraction, rounding: Rounding) -> Yen:
    return Yen(Fraction(int(exact)) if rounding is Rounding.DOWN else exact)
