"""From rules to formulas: reckoned here exactly, and handed to pages as data that one script reckons alike."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import reduce
from math import floor

Data = str | list["Data"]
"""A formula as JSON: `"500"` or `"1/4"` is a number, `["in", "claims"]` a name, `["+", …]` an operation."""


class Op(StrEnum):
    """What a formula does with its parts; true is 1 and false 0, and anything but 0 counts as true."""

    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "*"
    DIVIDE = "/"
    """By 0 it gives 0: where there is nothing to divide by, there is nothing."""
    MIN = "min"
    MAX = "max"
    FLOOR = "floor"
    AT_LEAST = ">="
    EQUAL = "="
    ALL = "all"
    ANY = "any"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Named:
    """What somebody enters, or what an earlier formula comes to."""

    name: str


@dataclass(frozen=True, slots=True)
class Apply:
    """An operation on other formulas."""

    op: Op
    parts: tuple["Formula", ...]


Formula = Fraction | Named | Apply
Formulas = Mapping[str, Formula]
"""By name, in the order in which they are reckoned; one may name those before it."""
Values = dict[str, Fraction]


def number(value: int | Decimal | Fraction) -> Fraction:
    """A number as a formula."""
    return Fraction(value)


def apply(op: Op, *parts: Formula) -> Apply:
    """An operation on formulas."""
    return Apply(op, parts)


def added(parts: Iterable[Formula]) -> Apply:
    """The sum of formulas; of none it is 0."""
    return Apply(Op.ADD, tuple(parts))


def multiplied(*parts: Formula) -> Apply:
    """The product of formulas."""
    return Apply(Op.MULTIPLY, parts)


def either(parts: Iterable[Formula]) -> Apply:
    """Whether one of several holds; of none it does not."""
    return Apply(Op.ANY, tuple(parts))


def every(parts: Iterable[Formula]) -> Apply:
    """Whether all of several hold; of none they do."""
    return Apply(Op.ALL, tuple(parts))


def opposite(part: Formula) -> Apply:
    """Whether something does not hold."""
    return Apply(Op.NOT, (part,))


def exceeding(part: Formula, limit: Formula) -> Apply:
    """By how much something exceeds a limit; 0 where it does not."""
    return apply(Op.MAX, Fraction(), apply(Op.SUBTRACT, part, limit))


def reckoned(formulas: Formulas, inputs: Mapping[str, Fraction | int]) -> Values:
    """What formulas come to: the inputs, and behind them every formula by its name."""
    values: Values = {name: Fraction(value) for name, value in inputs.items()}
    for name, formula in formulas.items():
        values[name] = _reckon(formula, values)
    return values


def as_data(formulas: Formulas) -> dict[str, Data]:
    """Formulas as JSON, for the script."""
    return {name: _data(formula) for name, formula in formulas.items()}


def _data(formula: Formula) -> Data:
    match formula:
        case Named(name):
            return ["in", name]
        case Apply(op, parts):
            return [str(op), *map(_data, parts)]
    return str(formula)


def _reckon(formula: Formula, values: Values) -> Fraction:
    match formula:
        case Named(name):
            return values[name]
        case Apply(op, parts):
            return _OPERATIONS[op]([_reckon(part, values) for part in parts])
    return formula


def _product(parts: Sequence[Fraction]) -> Fraction:
    return reduce(lambda one, other: one * other, parts, Fraction(1))


_OPERATIONS: dict[Op, Callable[[Sequence[Fraction]], Fraction]] = {
    Op.ADD: lambda parts: sum(parts, Fraction()),
    Op.SUBTRACT: lambda parts: parts[0] - parts[1],
    Op.MULTIPLY: _product,
    Op.DIVIDE: lambda parts: parts[0] / parts[1] if parts[1] else Fraction(),
    Op.MIN: min,
    Op.MAX: max,
    Op.FLOOR: lambda parts: Fraction(floor(parts[0])),
    Op.AT_LEAST: lambda parts: Fraction(parts[0] >= parts[1]),
    Op.EQUAL: lambda parts: Fraction(parts[0] == parts[1]),
    Op.ALL: lambda parts: Fraction(all(parts)),
    Op.ANY: lambda parts: Fraction(any(parts)),
    Op.NOT: lambda parts: Fraction(not parts[0]),
}
