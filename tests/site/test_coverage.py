"""From the records, counted in another way, to the proof that the coverage on the site is right."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from tests.building import ROOT
from tests.site.built import EN, JA, Built, Change, Page
from tests.site.records import Entry, at, read

SUMS = {lang: read(ROOT / "theme" / "words" / lang / "coverage.yml") for lang in (JA, EN)}
COUNTED = {
    "areas": (("members",),),
    "bases": (
        ("implementers", "municipality"),
        ("implementers", "joint_body", "members"),
        ("service_areas", "municipalities"),
    ),
    "centers": (("municipalities",),),
    "councils": (("municipalities",),),
}
"""By kind: where its records name their towns."""


@dataclass
class Count:
    """What the records of one prefecture know of its towns."""

    towns: list[Entry] = field(default_factory=list)
    known: dict[str, dict[str, set[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )
    """By kind and full id of a town: the paths of the records."""

    def sums(self, lang: str) -> list[str]:
        """The sentences that a page has to say."""
        return [
            str(SUMS[lang][f"sum_{kind}"]).format(known=len(self.known[kind]), all=len(self.towns))
            for kind in ("bases", "centers", "councils")
        ]


def counted(records: tuple[Entry, ...]) -> dict[str, Count]:
    """The count of every folder that holds municipalities; samples are not counted."""
    found: dict[str, Count] = defaultdict(Count)
    for entry in records:
        if entry.is_sample:
            continue
        if entry.kind == "municipalities":
            found[entry.folder].towns.append(entry)
        if entry.kind == "areas" and entry.typed["area_kind"] != "welfare":
            continue
        for way in COUNTED.get(entry.kind, ()):
            for town in at(entry.typed, *way):
                found[entry.folder].known[entry.kind][entry.full(town)].add(entry.path)
    return found


def wrong_counts(built: Built, records: tuple[Entry, ...]) -> Iterator[str]:
    """Sums and rows on the site that the records do not give."""
    for folder, count in counted(records).items():
        paths = ("", "coverage/", f"{folder}/", f"{folder}/coverage/")
        pages = [page for path in paths for page in built.both(path)]
        for page in pages:
            text = page.main.text
            yield from (
                f"{page.file}: {sum_}" for sum_ in count.sums(page.lang) if sum_ not in text
            )
        for page in built.both(f"{folder}/coverage/"):
            rows = sorted(tuple(sorted(row)) for row in _rows(page))
            wanted = sorted(tuple(sorted(_row(town, count))) for town in count.towns)
            if rows != wanted:
                yield f"{page.file}: {sorted(set(rows) ^ set(wanted)) or 'a row twice'}"


def _rows(page: Page) -> Iterator[list[str]]:
    rows = [row for body in page.main.all("tbody") for row in body.all("tr")]
    for row in rows:
        files = [target for _, target in page.links(row)]
        yield [file.removeprefix("en/").removesuffix("index.html") for file in files]


def _row(town: Entry, count: Count) -> Iterator[str]:
    yield town.path
    for towns in count.known.values():
        yield from towns.get(town.full_id, ())


def test_coverage_is_what_the_records_say(built: Built, records: tuple[Entry, ...]) -> None:
    """Towns, bases, centers and councils, on home, the prefecture's page and every row of the table."""
    count = counted(records)["shiga"]
    assert len(count.towns) == 19
    assert {kind: len(towns) for kind, towns in count.known.items()} == {
        "areas": 19,
        "bases": 2,
        "centers": 2,
        "councils": 2,
    }
    assert list(wrong_counts(built, records)) == []


def test_base_more_is_found(built: Built, records: tuple[Entry, ...]) -> None:
    """If the records knew one base more, every one of these pages would be wrong."""
    more = Entry("shiga", "bases", "otsu", {"implementers": [{"municipality": "otsu-shi"}]})
    assert len(list(wrong_counts(built, (*records, more)))) == 2 * 5
    invented = Entry("shiga", "bases", "mihon", {**more.typed, "sample": True})
    assert list(wrong_counts(built, (*records, invented))) == []


@pytest.mark.parametrize(
    "change",
    [
        ("index.html", "19のうち2", "19のうち3"),
        ("en/shiga/index.html", "2 of 19", "2 of 18"),
        (
            "shiga/coverage/index.html",
            "../../shiga/centers/nagahama-maibara/",
            "../../shiga/bases/kohoku/",
        ),
    ],
)
def test_wrong_count_is_found(built: Built, records: tuple[Entry, ...], change: Change) -> None:
    """A wrong sum and a wrong row are named."""
    found = wrong_counts(built.changed(*change), records)
    assert any(line.startswith(change[0]) for line in found)
