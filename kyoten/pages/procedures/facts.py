"""From a procedure to its facts in rows: who is placed, where it holds, who carries it out, how many, at what place."""

from collections.abc import Iterator

from kyoten.kinds import Area, Base, Prefecture, Procedure
from kyoten.kinds.procedures import Placement, ProcedureScope
from kyoten.pages.page import Reader
from kyoten.pages.pieces import Item, Row, text_row
from kyoten.pages.stock import Stock


def facts_of(stock: Stock, reader: Reader, procedure: Procedure) -> tuple[Row, ...]:
    """The facts of a procedure for a reader; what a source leaves out is said."""
    words, scope, placement = reader.words, procedure.scope, procedure.placement

    def title(field: str) -> str:
        return words.title(Placement, field)

    return (
        *text_row(
            words.title(Procedure, "coordinator_kind"), words.enum(procedure.coordinator_kind)
        ),
        Row(words("procedures.holds"), tuple(_places(stock, reader, procedure))),
        *text_row(words.title(ProcedureScope, "implementers"), *map(words.of, scope.implementers)),
        *text_row(title("number"), people(reader, placement.number)),
        *(
            text_row(title("maximum"), people(reader, placement.maximum))
            if placement.maximum
            else ()
        ),
        *text_row(title("host_offices"), _offices(reader, placement)),
        *text_row(title("where"), words.of(placement.where)),
        *text_row(title("rule"), reader.said(placement.rule)),
        *_base(stock, reader, procedure),
    )


def _places(stock: Stock, reader: Reader, procedure: Procedure) -> Iterator[Item]:
    """How far the procedure reaches: the place with its page where it has one, else the level in words."""
    scope = procedure.scope
    adopted = {stock.prefecture(handbook).full_id for handbook in stock.handbooks}
    if scope.area:
        link = reader.link(stock.dataset.follow(procedure, Area, scope.area))
        yield Item(link.label, link.href)
    if scope.prefecture:
        prefecture = stock.dataset.follow(procedure, Prefecture, scope.prefecture)
        href = reader.to(prefecture) if prefecture.full_id in adopted else None
        yield Item(reader.name(prefecture), href)
    for town in stock.towns(procedure, scope.municipalities):
        link = reader.link(town)
        yield Item(link.label, link.href)
    if not (scope.area or scope.prefecture or scope.municipalities):
        yield Item(reader.words.enum(scope.level))


def people(reader: Reader, count: int | None) -> str:
    """How many people, or that no source fixes a number."""
    words = reader.words
    return words("procedures.no_number") if count is None else words("facility.people", count=count)


def _offices(reader: Reader, placement: Placement) -> str | None:
    if placement.host_offices is None:
        return None
    key = "procedures.about_offices" if placement.approximately else "procedures.offices"
    return reader.words(key, count=placement.host_offices)


def _base(stock: Stock, reader: Reader, procedure: Procedure) -> tuple[Row, ...]:
    if procedure.base is None:
        return ()
    link = reader.link(stock.dataset.follow(procedure, Base, procedure.base))
    return (Row(reader.words.title(Procedure, "base"), (Item(link.label, link.href),)),)
