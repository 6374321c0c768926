"""From the commands that make books to the files that people take, and to what is said where they ask for none."""

import re
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]

from tests.book.printed import STEMS, USUAL
from tests.building import TODAY, build, build_py


def test_a_build_publishes_the_books(books: Path, tmp_path: Path) -> None:
    """Four books, the very bytes that `book` makes, and a page in each language that leads to all of them."""
    out = tmp_path / "site"
    build(out, "--today", TODAY, has_books=True)
    made = {file.stem: file.read_bytes() for file in (out / "handbook").glob("*.pdf")}
    assert made.keys() == set(USUAL)
    assert made == {stem: (books / f"{stem}.pdf").read_bytes() for stem in USUAL}
    for page in ("handbook/index.html", "en/handbook/index.html"):
        html = (out / page).read_text(encoding="utf-8")
        assert set(re.findall(r'href="[./]*(?:handbook/)?([a-z-]+)\.pdf"', html)) == set(USUAL)


def test_a_site_without_books_leads_to_none(site: Path) -> None:
    """Built with `--no-books`, a site has neither books nor links to them."""
    assert list(site.rglob("handbook/*.pdf")) == []
    linked = [
        page for page in site.rglob("*.html") if 'handbook/shiga-ja.pdf"' in page.read_text("utf-8")
    ]
    assert linked == []


def test_command_makes_what_is_asked_for(books: Path) -> None:
    """The whole books in both sizes, and the booklet of one Area in both languages: nothing else."""
    assert {file.stem for file in books.glob("*.pdf")} == set(STEMS)


def test_large_print_is_larger(books: Path) -> None:
    """The same text in larger letters takes more pages; a booklet takes a few."""
    pages = {file.stem: len(pdfium.PdfDocument(file)) for file in books.glob("*.pdf")}
    assert all(pages[f"{stem}-large"] > 1.2 * pages[stem] for stem in USUAL)
    assert 15 < pages["shiga-kohoku-ja"] < 60


def test_books_are_small_enough_to_send(books: Path) -> None:
    """A whole book is a file of a few megabytes, a booklet less than one."""
    sizes = {file.stem: file.stat().st_size for file in books.glob("*.pdf")}
    assert max(sizes.values()) < 10_000_000
    assert sizes["shiga-kohoku-ja"] < 1_000_000


def test_book_that_is_not_there_is_said(tmp_path: Path) -> None:
    """A prefecture or an Area that no folder has: an exit code, a sentence in both languages, and no file."""
    for choice in (("--prefecture", "atlantis"), ("--area", "atlantis")):
        run = build_py("book", "--out", tmp_path / "site", "--today", TODAY, *choice)
        assert run.returncode != 0
        assert "atlantis" in run.stdout + run.stderr
        assert not (tmp_path / "site").exists()
