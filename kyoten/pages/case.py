"""From a case of 2018-19 to its page: what was shown, where it is printed, and what it does not say of today."""

from dataclasses import dataclass

from kyoten.kinds import BlockMeeting, Case
from kyoten.pages.casebook import (
    CASES,
    CaseEntry,
    case_entry,
    cases_at,
    prefecture_of,
    prefecture_path,
    status_words,
    type_path,
    type_words,
)
from kyoten.pages.frames import record_frame
from kyoten.pages.page import Reader, View
from kyoten.pages.pieces import Item, Row, issued_of, link_row, text_row
from kyoten.pages.stock import Stock
from kyoten.text.dates import when_in_words
from kyoten.text.paragraphs import paragraphs_of
from kyoten.urls import Link
from kyoten.words import Language, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView(View):
    """A case's page."""

    tags: tuple[str, ...]
    summary: tuple[Said, ...]
    facts: tuple[Row, ...]
    printed: tuple[Row, ...]
    others: tuple[CaseEntry, ...]
    """The other cases of the same meeting."""
    all: str


def case_view(stock: Stock, case: Case, reader: Reader) -> CaseView:
    """The page of a case for a reader."""
    words, name = reader.words, reader.name(case)
    above = Link(words("cases.title"), reader.href(CASES))
    prefecture = reader.name(prefecture_of(stock, case)).text
    meeting = stock.dataset.follow(case, BlockMeeting, case.meeting)
    return CaseView(
        frame=record_frame(
            stock,
            reader,
            case,
            above,
            description=words("cases.one_description", name=name.text, prefecture=prefecture),
            title=words("cases.page_title", name=name.text),
        ),
        tags=(type_words(reader, case.type), status_words(reader, case.status)),
        summary=paragraphs_of(words.of(case.summary)),
        facts=_facts(stock, reader, case),
        printed=_printed(reader, case),
        others=tuple(
            case_entry(stock, reader, other)
            for other in cases_at(stock, meeting)
            if other is not case
        ),
        all=reader.href(CASES),
    )


def _facts(stock: Stock, reader: Reader, case: Case) -> tuple[Row, ...]:
    words = reader.words

    def title(field: str) -> str:
        return words.title(Case, field)

    prefecture = prefecture_of(stock, case)
    meeting = stock.dataset.follow(case, BlockMeeting, case.meeting)
    kind = Item(type_words(reader, case.type), reader.href(type_path(case.type)))
    place = Item(reader.name(prefecture), reader.href(prefecture_path(prefecture)))
    return (
        Row(title("type"), (kind,)),
        *text_row(title("status"), _state(stock, reader, case)),
        Row(title("prefecture"), (place,)),
        *text_row(title("place_kind"), words.enum(case.place_kind)),
        *text_row(title("area"), reader.said(case.area)),
        *link_row(title("meeting"), (reader.link(meeting),)),
    )


def _state(stock: Stock, reader: Reader, case: Case) -> str:
    issued = issued_of(stock, case, case.source)
    state = status_words(reader, case.status)
    if case.status is None or issued is None:
        return state
    return reader.words("base.state_as_of", state=state, when=when_in_words(issued, reader.words))


def _printed(reader: Reader, case: Case) -> tuple[Row, ...]:
    """What stands in the printed list, letter for letter."""
    words = reader.words

    def title(field: str) -> str:
        return words.title(Case, field)

    def japanese(text: str | None) -> Said | None:
        return None if text is None else words.quoted(text, Language.JA)

    wording = japanese(case.type_as_written) or words("casebook.not_printed")
    return (
        *text_row(title("number"), str(case.number)),
        *text_row(title("label"), japanese(case.label) or words("casebook.not_printed")),
        *text_row(title("prefecture_as_printed"), japanese(case.prefecture_as_printed)),
        *text_row(title("place"), japanese(case.place.ja)),
        *text_row(title("type_as_written"), wording),
    )
