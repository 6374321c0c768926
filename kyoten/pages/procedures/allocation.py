"""From a source's samples to the page on dividing claims: their sums, and the same checks for other numbers."""

from dataclasses import dataclass
from fractions import Fraction

from kyoten.derive.addons import price_on
from kyoten.derive.allocations import (
    AVAILABLE,
    BEYOND,
    EXCESS,
    SHORT,
    TOTAL,
    UNPLACED,
    Plan,
    allocation_formulas,
    burden_formulas,
    claims_of,
    office_sample,
    sum_of,
    target_of,
    town_of,
    town_sample,
)
from kyoten.derive.formulas import Values, reckoned
from kyoten.kinds import Municipality, Procedure
from kyoten.kinds.addons import AddOn, AllocationRow
from kyoten.pages.page import Reader, View
from kyoten.pages.procedures.frame import page_frame
from kyoten.pages.procedures.paths import add_on_path
from kyoten.pages.procedures.samples import SampleView, sample_views, ways_in_words
from kyoten.pages.procedures.tools import Amount, Entered, amount, as_json
from kyoten.pages.stock import Stock
from kyoten.text.amounts import amount_text
from kyoten.text.dates import when_in_words
from kyoten.urls import Link
from kyoten.words import Said

SPARE = 3
"""Empty rows below those of the source's sample."""


@dataclass(frozen=True, slots=True)
class CityChoice:
    """A city to choose for an office."""

    value: int
    name: Said


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office with a field for each coordinator, one for its city, and its sum."""

    number: int
    name: str
    claims: tuple[Entered, ...]
    town: str
    sum: Amount


@dataclass(frozen=True, slots=True)
class CoordinatorSum:
    """The claims for a coordinator, and by how many they exceed the cap."""

    label: str
    sum: Amount
    over: Amount


@dataclass(frozen=True, slots=True)
class CityLine:
    """A city: what is meant for it, what its offices come to, its share of the claims, what it bears."""

    name: Said
    target: Entered
    meant: Amount
    at: Amount
    percent: Amount
    yen: Amount | None
    off: str
    """The formula that says that both differ."""


@dataclass(frozen=True, slots=True)
class Divider:
    """The fields, and what they come to as the source fills them."""

    formulas: str
    offices: tuple[OfficeRow, ...]
    coordinators: tuple[CoordinatorSum, ...]
    choices: tuple[CityChoice, ...]
    cities: tuple[CityLine, ...]
    available: Entered
    total: Amount
    wrongs: tuple[Amount, ...]
    """What does not add up; each is shown where it is not 0."""
    shown: frozenset[str]
    """The names of the formulas that are not 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationView(View):
    """The division of claims."""

    procedure: Link
    add_on: str
    samples: tuple[SampleView, ...]
    ways: tuple[Said, ...]
    divider: Divider
    price: str | None
    """With which unit price, as of when, what a city bears is reckoned."""


def allocation_view(
    stock: Stock, procedure: Procedure, terms: AddOn, reader: Reader
) -> AllocationView:
    """The page for a reader."""
    words, price = reader.words, price_on(terms, stock.today)
    sources = [source for sample in terms.samples for source in sample.source]
    said = None
    if price:
        when, yen = when_in_words(price.as_of, words), amount_text(Fraction(price.yen))
        said = words("allocation.price", yen=yen, when=when, months=terms.months)
    name = reader.name(procedure).text
    return AllocationView(
        frame=page_frame(
            stock,
            reader,
            procedure,
            title=reader.words("allocation.title_of", name=name),
            description=reader.words("allocation.description", name=name),
            sources=sources,
        ),
        procedure=reader.link(procedure),
        add_on=reader.href(add_on_path(procedure)),
        samples=sample_views(stock, reader, procedure, terms),
        ways=ways_in_words(stock, reader, procedure, terms),
        divider=_Divider(stock, reader, procedure, terms).made(),
        price=said,
    )


