"""From the finished site to the proof that every record and every number is found without JavaScript."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.site.built import EN, INDEX, JA, Built, Page
from tests.site.records import HANDBOOK, Entry, at, mappings
from tests.site.tree import Element

NAMES = {JA: "search/kana/", EN: "search/a-z/"}
PHONES = "search/phones/"
_PLAIN = str.maketrans(
    "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽぁぃぅぇぉっゃゅょゎゔ",
    "かきくけこさしすせそたちつてとはひふへほはひふへほあいうえおつやゆよわう",
)
_ROWS = ("あいうえお", "かきくけこ", "さしすせそ", "たちつてと", "なにぬねの", "はひふへほ")
_VOWELS = {kana: row[i] for row in ("あいうえお",) for i in range(5) for kana in row[i]}
_VOWELS |= {r[i]: "あいうえお"[i] for r in (*_ROWS, "まみむめも", "らりるれろ") for i in range(5)}
_VOWELS |= {"や": "あ", "ゆ": "う", "よ": "お", "わ": "あ", "を": "お", "ん": "ん"}


def sorted_as(reading: str) -> str:
    """A reading as dictionaries sort it, by a table of our own."""
    plain = ""
    for sign in reading.translate(_PLAIN):
        if sign == "ー":
            plain += _VOWELS[plain[-1]]
        elif sign.isalnum():
            plain += sign
    return plain


def letters(name: str) -> str:
    """An English name as lists sort it."""
    return re.sub(r"[^a-z0-9 ]", "", name.lower())


def pages_below(built: Built, path: str, lang: str) -> list[Page]:
    """The pages of a list in the order in which a reader turns them."""
    found = [page for page in built.pages if page.lang == lang and page.path.startswith(path)]
    return sorted(found, key=lambda page: [int(p) if p.isdigit() else 0 for p in _parts(page)])


def _parts(page: Page) -> list[str]:
    return page.path.strip("/").split("/")


def lines(page: Page) -> Iterator[tuple[str, Element]]:
    """The lines of an index: the file that each leads to, and its element."""
    for listed in page.main.of_class("k-index"):
        for item in listed.all("li"):
            link, target = next(page.links(item))
            yield target.removeprefix("en/"), item


def is_alias(item: Element) -> bool:
    """Whether a line leads from another wording to a term."""
    return "→" in item.text


def records_in_row(built: Built, path: str, lang: str) -> Iterator[tuple[str, Element]]:
    """The lines of a row in which records stand by their own names; home pages stand for two records."""
    for page in pages_below(built, path, lang):
        for target, item in lines(page):
            if not is_alias(item) and target.count("/") > 1:
                yield target, item


def named(records: tuple[Entry, ...], key: str) -> dict[str, Entry]:
    """The records with a page and a reading or an English name, by the files of their pages."""
    homes = {entry.folder for entry in records if entry.kind == HANDBOOK}
    found: dict[str, Entry] = {}
    for entry in records:
        has_page = entry.kind not in ("prefectures", HANDBOOK)
        if has_page and at(entry.typed, "name", key):
            found[entry.path + INDEX] = entry
    return found | {f"{home}/{INDEX}": _prefecture(records, home) for home in homes}


def _prefecture(records: tuple[Entry, ...], home: str) -> Entry:
    return next(one for one in records if one.kind == "prefectures" and one.id == home)


def misplaced(built: Built, records: tuple[Entry, ...], index: str, lang: str) -> list[str]:
    """Records that stand in an index not at all, or at more than one place; home pages stand twice."""
    pages = pages_below(built, NAMES[index], lang)
    found = Counter(target for page in pages for target, item in lines(page) if not is_alias(item))
    wanted = Counter(dict.fromkeys(named(records, "kana" if index == JA else "en"), 1))
    handbooks = [f"{one.folder}/{INDEX}" for one in records if one.kind == HANDBOOK]
    return sorted(((wanted + Counter(handbooks)) - found) + (found - (wanted + Counter(handbooks))))


@pytest.mark.parametrize("lang", [JA, EN])
@pytest.mark.parametrize("index", [JA, EN])
def test_every_record_stands_in_one_place(
    built: Built, records: tuple[Entry, ...], index: str, lang: str
) -> None:
    """By its reading in the one index and by its English name in the other, in both languages."""
    assert misplaced(built, records, index, lang) == []
    file = f"{NAMES[JA]}na/{INDEX}"
    link = 'href="../../../shiga/municipalities/nagahama-shi/"'
    lost = built.changed(file, link, link.replace("nagahama", "maibara"))
    assert misplaced(lost, records, JA, JA) == [
        f"shiga/municipalities/{town}-shi/{INDEX}" for town in ("maibara", "nagahama")
    ]


@pytest.mark.parametrize("lang", [JA, EN])
def test_order_is_that_of_dictionaries(built: Built, records: tuple[Entry, ...], lang: str) -> None:
    """Small and voiced kana with the plain ones, ー as its vowel; every heading is the first kana below it."""
    known = named(records, "kana")
    for row in ("a", "ka", "sa", "ta", "na", "ha", "ma", "ya", "ra", "wa"):
        readings: list[str] = []
        for target, item in records_in_row(built, f"{NAMES[JA]}{row}/", lang):
            readings.append(sorted_as(str(at(known[target].typed, "name", "kana")[0])))
            section = next(one for one in item.above if one.tag == "section")
            assert section.one("h2").text.endswith(readings[-1][0]), target
        assert readings, row
        assert readings == sorted(readings), row


def test_letters_are_in_order(built: Built, records: tuple[Entry, ...]) -> None:
    """A to Z, each name on the page of its letter."""
    known = named(records, "en")
    for page in built.pages:
        if page.lang == EN and re.fullmatch(r"search/a-z/[a-z]/(\d+/)?", page.path):
            found = [
                letters(known[target].name(EN))
                for target, item in lines(page)
                if not is_alias(item) and target.count("/") > 1
            ]
            assert found == sorted(found), page.file
            assert {name[0] for name in found} <= {page.path.split("/")[2]}, page.file


@pytest.mark.parametrize("lang", [JA, EN])
def test_overview_leads_to_every_heading(built: Built, lang: str) -> None:
    """Each kana that something begins with, each pair of letters, and each row with its number of entries."""
    for path in NAMES.values():
        overview, pages = built.page(path, lang), pages_below(built, path, lang)
        linked = {link.attributes["href"] for link, _ in overview.links(overview.main)}
        ids = {h.attributes.get("id", "") for page in pages for h in page.main.all("h2")}
        headings = {id_ for id_ in ids if re.match("kana-|letters-", id_)}
        assert headings <= {href.partition("#")[2] for href in linked}
        counts = [int(re.findall(r"\d+", row.text)[0]) for row in overview.main.all("dt")]
        assert sum(counts) == sum(len(list(lines(page))) for page in pages)


@pytest.mark.parametrize("lang", [JA, EN])
def test_kinds_and_samples_are_said(built: Built, records: tuple[Entry, ...], lang: str) -> None:
    """A sample is marked in its line, an office that has left its base says so."""
    mark = {JA: "見本", EN: "Sample"}[lang]
    known = named(records, "kana")
    seen = 0
    for page in pages_below(built, NAMES[JA], lang):
        for target, item in lines(page):
            entry = known[target]
            assert bool(list(item.of_class("k-sample"))) is entry.is_sample, target
            assert item.one("small").text, target
            if entry.is_sample:
                assert item.of_class("k-sample")[0].text == mark
            if "withdrawn" in entry.typed:
                assert {JA: "終わ", EN: "ended"}[lang] in item.one("small").text
                seen += 1
    assert seen


def numbers(records: tuple[Entry, ...]) -> dict[tuple[str, str], Entry]:
    """Every number in the records, with the file of the page that it belongs to."""
    return {
        (str(part[field]), entry.path + INDEX): entry
        for entry in records
        for part in mappings(entry.typed)
        for field in ("tel", "fax")
        if field in part
    }


def unlisted(built: Built, records: tuple[Entry, ...], lang: str) -> list[str]:
    """Numbers that do not stand in the list or do not lead to their records there."""
    listed: set[tuple[str, str]] = set()
    for page in pages_below(built, PHONES, lang):
        for item in page.main.of_class("k-list")[0].all("li"):
            number = item.of_class("k-phone-number")[0].text
            listed |= {(number, target.removeprefix("en/")) for _, target in page.links(item)}
    return sorted(f"{number} {path}" for number, path in numbers(records).keys() - listed)


@pytest.mark.parametrize("lang", [JA, EN])
def test_every_number_leads_to_its_record(
    built: Built, records: tuple[Entry, ...], lang: str
) -> None:
    """Telephone and FAX, in the order of digits; FAX says so, and only what answers can be called."""
    assert unlisted(built, records, lang) == []
    shown = [
        (item, item.of_class("k-phone-number")[0])
        for page in pages_below(built, PHONES, lang)
        for item in page.main.of_class("k-list")[0].all("li")
    ]
    digits = [number.text.replace("-", "") for _, number in shown]
    assert digits == sorted(set(digits))
    faxes = {
        str(one) for entry in records for part in mappings(entry.typed) for one in at(part, "fax")
    }
    for item, number in shown:
        assert ("FAX" in item.text) is (number.text in faxes), number.text
        is_real = number.text not in faxes and not number.text.startswith("0749-00")
        assert (number.tag == "a") is is_real, number.text
    lost = built.changed(f"{PHONES}{INDEX}", "0749-65-6518", "0749-65-6519")
    assert unlisted(lost, records, JA) == [
        f"0749-65-6518 shiga/municipalities/nagahama-shi/{INDEX}"
    ]


@pytest.mark.parametrize("lang", [JA, EN])
def test_areas_lead_to_every_town(built: Built, records: tuple[Entry, ...], lang: str) -> None:
    """Each town of a prefecture stands once, below its welfare area; every other area is linked too."""
    for folder in ("shiga", "hokkaido"):
        found = Counter(
            target.removeprefix("en/")
            for page in pages_below(built, f"search/areas/{folder}/", lang)
            for _, target in page.links(page.main)
        )
        kinds = ("municipalities", "areas")
        wanted = {one.path for one in records if one.folder == folder and one.kind in kinds}
        assert {path for path in wanted if found[path + INDEX] != 1} == set()


@pytest.mark.parametrize("lang", [JA, EN])
def test_functions_lead_to_every_plain_list(built: Built, lang: str) -> None:
    """Each list of a town and a function is linked; a prefecture without an office says so."""
    plain = {page.path for page in built.pages if "/facilities/by/" in page.path}
    linked = {
        target.removeprefix("en/").removesuffix(INDEX)
        for page in pages_below(built, "search/functions/", lang)
        for _, target in page.links(page.main)
    }
    assert plain and plain <= linked
    overview = built.page("search/functions/", lang)
    assert {JA: "まだ入っていません", EN: "No office"}[lang] in overview.main.text
