"""From areas and municipalities to gaps and overlaps between them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from kyoten.dataset import Dataset
from kyoten.kinds import Area, Base, Facility, Handbook, Municipality, Prefecture
from kyoten.kinds.place import AreaKind
from kyoten.problem import Problem, error
from kyoten.rules.rule import Seen

_ENDINGS = {
    "市": {"し": "shi"},
    "町": {"ちょう": "cho", "まち": "machi"},
    "村": {"むら": "mura", "そん": "son"},
    "区": {"く": "ku"},
}
_KIND_WORDS = re.compile(r" (City|Town|Village|Ward)$")


def welfare_areas_partition(dataset: Dataset, today: date) -> Iterator[Problem]:
    """The welfare areas of a prefecture hold each of its municipalities exactly once."""
    holders: dict[str, list[Area]] = defaultdict(list)
    for area in dataset.all(Area):
        if area.area_kind is not AreaKind.WELFARE or area.sample:
            continue
        for index, member in enumerate(area.members):
            earlier = holders[area.full(member)]
            if earlier:
                yield error(
                    area.at("members", index),
                    "town-in-two-areas",
                    ja=f"「{member}」は「{earlier[0].name.ja}」にも入っています。",
                    en=f"'{member}' is also in {earlier[0].name.en}.",
                    hint=("どちらか1つの圏域にしてください。", "Keep it in one area."),
                )
            earlier.append(area)
    if any(kind == Area.kind for kind, _ in dataset.broken):
        return
    for town in dataset.all(Municipality):
        if town.full_id not in holders and not town.sample:
            yield error(
                town.at(),
                "town-in-no-area",
                ja=f"{town.name.ja}がどの障害保健福祉圏域にも入っていません。",
                en=f"{town.name.en} is in no welfare area.",
                hint=(
                    f"areas/ の圏域の members に {town.id} を足してください。",
                    f"Add {town.id} to the members of an area in areas/.",
                ),
            )


def area_is_of_one_prefecture(dataset: Dataset, today: date) -> Iterator[Problem]:
    """A sub-area lies in its parent; a welfare area's members are of its own folder."""
    for area in dataset.all(Area):
        parent = dataset.find(Area, area.full(area.parent)) if area.parent else None
        for index, member in enumerate(area.members):
            outside = parent is not None and area.full(member) not in map(
                parent.full, parent.members
            )
            if outside or (area.area_kind is AreaKind.WELFARE and "/" in member):
                yield error(
                    area.at("members", index),
                    "member-outside",
                    ja=f"「{member}」は、この圏域が属する範囲の市町村ではありません。",
                    en=f"'{member}' does not lie in what this area is part of.",
                    hint=("members か parent を直してください。", "Correct members or parent."),
                )


def folder_has_handbook(dataset: Dataset, today: date) -> Iterator[Problem]:
    """A prefecture's folder has a handbook.yml and the prefecture's id as its name."""
    for handbook in dataset.all(Handbook):
        if handbook.full(handbook.prefecture) != f"national/{handbook.folder}":
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
    broken = (id_.split("/")[0] for kind, id_ in dataset.broken if kind == Handbook.kind)
    known = {*dataset.folders, *broken, "national"}
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


def code_is_of_prefecture(dataset: Dataset, today: date) -> Iterator[Problem]:
    """A municipality's code begins with its prefecture's; no two have the same."""
    codes: dict[str, Municipality] = {}
    prefectures = {p.id: p for p in dataset.all(Prefecture)}
    for town in dataset.all(Municipality):
        prefecture = prefectures.get(town.folder)
        if prefecture and not town.code.startswith(prefecture.code):
            yield error(
                town.at("code"),
                "code-of-other-prefecture",
                ja=f"コード {town.code} は{prefecture.name.ja}（{prefecture.code}）のものではありません。",
                en=f"The code {town.code} is not of {prefecture.name.en} ({prefecture.code}).",
                hint=("コードかフォルダーを直してください。", "Correct the code or the folder."),
            )
        if town.code in codes:
            yield error(
                town.at("code"),
                "code-twice",
                ja=f"コード {town.code} は {codes[town.code].file} にもあります。",
                en=f"The code {town.code} also stands in {codes[town.code].file}.",
                hint=("どちらかを直してください。", "Correct one of them."),
            )
        codes.setdefault(town.code, town)


def named_after_reading(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A municipality's file is named after the reading of its full name: nagahama-shi."""
    town = seen.record
    if not isinstance(town, Municipality) or not town.name.en or town.sample:
        return
    endings = _ENDINGS.get(town.name.ja[-1], {})
    ending = next((latin for kana, latin in endings.items() if town.name.kana.endswith(kana)), None)
    if ending is None:
        yield error(
            town.at("name", "kana"),
            "reading-of-kind",
            ja=f"読み「{town.name.kana}」が「{town.name.ja[-1]}」の読みで終わっていません。",
            en=f"The reading '{town.name.kana}' does not end like '{town.name.ja[-1]}'.",
            hint=("市・町・村まで含めた読みを書いてください。", "Write the whole name's reading."),
        )
        return
    stem = re.sub("[^a-z]+", "-", _KIND_WORDS.sub("", town.name.en).lower())
    wanted = f"{stem}-{ending}"
    if town.id != wanted and not town.id.startswith(f"{wanted}-"):
        yield error(
            town.at(),
            "file-name",
            ja=f"ファイル名「{town.id}」が名前「{town.name.ja}」の読みと合っていません。",
            en=f"The file name '{town.id}' does not fit the name {town.name.en}.",
            hint=(f"{wanted}.yml にしてください。", f"Rename it {wanted}.yml."),
        )


def facility_once(dataset: Dataset, today: date) -> Iterator[Problem]:
    """No two facilities have the same office number and name (one number alone may repeat)."""
    seen: dict[tuple[str, str], Facility] = {}
    for facility in dataset.all(Facility):
        if not facility.office_number:
            continue
        key = (facility.office_number, facility.name.ja)
        if key in seen:
            yield error(
                facility.at("office_number"),
                "facility-twice",
                ja=f"事業所番号と名前が {seen[key].file} と同じです。",
                en=f"Office number and name are the same as in {seen[key].file}.",
                hint=("どちらかのファイルを消してください。", "Delete one of the files."),
            )
        seen.setdefault(key, facility)


def base_in_one_prefecture(dataset: Dataset, today: date) -> Iterator[Problem]:
    """A base is run by municipalities of one prefecture."""
    for base in dataset.all(Base):
        for index, implementer in enumerate(base.implementers):
            town = implementer.municipality
            if town and not base.full(town).startswith(f"{base.folder}/"):
                yield error(
                    base.at("implementers", index, "municipality"),
                    "base-spans-prefectures",
                    ja=f"「{town}」はこの都道府県の市町村ではありません。",
                    en=f"'{town}' is not of this prefecture.",
                    hint=(
                        "この都道府県の市町村を書いてください。",
                        "Write one of this prefecture.",
                    ),
                )
