"""From councils and core centers to their pages."""

from dataclasses import dataclass

from kyoten.kinds import Base, Center, Council
from kyoten.kinds.support import CenterTask
from kyoten.pages.frames import record_frame
from kyoten.pages.page import Reader, View
from kyoten.pages.pieces import ContactView, Row, contact_view, link_row, text_row
from kyoten.pages.stock import Stock
from kyoten.pages.towns import TownEntry, town_entry
from kyoten.text.dates import when_in_words
from kyoten.text.paragraphs import paragraphs_of
from kyoten.words import Said


@dataclass(frozen=True, slots=True)
class Task:
    """A legal task, and whether a source says that the center does it."""

    name: str
    is_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CenterView(View):
    """A core center's page."""

    summary: tuple[Said, ...]
    contacts: tuple[ContactView, ...]
    towns: tuple[TownEntry, ...]
    facts: tuple[Row, ...]
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilView(View):
    """A council's page."""

    summary: tuple[Said, ...]
    towns: tuple[TownEntry, ...]
    facts: tuple[Row, ...]


def center_view(stock: Stock, center: Center, reader: Reader) -> CenterView:
    """The page of a core center for a reader."""
    words, name = reader.words, reader.name(center)
    summary = reader.said(center.summary)
    towns = stock.towns(center, center.municipalities)
    return CenterView(
        frame=record_frame(
            stock, reader, center, description=words("center.description", name=name.text)
        ),
        summary=paragraphs_of(summary) if summary else (),
        contacts=tuple(contact_view(stock, reader, center, c) for c in center.contacts),
        towns=tuple(town_entry(stock, reader, town) for town in towns),
        facts=_center_facts(stock, reader, center),
        tasks=tuple(Task(words.enum(task), task in center.tasks) for task in CenterTask),
    )


def council_view(stock: Stock, council: Council, reader: Reader) -> CouncilView:
    """The page of a council for a reader."""
    words, name = reader.words, reader.name(council)
    summary = reader.said(council.summary)
    towns = stock.towns(council, council.municipalities)
    return CouncilView(
        frame=record_frame(
            stock, reader, council, description=words("council.description", name=name.text)
        ),
        summary=paragraphs_of(summary) if summary else (),
        towns=tuple(town_entry(stock, reader, town) for town in towns),
        facts=_council_facts(stock, reader, council),
    )


def _center_facts(stock: Stock, reader: Reader, center: Center) -> tuple[Row, ...]:
    words, data = reader.words, stock.dataset
    opened = None if center.opened is None else when_in_words(center.opened, words)
    towns = stock.towns(center, center.municipalities)
    bases = (
        base
        for base in data.within(Base, center.folder)
        if base.center and base.full(base.center) == center.full_id
    )
    councils = (
        council
        for council in data.within(Council, center.folder)
        if council.secretariat and council.full(council.secretariat) == center.full_id
    )
    return (
        *text_row(words.title(Center, "operation"), words.enum(center.operation)),
        *text_row(words.title(Center, "opened"), opened),
        *link_row(words.title(Center, "municipalities"), (reader.link(town) for town in towns)),
        *link_row(words("kinds.base.one"), (reader.link(base) for base in bases)),
        *link_row(words("center.secretariat_of"), (reader.link(c) for c in councils)),
    )


def _council_facts(stock: Stock, reader: Reader, council: Council) -> tuple[Row, ...]:
    words, data = reader.words, stock.dataset
    secretariat = (council.secretariat,) if council.secretariat else ()
    centers = data.follow_all(council, Center, secretariat)
    since = council.secretariat_since
    towns = stock.towns(council, council.municipalities)
    bases = (
        base
        for base in data.within(Base, council.folder)
        if base.council and base.full(base.council) == council.full_id
    )
    return (
        *link_row(words.title(Council, "municipalities"), (reader.link(town) for town in towns)),
        *link_row(words.title(Council, "secretariat"), (reader.link(c) for c in centers)),
        *text_row(
            words.title(Council, "secretariat_since"),
            None if since is None else when_in_words(since, words),
        ),
        *link_row(words("kinds.base.one"), (reader.link(base) for base in bases)),
    )
