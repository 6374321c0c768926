"""From every drawing to the proof that eye, ear and table get the same numbers."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from kyoten.figures import Drawing
from kyoten.figures.bars import Bar, Part, stacked_bars
from kyoten.figures.labels import em_of
from kyoten.figures.svg import Naming
from kyoten.figures.tiles import tile_map
from kyoten.words import JAPANESE, LANGUAGES, Language
from tests.figures.drawn import data, drawings, every, length, texts, tiles, tree, words

EACH = pytest.mark.parametrize(
    ("lang", "drawing"), [pytest.param(*one, id=f"{one[0]}-{one[1].id}") for one in every()]
)
MAPS = pytest.mark.parametrize(
    ("lang", "drawing"),
    [
        pytest.param(*one, id=f"{one[0]}-{one[1].id}")
        for one in every()
        if one[1].id != "case-types"
    ],
)


@EACH
def test_everybody_is_told_what_it_is(lang: Language, drawing: Drawing) -> None:
    """Title and description are tied to the drawing; its ids are its own; its day is said."""
    root = tree(drawing)
    held = {element.attrib["id"]: element for element in root.iter() if "id" in element.attrib}
    assert all(id_.startswith(drawing.id) for id_ in held)
    assert held[root.attrib["aria-labelledby"]].text == drawing.title
    assert held[root.attrib["aria-describedby"]].text == drawing.desc
    assert drawing.as_of
    if drawing.id.startswith("case-"):
        assert "2018" in drawing.as_of
    assert lang is Language.JA or not JAPANESE.search(drawing.title + drawing.desc + drawing.as_of)


@EACH
def test_strict_policy_and_themes(lang: Language, drawing: Drawing) -> None:
    """No style of its own, no script, no color but the reader's, nothing from another host."""
    markup = drawing.svg.markup + "".join(str(key.sign) for key in drawing.keys)
    assert not re.search(r"style|script|#[0-9a-f]{3}\b|rgb|http|\bon[a-z]+=", markup)
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', markup)) <= {
        *("none", "currentColor"),
        f"url(#{drawing.id}-stripes)",
        f"url(#{drawing.id}-sign-stripes)",
    }


@EACH
def test_each_part_holds_what_it_refers_to(lang: Language, drawing: Drawing) -> None:
    """A book sets the drawing and each sign beside its meaning alone: none borrows from another."""
    for markup in (drawing.svg.markup, *(str(key.sign) for key in drawing.keys)):
        assert {*re.findall(r"url\(#([^)]+)\)", markup)} <= {*re.findall(r'id="([^"]+)"', markup)}


@EACH
def test_one_image_or_a_group_of_links(lang: Language, drawing: Drawing) -> None:
    """What is read as one image holds no link that nobody could reach; in a group every tile is one."""
    root = tree(drawing)
    links = root.findall("a")
    assert root.attrib["role"] == ("group" if links else "img")
    assert not links or len(links) == len(tiles(drawing))


@EACH
def test_table_has_a_line_for_all(lang: Language, drawing: Drawing) -> None:
    """Each line has a cell for every column, and the heads say what they are."""
    for line in (*drawing.lines, *filter(None, [drawing.sums])):
        assert len(line.cells) + 1 == len(drawing.heads)
    heads = Counter(str(line.head) for line in drawing.lines)
    assert len(drawing.heads) == len(set(drawing.heads))
    assert heads.total() == len(heads) or lang is Language.EN


@MAPS
def test_tiles_do_not_touch_and_hold_their_text(lang: Language, drawing: Drawing) -> None:
    """No two tiles overlap, all are of one size, and each label fits into its own."""
    shown = tiles(drawing)
    assert len({(tile.place[2], tile.place[3]) for tile in shown}) == 1
    assert len({tile.place[:2] for tile in shown}) == len(shown)
    width, height = shown[0].place[2:]
    for axis, size in ((0, width), (1, height)):
        steps = sorted({tile.place[axis] for tile in shown})
        assert all(after - before > size for before, after in pairwise(steps))
    for tile in shown:
        assert max(map(em_of, tile.lines)) < width, tile
        assert len(tile.lines) * 1.25 < height + 0.01, tile


@MAPS
def test_map_and_table_are_of_the_same_places(lang: Language, drawing: Drawing) -> None:
    """Every line of the table is a tile, and no tile is anything else."""
    names = sorted(re.split("[：:]", tile.name)[0] for tile in tiles(drawing))
    heads = sorted(str(line.head) for line in drawing.lines)
    assert names == heads


