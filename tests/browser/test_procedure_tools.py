"""From the tools of procedures in a real browser to the proof that they reckon as Python and the sources do."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

import pytest
from playwright.sync_api import Browser, Page, expect

from kyoten.derive.allocations import Plan, allocation_formulas
from kyoten.derive.formulas import apply, as_data, reckoned
from tests.browser.keyboard import walk
from tests.browser.recorder import record
from tests.browser.view import DESKTOP, opened
from tests.procedures.test_candidates import EVERY, printed
from tests.procedures.vectors import AMOUNTS, NUMBERS, OPERATIONS

KOHOKU = "shiga/procedures/kohoku-base-coordinator/"
LANGUAGES = {"ja": "", "en": "en/"}

RECKON = """
([formulas, given]) => {
  const values = {};
  for (const [name, [over, under]] of Object.entries(given)) values[name] = [BigInt(over), BigInt(under)];
  const found = kyotenTools.reckoned(formulas, values);
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, value.map(String)]));
}
"""
EVERY_COMBINATION = """
every => {
  const formulas = JSON.parse(document.querySelector("form.k-tool").dataset.formulas);
  const found = [];
  for (let bits = 0; bits < 2 ** every.length; bits++) {
    const values = {};
    every.forEach((name, place) => { values[name] = [BigInt(bits >> place & 1), 1n]; });
    const result = kyotenTools.reckoned(formulas, values);
    found.push([String(result.points[0]), String(result.met[0])]);
  }
  return found;
}
"""


@pytest.fixture(params=LANGUAGES)
def root(request: pytest.FixtureRequest, server: str) -> str:
    """Where the procedure of Kohoku stands in a language."""
    return f"{server}/{LANGUAGES[request.param]}{KOHOKU}"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page on a desk."""
    with opened(browser, DESKTOP) as page:
        yield page


def exact(page: Page, formulas: object, given: dict[str, Fraction]) -> dict[str, Fraction]:
    """What the script makes of formulas."""
    typed = {name: [str(v.numerator), str(v.denominator)] for name, v in given.items()}
    found: dict[str, list[str]] = page.evaluate(RECKON, [formulas, typed])
    return {name: Fraction(int(over), int(under)) for name, (over, under) in found.items()}


def shown(page: Page, name: str) -> str:
    """What stands at the place of a value."""
    return page.locator(f'[data-value="{name}"]').first.inner_text()


def visible(page: Page, name: str) -> bool:
    """Whether what depends on a formula is shown."""
    return page.locator(f'[data-show="{name}"]').is_visible()


def test_script_reckons_as_python_does(page: Page, server: str) -> None:
    """The vectors of every operation, of texts and of typed numbers hold in the browser too."""
    page.goto(f"{server}/{KOHOKU}check/")
    for op, parts, result in OPERATIONS:
        formula = as_data({"found": apply(op, *parts)})
        assert exact(page, formula, {})["found"] == result, (op, parts)
    say = "([over, under]) => kyotenTools.textOf([BigInt(over), BigInt(under)])"
    for amount, text in AMOUNTS:
        assert page.evaluate(say, [str(amount.numerator), str(amount.denominator)]) == text
    read = "text => (kyotenTools.numberOf(text) || []).map(String)"
    for typed, number in NUMBERS:
        wanted = [] if number is None else [str(number.numerator), str(number.denominator)]
        assert page.evaluate(read, typed) == wanted, typed


def test_all_sums_of_a_division_agree_with_python(page: Page, server: str) -> None:
    """Odd numbers of offices, cities and claims come out alike on both sides."""
    page.goto(f"{server}/{KOHOKU}check/")
    plan = Plan(3, (1, 2), ("a", "b", "c"), cap=7, placed=2)
    given = {"available": Fraction(13)}
    for number, (office, one) in enumerate(plan.cells):
        given[f"claims:{office}:{one}"] = Fraction(number * 5 % 8, 3)
    given |= {f"in:{office}": Fraction(office) for office in range(3)}
    given |= {f"target:{town}": Fraction(4) for town in plan.towns}
    formulas = allocation_formulas(plan)
    assert exact(page, as_data(formulas), given) == reckoned(formulas, given)


def test_every_combination_agrees_with_the_table(page: Page, server: str) -> None:
    """All 16,384 combinations of ticks, against the table worked out by hand."""
    page.goto(f"{server}/{KOHOKU}check/")
    found: list[list[str]] = page.evaluate(EVERY_COMBINATION, list(EVERY))
    for bits, holds in enumerate(product((0, 1), repeat=len(EVERY))):
        ticks = frozenset(id_ for id_, bit in zip(reversed(EVERY), holds, strict=True) if bit)
        points, passes = printed(ticks)
        assert found[bits] == [str(points), str(int(passes))], ticks


