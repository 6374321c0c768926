"""From records as somebody typed them to the pages on which a reader finds them."""

import re
from collections.abc import Iterator

from tests.book.printed import EACH, Printed, signs, squeezed
from tests.site.records import HANDBOOK, NATIONAL, Entry, texts, walk

NUMBER = re.compile(r"0\d{1,4}-\d{1,4}-\d{3,4}|0\d{2,3}-\d{3}-\d{3,4}|\d{3}-\d{4}")
"""A telephone or FAX number, or a postal code."""
SAMPLE_NUMBER = re.compile(r"0749-00-\d{4}")
COVER = 1
"""The handbook's own title stands there."""
LEAF = 4
"""A record's facts stand on its first page, or a few pages later."""
MARKS = {"ja": "見本", "en": "Sample"}
NAMES_OF_ENTRIES = "facilities"


def belonging(printed: Printed, records: tuple[Entry, ...]) -> list[Entry]:
    """The records that a book has to hold: those of the nation and of its prefecture; a booklet, those with a place."""
    own = [one for one in records if one.folder in (NATIONAL, printed.folder)]
    if printed.is_booklet:
        return [one for one in own if one.path in printed.places]
    return [one for one in own if one.kind != "prefectures"]


@EACH
def test_every_record_has_a_place(printed: Printed, records: tuple[Entry, ...]) -> None:
    """A whole book holds every record but other prefectures; a booklet every facility of its municipalities."""
    if printed.is_booklet:
        towns = {"shiga/nagahama-shi", "shiga/maibara-shi"}
        wanted = [one for one in records if one.full(one.typed.get("municipality")) in towns]
        wanted = [one for one in wanted if one.folder == printed.folder]
        assert len(wanted) > 10
    else:
        wanted = belonging(printed, records)
        assert len(wanted) > 300
    assert [one.path for one in wanted if one.path not in printed.places] == []
    others = {"hokkaido", "shiga"} - {printed.folder}
    assert [place for place in printed.places if place.partition("/")[0] in others] == []


@EACH
def test_every_name_stands_at_its_place(printed: Printed, records: tuple[Entry, ...]) -> None:
    """The name in the book's language, and in Japanese the reading above it."""
    missing = []
    for one in belonging(printed, records):
        at = COVER if one.kind == HANDBOOK else printed.places[one.path]
        name = (
            one.name(printed.lang) if printed.lang == "ja" or _has_english(one) else one.name("ja")
        )
        if signs(name) not in printed.plain[at - 1]:
            missing.append((one.path, name))
        kana = [str(text) for way, text in walk(one.typed) if way == ("name", "kana")]
        if printed.lang == "ja":
            missing += [(one.path, text) for text in kana if squeezed(text) not in printed.page(at)]
    assert missing == []


def _has_english(one: Entry) -> bool:
    return bool(texts(one.typed.get("name", one.typed.get("title")), "en"))


@EACH
def test_every_number_is_printed(printed: Printed, records: tuple[Entry, ...]) -> None:
    """Telephone, FAX and postal code stand on the record's pages, each in one piece with its hyphens."""
    numbers = [(one, number) for one in belonging(printed, records) for number in _numbers(one)]
    assert len(numbers) >= (50 if printed.folder == "shiga" else 0)
    assert [
        (one.path, number)
        for one, number in numbers
        if not _is_printed(number, printed, printed.places[one.path])
    ] == []


def _numbers(one: Entry) -> Iterator[str]:
    if one.kind != HANDBOOK:
        for _, text in walk(one.typed):
            if isinstance(text, str) and NUMBER.fullmatch(text):
                yield text


def _is_printed(number: str, printed: Printed, at: int) -> bool:
    pages = range(at, min(at + LEAF, len(printed.pages)) + 1)
    return any(number in line for page in pages for line in printed.lines[page - 1])


@EACH
def test_every_address_is_printed(printed: Printed, records: tuple[Entry, ...]) -> None:
    """Addresses stand on the record's pages in the book's language."""
    missing = []
    for one in belonging(printed, records):
        at = printed.places[one.path]
        near = signs("".join(printed.pages[at - 1 : at + LEAF]))
        for way, text in walk(one.typed):
            if way[-2:] == ("address", printed.lang) and signs(str(text)) not in near:
                missing.append((one.path, text))
    assert missing == []


@EACH
def test_samples_say_so(printed: Printed, records: tuple[Entry, ...]) -> None:
    """At each sample facility its mark stands between its name and its number."""
    samples = [
        one for one in belonging(printed, records) if one.is_sample and one.kind == NAMES_OF_ENTRIES
    ]
    assert len(samples) == (24 if printed.folder == "shiga" else 0)
    mark = MARKS[printed.lang]
    for one in samples:
        at = printed.places[one.path]
        text = "".join(printed.pages[at - 1 : at + 1])
        entry = text.partition(squeezed(one.name(printed.lang)))[2].partition(str(one.typed["tel"]))
        assert entry[1], one.path
        assert mark in entry[0][:200], one.path


@EACH
def test_sample_numbers_never_stand_alone(printed: Printed, records: tuple[Entry, ...]) -> None:
    """A number that nobody answers is on pages alone whose text says that it is a sample."""
    mark = MARKS[printed.lang]
    found = [number for number, text in enumerate(printed.pages, 1) if SAMPLE_NUMBER.search(text)]
    assert bool(found) == any(one.is_sample for one in belonging(printed, records))
    assert [number for number in found if mark not in printed.page(number)] == []
