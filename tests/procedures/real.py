"""From the real data to the four procedures and their parts."""

from functools import cache

from kyoten.dataset import Dataset, load
from kyoten.kinds import Procedure
from kyoten.kinds.addons import AddOn
from kyoten.kinds.screening import Criteria
from tests.building import ROOT

KOHOKU = "shiga/kohoku-base-coordinator"
NATIONAL = "national/base-coordinator"
HOKKAIDO = "hokkaido/community-building-coordinator"
ADVISER = "national/prefectural-adviser"


@cache
def dataset() -> Dataset:
    """The real data."""
    return load(ROOT / "data")


def procedure(full_id: str) -> Procedure:
    """A procedure of the real data."""
    found = dataset().find(Procedure, full_id)
    assert found, full_id
    return found


def kohoku_criteria() -> Criteria:
    """The review criteria of s2."""
    criteria = procedure(KOHOKU).criteria
    assert criteria
    return criteria


def kohoku_add_on() -> AddOn:
    """The add-on of s2."""
    terms = procedure(KOHOKU).add_on
    assert terms
    return terms
