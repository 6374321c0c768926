"""From every EPUB of a built site, and a small invented one, to the promises that hold for it."""

import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from kyoten.outputs.book.epub import epub_of
from kyoten.outputs.book.epub.division import MOST
from tests.book import invented as every_kind
from tests.book.epubs import HTML, STEMS, Epub, bare, checked, name_of, target
from tests.book.printed import Printed, signs
from tests.building import ROOT, TODAY

PHONE = re.compile(r"(?<![0-9-])0[0-9]{1,4}-[0-9]{1,4}-[0-9]{4}(?![0-9-])")
STYLE = (ROOT / "theme" / "print" / "epub.css").read_bytes()
HEADINGS = tuple(f"{HTML}h{level}" for level in range(1, 7))


@pytest.fixture(scope="module", params=STEMS)
def epub(request: pytest.FixtureRequest, books: Path) -> Epub:
    """Each prefecture's in each language."""
    return Epub(books / f"{request.param}.epub")


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Epub:
    """The small one with every kind of node."""
    file = tmp_path_factory.mktemp("epub") / "mihon-ja.epub"
    file.write_bytes(epub_of("mihon-ja", every_kind.book(), STYLE))
    return Epub(file)


def test_epubcheck_finds_nothing(epub: Epub) -> None:
    """EPUBCheck has no error and no warning."""
    assert checked(epub.file) == ""


def test_epubcheck_finds_nothing_in_any_kind_of_node(invented: Epub) -> None:
    """Nor has it for a book with every kind of node; it does see what is wrong."""
    assert checked(invented.file) == ""
    spoiled = invented.file.with_name("spoiled.epub")
    spoiled.write_bytes(
        epub_of("mihon-ja", every_kind.book(), b"@import 'https://example.jp/x.css';")
    )
    assert "RSC-006" in checked(spoiled)


