"""From what is known of municipalities to the map of a prefecture's welfare areas."""

from collections.abc import Iterator

from kyoten.figures.drawing import Drawing, Line
from kyoten.figures.names import short_name
from kyoten.figures.question import PlaceHref, Question
from kyoten.figures.tiles import State, Tile, is_wide, tile_map
from kyoten.words import Words


def areas_drawing(question: Question, words: Words, *, href: PlaceHref | None = None) -> Drawing:
    """The welfare areas, each with how many of its municipalities are known to have one."""
    naming, tiles = question.naming(words, "areas"), tuple(_tiles(question, words, href))
    return Drawing(
        id=naming.id,
        title=naming.title,
        desc=naming.desc,
        as_of=question.as_of(words),
        svg=tile_map(tiles, naming),
        notes=(words("figures.no_map"),),
        is_wide=is_wide(tiles),
        keys=question.keys(words, "areas", State),
        heads=(
            words("kinds.area.one"),
            words("figures.areas.known"),
            words("kinds.municipality.many"),
        ),
        lines=tuple(_lines(question, words, href)),
    )


def _tiles(question: Question, words: Words, href: PlaceHref | None) -> Iterator[Tile]:
    for area in question.areas():
        if area.grid is None:
            continue
        known, of = question.count(area)
        says = words("figures.areas.says", known=known, all=of)
        yield Tile(
            grid=area.grid,
            label=short_name(words, area.name, "area"),
            sign=words("figures.share", known=known, all=of),
            state=State.FULL if known == of else State.PARTLY if known else State.EMPTY,
            name=words("figures.tile", name=words.of(area.name).text, says=says),
            href=href(area) if href else None,
        )


def _lines(question: Question, words: Words, href: PlaceHref | None) -> Iterator[Line]:
    for area in question.areas():
        known, of = question.count(area)
        yield Line(words.named(area.name), (str(known), str(of)), href(area) if href else None)
