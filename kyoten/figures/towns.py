"""From what is known of municipalities to the map of a prefecture's municipalities."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kyoten.derive import Coverage
from kyoten.figures.drawing import Drawing, Key, Line
from kyoten.figures.names import short_name
from kyoten.figures.question import PlaceHref, Question
from kyoten.figures.tiles import State, Tile, is_wide, tile_map
from kyoten.words import Words

COLUMNS = 10
"""A map with more columns has no room for names: its tiles carry the numbers of the areas."""

_STATES = (State.FULL, State.EMPTY)

Numbers = Mapping[str, str]
"""By an area's full id: its number on the map."""


def towns_drawing(question: Question, words: Words, *, href: PlaceHref | None = None) -> Drawing:
    """The municipalities, each with a sign for whether it is known to have one.

    Links stand only in a map of names; a map of numbers is one image beside its table.
    """
    naming = question.naming(words, "towns")
    numbers = {area.full_id: str(number) for number, area in enumerate(question.areas(), 1)}
    notes, keys = ["figures.no_map", "figures.borders"], question.keys(words, "towns", _STATES)
    if has_names(question):
        tiles = tuple(_named(question, words, href))
    else:
        tiles = tuple(_numbered(question, words, numbers))
        notes, keys = [*notes, "figures.numbers"], (*keys, *_area_keys(question, words))
    return Drawing(
        id=naming.id,
        title=naming.title,
        desc=naming.desc,
        as_of=question.as_of(words),
        svg=tile_map(tiles, naming),
        notes=tuple(words(note) for note in notes),
        is_wide=is_wide(tiles),
        keys=keys,
        heads=(
            words("kinds.municipality.one"),
            words("figures.towns.number"),
            words("kinds.area.one"),
            words(f"kinds.{question.kind.kind}.one"),
        ),
        lines=tuple(
            replace(_line(question, words, row, numbers), href=href and href(row.municipality))
            for row in question.rows
        ),
    )


def has_names(question: Question) -> bool:
    """Whether the map is narrow enough for names."""
    columns = [row.municipality.grid.column for row in question.rows if row.municipality.grid]
    return not columns or max(columns) - min(columns) < COLUMNS


def _named(question: Question, words: Words, href: PlaceHref | None) -> Iterator[Tile]:
    for row in question.rows:
        town = row.municipality
        if town.grid is not None:
            sign = words("figures.yes" if question.is_known(row) else "figures.nothing")
            yield Tile(
                grid=town.grid,
                label=short_name(words, town.name, "municipality"),
                sign=sign,
                state=_state(question, row),
                name=_name(question, words, row),
                href=href(town) if href else None,
                group=row.area.full_id if row.area else "",
            )


def _numbered(question: Question, words: Words, numbers: Numbers) -> Iterator[Tile]:
    for row in question.rows:
        area = row.area.full_id if row.area else ""
        if row.municipality.grid is not None:
            yield Tile(
                grid=row.municipality.grid,
                label=(),
                sign=numbers.get(area, words("figures.nothing")),
                state=_state(question, row),
                name=_name(question, words, row),
                group=area,
            )


def _area_keys(question: Question, words: Words) -> Iterator[Key]:
    for number, area in enumerate(question.areas(), 1):
        yield Key(str(number), words.of(area.name))


def _state(question: Question, row: Coverage) -> State:
    return State.FULL if question.is_known(row) else State.EMPTY


def _name(question: Question, words: Words, row: Coverage) -> str:
    name = words.of(row.municipality.name).text
    return words("figures.tile", name=name, says=_says(question, words, row))


def _says(question: Question, words: Words, row: Coverage) -> str:
    return words("coverage.known" if question.is_known(row) else "coverage.not_known")


def _line(question: Question, words: Words, row: Coverage, numbers: Numbers) -> Line:
    area = row.area
    return Line(
        words.named(row.municipality.name),
        (
            numbers[area.full_id] if area else words("figures.nothing"),
            words.of(area.name).text if area else words("coverage.not_known"),
            _says(question, words, row),
        ),
    )
