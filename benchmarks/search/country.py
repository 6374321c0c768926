"""From a number of towns to an invented country: prefectures, areas, and what their towns share, as files."""

import random
from pathlib import Path
from typing import NamedTuple

from benchmarks.search.names import Called, Place, places
from kyoten.kinds.digits import municipality_digit

_TOWNS = 5
"""To an area."""
_AREAS = 20
"""To a prefecture."""
_POSTAL_CODES = 5
"""To a town."""
_FIRST_CODE, _STEP = 5_000_000, 13
"""Postal codes lie a little apart, as real ones do."""

_ENDINGS = {"city": "shi", "town": "cho", "village": "mura"}
_SHARED = {
    "areas": ("area", ("圏域", "けんいき", "Area")),
    "bases": (
        "base",
        (
            "圏域地域生活支援拠点",
            "けんいきちいきせいかつしえんきょてん",
            "Area Community Life Support Base",
        ),
    ),
    "centers": (
        "center",
        (
            "基幹相談支援センター",
            "きかんそうだんしえんせんたー",
            "Core Consultation Support Center",
        ),
    ),
    "councils": (
        "council",
        ("自立支援協議会", "じりつしえんきょうぎかい", "Independence Support Council"),
    ),
}
"""What the towns of an area have together: folder, form, and the name's end."""

_FORMS = {
    path.stem: path.read_text(encoding="utf-8")
    for path in (Path(__file__).parent / "forms").glob("*.txt")
}

Files = dict[str, str]


class Town(NamedTuple):
    """A municipality and where it stands."""

    folder: str
    id: str
    place: Place
    base: str
    postal: tuple[str, ...]


def towns_with_all_they_share(draw: random.Random, number: int) -> tuple[list[Town], Files]:
    """About so many towns, and every file but those of offices."""
    areas = -(-number // _TOWNS)
    prefectures = -(-areas // _AREAS)
    stems = iter(places(draw, areas * (_TOWNS + 1) + prefectures))
    files = {"national/documents/guide.yml": _FORMS["guide"]}
    towns: list[Town] = []
    for p in range(prefectures):
        folder = f"ken{p + 1}"
        files |= _prefecture(folder, p + 1, next(stems).stem)
        for a in range(min(_AREAS, areas - p * _AREAS)):
            area = next(stems).stem
            mine = [_town(folder, area, next(stems), len(towns) + i) for i in range(_TOWNS)]
            for i, town in enumerate(mine):
                code = f"{p + 1:02}{300 + a * _TOWNS + i}"
                number = len(towns) + i
                files[f"{folder}/municipalities/{town.id}.yml"] = _file_of(town, code, number)
            files |= _what_they_share(folder, area, [town.id for town in mine])
            towns += mine
    return towns, files


def _prefecture(folder: str, number: int, stem: Called) -> Files:
    whole = stem + ("県", "けん", "Prefecture")
    title = whole + (
        "地域生活支援の手引き",
        "ちいきせいかつしえんのてびき",
        "Handbook of Life Support",
    )
    form, handbook = _FORMS["prefecture"], _FORMS["handbook"]
    return {
        f"national/prefectures/{folder}.yml": form.format(code=f"{number:02}", name=whole.yaml()),
        f"{folder}/handbook.yml": handbook.format(folder=folder, name=title.yaml()),
    }


def _town(folder: str, area: Called, place: Place, number: int) -> Town:
    first = _FIRST_CODE + number * _POSTAL_CODES * _STEP
    codes = [f"{first + _STEP * code}" for code in range(_POSTAL_CODES)]
    own = f"{place.stem.en.lower()}-{_ENDINGS[place.kind]}"
    return Town(folder, own, place, area.en.lower(), tuple(f"{c[:3]}-{c[3:]}" for c in codes))


def _file_of(town: Town, code: str, number: int) -> str:
    return _FORMS["town"].format(
        code=code + municipality_digit(code),
        name=town.place.whole.yaml(),
        kind=town.place.kind,
        id=town.id,
        postal=town.postal[0],
        tel=f"0748-00-{number:04}",
    )


def _what_they_share(folder: str, area: Called, towns: list[str]) -> Files:
    members = "".join(f"  - {town}\n" for town in towns)
    own = area.en.lower()
    return {
        f"{folder}/{plural}/{own}.yml": _FORMS[form].format(
            id=own,
            name=(area + ending).yaml(),
            towns=members,
            implementers=members.replace("- ", "- municipality: "),
            inner=members.replace("  -", "      -"),
        )
        for plural, (form, ending) in _SHARED.items()
    }
