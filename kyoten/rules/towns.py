"""From municipalities and their folders to names and codes that do not fit."""

import re
from collections.abc import Iterator
from datetime import date

from kyoten.dataset import Dataset
from kyoten.kinds import NATIONAL, Center, Handbook, Municipality, Prefecture
from kyoten.problem import Problem, error
from kyoten.rules.rule import Seen
from kyoten.source import Value, table

_KIND_WORDS = re.compile(r" (City|Town|Village|Ward)$")


def folder_has_handbook(dataset: Dataset, today: date) -> Iterator[Problem]:
    """A prefecture's folder has a handbook.yml and the prefecture's id as its name."""
    for handbook in dataset.all(Handbook):
        meant = handbook.full(handbook.prefecture)
        if meant != f"{NATIONAL}/{handbook.folder}" and dataset.find(Prefecture, meant):
            yield error(
                handbook.at("prefecture"),
                "folder-name",
                ja=f"フォルダー名「{handbook.folder}」が都道府県の ID と合っていません。",
                en=f"The folder '{handbook.folder}' is not named after its prefecture.",
                hint=(
                    "フォルダー名を都道府県の ID（例: shiga）にしてください。",
                    "Name the folder after the prefecture's id (shiga).",
                ),
            )
    broken = (id_.partition("/")[0] for kind, id_ in dataset.broken if kind == Handbook.kind)
    known = {*dataset.folders, *broken, NATIONAL}
    first = {record.folder: record for record in reversed(list(dataset.every()))}
    for folder, record in sorted(first.items()):
        if folder not in known:
            yield error(
                record.at(),
                "no-handbook",
                ja=f"フォルダー「{folder}」に handbook.yml がありません。",
                en=f"The folder '{folder}' has no handbook.yml.",
                hint=(
                    f"`python3 build.py new prefecture {folder}` で作れます。",
                    f"`python3 build.py new prefecture {folder}` makes one.",
                ),
            )


def center_is_there_or_not(dataset: Dataset, today: date) -> Iterator[Problem]:
    """A municipality that is said to have no core center has none among the records (s0 §7(1))."""
    for center in dataset.all(Center):
        for reference in center.municipalities:
            town = dataset.find(Municipality, center.full(reference))
            if town and town.no_center_as_of and not center.sample:
                yield error(
                    town.at("no_center_as_of"),
                    "center-and-none",
                    ja=f"基幹相談支援センターがないと書かれていますが、「{center.name.ja}」があります。",
                    en=f"It is said to have no core center, but there is {center.name.en or center.name.ja}.",
                    hint=(
                        "no_center_as_of を消すか、センターの記録を直してください。",
                        "Delete no_center_as_of, or correct the center's record.",
                    ),
                )


def code_is_of_prefecture(dataset: Dataset, today: date) -> Iterator[Problem]:
    """A municipality's code begins with its prefecture's; no two have the same."""
    codes: dict[str, Municipality] = {}
    for town in dataset.all(Municipality):
        prefecture = dataset.find(Prefecture, f"{NATIONAL}/{town.folder}")
        if prefecture and not town.code.startswith(prefecture.code):
            name = prefecture.name
            yield error(
                town.at("code"),
                "code-of-other-prefecture",
                ja=f"コード {town.code} は{name.ja}（{prefecture.code}）のものではありません。",
                en=f"The code {town.code} is not of {name.en or name.ja} ({prefecture.code}).",
                hint=("コードかフォルダーを直してください。", "Correct the code or the folder."),
            )
        elif town.code in codes:
            yield error(
                town.at("code"),
                "code-twice",
                ja=f"コード {town.code} は {codes[town.code].file} にもあります。",
                en=f"The code {town.code} also stands in {codes[town.code].file}.",
                hint=("どちらかを直してください。", "Correct one of them."),
            )
        codes.setdefault(town.code, town)


def named_after_reading(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A municipality's name ends like its kind, and its file is named after the reading: nagahama-shi."""
    town = seen.record
    if not isinstance(town, Municipality):
        return
    sign, readings = _endings(town.municipality_kind)
    ending = next((latin for kana, latin in readings if town.name.kana.endswith(kana)), None)
    if not town.name.ja.endswith(sign):
        yield error(
            town.at("name", "ja"),
            "name-of-kind",
            ja=f"名前「{town.name.ja}」が「{sign}」で終わっていません。",
            en=f"The name '{town.name.ja}' does not end in '{sign}'.",
            hint=(
                "名前か municipality_kind を直してください。",
                "Correct it or municipality_kind.",
            ),
        )
    elif ending is None:
        yield error(
            town.at("name", "kana"),
            "reading-of-kind",
            ja=f"読み「{town.name.kana}」が「{sign}」の読みで終わっていません。",
            en=f"The reading '{town.name.kana}' does not end like '{sign}'.",
            hint=("市・町・村まで含めた読みを書いてください。", "Write the whole name's reading."),
        )
    elif town.name.en and not town.sample:
        yield from _named(town, f"{_stem(town.name.en)}-{ending}")


def _named(town: Municipality, wanted: str) -> Iterator[Problem]:
    if town.id != wanted and not town.id.startswith(f"{wanted}-"):
        yield error(
            town.at(),
            "file-name",
            ja=f"ファイル名「{town.id}」が名前「{town.name.ja}」の読みと合っていません。",
            en=f"The file name '{town.id}' does not fit the name {town.name.en}.",
            hint=(f"{wanted}.yml にしてください。", f"Rename it {wanted}.yml."),
        )


def _stem(english: str) -> str:
    return re.sub("[^a-z]+", "-", _KIND_WORDS.sub("", english).lower()).strip("-")


def _endings(kind: str) -> tuple[str, list[tuple[str, str]]]:
    entry = table("endings")[kind]
    return _sign_and_readings(entry if isinstance(entry, dict) else {})


def _sign_and_readings(entry: dict[str, Value]) -> tuple[str, list[tuple[str, str]]]:
    readings = entry.get("readings")
    pairs = readings.items() if isinstance(readings, dict) else ()
    return str(entry.get("sign")), [(kana, str(latin)) for kana, latin in pairs]
