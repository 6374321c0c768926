"""From both figures of s2 §5(3) to the proof that they add up, and that other divisions are found out."""

from kyoten.derive.allocations import (
    Cell,
    Finding,
    Mismatch,
    check_allocation,
    sample_cells,
    ways_to_place,
)
from kyoten.kinds.addons import AllocationSample
from tests.procedures.real import kohoku_add_on

OFFICES = {"h": 40, "s": 20, "p": 40, "k": 10, "f": 90}
TOWNS = {"maibara-shi": 50, "nagahama-shi": 150}


def figures() -> tuple[AllocationSample, ...]:
    """Figures 1 and 2."""
    return kohoku_add_on().samples


def findings(*cells: Cell, total: int = 200) -> tuple[Finding, ...]:
    """What does not add up with two coordinators."""
    return check_allocation(cells, total=total, cap=100, coordinators=2).findings


def test_figure_1_comes_out_exactly() -> None:
    """200 claims; 40, 20 and 40 for the first coordinator, 10 and 90 for the second."""
    figure = check_allocation(
        sample_cells(figures()[0]), total=figures()[0].total, cap=100, coordinators=2
    )
    assert (figure.total, figure.offices) == (200, OFFICES)
    assert figure.coordinators == {1: 100, 2: 100}
    assert figure.towns == {}
    assert figure.agrees


def test_figure_2_comes_out_exactly() -> None:
    """50 claims are 25 % and fall on Maibara, 150 are 75 % and fall on Nagahama."""
    cells = sample_cells(figures()[1])
    figure = check_allocation(cells, total=figures()[1].total, cap=100, coordinators=2)
    assert (figure.total, figure.towns, figure.agrees) == (200, TOWNS, True)
    assert [(cell.percent, cell.claims * 100) for cell in cells] == [(25, 5000), (75, 15000)]


def test_both_figures_fit_in_two_ways() -> None:
    """Office K has to be in Maibara, with H or with P; the source does not say which."""
    ways = list(ways_to_place(OFFICES, TOWNS))
    inside = [{o for o, town in way.items() if town == "maibara-shi"} for way in ways]
    assert sorted(inside, key=sorted) == [{"h", "k"}, {"k", "p"}]
    assert list(ways_to_place(OFFICES, {"maibara-shi": 55, "nagahama-shi": 145})) == []


def test_what_does_not_add_up_is_marked() -> None:
    """A wrong total, a coordinator over the cap, more than all may claim, a wrong percentage."""
    one, two = Cell(100, "h", 1), Cell(100, "f", 2)
    assert findings(one, two) == ()
    assert findings(one) == (Finding(Mismatch.TOTAL, "", 200, 100),)
    assert findings(Cell(120, "h", 1), Cell(80, "f", 2)) == (
        Finding(Mismatch.OVER_COORDINATOR, "1", 100, 120),
    )
    assert findings(one, two, Cell(50, "k"), total=250) == (
        Finding(Mismatch.OVER_CAP, "", 200, 250),
    )
    wrong = Cell(150, town="nagahama-shi", percent=70)
    assert findings(wrong, Cell(50, town="maibara-shi", percent=25)) == (
        Finding(Mismatch.PERCENT, "nagahama-shi", 140, 150),
    )


def test_printed_percentages_may_be_rounded() -> None:
    """A third of the claims is 33 %, not 34 %."""
    assert findings(Cell(67, "h", percent=33), Cell(133, "f", percent=67)) == ()
    marked = findings(Cell(67, "h", percent=35), Cell(133, "f", percent=67))
    assert [finding.at for finding in marked] == ["h"]


def test_shares_of_one_office_in_two_cities_are_added() -> None:
    """Offices times coordinators times cities: every sum takes in all its cells."""
    cells = (
        Cell(60, "h", 1, "nagahama-shi"),
        Cell(40, "h", 1, "maibara-shi"),
        Cell(90, "h", 2, "nagahama-shi"),
        Cell(10, "k", 2, "maibara-shi"),
    )
    found = check_allocation(cells, total=200, cap=100, coordinators=2)
    assert found.offices == {"h": 190, "k": 10}
    assert found.coordinators == {1: 100, 2: 100}
    assert found.towns == TOWNS
    assert found.agrees
