"""From a second reading to the proof that it spares the parser and says the same."""

from pathlib import Path

import pytest

from kyoten.dataset import Dataset, load
from kyoten.source.compose import compose
from tests.records.tiny import copied

ORDER = "municipalities/"


def parsed(monkeypatch: pytest.MonkeyPatch, data: Path, kept: Path) -> tuple[Dataset, list[str]]:
    """A dataset, and the files for which the parser was needed."""
    files: list[str] = []

    def counted(text: str, file: str) -> object:
        files.append(file)
        return compose(text, file)

    with monkeypatch.context() as patch:
        patch.setattr("kyoten.source.read.compose", counted)
        return load(data, kept), files


def same(one: Dataset, other: Dataset) -> bool:
    """Whether two datasets hold the same records at the same places, and say the same of them."""
    return one.problems == other.problems and all(
        (dict(first), first.full_id, first.digest, first.standing.tree.places)
        == (dict(second), second.full_id, second.digest, second.standing.tree.places)
        for first, second in zip(one.every(), other.every(), strict=True)
    )


def test_only_what_has_changed_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Changed and new files are parsed; what has gone is gone; places in files are found all the same."""
    data, kept = copied(tmp_path), tmp_path / "cache" / "records"
    first, files = parsed(monkeypatch, data, kept)
    assert len(files) == sum(1 for _ in first.every())
    again, files = parsed(monkeypatch, data, kept)
    assert files == []
    assert same(first, again)
    changed, *_, gone = sorted(data.rglob("terms/*.yml"))
    changed.write_bytes(changed.read_bytes() + b"\n")
    new = changed.with_name("aaa-new.yml")
    new.write_bytes(gone.read_bytes())
    gone.unlink()
    now, files = parsed(monkeypatch, data, kept)
    assert files == [file.relative_to(data).as_posix() for file in (new, changed)]
    assert same(now, load(data))
    assert parsed(monkeypatch, data, kept)[1] == []


def test_what_needs_a_word_is_read_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A warning is said on every reading, and so is an error."""
    data, kept = copied(tmp_path), tmp_path / "kept"
    odd, wrong = sorted(data.rglob("terms/*.yml"))[:2]
    odd.write_bytes(odd.read_bytes() + b"verified:\n")
    wrong.write_bytes(b"[")
    names = [file.relative_to(data).as_posix() for file in (odd, wrong)]
    for _ in range(3):
        dataset, files = parsed(monkeypatch, data, kept)
        assert {problem.mark.file for problem in dataset.problems} == set(names)
    assert files == names[:1] or files == names


@pytest.mark.parametrize("spoiled", ["cut", "other version", "folder", "no trees"])
def test_a_spoiled_file_is_as_good_as_none(
    spoiled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a file, that of another version, a folder in its place: the records are read all the same."""
    data, kept = copied(tmp_path), tmp_path / "kept"
    right = load(data, kept)
    lines = kept.read_bytes().splitlines(keepends=True)
    kept.unlink()
    if spoiled == "folder":
        kept.mkdir()
    elif spoiled == "cut":
        kept.write_bytes(b"".join(lines)[:-20])
    elif spoiled == "other version":
        kept.write_bytes(b"x" + b"".join(lines))
    else:
        kept.write_bytes(lines[0] + b"\n\t\n\t\t\t\n" + lines[1][:-3] + b"\n" + b"".join(lines[2:]))
    assert same(load(data, kept), right)
    assert same(load(data, kept), right)
