"""From the finished site and the records to the proof that each record's page shows what it must."""

from collections.abc import Iterator
from datetime import date

import pytest

from tests.building import ROOT
from tests.site.built import EN, JA, Built, Change, Page
from tests.site.records import HANDBOOK, Entry, at, read, texts

WORDS = {lang: read(ROOT / "theme" / "words" / lang / "record.yml") for lang in (JA, EN)}


def said(key: str, lang: str = JA) -> str:
    """What the pages of records say in a language."""
    return str(WORDS[lang][key])


def with_page(records: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The records that have a page of their own; a prefecture's is the home of its handbook."""
    return tuple(entry for entry in records if entry.kind != "prefectures")


def lost(built: Built, records: tuple[Entry, ...]) -> list[str]:
    """Records without a page, in either language."""
    paths = {(page.path, page.lang) for page in built.pages}
    wanted = {(entry.path, lang) for entry in with_page(records) for lang in (JA, EN)}
    return sorted(path for path, _ in wanted - paths)


def unsaid(built: Built, records: tuple[Entry, ...]) -> Iterator[str]:
    """What a record's page has to say and does not."""
    for entry in with_page(records):
        for page in built.both(entry.path):
            yield from (f"{page.file}: {what}" for what, said in _duties(entry, page) if not said)


def _duties(entry: Entry, page: Page) -> Iterator[tuple[str, bool]]:
    """Each thing that a record's page has to say, and whether it does."""
    lang, shown = page.lang, page.main.text
    yield "name", entry.kind == HANDBOOK or _squeezed(entry.name(lang)) in page.main.one("h1").text
    is_unconfirmed = entry.typed["confirmed"] is False and not entry.is_sample
    yield "unconfirmed", (said("unconfirmed_text", lang) in shown) is is_unconfirmed
    yield "sample", (said("sample_text", lang) in shown) is entry.is_sample
    for oddity in texts(entry.typed.get("anomaly", []), lang):
        yield f"anomaly {oddity}", _squeezed(oddity) in shown
    linked = {target for _, target in page.links(page.main)}
    for source in at(entry.typed, "source", "document"):
        file = f"documents/{str(source).removeprefix('national/')}/index.html"
        yield f"source {source}", any(target.endswith(file) for target in linked)
    verified = entry.typed.get("verified")
    if isinstance(verified, date):
        yield "verified", str(verified.year) in shown and str(verified.day) in shown
    else:
        yield "never verified", said("never_verified", lang) in shown


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def test_every_record_has_its_page(built: Built, records: tuple[Entry, ...]) -> None:
    """In both languages, at the address that its place in the data folder gives it."""
    assert lost(built, records) == []
    gone = built.without("shiga/bases/kohoku/index.html")
    assert lost(gone, records) == ["shiga/bases/kohoku/"]


def test_every_page_says_what_it_must(built: Built, records: tuple[Entry, ...]) -> None:
    """Its name, whether it is confirmed, invented or verified, what is odd, and its sources."""
    assert list(unsaid(built, records)) == []
    unconfirmed = [entry for entry in records if entry.typed["confirmed"] is False]
    assert {"otsu-shi", "hikone-shi"} <= {entry.id for entry in unconfirmed}
    assert not {"nagahama-shi", "maibara-shi", "koka-shi"} & {entry.id for entry in unconfirmed}


@pytest.mark.parametrize(
    ("fault", "change"),
    [
        ("name", ("shiga/areas/koka/index.html", "甲賀圏域", "甲賀")),
        ("unconfirmed", ("shiga/municipalities/otsu-shi/index.html", said("unconfirmed_text"), "")),
        ("sample", ("en/shiga/facilities/mihon-01/index.html", said("sample_text", EN), "")),
        ("anomaly", ("shiga/bases/kohoku/index.html", "番号もありません", "番号もあります")),
        (
            "source national/s2",
            ("en/shiga/bases/kohoku/index.html", "/documents/s2/", "/documents/s1/"),
        ),
        ("verified", ("en/shiga/facilities/mihon-01/index.html", "2026", "")),
        ("never verified", ("shiga/bases/kohoku/index.html", said("never_verified"), "")),
    ],
)
def test_silent_page_is_found(
    built: Built, records: tuple[Entry, ...], fault: str, change: Change
) -> None:
    """Each of these is missed where it is not said."""
    found = list(unsaid(built.changed(*change), records))
    assert any(line.startswith(f"{change[0]}: {fault}") for line in found)
