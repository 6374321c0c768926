"""From both figures of s2 §5(3) to the proof that they add up, and that other divisions are found out."""

from fractions import Fraction

from kyoten.derive.allocations import (
    AGREES,
    AVAILABLE,
    Finding,
    Mismatch,
    Plan,
    allocation_formulas,
    burden_formulas,
    claims_of,
    sample_findings,
    sample_plan,
    sample_values,
    sum_of,
    target_of,
    town_of,
    ways_to_place,
)
from kyoten.derive.formulas import Values, reckoned
from kyoten.kinds.addons import AllocationRow, AllocationSample
from tests.procedures.real import kohoku_add_on

OFFICES = {"h": 40, "s": 20, "p": 40, "k": 10, "f": 90}
TOWNS = {"maibara-shi": 50, "nagahama-shi": 150}
PLAN = Plan(5, (1, 2), tuple(TOWNS), cap=100, placed=2)
FIGURE_1 = ((40, 0), (20, 0), (40, 0), (0, 10), (0, 90))


def figures() -> tuple[AllocationSample, ...]:
    """Figures 1 and 2."""
    return kohoku_add_on().samples


def divided(*towns: int, claims: tuple[tuple[int, int], ...] = FIGURE_1) -> Values:
    """The claims of five offices in cities (1 is Maibara, 2 Nagahama, 0 not said), beside Figure 2."""
    inputs = {AVAILABLE: 200, **{target_of(town): n for town, n in TOWNS.items()}}
    inputs |= {town_of(office): town for office, town in enumerate(towns)}
    for office, both in enumerate(claims):
        inputs |= {claims_of(office, one): n for one, n in enumerate(both, 1)}
    formulas = {
        **allocation_formulas(PLAN),
        **burden_formulas(PLAN, kohoku_add_on(), Fraction(1018, 100)),
    }
    return reckoned(formulas, inputs)


def findings(sample: AllocationSample) -> list[Finding]:
    """What does not add up with two coordinators."""
    return list(sample_findings(sample, sample_plan(sample, cap=100, placed=2)))


def sample(total: int, *rows: tuple[int, int | None, int | None]) -> AllocationSample:
    """A sample of offices: claims, coordinator, printed percentage."""
    made = tuple(
        AllocationRow.model_construct(
            id=f"o{index}", coordinator=one, municipality=None, claims=claims, percent=percent
        )
        for index, (claims, one, percent) in enumerate(rows)
    )
    return figures()[0].model_copy(update={"total": total, "rows": made})


def test_figure_1_comes_out_exactly() -> None:
    """200 claims; 40, 20 and 40 for the first coordinator, 10 and 90 for the second."""
    plan = sample_plan(figures()[0], cap=100, placed=2)
    values = sample_values(figures()[0], plan)
    assert [values[sum_of("office", i)] for i in range(5)] == list(OFFICES.values())
    assert [values[sum_of("coordinator", one)] for one in (1, 2)] == [100, 100]
    assert values["total"] == 200
    assert findings(figures()[0]) == []


def test_figure_2_comes_out_exactly() -> None:
    """50 claims are 25 % and fall on Maibara, 150 are 75 % and fall on Nagahama."""
    plan = sample_plan(figures()[1], cap=100, placed=2)
    values = sample_values(figures()[1], plan)
    assert {town: values[sum_of("meant", town)] for town in plan.towns} == {
        "maibara-shi": 25,
        "nagahama-shi": 75,
    }
    assert findings(figures()[1]) == []


def test_both_figures_fit_in_two_ways() -> None:
    """Office K has to be in Maibara, with H or with P; the source does not say which."""
    ways = list(ways_to_place(OFFICES, TOWNS))
    inside = [{o for o, town in way.items() if town == "maibara-shi"} for way in ways]
    assert sorted(inside, key=sorted) == [{"h", "k"}, {"k", "p"}]
    assert list(ways_to_place(OFFICES, {"maibara-shi": 55, "nagahama-shi": 145})) == []


def test_both_figures_together_agree_in_one_of_these_ways() -> None:
    """With H and K in Maibara everything adds up, and the cities bear 763,500 and 2,290,500 yen."""
    values = divided(1, 2, 2, 1, 2)
    assert values[AGREES]
    assert [values[sum_of("yen", town)] for town in TOWNS] == [763_500, 2_290_500]
    assert [values[sum_of("percent", town)] for town in TOWNS] == [25, 75]


def test_what_does_not_add_up_is_marked() -> None:
    """Offices in the wrong city, or in none; a coordinator over the cap; too few and too many claims."""
    wrong = divided(1, 1, 2, 2, 2)
    assert [wrong[sum_of("at", town)] for town in TOWNS] == [60, 140]
    assert [wrong[sum_of("off", town)] for town in TOWNS] == [1, 1]
    unknown = divided(0, 2, 2, 1, 2)
    assert [unknown["unplaced"], unknown[AGREES]] == [40, 0]
    over = divided(1, 2, 2, 1, 2, claims=((40, 0), (40, 0), (40, 0), (0, 10), (0, 70)))
    assert [over[sum_of("over", one)] for one in (1, 2)] == [20, 0]
    assert not over[AGREES]
    few = divided(1, 2, 2, 1, 2, claims=((40, 0), (20, 0), (30, 0), (0, 10), (0, 90)))
    assert [few["short"], few["excess"], few[AGREES]] == [10, 0, 0]
    many = divided(1, 2, 2, 1, 2, claims=((40, 0), (20, 0), (40, 0), (0, 10), (0, 95)))
    assert [many["short"], many["excess"], many["beyond"]] == [0, 5, 5]


def test_samples_that_do_not_add_up_are_found() -> None:
    """A wrong total, a coordinator over the cap, more than all may claim, a wrong percentage."""
    assert findings(sample(200, (100, 1, None), (100, 2, None))) == []
    assert findings(sample(200, (100, 1, None))) == [Finding(Mismatch.TOTAL, "", 200, 100)]
    assert findings(sample(200, (120, 1, None), (80, 2, None))) == [
        Finding(Mismatch.OVER_COORDINATOR, "1", 100, 120)
    ]
    assert findings(sample(250, (100, 1, None), (100, 2, None), (50, None, None))) == [
        Finding(Mismatch.OVER_CAP, "", 200, 250)
    ]


def test_printed_percentages_may_be_rounded() -> None:
    """A third of the claims is 33 %, not 35 %."""
    assert findings(sample(200, (67, None, 33), (133, None, 67))) == []
    marked = findings(sample(200, (67, None, 35), (133, None, 67)))
    assert [finding.at for finding in marked] == ["o0"]
