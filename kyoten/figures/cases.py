"""From the tables of 2018-19 to their drawings: types by status, and the places of the cases."""

from collections.abc import Callable

from kyoten.derive import CaseTables, TableRow
from kyoten.figures.bars import PATTERNS, Bar, Part, stacked_bars, swatch
from kyoten.figures.drawing import Drawing, Key, Line
from kyoten.figures.names import short_name
from kyoten.figures.svg import Naming
from kyoten.figures.tiles import State, Tile, frame, is_wide, tile_map
from kyoten.kinds import Case, Prefecture
from kyoten.kinds.grid import Grid
from kyoten.kinds.support import BaseState, BaseType
from kyoten.words import Words

TYPES, PREFECTURES = "types", "prefectures"
"""The two drawings, as words name them."""

TypeHref = Callable[[BaseType | None], str | None]
PrefectureHref = Callable[[Prefecture], str | None]


def types_drawing(tables: CaseTables, words: Words, *, href: TypeHref | None = None) -> Drawing:
    """Bars of the types, parted by status; `href` says where a type's line in the table leads."""
    table = tables.types
    states = [_status(words, status) for status in table.columns]
    naming = _naming(words, TYPES, cases=table.sums.all.number)
    return Drawing(
        id=naming.id,
        title=naming.title,
        desc=naming.desc,
        as_of=words("casebook.as_of_short"),
        svg=stacked_bars([_bar(words, row, states) for row in table.rows], naming),
        keys=tuple(Key(swatch(naming.id, p), s) for p, s in zip(PATTERNS, states, strict=True)),
        heads=(words.title(Case, "type"), *states, words("figures.sum")),
        lines=tuple(
            Line(_type(words, row.key), _numbers(row), href(row.key) if href else None)
            for row in table.rows
        ),
        sums=Line(words("figures.sum"), _numbers(table.sums)),
    )


def prefectures_drawing(
    tables: CaseTables, words: Words, *, href: PrefectureHref | None = None
) -> Drawing:
    """All prefectures with the number of cases whose place lies there; `href` says where a line leads."""
    rows = tables.prefectures.rows
    placed = [(row, row.key.grid) for row in rows if row.key.grid is not None]
    naming = _naming(words, PREFECTURES, cases=tables.prefectures.sums.all.number)
    states = {row.key.id: _state(tables, row) for row in rows}
    tiles = [_tile(words, row, states[row.key.id], grid) for row, grid in placed]
    return Drawing(
        id=naming.id,
        title=naming.title,
        desc=naming.desc,
        as_of=words("casebook.as_of_short"),
        svg=tile_map(tiles, naming),
        notes=(words("figures.no_map"),),
        is_wide=is_wide(tiles),
        keys=tuple(Key(frame(state), words(f"figures.{PREFECTURES}.{state}")) for state in State),
        heads=(
            words("kinds.prefecture.one"),
            words("kinds.case.many"),
            words("kinds.block_meeting.one"),
        ),
        lines=tuple(
            Line(
                words.named(row.key.name),
                (str(row.all.number), _held(words, states[row.key.id])),
                href(row.key) if href else None,
            )
            for row in rows
        ),
        sums=Line(
            words("figures.sum"),
            (str(tables.prefectures.sums.all.number), str(len(tables.meeting_of))),
        ),
    )


def _naming(words: Words, name: str, *, cases: int) -> Naming:
    title, desc = words(f"figures.{name}.title"), words(f"figures.{name}.desc", cases=cases)
    return Naming(f"case-{name}", title, desc)


def _bar(words: Words, row: TableRow[BaseType | None, Case], states: list[str]) -> Bar:
    label = words("figures.bar", label=_type(words, row.key), number=row.all.number)
    parts = (
        Part(cell.number, words("figures.part", label=state, number=cell.number))
        for state, cell in zip(states, row.cells, strict=True)
    )
    return Bar(label, tuple(parts))


def _numbers(row: TableRow[BaseType | None, Case] | TableRow[None, Case]) -> tuple[str, ...]:
    return (*(str(cell.number) for cell in row.cells), str(row.all.number))


def _type(words: Words, type_: BaseType | None) -> str:
    return words("casebook.no_type") if type_ is None else words.enum(type_)


def _status(words: Words, status: BaseState | None) -> str:
    return words("casebook.no_status") if status is None else words.enum(status)


def _state(tables: CaseTables, row: TableRow[Prefecture, Case]) -> State:
    if row.all.records:
        return State.FULL
    return State.PARTLY if row.key.full_id in tables.meeting_of else State.EMPTY


def _held(words: Words, state: State) -> str:
    return words("figures.not_held" if state is State.EMPTY else "figures.held")


def _tile(words: Words, row: TableRow[Prefecture, Case], state: State, grid: Grid) -> Tile:
    name, number = words.of(row.key.name).text, str(row.all.number)
    return Tile(
        grid=grid,
        label=short_name(words, row.key.name, "prefecture"),
        sign=words("figures.nothing") if state is State.EMPTY else number,
        state=state,
        name=words(
            "figures.tile", name=name, says=words(f"figures.{PREFECTURES}.says", number=number)
        ),
    )