class _Divider:
    """The fields of one procedure's tool, for one reader."""

    def __init__(self, stock: Stock, reader: Reader, procedure: Procedure, terms: AddOn) -> None:
        self.reader, self.words = reader, reader.words
        divided, meant = office_sample(terms), town_sample(terms)
        self.offices = divided.rows if divided else ()
        rows = meant.rows if meant else ()
        self.targets = {row.municipality: row.claims for row in rows if row.municipality}
        towns = tuple(self.targets) or procedure.scope.municipalities
        self.names = {
            town: reader.name(stock.dataset.follow(procedure, Municipality, town)).said
            for town in towns
        }
        placed = procedure.placement.maximum or procedure.placement.number or 0
        coordinators = tuple(range(1, placed + 1))
        self.plan = Plan(len(self.offices) + SPARE, coordinators, towns, terms.cap, placed)
        self.total = divided.total if divided else 0
        price = price_on(terms, stock.today)
        formulas = dict(allocation_formulas(self.plan))
        if price:
            formulas |= burden_formulas(self.plan, terms, Fraction(price.yen))
        self.formulas, self.has_price = formulas, price is not None
        self.values: Values = reckoned(formulas, self._inputs())

    def made(self) -> Divider:
        """All fields and results."""
        words = self.words
        times = words("allocation.unit")
        wrongs = (BEYOND, SHORT, EXCESS, UNPLACED)
        return Divider(
            formulas=as_json(self.formulas),
            offices=tuple(self._office(number) for number in range(self.plan.offices)),
            coordinators=tuple(self._coordinator(one) for one in self.plan.coordinators),
            choices=tuple(
                CityChoice(value, name) for value, name in enumerate(self.names.values(), 1)
            ),
            cities=tuple(self._city(town, name) for town, name in self.names.items()),
            available=Entered(
                AVAILABLE, words("allocation.available"), amount_text(self.values[AVAILABLE])
            ),
            total=amount(TOTAL, words("allocation.all"), self.values, times),
            wrongs=tuple(
                amount(name, words(f"allocation.wrong.{name}"), self.values, times)
                for name in wrongs
            ),
            shown=frozenset(name for name, value in self.values.items() if value),
        )

    def _inputs(self) -> dict[str, int]:
        plan = self.plan
        inputs = dict.fromkeys((claims_of(*cell) for cell in plan.cells), 0)
        inputs |= dict.fromkeys(map(town_of, range(plan.offices)), 0)
        for number, row in enumerate(self.offices):
            inputs[claims_of(number, row.coordinator or 1)] = row.claims
        inputs |= {target_of(town): self.targets.get(town, 0) for town in plan.towns}
        return inputs | {AVAILABLE: self.total}

    def _office(self, number: int) -> OfficeRow:
        row: AllocationRow | None = self.offices[number] if number < len(self.offices) else None
        said = self.reader.said(row.office) if row else None
        shown = self.words("allocation.row", number=number + 1)
        return OfficeRow(
            number + 1,
            said.text if said else "",
            tuple(
                Entered(
                    claims_of(number, one),
                    self.words("allocation.claims_of", office=shown, number=one),
                    amount_text(self.values[claims_of(number, one)]),
                )
                for one in self.plan.coordinators
            ),
            town_of(number),
            amount(sum_of("office", number), "", self.values, ""),
        )

    def _coordinator(self, one: int) -> CoordinatorSum:
        label = self.words("allocation.nth", number=one)
        over = self.words("allocation.over", who=label)
        return CoordinatorSum(
            label,
            amount(sum_of("coordinator", one), label, self.values, ""),
            amount(sum_of("over", one), over, self.values, self.words("allocation.unit")),
        )

    def _city(self, town: str, name: Said) -> CityLine:
        def of(what: str, unit: str) -> Amount:
            return amount(sum_of(what, town), name, self.values, unit)

        label = self.words("allocation.target_of", town=name.text)
        yen = of("yen", self.words("add_on.unit_yen")) if self.has_price else None
        return CityLine(
            name,
            Entered(target_of(town), label, amount_text(self.values[target_of(town)])),
            of("meant", "%"),
            of("at", ""),
            of("percent", "%"),
            yen,
            sum_of("off", town),
        )
