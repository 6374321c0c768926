"""From the terms of an add-on to its page: the source's own example worked out, and the same for other numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from kyoten.derive.addons import (
    CAP,
    CLAIMS,
    COORDINATORS,
    COUNTED,
    LEFT,
    MONTHS,
    ODD,
    OVER,
    PRICE,
    TOTAL,
    UNITS,
    add_on_formulas,
    example_price,
    price_on,
    share_of,
)
from kyoten.derive.formulas import Values, reckoned
from kyoten.kinds import Procedure
from kyoten.kinds.addons import AddOn, CostShare, UnitPrice
from kyoten.pages.page import Reader, SourceLine, View
from kyoten.pages.pieces import Row, source_lines, text_row
from kyoten.pages.procedures.frame import page_frame
from kyoten.pages.procedures.overview import add_on_courses
from kyoten.pages.procedures.paths import allocation_path
from kyoten.pages.procedures.steps import CourseView, course_view
from kyoten.pages.procedures.tools import Amount, Entered, amount, as_json
from kyoten.pages.procedures.ways import has_allocation
from kyoten.pages.stock import Stock
from kyoten.text.amounts import amount_text
from kyoten.text.dates import when_in_words
from kyoten.urls import Link
from kyoten.words import Said


@dataclass(frozen=True, slots=True)
class PriceView:
    """A unit price with its day and its source."""

    yen: str
    as_of: str
    note: Said | None
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Calculator:
    """The fields, and what the source's example comes to in them."""

    formulas: str
    fields: tuple[Entered, ...]
    amounts: tuple[Amount, ...]
    shares: tuple[Amount, ...]
    over: Amount
    left: Amount
    has_over: bool
    has_left: bool
    has_odd: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOnView(View):
    """The add-on of a procedure."""

    procedure: Link
    facts: tuple[Row, ...]
    prices: tuple[PriceView, ...]
    rules: tuple[Said, ...]
    calculator: Calculator | None
    """None while no unit price is known for today."""
    steps: tuple[Said, ...]
    """The source's example, line by line."""
    example_sources: tuple[SourceLine, ...]
    allocation: str | None
    courses: tuple[CourseView, ...]


def add_on_view(stock: Stock, procedure: Procedure, terms: AddOn, reader: Reader) -> AddOnView:
    """The page of an add-on for a reader."""
    price = price_on(terms, stock.today)
    example = terms.example
    name = reader.name(procedure).text
    return AddOnView(
        frame=page_frame(
            stock,
            reader,
            procedure,
            title=reader.words("add_on.title_of", name=name),
            description=reader.words("add_on.description", name=name),
            sources=terms.source,
        ),
        procedure=reader.link(procedure),
        facts=_facts(reader, terms),
        prices=tuple(_price(stock, reader, procedure, one) for one in terms.prices),
        rules=tuple(map(reader.words.of, terms.rules)),
        calculator=_calculator(reader, terms, price) if price else None,
        steps=tuple(_worked(reader, terms)),
        example_sources=source_lines(stock, reader, procedure, example.source) if example else (),
        allocation=(reader.href(allocation_path(procedure)) if has_allocation(procedure) else None),
        courses=tuple(
            course_view(stock, reader, procedure, course) for course in add_on_courses(procedure)
        ),
    )


def share_label(reader: Reader, share: CostShare) -> Said:
    """A payer with its part: `Prefecture (1/4)`."""
    payer = reader.words.of(share.payer).text
    said = reader.words("add_on.share", payer=payer, parts=share.parts, of=share.of)
    return Said(said, reader.lang)


def _facts(reader: Reader, terms: AddOn) -> tuple[Row, ...]:
    words = reader.words

    def title(field: str) -> str:
        return words.title(AddOn, field)

    return (
        *text_row(title("name"), words.of(terms.name)),
        *text_row(title("units"), words("add_on.units", count=terms.units)),
        *text_row(title("cap"), words("add_on.cap", count=terms.cap)),
        *text_row(title("cap_scope"), words.of(terms.cap_scope)),
        *text_row(title("rounding"), words.enum(terms.rounding)),
        *text_row(title("shares"), *(share_label(reader, share) for share in terms.shares)),
    )


def _price(stock: Stock, reader: Reader, procedure: Procedure, price: UnitPrice) -> PriceView:
    return PriceView(
        reader.words("add_on.yen_a_unit", yen=amount_text(Fraction(price.yen))),
        when_in_words(price.as_of, reader.words),
        reader.said(price.note),
        source_lines(stock, reader, procedure, price.source),
    )


def _begin(terms: AddOn, price: UnitPrice) -> dict[str, Fraction]:
    """The source's example, or one coordinator at the cap."""
    example = terms.example
    return {
        COORDINATORS: Fraction(example.coordinators if example else 1),
        CLAIMS: Fraction(example.claims if example else terms.cap),
        MONTHS: Fraction(terms.months),
        PRICE: Fraction(price.yen),
    }


def _calculator(reader: Reader, terms: AddOn, price: UnitPrice) -> Calculator:
    words, formulas, inputs = reader.words, add_on_formulas(terms), _begin(terms, price)
    values = reckoned(formulas, inputs)
    times, yen = words("add_on.unit_times"), words("add_on.unit_yen")
    plain = ((CAP, times), (COUNTED, times), (UNITS, words("add_on.unit_units")), (TOTAL, yen))
    return Calculator(
        formulas=as_json(formulas),
        fields=tuple(
            Entered(
                name,
                words(f"add_on.fields.{name}"),
                amount_text(value),
                is_whole=name != PRICE,
            )
            for name, value in inputs.items()
        ),
        amounts=tuple(
            amount(name, words(f"add_on.results.{name}"), values, unit) for name, unit in plain
        ),
        shares=tuple(
            amount(share_of(share.id), share_label(reader, share), values, yen)
            for share in terms.shares
        ),
        over=amount(OVER, words("add_on.results.over"), values, times),
        left=amount(LEFT, words("add_on.results.left"), values, yen),
        has_over=bool(values[OVER]),
        has_left=bool(values[LEFT]),
        has_odd=bool(values[ODD]),
    )


def _worked(reader: Reader, terms: AddOn) -> Iterator[Said]:
    """The source's example in lines, as the source sets it out, at the price that it uses."""
    words, price = reader.words, example_price(terms)
    if price is None:
        return
    values: Values = reckoned(add_on_formulas(terms), _begin(terms, price))
    said = {name: amount_text(value) for name, value in values.items()}
    lines = [words("add_on.worked.units", each=terms.units, **said)]
    lines.append(words("add_on.worked.total", **said))
    for share in terms.shares:
        label, yen = share_label(reader, share), said[share_of(share.id)]
        lines.append(words("add_on.worked.share", payer=label, yen=yen))
    yield from (Said(line, reader.lang) for line in lines)
