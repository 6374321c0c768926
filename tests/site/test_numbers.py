"""From the finished site to the proof that every number on it is one that somebody has really been given."""

import re
from collections.abc import Iterator

import pytest

from tests.site.built import Built, Page
from tests.site.records import Entry, at, mappings
from tests.site.test_samples import number_block

ALARMS = {"119", "110"}


def digits(number: str) -> str:
    """A number as it is dialed inside Japan."""
    plain = re.sub(r"\D", "", number)
    return "0" + plain[2:] if number.strip().startswith("+81") else plain


def real_numbers(records: tuple[Entry, ...]) -> set[str]:
    """Every telephone number of a real record."""
    return {
        digits(str(part["tel"]))
        for entry in records
        for part in mappings(entry.typed)
        if "tel" in part and not entry.is_sample
    }


def wrong_numbers(built: Built, real: set[str]) -> Iterator[str]:
    """Numbers that can be dialed and are nobody's, or that show one number and dial another."""
    for page in built.pages:
        for link in page.html.all("a"):
            scheme, _, number = link.attributes.get("href", "").partition(":")
            if scheme == "tel" and digits(number) not in ALARMS | real:
                yield f"{page.file}: {number} is nobody's"
            elif scheme == "tel" and digits(number) != digits(link.text):
                yield f"{page.file}: {link.text} dials {number}"


def dialed(page: Page) -> set[str]:
    """Every number that the page's own content dials."""
    links = (link.attributes.get("href", "") for link in page.main.all("a"))
    return {digits(href.removeprefix("tel:")) for href in links if href.startswith("tel:")}


def towns_without_way(built: Built, records: tuple[Entry, ...]) -> Iterator[str]:
    """Towns whose page gives, at its place, neither the section's number nor the town's own site."""
    for entry in records:
        if entry.kind == "municipalities":
            yield from (page.file for page in built.both(entry.path) if not _has_way(entry, page))


def _has_way(town: Entry, page: Page) -> bool:
    """Whether the block of numbers dials the first contact, or leads to the town's own site."""
    numbers = {digits(str(number)) for number in at(town.typed, "contacts", "tel")[:1]}
    hrefs = {link.attributes["href"] for link in number_block(page).all("a")}
    dials = {digits(href.removeprefix("tel:")) for href in hrefs if href.startswith("tel:")}
    return dials == numbers and (bool(numbers) or hrefs == {town.typed["site"]})


def test_every_number_is_somebodys(built: Built, records: tuple[Entry, ...]) -> None:
    """119, 110, and the contacts of real records: nothing else can be dialed on any page."""
    real = real_numbers(records)
    assert real
    assert not {number for number in real if number.startswith(("070", "080", "090"))}
    assert list(wrong_numbers(built, real)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tel:119", "tel:118"),
        ("tel:+81749656518", "tel:+81749650000"),
        ("0749-65-6518", "0749-65-6519"),
    ],
)
def test_wrong_number_is_found(
    built: Built, records: tuple[Entry, ...], old: str, new: str
) -> None:
    """A number that nobody has, and one that is shown as another."""
    changed = built.changed("en/emergency/index.html", old, new)
    assert list(wrong_numbers(changed, real_numbers(records)))


def test_every_number_can_be_dialed(built: Built, records: tuple[Entry, ...]) -> None:
    """A real contact's number stands on its record's page and, for towns, on `/emergency/`."""
    for entry in records:
        numbers = real_numbers((entry,))
        for page in built.both(entry.path) if numbers else ():
            assert numbers <= dialed(page), page.file
        for page in built.both("emergency/") if entry.kind == "municipalities" else ():
            assert numbers <= dialed(page), entry.id


def test_every_town_shows_a_way(built: Built, records: tuple[Entry, ...]) -> None:
    """The section's number, or the words that none is known and a link to the town's own site."""
    assert list(towns_without_way(built, records)) == []
    assert len([entry for entry in records if entry.kind == "municipalities"]) == 198
    known, unknown = (
        f"shiga/municipalities/{town}/index.html" for town in ("maibara-shi", "hino-cho")
    )
    undialed = built.changed(known, 'href="tel:', 'href="#')
    assert list(towns_without_way(undialed, records)) == [known]
    unlinked = built.changed(
        unknown, "https://www.town.shiga-hino.lg.jp/", "https://www.pref.shiga.lg.jp/"
    )
    assert list(towns_without_way(unlinked, records)) == [unknown]
