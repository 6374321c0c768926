"""From a kind and an id on the command line to the new files that staff fill in."""

from difflib import get_close_matches
from pathlib import Path

from kyoten.kinds import KINDS, NATIONAL, SINGLE, Prefecture, Record
from kyoten.kinds.references import ID
from kyoten.outputs.begin.skeleton import file_of, kind_named, skeleton
from kyoten.words import Language, Words

Begun = tuple[type[Record], str]
"""A kind, and the file that begins a record of it."""


class CannotBegin(Exception):
    """Why no file was made, in Japanese and English."""

    def __init__(self, *, ja: str, en: str) -> None:
        super().__init__(f"{ja}\n{en}")


def begin(data: Path, kind_name: str, id_: str, words: dict[Language, Words]) -> list[str]:
    """Writes the files of a new record and gives their names below the data folder.

    `new prefecture shiga` begins the prefecture's folder; other kinds take `mihon-25` or `shiga/mihon-25`.
    Nothing is ever overwritten: `CannotBegin` says why.
    """
    kind = kind_named(kind_name)
    if kind is None:
        raise _no_kind(kind_name)
    folder, _, stem = id_.rpartition("/")
    if not ID.fullmatch(stem) or (folder and not ID.fullmatch(folder)):
        raise CannotBegin(
            ja=f"「{id_}」は ID の形ではありません（半角英小文字・数字・ハイフン）。",
            en=f"'{id_}' is not an id (lower-case letters, digits, hyphens).",
        )
    made = []
    for part, file in _files(data, kind, folder, stem):
        _write(data / file, skeleton(part, words[Language.JA]))
        made.append(file)
    return made


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as fault:
        raise CannotBegin(
            ja=f"{path} を作れません。", en=f"{path} cannot be made ({fault.strerror})."
        ) from fault


def _no_kind(name: str) -> CannotBegin:
    known = [kind.kind for kind in KINDS]
    near = get_close_matches(name, known, 1, 0.6)
    listed = ", ".join(near or known)
    return CannotBegin(
        ja=f"「{name}」という種類はありません。{'もしかして' if near else '種類'}: {listed}",
        en=f"There is no kind '{name}'. {'Did you mean' if near else 'Kinds'}: {listed}",
    )


def _files(data: Path, kind: type[Record], folder: str, id_: str) -> list[Begun]:
    if kind is Prefecture or kind is SINGLE:
        wanted: list[Begun] = [
            (Prefecture, file_of(Prefecture, "", id_)),
            (SINGLE, file_of(SINGLE, id_, id_)),
        ]
    else:
        home = NATIONAL if kind.is_national else folder or _only_folder(data, id_)
        wanted = [(kind, file_of(kind, home, id_))]
    missing = [(part, file) for part, file in wanted if not (data / file).exists()]
    if not missing:
        names = ", ".join(file for _, file in wanted)
        raise CannotBegin(ja=f"もうあります: {names}", en=f"It is already there: {names}")
    return missing


def _only_folder(data: Path, id_: str) -> str:
    folders = sorted(path.parent.name for path in data.glob(f"*/{SINGLE.kind}.yml"))
    if len(folders) == 1:
        return folders[0]
    listed = ", ".join(f"{folder}/{id_}" for folder in folders or ["shiga"])
    raise CannotBegin(
        ja=f"どの都道府県の記録かがわかりません。このどれかの形で書いてください: {listed}",
        en=f"Say which prefecture it belongs to: {listed}",
    )