def test_same_bytes() -> None:
    """The same book gives the same bytes in another process with other hashes."""
    command = [sys.executable, "-m", "tests.book.invented"]
    runs = {
        subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert runs == {sha256(epub_of("mihon-ja", every_kind.book(), b"body{}")).hexdigest().encode()}


def test_parts_have_their_order_and_no_time(epub: Epub) -> None:
    """The first part is the type, not packed; the others are sorted within their folders and of one day."""
    with ZipFile(epub.file) as bundle:
        first, _, _, *rest = parts = bundle.infolist()
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert first.extra == b""
    assert [part.filename for part in rest] == sorted(part.filename for part in rest)
    assert {part.date_time for part in parts} == {(1980, 1, 1, 0, 0, 0)}


def test_files_are_small(epub: Epub) -> None:
    """No file is larger than a reading system opens at once, and the whole is small."""
    assert max(map(len, epub.parts.values())) <= MOST
    assert epub.file.stat().st_size <= 500_000


def test_long_chapter_is_divided(tmp_path: Path) -> None:
    """A chapter that is too long goes on in another file, at a heading, its notes numbered on."""
    text = every_kind.node("p", "見本" * 5000, every_kind.node("note", "注"))
    part = [every_kind.node("h", "節", level=2), text]
    head = [*every_kind.NODES[:1], every_kind.NODES[-1]]
    file = tmp_path / "long.epub"
    file.write_bytes(epub_of("long-ja", every_kind.book([*head, *part * 20]), STYLE))
    long = Epub(file)
    names = [name for name in long.pages if name.startswith("part-01")]
    assert len(names) > 2
    assert max(map(len, long.parts.values())) <= MOST
    assert [_notes(long, name)[:1] for name in names[:2]] != [["note-1"], ["note-1"]]
    assert sum((_notes(long, name) for name in names), []) == [f"note-{i}" for i in range(1, 21)]
    second = next(one for one in long.pages[names[1]].iter() if one.tag in HEADINGS)
    assert second.text == "節"


def _notes(epub: Epub, name: str) -> list[str]:
    return [one.attrib["id"] for one in epub.pages[name].iter(f"{HTML}aside")]


def test_contents_are_those_of_the_pdf(epub: Epub) -> None:
    """The contents name what the contents of the PDF name, in the same order, and lead to it."""
    headings = {
        f"{name}#{one.get('id')}": name_of(one)
        for name, page in epub.pages.items()
        for one in page.iter()
        if one.tag in HEADINGS
    }
    for title, href in epub.contents:
        assert headings[href] == bare(title)
    printed, place = _printed_contents(epub), 0
    titles = [bare(title) for title, _ in epub.contents]
    for title in titles:
        place = printed.index(title, place) + len(title)
    heads = map(bare, "".join(epub.pages["title.xhtml"].itertext()).split("\n"))
    known = {*titles, *heads, bare(epub.contents_title)} - {""}
    longest_first = sorted(known, key=len, reverse=True)
    left = re.sub("|".join(map(re.escape, longest_first)), "", printed)
    assert re.fullmatch(r"[0-9.]*", left)


def _printed_contents(epub: Epub) -> str:
    """What stands on the pages of the PDF's contents."""
    pdf = pdfium.PdfDocument(epub.file.with_suffix(".pdf"))
    chapters = [one for one in pdf.get_toc() if one.level == 0]
    start = [one.get_title() for one in chapters].index(epub.contents_title)
    first, after = (one.get_dest().get_index() for one in chapters[start : start + 2])
    text = "".join(pdf[page].get_textpage().get_text_range() for page in range(first, after))
    pdf.close()
    return bare(text)


@pytest.mark.parametrize("stem", STEMS)
def test_everything_of_the_pdf_is_there(printed: Printed, books: Path) -> None:
    """Every heading and every telephone number that is printed is in the EPUB too."""
    pages = Epub(books / f"{printed.file.stem}.epub").pages.values()
    text = "".join(map(name_of, pages))
    numbers = set(PHONE.findall("".join(printed.pages)))
    assert numbers <= set(PHONE.findall(text))
    headings = {signs(title) for title, _ in printed.outline}
    assert len(headings) > 100
    there = signs(text)
    assert not [title for title in headings if title not in there]


def test_links_lead_somewhere(epub: Epub) -> None:
    """Every link inside the book leads to an element; every other is an address on the web."""
    inside = 0
    for name, page in epub.pages.items():
        for link in page.iter(f"{HTML}a"):
            href = link.attrib["href"]
            if not href.startswith(("https://", "http://")):
                path, fragment = target(name, href)
                assert path in epub.pages
                assert not fragment or fragment in epub.ids[path]
                inside += 1
            assert "".join(link.itertext()).strip()
    assert inside > 1000


def test_drawings_have_words(epub: Epub) -> None:
    """Every drawing has words for who does not see it; a sample of a sign has its meaning beside it."""
    holders = [one for page in epub.pages.values() for one in page.iter()]
    found = [(one, image) for one in holders for image in one.findall(f"{HTML}img")]
    assert found
    for holder, image in found:
        assert f"EPUB/{image.attrib['src']}" in epub.parts
        if image.attrib["alt"] == "":
            assert image.attrib["role"] == "presentation"
            assert "".join(holder.itertext()).strip()


def test_nothing_runs_and_nothing_is_fetched(epub: Epub) -> None:
    """No script, no form, nothing from another host."""
    for name, data in epub.parts.items():
        text = data.decode()
        assert not re.search(r"<(script|iframe|object|form|input|audio|video)\b|\son[a-z]+=", text)
        assert not re.search(r"""(src|xlink:href)=["']?\w+:|url\(["']?\w+:|@import""", text), name


def test_readings_follow_their_words(epub: Epub) -> None:
    """Without ruby a name is read with its reading in brackets behind it; only what fits into a line has ruby."""
    pages = epub.pages.values()
    ruby = [one for page in pages for one in page.iter(f"{HTML}ruby")]
    for one in ruby:
        assert [part.tag for part in one][-3:] == [f"{HTML}{tag}" for tag in ("rp", "rt", "rp")]
        assert [part.text for part in one.iter(f"{HTML}rp")] == ["（", "）"]
        assert len(name_of(one)) <= 12
    said = {"".join(one.itertext()) for one in ruby}
    town = {"shiga": "長浜市（ながはまし）", "hokkaido": "江差町（えさしちょう）"}
    prefecture, _, lang = epub.file.stem.partition("-")
    assert (town[prefecture] in said) if lang == "ja" else not said


def test_metadata(epub: Epub) -> None:
    """Language, title, day and what can be expected without seeing are said."""
    assert epub.said("language") == [epub.file.stem[-2:]]
    assert epub.said("dcterms:modified") == [f"{TODAY}T00:00:00Z"]
    assert epub.said("schema:accessMode") == ["textual", "visual"]
    assert epub.said("schema:accessModeSufficient") == ["textual"]
    features = epub.said("schema:accessibilityFeature")
    assert {"alternativeText", "structuralNavigation", "tableOfContents"} <= {*features}
    assert ("rubyAnnotations" in features) == epub.file.stem.endswith("-ja")
    assert len(epub.said("schema:accessibilitySummary")) == 1


def test_paper_stays_on_paper(invented: Epub) -> None:
    """Codes, printed addresses and blank forms are left out; where a form can be had is said."""
    text = "".join(invented.pages["part-01.xhtml"].itertext())
    assert "紙だけ" not in text
    assert "(https" not in text
    assert "見本の届出書\nサイトにあります。" in text
    assert not [one for one in invented.pages["part-01.xhtml"].iter() if one.get("alt") == "コード"]


def test_tables_say_what_their_heads_are_for(invented: Epub) -> None:
    """A head says whether it stands above a column or before a row."""
    heads = [
        ("".join(one.itertext()), one.get("scope"))
        for one in invented.pages["part-01.xhtml"].iter(f"{HTML}th")
    ]
    assert heads == [("市町村", "col"), ("数", "col"), ("見本市", "row")]


def test_large_print_has_none(books: Path) -> None:
    """Beside every PDF stands an EPUB, but beside none in large print."""
    usual = {file.stem for file in books.glob("*.pdf") if not file.stem.endswith("-large")}
    assert {file.stem for file in books.glob("*.epub")} == usual
