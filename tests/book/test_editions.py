"""From options to the books that are meant, by the names of their files."""

import pytest

from kyoten.outputs.book import chosen, editions
from kyoten.outputs.book.pressing import LARGE, SIZE
from tests.book.small import Wanted
from tests.procedures.real import dataset

USUAL = ["hokkaido-ja", "hokkaido-en", "shiga-ja", "shiga-en"]


@pytest.mark.parametrize(
    ("wanted", "stems"),
    [
        (Wanted(), USUAL),
        (Wanted(large=True), [f"{stem}-large" for stem in USUAL]),
        (Wanted(prefecture="shiga"), USUAL[2:]),
        (Wanted(lang="en"), USUAL[1::2]),
        (Wanted(prefecture="shiga", lang="ja", large=True), ["shiga-ja-large"]),
        (Wanted(area="kohoku"), ["shiga-kohoku-ja", "shiga-kohoku-en"]),
        (Wanted(area="kohoku", lang="ja", large=True), ["shiga-kohoku-ja-large"]),
        (
            Wanted(area="kohoku", all=True, lang="ja"),
            ["shiga-kohoku-ja", "shiga-kohoku-ja-large"],
        ),
        (Wanted(prefecture="hokkaido", area="kohoku"), []),
        (Wanted(prefecture="atlantis"), []),
    ],
)
def test_options_choose_books(wanted: Wanted, stems: list[str]) -> None:
    """Without options those of every build; each option narrows, `all` takes what the others leave open."""
    assert [one.stem for one in chosen(dataset(), wanted)] == stems


def test_everything_is_every_book() -> None:
    """`all` alone means both sizes of the whole books, and a booklet of each Area in which coordinators are placed."""
    everything = chosen(dataset(), Wanted(all=True))
    stems = [one.stem for one in everything]
    assert everything == tuple(editions(dataset()))
    assert len(set(stems)) == len(stems) > 60
    assert {*USUAL, "shiga-kohoku-ja", "shiga-kohoku-en-large"} <= set(stems)
    assert {one.area.folder for one in everything if one.area} == {"hokkaido", "shiga"}
    assert sum(one.is_large for one in everything) * 2 == len(stems)


def test_sizes_of_print() -> None:
    """Guidelines of prefectures ask for 12 points at least; large print has 16."""
    assert (SIZE, LARGE) == (12, 16)
