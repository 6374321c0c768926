"""From a folder of YAML to every record, found by kind and id, and what is wrong with its files."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar, cast

from kyoten.kinds import KINDS, NATIONAL, SINGLE, Record
from kyoten.kinds.fault import shown
from kyoten.kinds.judge import judge
from kyoten.kinds.references import ID
from kyoten.problem import Mark, Problem, error
from kyoten.source import SUFFIX, Reading, files_below, kept_in, read_listed, resting_collector

R = TypeVar("R", bound=Record)

_BY_PLURAL = {kind.plural: kind for kind in KINDS if kind is not SINGLE}
_NOTES = ".md"
"""Files beside the records that people may keep: notes for whoever comes next."""


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


def load(root: Path, kept: Path | None = None) -> Dataset:
    """Every record below a data folder; files that cannot be one are problems, not records.

    A file `kept` spares the parser what it has read before; it is made where there is none.
    """
    listed = files_below(root)
    shut = {file for file, fault in listed if fault}
    if "" in shut:
        return Dataset({}, (_no_folder(root),))
    problems = [_not_read(file) for file, _ in listed if file not in shut and _is_stray(file)]
    records: dict[type[Record], dict[str, Record]] = {kind: {} for kind in KINDS}
    broken: set[tuple[str, str]] = set()
    with resting_collector(), kept_in(kept) as trees:
        for reading in read_listed(root, listed, trees):
            kind, misplaced = kind_of(reading.file)
            problems += reading.problems
            problems += () if reading.file in shut else misplaced
            if kind is None:
                continue
            full_id = "/".join(identity_of(reading.file))
            record = _record_of(reading, kind, problems)
            if record is None:
                broken.add((kind.kind, full_id))
            else:
                records[kind][full_id] = record
    ordered = {kind: dict(sorted(found.items())) for kind, found in records.items()}
    return Dataset(ordered, tuple(problems), frozenset(broken))


def _record_of(reading: Reading, kind: type[Record], problems: list[Problem]) -> Record | None:
    if reading.tree is None:
        return None
    record, faults = judge(reading.tree, kind)
    problems.extend(faults)
    return None if record is None else record.placed(reading.tree, *identity_of(reading.file))


def identity_of(file: str) -> tuple[str, str]:
    """The folder and the id that a file's name gives its record."""
    return file.partition("/")[0], file.rpartition("/")[2].removesuffix(SUFFIX)


def kind_of(file: str) -> tuple[type[Record] | None, list[Problem]]:
    """The kind that a file's place makes it, and what is wrong with its place or name."""
    parts = file.split("/")
    folder, stem = identity_of(file)
    if len(parts) == 2 and stem == SINGLE.kind and folder != NATIONAL:
        return SINGLE, [] if ID.fullmatch(folder) else [_bad_name(file, folder)]
    kind = _BY_PLURAL.get(parts[1]) if len(parts) == 3 else None
    if kind is None or not kind.may_stand(in_national=folder == NATIONAL):
        return None, [_misplaced(file, parts, kind)]
    wrong = next((name for name in (folder, stem) if not ID.fullmatch(name)), None)
    return kind, [] if wrong is None else [_bad_name(file, wrong)]


def _is_stray(file: str) -> bool:
    return not file.endswith((SUFFIX, _NOTES))


def _not_read(file: str) -> Problem:
    stem = shown(file.rpartition("/")[2].partition(".")[0])
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
        Mark(""),
        "no-data-folder",
        ja=f"データのフォルダー「{root}」がありません。",
        en=f"There is no data folder '{root}'.",
        hint=("--data の綴りを確かめてください。", "Check the spelling after --data."),
    )


def _misplaced(file: str, parts: list[str], kind: type[Record] | None) -> Problem:
    folders = sorted(_BY_PLURAL)
    near = get_close_matches(parts[1], folders, 1, 0.6) if len(parts) > 2 else []
    meant = kind or (_BY_PLURAL.get(parts[1]) if len(parts) > 3 else None)
    if meant is not None:
        home = NATIONAL if meant.is_national else parts[0]
        home = home if meant.may_stand(in_national=home == NATIONAL) else "<prefecture>"
        place = f"{shown(home)}/{meant.plural}/{shown(parts[-1])}"
        hint = (f"正しい場所: {place}", f"Its place: {place}")
    elif near:
        hint = (f"もしかして: {near[0]}", f"Did you mean {near[0]}?")
    else:
        listed = ", ".join(folders)
        hint = (f"種類のフォルダー: {listed}", f"Folders of kinds: {listed}")
    return error(
        Mark(file),
        "file-place",
        ja="この場所のファイルは、どの種類の記録でもありません。",
        en="A file in this place is no record of any kind.",
        hint=hint,
    )


def _bad_name(file: str, name: str) -> Problem:
    better = re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")
    return error(
        Mark(file),
        "file-name",
        ja=f"ファイルやフォルダーの名前「{shown(name)}」が ID の形ではありません（半角英小文字・数字・ハイフン）。",
        en=f"The name '{shown(name)}' of a file or folder is not an id (lower-case letters, digits, hyphens).",
        hint=(
            f"{better} にしてください。" if better else "ローマ字の読みにしてください。",
            f"Rename it {better}." if better else "Use the reading in Latin letters.",
        ),
    )
