"""From a folder of YAML to every record, found by kind and id, and what is wrong with its files."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import TypeVar, cast

from kyoten.kinds import KINDS, SINGLE, Record
from kyoten.kinds.judge import judge
from kyoten.problem import Mark, Problem, error
from kyoten.source import Reading, read_folder

R = TypeVar("R", bound=Record)

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_BY_PLURAL = {kind.plural: kind for kind in KINDS if kind is not SINGLE}


@dataclass(frozen=True, slots=True)
class Dataset:
    """All records of one data folder; nothing in it changes after loading."""

    records: dict[type[Record], dict[str, Record]]
    """By kind, then by full id, in the order of the full ids."""
    problems: tuple[Problem, ...] = field(default=())
    """What reading and judging the single files found."""
    broken: frozenset[tuple[str, str]] = frozenset()
    """Kind and full id of files that are there but hold no record yet: nobody is blamed twice."""

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a kind, in the order of the full ids."""
        return cast(tuple[R, ...], tuple(self.records.get(kind, {}).values()))

    def within(self, kind: type[R], folder: str) -> tuple[R, ...]:
        """Every record of a kind in one folder."""
        return tuple(record for record in self.all(kind) if record.folder == folder)

    def find(self, kind: type[R], full_id: str) -> R | None:
        """The record of a full id, or None."""
        return cast("R | None", self.records.get(kind, {}).get(full_id))

    def follow(self, record: Record, kind: type[R], reference: str) -> R:
        """The record that a judged reference of another record names."""
        return cast(R, self.records[kind][record.full(reference)])

    def follow_all(self, record: Record, kind: type[R], references: Iterable[str]) -> list[R]:
        """The records that judged references of another record name, in their order."""
        return [self.follow(record, kind, reference) for reference in references]

    def every(self) -> Iterator[Record]:
        """All records, kind by kind."""
        for records in self.records.values():
            yield from records.values()

    @property
    def folders(self) -> tuple[str, ...]:
        """The prefectures that adopted the handbook: folders with a handbook of their own."""
        return tuple(record.folder for record in self.all(SINGLE))


def load(root: Path) -> Dataset:
    """Every record below a data folder; files that cannot be one are problems, not records."""
    if not root.is_dir():
        return Dataset({}, (_no_folder(root),))
    records: dict[type[Record], dict[str, Record]] = {kind: {} for kind in KINDS}
    problems = [_not_read(file) for file in _other_files(root)]
    broken: set[tuple[str, str]] = set()
    for reading in read_folder(root):
        kind, misplaced = kind_of(reading.file)
        problems += [*reading.problems, *misplaced]
        if kind is None:
            continue
        record = _record_of(reading, kind, problems)
        if record is None:
            path = PurePosixPath(reading.file)
            broken.add((kind.kind, f"{path.parts[0]}/{path.stem}"))
        else:
            records[kind][record.full_id] = record
    ordered = {kind: dict(sorted(found.items())) for kind, found in records.items()}
    return Dataset(ordered, tuple(problems), frozenset(broken))


def _record_of(reading: Reading, kind: type[Record], problems: list[Problem]) -> Record | None:
    if reading.tree is None:
        return None
    record, faults = judge(reading.tree, kind)
    problems.extend(faults)
    if record is None:
        return None
    path = PurePosixPath(reading.file)
    return record.placed(reading.tree, path.parts[0], path.stem)


def kind_of(file: str) -> tuple[type[Record] | None, list[Problem]]:
    """The kind that a file's place makes it, and what is wrong with its place or name."""
    parts = PurePosixPath(file).parts
    stem = PurePosixPath(file).stem
    if len(parts) == 2 and stem == SINGLE.kind:
        return SINGLE, []
    kind = _BY_PLURAL.get(parts[1]) if len(parts) == 3 else None
    if kind is None:
        return None, [_misplaced(file, parts)]
    if not _ID.fullmatch(stem):
        return kind, [_bad_name(file, stem)]
    return kind, []


def _other_files(root: Path) -> Iterator[str]:
    """Files that no record can be, such as `.yaml` or a sheet; notes and hidden files may stay."""
    for path in sorted(root.rglob("*")):
        file = path.relative_to(root)
        if path.suffix in (".yml", ".md") or any(part.startswith(".") for part in file.parts):
            continue
        if path.is_file():
            yield file.as_posix()


def _not_read(file: str) -> Problem:
    stem = PurePosixPath(file).stem
    return error(
        Mark(file),
        "file-ending",
        ja="このファイルは読まれません。記録のファイル名は .yml で終わります。",
        en="This file is not read; a record's file name ends in .yml.",
        hint=(
            f"{stem}.yml に変えるか、別の場所に移してください。",
            f"Rename it {stem}.yml, or move it elsewhere.",
        ),
    )


def _no_folder(root: Path) -> Problem:
    return error(
        Mark(root.name),
        "no-data-folder",
        ja=f"データのフォルダー「{root}」がありません。",
        en=f"There is no data folder '{root}'.",
        hint=("--data の綴りを確かめてください。", "Check the spelling after --data."),
    )


def _misplaced(file: str, parts: tuple[str, ...]) -> Problem:
    folders = sorted(_BY_PLURAL)
    near = get_close_matches(parts[1], folders, 1, 0.6) if len(parts) > 2 else []
    listed = ", ".join(folders)
    return error(
        Mark(file),
        "file-place",
        ja="この場所のファイルは、どの種類の記録でもありません。",
        en="A file in this place is no record of any kind.",
        hint=(
            f"もしかして: {near[0]}" if near else f"種類のフォルダー: {listed}",
            f"Did you mean {near[0]}?" if near else f"Folders of kinds: {listed}",
        ),
    )


def _bad_name(file: str, stem: str) -> Problem:
    better = re.sub("[^a-z0-9]+", "-", stem.lower()).strip("-")
    return error(
        Mark(file),
        "file-name",
        ja=f"ファイル名「{stem}」が ID の形ではありません（半角英小文字・数字・ハイフン）。",
        en=f"The file name '{stem}' is not an id (lower-case letters, digits, hyphens).",
        hint=(
            f"{better}.yml にしてください。" if better else "ローマ字の読みにしてください。",
            f"Rename it {better}.yml." if better else "Use the reading in Latin letters.",
        ),
    )
