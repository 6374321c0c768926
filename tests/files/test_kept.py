"""From finished bytes to those that a later build finds again."""

import os
from pathlib import Path

import pytest

from kyoten.files.kept import Kept


def test_what_was_put_is_found(tmp_path: Path) -> None:
    """By what it was made of, by this build or a later one; nothing else is found."""
    kept = Kept(tmp_path / "kept")
    assert kept.find(b"one") is None
    kept.put(b"one", b"1")
    kept.put(b"two", b"")
    for again in (kept, Kept(tmp_path / "kept")):
        assert (again.find(b"one"), again.find(b"two"), again.find(b"three")) == (b"1", b"", None)
    kept.put(b"one", b"new")
    assert kept.find(b"one") == b"new"


def test_what_is_kept_is_not_made(tmp_path: Path) -> None:
    """`get` makes a thing once."""
    made: list[str] = []

    def make() -> bytes:
        made.append("made")
        return b"1"

    assert [Kept(tmp_path).get(b"one", make) for _ in range(3)] == [b"1"] * 3
    assert made == ["made"]


@pytest.mark.parametrize(
    "spoil", [lambda data: data[:-1], lambda data: data[:-1] + b"?", lambda _: b""]
)
def test_spoiled_bytes_are_as_good_as_none(tmp_path: Path, spoil: object) -> None:
    """Cut off, changed or emptied, a file is not taken; what is put anew is."""
    assert callable(spoil)
    kept = Kept(tmp_path)
    kept.put(b"one", b"12")
    (file,) = tmp_path.iterdir()
    file.write_bytes(spoil(file.read_bytes()))
    assert kept.find(b"one") is None
    kept.put(b"one", b"12")
    assert kept.find(b"one") == b"12"


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    """Then everything is made each time."""
    (tmp_path / "file").touch()
    kept = Kept(tmp_path / "file" / "kept")
    kept.put(b"one", b"1")
    assert kept.find(b"one") is None
    kept.tidy()


def test_what_was_longest_not_used_goes(tmp_path: Path) -> None:
    """All that this build put or found stays, and forty things beside it; no half file is left."""
    old = Kept(tmp_path)
    for number in range(60):
        old.put(str(number).encode(), b"x")
    for age, file in enumerate(sorted(tmp_path.iterdir())):
        os.utime(file, (age, age))
    new = Kept(tmp_path)
    assert new.find(b"0") == b"x"
    for number in range(100, 150):
        new.put(str(number).encode(), b"y")
    new.tidy()
    assert len(list(tmp_path.iterdir())) == 1 + 50 + 40
    assert new.find(b"0") == b"x"
    assert all(new.find(str(number).encode()) == b"y" for number in range(100, 150))
