"""From a kind and an id on the command line to the new files that staff fill in."""

import re
from pathlib import Path

from kyoten.kinds import KINDS, SINGLE, Prefecture, Record
from kyoten.outputs.skeleton import file_of, kind_named, skeleton
from kyoten.words import Language, Words

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


Begun = tuple[type[Record], str]
"""A kind, and the file that begins a record of it."""


class CannotBegin(Exception):
    """Why no file was made, in Japanese and English."""


def begin(data: Path, kind_name: str, id_: str, words: dict[Language, Words]) -> list[str]:
    """Writes the files of a new record and gives their names below the data folder.

    `new prefecture shiga` begins the prefecture's folder; other kinds take `mihon-25` or `shiga/mihon-25`.
    Nothing is ever overwritten: `CannotBegin` says why.
    """
    kind = kind_named(kind_name)
    if kind is None:
        known = ", ".join(kind.kind for kind in KINDS)
        raise CannotBegin(
            f"「{kind_name}」という種類はありません。種類: {known}\nNo such kind; kinds: {known}"
        )
    folder, _, stem = id_.rpartition("/")
    if not _ID.fullmatch(stem) or (folder and not _ID.fullmatch(folder)):
        raise CannotBegin(
            f"「{id_}」は ID の形ではありません（半角英小文字・数字・ハイフン）。\n"
            f"'{id_}' is not an id (lower-case letters, digits, hyphens)."
        )
    made = []
    for part, file in _files(data, kind, folder, stem):
        path = data / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(skeleton(part, words[Language.JA]), "utf-8")
        made.append(file)
    return made


def _files(data: Path, kind: type[Record], folder: str, id_: str) -> list[Begun]:
    if kind is Prefecture or kind is SINGLE:
        wanted: list[Begun] = [
            (Prefecture, file_of(Prefecture, "", id_)),
            (SINGLE, file_of(SINGLE, id_, id_)),
        ]
    else:
        wanted = [(kind, file_of(kind, folder or _only_folder(data, kind), id_))]
    missing = [(part, file) for part, file in wanted if not (data / file).exists()]
    if not missing:
        names = ", ".join(file for _, file in wanted)
        raise CannotBegin(f"もうあります: {names}\nIt is already there: {names}")
    return missing


def _only_folder(data: Path, kind: type[Record]) -> str:
    folders = sorted(path.parent.name for path in data.glob(f"*/{SINGLE.kind}.yml"))
    if len(folders) == 1 or file_of(kind, "", "x").startswith("national/"):
        return folders[0] if folders else ""
    listed = ", ".join(f"{folder}/ID" for folder in folders) or f"shiga/{kind.kind}-1"
    raise CannotBegin(
        f"どの都道府県の記録かがわかりません。このどれかの形で書いてください: {listed}\n"
        f"Say which prefecture it belongs to: {listed}"
    )
