"""From charts of boxes to pages that say them in words: what follows what, and what stands beside."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import Process
from kyoten.pages.frames import list_frame, record_frame
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.stock import Stock
from kyoten.text.paragraphs import paragraphs_of
from kyoten.urls import Link
from kyoten.words import Said

PATH = f"{Process.plural}/"


@dataclass(frozen=True, slots=True)
class ProcessEntry:
    """A chart in the list."""

    link: Link
    summary: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessesView(View):
    """The list of charts."""

    entries: tuple[ProcessEntry, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """One box of a chart."""

    heading: Said
    forum: Said | None
    points: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessView(View):
    """A chart's page."""

    summary: tuple[Said, ...]
    steps: tuple[StepView, ...]
    is_cycle: bool
    back: str
    """That the last box leads back to the first, in words."""
    beside: tuple[Said, ...]


def processes_pages(stock: Stock) -> Iterator[Page]:
    """The list of charts; each chart has its own page besides."""
    yield Page(PATH, "processes.html", "programmes", partial(processes_view, stock))


def processes_view(stock: Stock, reader: Reader) -> ProcessesView:
    """The list of charts for a reader."""
    words = reader.words
    return ProcessesView(
        frame=list_frame(
            stock, reader, words("processes.title"), description=words("processes.description")
        ),
        entries=tuple(
            ProcessEntry(reader.link(process), words.of(process.summary))
            for process in stock.dataset.all(Process)
        ),
    )


def process_view(stock: Stock, process: Process, reader: Reader) -> ProcessView:
    """The page of a chart for a reader."""
    words, name = reader.words, reader.name(process)
    steps = tuple(
        StepView(words.of(step.heading), reader.said(step.forum), tuple(map(words.of, step.points)))
        for step in process.steps
    )
    return ProcessView(
        frame=record_frame(
            stock,
            reader,
            process,
            Link(words("processes.title"), reader.href(PATH)),
            description=words("processes.one_description", name=name.text),
        ),
        summary=paragraphs_of(words.of(process.summary)),
        steps=steps,
        is_cycle=process.is_cycle,
        back=words("processes.back", first=steps[0].heading.text),
        beside=tuple(map(words.of, process.beside)),
    )
