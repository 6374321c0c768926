"""From the finished site and the records to the proof that every list of facilities is complete, and no more."""

import re
from collections.abc import Iterator
from datetime import date

from tests.building import TODAY
from tests.site.built import Built, Page
from tests.site.records import Entry, at, is_open
from tests.site.tree import Element

LIST = "shiga/facilities/"
PLAIN = re.compile(r"shiga/facilities/by/([a-z-]+)/([a-z_]+)/")


def facilities(records: tuple[Entry, ...]) -> dict[str, Entry]:
    """The facilities whose registration holds on the day of the build, by their paths."""
    today = date.fromisoformat(TODAY)
    return {
        entry.path: entry
        for entry in records
        if entry.kind == "facilities" and is_open(entry, today)
    }


def entries(page: Page) -> Iterator[tuple[str, Element]]:
    """The facilities of a list: the path of each, and its element."""
    for item in page.main.all("li"):
        if "data-municipality" in item.attributes:
            _, target = next(page.links(item))
            yield target.removeprefix("en/").removesuffix("index.html"), item


def wrong_lists(built: Built, records: tuple[Entry, ...]) -> Iterator[str]:
    """Lists that lack a facility, have one too many, or would filter it wrongly."""
    known = facilities(records)
    for page in built.pages:
        plain = PLAIN.fullmatch(page.path)
        if page.path != LIST and not plain:
            continue
        found = dict(entries(page))
        wanted = {
            path
            for path, entry in known.items()
            if not plain
            or (
                entry.typed["municipality"] == plain[1] and plain[2] in at(entry.typed, "functions")
            )
        }
        yield from (f"{page.file}: {path}" for path in sorted(found.keys() ^ wanted))
        for path in found.keys() & wanted:
            if {name: found[path].attributes.get(name) for name in _marks(known[path])} != _marks(
                known[path]
            ):
                yield f"{page.file}: {path} filters wrongly"


def _marks(entry: Entry) -> dict[str, str | None]:
    """What the filter reads of a facility."""
    return {
        "data-municipality": str(entry.typed["municipality"]),
        "data-functions": " ".join(map(str, at(entry.typed, "functions"))),
        "data-services": " ".join(map(str, at(entry.typed, "services"))),
        "data-intake": str((at(entry.typed, "emergency", "intake") or ["unknown"])[0]),
    }


def test_lists_are_complete(built: Built, records: tuple[Entry, ...]) -> None:
    """The whole list, and a plain one for every town and function, in both languages."""
    assert list(wrong_lists(built, records)) == []
    towns = {str(entry.typed["municipality"]) for entry in facilities(records).values()}
    plain = {found.groups() for page in built.pages if (found := PLAIN.fullmatch(page.path))}
    assert len(plain) == len(towns) * 5
    assert {town for town, _ in plain} == towns


def test_closed_facility_is_in_no_list(built: Built, records: tuple[Entry, ...]) -> None:
    """One whose registration has ended keeps its page and leaves the lists."""
    ended = [e for e in records if e.kind == "facilities" and e.path not in facilities(records)]
    assert ended
    for entry in ended:
        assert entry.path not in dict(entries(built.page(LIST)))
        assert (
            str(entry.typed.get("withdrawn", entry.typed["registered"]))[:4]
            in built.page(entry.path).main.text
        )


def test_wrong_list_is_found(built: Built, records: tuple[Entry, ...]) -> None:
    """A facility that is missing, and one that would be filtered away."""
    path = f"{LIST}by/nagahama-shi/emergency/index.html"
    lacking = built.changed(path, "mihon-01/", "mihon-02/")
    assert f"{path}: shiga/facilities/mihon-01/" in list(wrong_lists(lacking, records))
    item = '<li data-municipality="nagahama-shi"'
    astray = built.changed(f"{LIST}index.html", item, item.replace("nagahama", "maibara"))
    assert any("filters wrongly" in line for line in wrong_lists(astray, records))
