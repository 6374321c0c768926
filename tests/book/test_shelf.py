"""From builds one after another to the proof that a book is set again only if something in it changed."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.book.small import Setter, Small, Wanted, small_in
from tests.records.tiny import TODAY

ALL = ["mihon-ja", "mihon-en", "reiji-ja", "reiji-en"]
ENDINGS = ("pdf", "epub")
"""Each book has an EPUB beside it, but for large print."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Small:
    """Two small prefectures, whose books have been made."""
    small = small_in(tmp_path_factory.mktemp("made"))
    stems, books = small.build()
    assert stems == ALL
    assert list(books) == [f"handbook/{stem}.{ending}" for stem in ALL for ending in ENDINGS]
    return small


@pytest.fixture
def small(made: Small, tmp_path: Path) -> Small:
    """A copy of them, to be changed."""
    shutil.copytree(made.folder, tmp_path / "small")
    return Small(tmp_path / "small")


def test_nothing_is_set_again(small: Small) -> None:
    """Without a change the books are those of before, and no page is made."""
    before = small.build()[1]
    assert small.build() == ([], before)
    other = small.shelf(Setter(), Wanted(prefecture="reiji", lang="en"))
    assert other.problems() == []
    names = [f"handbook/reiji-en.{ending}" for ending in ENDINGS]
    assert dict(other.files()) == {name: before[name] for name in names}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("data/mihon/facilities/one.yml", "Sample Office", "Sample Home"), ALL[1:2]),
        (("data/reiji/facilities/mihon-01.yml", "0749-00-0001", "0749-00-0003"), ALL[2:]),
        (("data/national/terms/office.yml", "ja: ", "ja: 或る"), ALL),
        (("content/en/guide/mihon.md", "A sample chapter", "Another chapter"), [ALL[1], ALL[3]]),
        (("content/ja/guide/mihon.md", "注の文", "ほかの文"), [ALL[0], ALL[2]]),
    ],
)
def test_a_change_reaches_the_books_that_hold_it(
    small: Small, change: tuple[str, str, str], expected: list[str]
) -> None:
    """Only books in which the record or chapter stands, in the languages in which it changed, are set again."""
    small.change(*change)
    stems, books = small.build()
    assert stems == expected


def test_what_no_book_shows_sets_none(small: Small) -> None:
    """A comment in a record makes new hashes, and the same books."""
    file = small.folder / "data/reiji/facilities/mihon-01.yml"
    file.write_bytes(b"# checked by telephone\n" + file.read_bytes())
    assert small.build()[0] == []


def test_a_record_that_goes_is_in_no_book(small: Small) -> None:
    """The books of its prefecture are set again without it."""
    (small.folder / "data/reiji/facilities/mihon-01.yml").unlink()
    stems, books = small.build()
    assert set(ALL[2:]) <= set(stems)
    assert "見本ホーム".encode() not in books["handbook/reiji-ja.pdf"]


def test_a_record_under_another_id_is_another_record(small: Small) -> None:
    """Places in a book are named by ids, so another name of a file is a change though it holds the same."""
    office = small.folder / "data/reiji/facilities/mihon-01.yml"
    office.rename(office.with_name("mihon-00.yml"))
    stems, books = small.build()
    assert stems == ALL[2:]
    assert b"reiji/facilities/mihon-00/" in books["handbook/reiji-ja.pdf"]


def test_another_day_is_on_every_cover(small: Small) -> None:
    """Every book says of which day its records are, so that each is set anew; back on the first day none is."""
    before = small.build()[1]
    stems, books = small.build(TODAY + timedelta(days=1))
    assert stems == ALL
    assert all(books[name] != before[name] for name in before)
    assert small.build() == ([], before)


def test_damaged_books_are_made_anew(small: Small) -> None:
    """A kept file that was cut off, changed or emptied is as good as none."""
    before = small.build()[1]
    for number, file in enumerate(sorted((small.folder / "kept").iterdir())):
        data = file.read_bytes()
        file.write_bytes((data[:-1], b"", data[:-1] + b"?")[number % 3])
    assert small.build() == (ALL, before)
    assert small.build() == ([], before)


def test_no_room_to_keep_them_is_no_fault(tmp_path: Path) -> None:
    """Where the folder of kept books cannot be made, every build makes them."""
    small = small_in(tmp_path)
    (tmp_path / "kept").touch()
    first = small.build()
    assert first[0] == ALL
    assert small.build() == first


def test_books_are_not_mistaken_for_each_other(small: Small) -> None:
    """Normal and large print, whole books and booklets are kept side by side."""
    setter = Setter()
    shelf = small.shelf(setter, Wanted(all=True, prefecture="reiji"))
    assert shelf.problems() == []
    books = dict(shelf.files())
    assert len(set(books.values())) == len(books) == 12 + 6
    assert len(setter.stems) == 10
    again = Setter()
    shelf = small.shelf(again, Wanted(all=True, prefecture="reiji"))
    assert shelf.problems() == []
    assert dict(shelf.files()) == books
    assert again.stems == []
