"""From every telephone number in the records to their list in the order of digits: who answers there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.pages.finding.cutting import Cut, packed, pages_for
from kyoten.pages.finding.paths import PHONES, SECTION, above_lists
from kyoten.pages.finding.turning import Turning, page_path, turning
from kyoten.pages.frames import list_frame
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.stock import Stock
from kyoten.text.index import with_page
from kyoten.text.names import name_of
from kyoten.text.numbers import Number, number_of
from kyoten.text.telephones import Answer, Telephone, answers_of, telephones_of
from kyoten.urls import Link
from kyoten.words import Said

_MARKUP = 24
"""So many bytes a number and the rest of its line take when they are packed, about."""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """Who answers at a number."""

    record: Link
    section: Said | None
    is_fax: bool
    is_sample: bool


@dataclass(frozen=True, slots=True)
class PhoneView:
    """A number with everybody who answers there."""

    number: Number
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhonesView(View):
    """A page of the list of numbers."""

    lead: str
    turning: Turning
    phones: tuple[PhoneView, ...]


def phones_pages(stock: Stock) -> Iterator[Page]:
    """The pages of the list."""
    answers = tuple(answers_of(with_page(stock.dataset)))
    phones = Cut(pages_for(map(_weight, answers)), lambda: telephones_of(answers), _weight_of_all)
    for number in range(1, phones.count + 1):
        view = partial(phones_view, stock, phones, number=number)
        yield Page(page_path(PHONES, number), "finding_phones.html", SECTION, view)


def phones_view(stock: Stock, phones: Cut[Telephone], reader: Reader, *, number: int) -> PhonesView:
    """A page of the list for a reader."""
    words, count = reader.words, phones.count
    title = first = words("finding.phones.title")
    if count > 1:
        title = words("finding.page", title=first, number=number, count=count)
    above = (
        (above_lists(reader),)
        if number == 1
        else (above_lists(reader), Link(first, reader.href(PHONES)))
    )
    return PhonesView(
        frame=list_frame(
            stock, reader, title, *above, description=words("finding.list_description", title=title)
        ),
        lead=words("finding.phones.description"),
        turning=turning(reader, PHONES, phones, lambda phone: phone.number, number=number),
        phones=tuple(_phone(reader, phone) for phone in phones.pages[number - 1]),
    )


def _phone(reader: Reader, phone: Telephone) -> PhoneView:
    """A FAX number and that of a sample are text: nobody can call them."""
    is_callable = any(not one.is_fax and not one.record.sample for one in phone.answers)
    return PhoneView(
        number_of(phone.number, is_sample=not is_callable),
        tuple(_answer(reader, one) for one in phone.answers),
    )


def _answer(reader: Reader, answer: Answer) -> AnswerView:
    record = answer.record
    return AnswerView(
        Link(reader.name(record), reader.to(record)),
        reader.said(answer.section),
        answer.is_fax,
        record.sample,
    )


def _weight_of_all(phone: Telephone) -> int:
    return sum(map(_weight, phone.answers))


def _weight(answer: Answer) -> int:
    """How many bytes an answer with its number takes when it is packed, about."""
    section = answer.section
    said = len(section.ja) + len(section.en or "") // 2 if section else 0
    return packed(name_of(answer.record)) + said + _MARKUP
