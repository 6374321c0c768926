"""From books that somebody asks for while records are edited to what they get: the latest, or why there is none."""

import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from kyoten.outputs.book import Bindery, Edition, Orders, editions
from kyoten.outputs.book.bindery import Ready
from tests.book.small import Small, small_in
from tests.building import ROOT, TODAY
from tests.pages.sites import THEME
from tests.records.tiny import TINY

BOOK = "handbook/reiji-ja.pdf"
OFFICE = "data/reiji/facilities/mihon-01.yml"


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """Two small prefectures."""
    return small_in(tmp_path)


def taken(orders: Orders, small: Small, theme: Path = THEME) -> Orders:
    """The orders for what the small prefectures say now."""
    bindery = small.bindery(known=orders.known, theme=theme)
    return orders.taken(bindery, [*editions(bindery.judged.dataset)])


def text_of(made: bytes | str | None) -> str:
    """The text of a PDF that was made."""
    assert isinstance(made, bytes)
    pages = pdfium.PdfDocument(made)
    return "".join(page.get_textpage().get_text_bounded() for page in pages)


def test_books_are_promised_and_not_made(small: Small) -> None:
    """A build that takes orders has every book to offer, and none to publish."""
    orders = taken(Orders(), small)
    assert {BOOK, "handbook/reiji-en.epub", "handbook/mihon-ja-large.pdf"} <= orders.promised
    assert "handbook/mihon-ja-large.epub" not in orders.promised
    assert (orders.problems(), [*orders.files()]) == ([], [])
    assert orders("handbook/index.html") is None
    assert [*(small.folder / "kept").glob("*")] == []


def test_an_order_gets_the_latest(small: Small) -> None:
    """What is changed between two orders is in the second; without a change the very same bytes come again."""
    orders = taken(Orders(), small)
    first = orders(BOOK)
    assert "0749-00-0001" in text_of(first)
    assert orders(BOOK) is first
    assert "みほんほーむ" in text_of(first)
    small.change(OFFICE, "0749-00-0001", "0749-00-0003")
    second = text_of(taken(orders, small)(BOOK))
    assert "0749-00-0003" in second
    assert "0749-00-0001" not in second
    small.change(OFFICE, "みほんほーむ", "みほんはうす")
    third = text_of(taken(orders, small)(BOOK))
    assert "みほんはうす" in third
    assert "みほんほーむ" not in third
    epub = orders("handbook/reiji-ja.epub")
    assert isinstance(epub, bytes)
    assert epub.startswith(b"PK")


class Waiting(Bindery):
    """Makes a book only when it may."""

    begun, may = Event(), Event()

    def ready(self, edition: Edition) -> Ready:
        """The same, later."""
        self.begun.set()
        assert self.may.wait(60)
        return super().ready(edition)


def test_nobody_waits_for_a_book_of_somebody_else(small: Small) -> None:
    """While one is made, pages are answered, and another build is taken."""
    orders = taken(Orders(), small)
    bindery = small.bindery(kind=Waiting)
    orders.taken(bindery, [*editions(bindery.judged.dataset)])
    with ThreadPoolExecutor(3) as pool:
        book = pool.submit(orders, "handbook/reiji-ja.epub")
        try:
            assert Waiting.begun.wait(60)
            assert pool.submit(orders, "index.html").result(timeout=60) is None
            pool.submit(taken, orders, small).result(timeout=60)
        finally:
            Waiting.may.set()
        assert isinstance(book.result(timeout=60), bytes)


def test_a_book_that_cannot_be_set_is_told_in_words(small: Small, tmp_path: Path) -> None:
    """A character without a glyph is named at its place, a refusal of the typesetter in its own words."""
    text = small.change(OFFICE, "name:", "name:  # 𠮷")
    small.change(OFFICE, "見本", "見𠮷")
    said = taken(Orders(), small)(BOOK)
    assert isinstance(said, str)
    line = text[: text.index("見本")].count("\n") + 1
    assert re.search(rf"^{OFFICE}:{line}:[0-9]+: error: book-character$", said, re.MULTILINE)
    theme = shutil.copytree(THEME, tmp_path / "theme")
    (theme / "print" / "data.typ").write_text('#panic("no paper")', encoding="utf-8")
    small.change(OFFICE, "見𠮷", "見本")
    said = taken(Orders(), small, theme)(BOOK)
    assert isinstance(said, str)
    assert "no paper" in said


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[str]:
    """The address of `serve` over a copy of a small prefecture."""
    shutil.copytree(TINY, tmp_path / "data")
    (tmp_path / "content").mkdir()
    places = [f"--{name}={tmp_path / name}" for name in ("data", "content", "out")]
    command = [sys.executable, str(ROOT / "build.py"), "serve", *places, "--today", TODAY]
    running = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8")
    assert running.stderr
    said = (re.match(r"http://\S+/$", line) for line in running.stderr)
    yield next(found[0] for found in said if found)
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=60)


def test_serve_shows_a_changed_record_in_the_book(preview: str, tmp_path: Path) -> None:
    """The page of the handbooks leads to books that hold what was saved last."""

    def asked(path: str) -> bytes:
        with urllib.request.urlopen(preview + path, timeout=60) as answer:
            found: bytes = answer.read()
            return found

    page = asked("handbook/").decode()
    names = re.findall(r'href="(?:\.\./handbook/)?([a-z-]+\.(?:pdf|epub))"', page)
    assert {"reiji-ja.pdf", "reiji-ja.epub"} <= set(names)
    assert "北荘" not in text_of(asked(BOOK))
    center = next((tmp_path / "data" / "reiji" / "centers").glob("*.yml"))
    before = center.read_text(encoding="utf-8")
    center.write_text(before.replace("ja: ", "ja: 北荘", 1), encoding="utf-8")
    until = time.monotonic() + 60
    while "北荘" not in text_of(asked(BOOK)):
        assert time.monotonic() < until
        time.sleep(0.5)
