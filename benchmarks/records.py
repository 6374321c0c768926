"""From a seed to a data folder with ten thousand invented records, in the mix of a whole country."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from kyoten.kinds.digits import municipality_digit, office_check
from kyoten.kinds.facility import Disability, EnhancedType, Role, Service
from kyoten.kinds.support import BaseFunction

PREFECTURES = 8
TOWNS = 150
"""Municipalities a prefecture; an area has ten of them, with a base, a center and a council."""

_AREA = 10
_SYLLABLES = list("かきくけこさしすせそなにのはひふまみもやよらりわ")


def write_records(
    root: Path, number: int, *, seed: int = 1, prefectures: int = PREFECTURES, rare: int = 0
) -> int:
    """Writes at least that many records below a folder; how many they are.

    Every `rare`th facility is a sample without English, with signs that HTML has to escape.
    """
    draw = random.Random(seed)
    files = dict(_places(draw, prefectures))
    facilities = _facilities(draw, prefectures, rare)
    while len(files) < number:
        name, text = next(facilities)
        files[name] = text
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return len(files)


def places_in(prefectures: int) -> int:
    """How many of the records are no facilities."""
    areas = TOWNS // _AREA
    return 1 + prefectures * (2 + TOWNS + areas * len(_SHARED))


def _places(draw: random.Random, prefectures: int) -> Iterator[tuple[str, str]]:
    yield "national/documents/guide.yml", _GUIDE
    for p in range(prefectures):
        folder, code = f"ken{p}", f"{p + 1:02}"
        name = _name(draw, f"県{p}", "けん", f"Ken{p} Prefecture")
        yield (
            f"national/prefectures/{folder}.yml",
            f'code: "{code}"\n{name}{_SOURCE.replace("national/", "")}',
        )
        yield f"{folder}/handbook.yml", _HANDBOOK.format(folder=folder)
        for t in range(TOWNS):
            yield f"{folder}/municipalities/machi-cho-{t}.yml", _town(draw, code, t)
        for a in range(0, TOWNS, _AREA):
            towns = "".join(f"  - machi-cho-{t}\n" for t in range(a, a + _AREA))
            for kind, form in _SHARED.items():
                yield f"{folder}/{kind}/area{a}.yml", form(draw, a, towns)


def _town(draw: random.Random, code: str, t: int) -> str:
    five = f"{code}{t + 300}"
    return _TOWN.format(
        code=five + municipality_digit(five),
        t=t,
        kana=_kana(draw),
        tel=f"0999-{draw.randrange(10, 99)}-{draw.randrange(10000):04}",
        fax=f"0998-{draw.randrange(10, 99)}-{draw.randrange(10000):04}",
    )


def _facilities(draw: random.Random, prefectures: int, rare: int) -> Iterator[tuple[str, str]]:
    serial = 0
    while True:
        serial += 1
        folder, town = f"ken{draw.randrange(prefectures)}", draw.randrange(TOWNS)
        form = _FULL if serial % 3 else _LEAN
        if rare and serial % rare == 0:
            form = _RARE
        yield f"{folder}/facilities/office-{serial}.yml", _facility(draw, form, serial, town)


def _facility(draw: random.Random, form: str, serial: int, town: int) -> str:
    """Two of three have every field, the others what must be there."""
    number = next(n for d in "0123456789" if office_check(n := f"13{serial:07}{d}"))
    return form.format(
        name=_name(draw, f"事業所{serial}", "じぎょうしょ", f"Office {serial}"),
        town=f"machi-cho-{town}",
        base=f"area{town - town % _AREA}",
        functions=_some(draw, [function.value for function in BaseFunction]),
        services=_some(draw, [s.value for s in Service if s is not Service.PLANNING_CONSULTATION]),
        disabilities=_some(draw, [disability.value for disability in Disability]),
        enhanced=draw.choice([EnhancedType.I, EnhancedType.II]).value,
        role=Role.PARTNER.value,
        number=number,
        serial=serial,
        sample=serial % 10000,
        tel=f"0997-{serial // 10000:02}-{serial % 10000:04}",
        fax=f"0996-{serial // 10000:02}-{serial % 10000:04}",
        capacity=draw.randrange(5, 60),
        day=f"2026-{draw.randrange(1, 11):02}-{draw.randrange(1, 29):02}",
    )


def _some(draw: random.Random, words: list[str]) -> str:
    chosen = draw.sample(words, draw.randrange(1, 4))
    return "".join(f"  - {word}\n" for word in chosen)


def _kana(draw: random.Random) -> str:
    return "".join(draw.choices(_SYLLABLES, k=4))


def _name(draw: random.Random, ja: str, ending: str, en: str) -> str:
    return f"name:\n  ja: {ja}\n  kana: {_kana(draw)}{ending}\n  en: {en}\n"


def _area(draw: random.Random, a: int, towns: str) -> str:
    name = _name(draw, f"圏域{a}", "けんいき", f"Area {a}")
    return f"{name}area_kind: welfare\nmembers:\n{towns}{_SOURCE}"


def _council(draw: random.Random, a: int, towns: str) -> str:
    name = _name(draw, f"協議会{a}", "きょうぎかい", f"Council {a}")
    return (
        f"{name}municipalities:\n{towns}secretariat: area{a}\nsecretariat_since: FY2019\n{_SOURCE}"
    )


def _center(draw: random.Random, a: int, towns: str) -> str:
    name = _name(draw, f"基幹センター{a}", "せんたー", f"Core Center {a}")
    return f"{name}municipalities:\n{towns}operation: joint\nopened: 2019-04\ntasks:\n  - community\n{_SOURCE}"


def _base(draw: random.Random, a: int, towns: str) -> str:
    implementers = towns.replace("- ", "- municipality: ")
    name = _name(draw, f"拠点{a}", "きょてん", f"Base {a}")
    return _BASE.format(
        name=name, implementers=implementers, towns=towns.replace("  -", "      -"), a=a
    )


_SHARED: dict[str, Callable[[random.Random, int, str], str]] = {
    "areas": _area,
    "councils": _council,
    "centers": _center,
    "bases": _base,
}

_FORMS = Path(__file__).parent / "forms"
_GUIDE, _HANDBOOK, _TOWN, _FULL, _LEAN, _RARE, _BASE, _SOURCE = (
    (_FORMS / f"{name}.txt").read_text(encoding="utf-8")
    for name in (
        *("guide", "handbook", "town"),
        *("facility-full", "facility-lean", "facility-rare"),
        *("base", "source"),
    )
)
