"""From a kind and an id on the command line to the new files that staff fill in."""

from difflib import get_close_matches
from pathlib import Path

from kyoten.kinds import KINDS, NATIONAL, SINGLE, Prefecture, Record
from kyoten.kinds.references import ID
from kyoten.outputs.begin.skeleton import file_of, kind_named, skeleton
from kyoten.problem import Hint
from kyoten.source import SUFFIX
from kyoten.words import Language, Words

NEAR = 0.65
"""From how alike on an id is taken for a typing mistake: `siga` for `shiga`."""

Begun = tuple[type[Record], str]
"""A kind, and the file that begins a record of it."""


class CannotBegin(Exception):
    """Why no file was made, in Japanese and English."""

    def __init__(self, *, ja: str, en: str) -> None:
        super().__init__(f"{ja}\n{en}")


def begin(data: Path, kind_name: str, id_: str, words: dict[Language, Words]) -> list[str]:
    """Writes the files of a new record and gives their names below the data folder.

    `new prefecture shiga` begins the prefecture's folder; other kinds take `mihon-25` or `shiga/mihon-25`.
    Nothing is ever overwritten, and no folder begun by a typing mistake: `CannotBegin` says why.
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
        _refuse_typo(data, id_)
        wanted: list[Begun] = [
            (Prefecture, file_of(Prefecture, "", id_)),
            (SINGLE, file_of(SINGLE, id_, id_)),
        ]
    else:
        is_national = folder == NATIONAL and kind.is_everywhere
        home = NATIONAL if kind.is_national or is_national else _folder(data, folder, id_)
        wanted = [(kind, file_of(kind, home, id_))]
    missing = [(part, file) for part, file in wanted if not (data / file).exists()]
    if not missing:
        names = ", ".join(file for _, file in wanted)
        raise CannotBegin(ja=f"もうあります: {names}", en=f"It is already there: {names}")
    return missing


def _refuse_typo(data: Path, id_: str) -> None:
    """A prefecture that is not there may be a new one, unless its id is nearly that of another."""
    known = {path.stem for path in (data / NATIONAL / Prefecture.plural).glob(f"*{SUFFIX}")}
    near = get_close_matches(id_, sorted(known), 1, NEAR)
    if id_ not in known and near:
        raise CannotBegin(
            ja=f"「{id_}」という都道府県はありません。もしかして: {near[0]}",
            en=f"There is no prefecture '{id_}'. Did you mean {near[0]}?",
        )


def _folder(data: Path, folder: str, id_: str) -> str:
    """The folder of a prefecture that adopted the handbook: the one that is named, or the only one."""
    folders = sorted(path.parent.name for path in data.glob(f"*/{SINGLE.kind}{SUFFIX}"))
    if folder in folders:
        return folder
    if folder:
        raise _no_folder(folder, id_, folders)
    if len(folders) == 1:
        return folders[0]
    listed = ", ".join(f"{folder}/{id_}" for folder in folders or ["shiga"])
    raise CannotBegin(
        ja=f"どの都道府県の記録かがわかりません。このどれかの形で書いてください: {listed}",
        en=f"Say which prefecture it belongs to: {listed}",
    )


def _no_folder(folder: str, id_: str, folders: list[str]) -> CannotBegin:
    near = folders if folder == NATIONAL else get_close_matches(folder, folders, 1, NEAR)
    begun = f"python3 build.py new {Prefecture.kind} {folder}"
    way: Hint = (f"先に都道府県を始めます: {begun}", f"Begin the prefecture first: {begun}")
    if near:
        way = _meant(f"{near[0]}/{id_}")
    return CannotBegin(
        ja=f"「{folder}」という都道府県のフォルダーはありません。{way[0]}",
        en=f"There is no folder of a prefecture '{folder}'. {way[1]}",
    )


def _meant(near: str) -> Hint:
    return f"もしかして: {near}", f"Did you mean {near}?"
