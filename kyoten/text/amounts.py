"""From exact amounts to text in which nothing is rounded."""

from fractions import Fraction


def amount_text(amount: Fraction) -> str:
    """`6,108,000`, `2,527.5`; where no decimals end, `3,333 1/3`."""
    sign, whole = "-" if amount < 0 else "", int(abs(amount))
    rest = abs(amount) - whole
    if not rest:
        return f"{sign}{whole:,}"
    places = _places(rest.denominator)
    if places is not None:
        return f"{sign}{whole:,}.{int(rest * 10**places):0{places}}"
    part = f"{rest.numerator}/{rest.denominator}"
    return f"{sign}{whole:,} {part}" if whole else f"{sign}{part}"


def _places(denominator: int) -> int | None:
    """How many decimals a fraction needs; None where they do not end."""
    rest, twos, fives = denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
