"""From a seed and a size to a data folder: invented areas with their towns and bases, and offices of many kinds."""

import random
from pathlib import Path

from benchmarks.search.country import Town, towns_with_all_they_share
from benchmarks.search.names import kind_of_office, office

_A_TOWN = 25
"""Records to a town, as in the whole country."""
_NUMBERS = 10_000
"""Telephone numbers for samples; above so many offices, some share one."""

_FUNCTIONS = {
    "consultation": {"planning_consultation", "child_consultation"},
    "emergency": {"short_stay", "residential", "home_care"},
    "trial_stay": {"short_stay", "group_home"},
    "expertise": {"medical_institution", "medical_care", "child_development"},
    "community_system": {"community_transition", "community_settlement", "activity_support"},
}
"""The functions of a base by the services that carry them."""

_OFFICE = (Path(__file__).parent / "forms" / "office.txt").read_text(encoding="utf-8")


def write_data(root: Path, number: int, seed: int) -> None:
    """Write so many records below a folder."""
    draw = random.Random(seed)
    towns, files = towns_with_all_they_share(draw, max(1, number // _A_TOWN))
    numbers = draw.sample(range(_NUMBERS), _NUMBERS)
    for serial in range(number - len(files)):
        town = draw.choice(towns)
        text = _office(draw, serial, town, numbers[serial % _NUMBERS])
        files[f"{town.folder}/facilities/mihon-{serial + 1}.yml"] = text
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _office(draw: random.Random, serial: int, town: Town, number: int) -> str:
    kind = kind_of_office(draw)
    services = draw.sample(kind.services, draw.randint(1, len(kind.services)))
    functions = [name for name, carriers in _FUNCTIONS.items() if carriers & set(services)]
    return _OFFICE.format(
        name=office(draw, kind, town.place).yaml(),
        town=town.id,
        base=town.base,
        functions=_list("functions", functions) if functions else "",
        services=_items(services),
        postal=draw.choice(town.postal),
        serial=serial + 1,
        tel=f"0749-00-{number:04}",
    )


def _list(name: str, words: list[str]) -> str:
    return f"{name}:\n{_items(words)}"


def _items(words: list[str]) -> str:
    return "".join(f"  - {word}\n" for word in words)