def test_candidate_passes_with_six_ticks(page: Page, root: str) -> None:
    """Each tick takes its line away; with the last the verdict stands there, and nothing has been sent."""
    page.goto(f"{root}check/")
    kept = record(page, root)
    page.context.set_offline(True)
    assert visible(page, "lack:group:0") and visible(page, "short") and not visible(page, "met")
    for id_ in ("council", "chief-training", "council-five-years", "specialists-kept"):
        page.locator(f'input[name="{id_}"]').check()
    assert not visible(page, "lack:group:0")
    assert shown(page, "points") == "8" and not visible(page, "short")
    assert visible(page, "lack:enhanced-function") and not visible(page, "met")
    page.locator('input[name="enhanced-function"]').check()
    assert visible(page, "met")
    page.locator('input[name="in-service-training"]').check()
    assert shown(page, "points") == "8" and visible(page, "uncounted:in-service-training")
    page.locator("button[type=reset]").click()
    # A form is empty only after its `reset` event, so that the script shows the result in a later task.
    expect(page.locator('[data-show="lack:group:0"]')).to_be_visible()
    assert shown(page, "points") == "0" and not visible(page, "met")
    assert kept.faults == []


def test_add_on_is_capped_and_says_so(page: Page, root: str) -> None:
    """The source's example first; 150 in a month bring no more than 100, and it is said."""
    page.goto(f"{root}add-on/")
    assert [shown(page, name) for name in ("units", "total", "share:city")] == [
        *("600,000", "6,108,000", "1,527,000")
    ]
    assert not visible(page, "over")
    page.locator("input[name=claims]").fill("１５０")
    assert visible(page, "over") and shown(page, "over") == "50"
    assert shown(page, "total") == "6,108,000"
    page.locator("input[name=coordinators]").fill("2")
    assert not visible(page, "over") and shown(page, "total") == "9,162,000"


def test_half_a_yen_is_explained(page: Page, root: str) -> None:
    """An amount that is not whole is shown exactly, with a sentence; a word is refused beside its field."""
    page.goto(f"{root}add-on/")
    for name, value in (("claims", "1"), ("months", "1"), ("price", "10.11")):
        page.locator(f"input[name={name}]").fill(value)
    assert [shown(page, name) for name in ("total", "share:national", "share:city")] == [
        *("5,055", "2,527.5", "1,263.75")
    ]
    assert visible(page, "odd")
    page.locator("input[name=price]").fill("ten")
    assert page.locator("[data-wrong]").is_visible()
    assert page.locator("input[name=price]").get_attribute("aria-invalid") == "true"
    assert not page.locator("main [role=status]").is_visible()
    page.locator("input[name=price]").fill("10.18")
    assert not page.locator("[data-wrong]").is_visible() and visible(page, "odd")
    page.locator("input[name=claims]").fill("2")
    assert not visible(page, "odd") and shown(page, "share:city") == "2,545"


def test_division_follows_the_figures(page: Page, root: str) -> None:
    """Both figures stand there; with H and K in Maibara they agree, with S in it they do not."""
    page.goto(f"{root}allocation/")
    assert [shown(page, f"coordinator:{one}") for one in (1, 2)] == ["100", "100"]
    assert visible(page, "unplaced") and not visible(page, "agrees")
    for office, city in enumerate((1, 2, 2, 1, 2)):
        page.locator(f'select[name="in:{office}"]').select_option(str(city))
    assert visible(page, "agrees")
    assert [shown(page, f"yen:{town}") for town in ("maibara-shi", "nagahama-shi")] == [
        *("763,500", "2,290,500")
    ]
    page.locator('select[name="in:1"]').select_option("1")
    assert visible(page, "off:maibara-shi") and not visible(page, "agrees")
    page.locator('input[name="claims:0:1"]').fill("60")
    assert visible(page, "over:1") and visible(page, "excess")


@pytest.mark.parametrize("tool", ["check", "add-on", "allocation"])
def test_keyboard_alone_is_enough(page: Page, root: str, tool: str) -> None:
    """The keyboard reaches every field in order; space ticks, digits change a number."""
    page.goto(f"{root}{tool}/")
    stops, reached, unseen = walk(page)
    assert (reached, unseen) == (list(range(len(stops))), [])
    field = page.locator("form.k-tool input").first
    field.focus()
    before = page.locator("main [role=status]").inner_text()
    if tool == "check":
        page.keyboard.press("Space")
    else:
        page.keyboard.press("Control+A")
        page.keyboard.type("7")
    assert page.locator("main [role=status]").inner_text() != before
