"""From laws, remarks and decisions of a procedure to lines with their sources."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kyoten.kinds import Document, Procedure
from kyoten.kinds.parts import Source
from kyoten.kinds.procedures import OpenPoint, Remark
from kyoten.pages.page import Reader, SourceLine
from kyoten.pages.pieces import source_lines
from kyoten.pages.stock import Stock
from kyoten.urls import Link
from kyoten.words import Said


class NotedLine(NamedTuple):
    """A line, and its place in the document, where all lines come from one."""

    text: Said
    place: Said | None


@dataclass(frozen=True, slots=True)
class Noted:
    """Lines that stand together, with their sources."""

    lines: tuple[NotedLine, ...]
    sources: tuple[SourceLine, ...]


class BasisLine(NamedTuple):
    """A document on which a procedure rests, which part of it, and where its source names it."""

    document: Link
    text: Said
    place: Said | None


@dataclass(frozen=True, slots=True)
class Basis:
    """The documents on which a procedure rests."""

    lines: tuple[BasisLine, ...]
    sources: tuple[SourceLine, ...]


def noted(
    stock: Stock, reader: Reader, procedure: Procedure, lines: Iterable[Remark | OpenPoint]
) -> Noted | None:
    """Lines of a procedure for a reader; None where there are none."""
    kept = tuple(lines)
    if not kept:
        return None
    places, sources = _placed(stock, reader, procedure, [one.source for one in kept])
    said = (reader.words.of(one.text) for one in kept)
    return Noted(tuple(map(NotedLine, said, places)), sources)


def general_points(procedure: Procedure) -> Iterator[OpenPoint]:
    """What the source leaves open beside single steps; the others stand at their steps."""
    return (point for point in procedure.open_points if point.step is None)


def basis_of(stock: Stock, reader: Reader, procedure: Procedure) -> Basis:
    """The documents on which a procedure rests, for a reader."""
    sources = [basis.source for basis in procedure.basis]
    places, lines = _placed(stock, reader, procedure, sources)
    return Basis(
        tuple(
            BasisLine(
                reader.link(stock.dataset.follow(procedure, Document, basis.document)),
                reader.words.of(basis.text),
                place,
            )
            for basis, place in zip(procedure.basis, places, strict=True)
        ),
        lines,
    )


def _placed(
    stock: Stock, reader: Reader, procedure: Procedure, sources: Sequence[Sequence[Source]]
) -> tuple[list[Said | None], tuple[SourceLine, ...]]:
    """A place for each line where all come from one document, which is then named once; else all documents."""
    every = source_lines(stock, reader, procedure, [one for own in sources for one in own])
    if len(every) != 1:
        return [None] * len(sources), every
    places = [source_lines(stock, reader, procedure, own)[0].place for own in sources]
    return places, (SourceLine(every[0].document),)