@pytest.mark.parametrize("lang", LANGUAGES)
def test_map_of_prefectures_says_the_tables_numbers(lang: Language) -> None:
    """47 tiles; the number in each is the line's, and a stroke stands where no meeting was held."""
    drawing = drawings(lang)["case-prefectures"]
    held, nothing = words()[lang]("figures.held"), words()[lang]("figures.nothing")
    numbers = {
        str(line.head): line.cells[0] if line.cells[1] == held else nothing
        for line in drawing.lines
    }
    assert {re.split("[：:]", tile.name)[0]: tile.lines[-1] for tile in tiles(drawing)} == numbers
    assert len(numbers) == 47
    assert sum(int(n) for n in numbers.values() if n != nothing) == 51
    assert drawing.sums
    assert drawing.sums.cells == ("51", "37")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_maps_of_shiga_know_kohoku(lang: Language) -> None:
    """Two of 19 municipalities, all of one Area of seven, have a known base; of Hokkaido none is known."""
    yes = words()[lang]("figures.yes")
    towns = tiles(drawings(lang)["shiga-towns-base"])
    assert sorted(t.href or "" for t in towns if t.lines[-1] == yes) == [
        *("#maibara-shi", "#nagahama-shi"),
    ]
    areas = {tile.href: tile.lines[-1] for tile in tiles(drawings(lang)["shiga-areas-base"])}
    assert areas["#kohoku"] == "2/2"
    assert sum(int(share.partition("/")[0]) for share in areas.values()) == 2
    assert sum(int(share.partition("/")[2]) for share in areas.values()) == 19
    assert 'class="k-tile-full"' not in drawings(lang)["hokkaido-towns-base"].svg.markup


@pytest.mark.parametrize("lang", LANGUAGES)
def test_large_map_numbers_the_areas(lang: Language) -> None:
    """179 tiles have no room for names: each carries the number under which the keys name its Area."""
    drawing = drawings(lang)["hokkaido-towns-base"]
    assert drawing.is_wide
    keys = {key.sign: str(key.meaning) for key in drawing.keys if isinstance(key.sign, str)}
    assert list(keys) == [str(number) for number in range(1, 22)]
    assert {(line.cells[0], line.cells[1]) for line in drawing.lines} == set(keys.items())
    shown = Counter(tile.lines for tile in tiles(drawing))
    assert shown == Counter((line.cells[0],) for line in drawing.lines)
    assert shown.total() == 179


@pytest.mark.parametrize("lang", LANGUAGES)
def test_bars_say_the_tables_numbers(lang: Language) -> None:
    """Each bar's parts are as long as their numbers, stand in words below it, and are those of the table."""
    drawing = drawings(lang)["case-types"]
    rects = iter(tree(drawing).findall("rect"))
    said = " ".join(texts(tree(drawing)))
    patterns = ("k-full", "k-striped", "k-empty")
    for row, line in zip(data()[1].cases.types.rows, drawing.lines, strict=True):
        assert line.cells == (*(str(cell.number) for cell in row.cells), str(row.all.number))
        assert re.search(rf"{line.head}\D+{row.all.number}(?!\d)", said)
        for cell, state, pattern in zip(row.cells, drawing.heads[1:], patterns, strict=False):
            if cell.number:
                assert f"{state} {cell.number}" in said
                rect = next(rects)
                assert rect.attrib["class"] == pattern
                assert length(rect, "width", "%") == pytest.approx(cell.number / 33 * 100, abs=0.01)
    assert next(rects, None) is None


def test_text_is_escaped() -> None:
    """What stands in a label cannot become markup."""
    naming = Naming("x", "<b>", '"&"')
    svg = stacked_bars([Bar("<i>&", tuple(Part(1, "<u>") for _ in range(3)))], naming).markup
    assert not re.search("<[biu]>", svg)
    assert "&lt;i&gt;&amp;" in svg
    assert "&quot;&amp;&quot;" in svg


def test_nothing_to_draw_is_a_small_drawing() -> None:
    """No places and no bars make an empty image, not a fault."""
    naming = Naming("x", "title", "desc")
    assert 'width="0"' in tile_map([], naming).markup
    assert 'height="0em"' in stacked_bars([], naming).markup
