"""From a stage of a build to the sentences that say what goes on, and at the end what was made and how to see it."""

import shlex
import sys
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from kyoten.environment.command_line import Options
from kyoten.environment.saying import Said, say, shown

READING = Said("記録と読みものを読んでいます。", "Reading records and chapters.")
CHAPTERS = Said("読みものをページにしています。", "Making pages of the chapters.")
PAGES = Said("記録をページにしています。", "Making pages of the records.")
FORMS = Said("様式のPDFとWordを作っています。", "Making the forms as PDF and Word.")
BOOKS = Said("印刷用のハンドブックを調べています。", "Looking at the printed handbooks.")
LINKS = Said("すべてのリンクを確かめています。", "Following every link.")
NOTHING_WRONG = Said("誤りも注意もありません。", "There are no errors and no warnings.")


def setting(books: int) -> None:
    """Say that books are being set, and about how long that takes."""
    say(
        Said(
            f"印刷用のハンドブック{books}冊を組んでいます（1冊に10〜30秒ほど）。変わらない本は、次から組み直しません。",
            f"Setting {books} printed handbooks (about 10 to 30 seconds each); one that stays the same stays.",
        )
    )


def no_such_book(prefecture: str, area: str) -> Said:
    """Say that nothing fits what was asked for."""
    asked = " ".join(name for name in (prefecture, area) if name)
    return Said(
        f"「{asked}」のハンドブックはありません。--prefecture には data/ の中のフォルダーの名前、"
        "--area には、配置の手順がある圏域の areas/ の中のファイルの名前を書いてください。",
        f"There is no handbook of '{asked}'. --prefecture takes the name of a folder in data/, "
        "--area that of a file in its areas/ in which coordinators are placed.",
    )


def book_made(file: str, size: int) -> Said:
    """Say where a book is."""
    return Said(
        f"{file} ができました（{size / 1e6:.1f} MB）。", f"{file} is made ({size / 1e6:.1f} MB)."
    )


class Made(NamedTuple):
    """What a build made, in numbers."""

    records: int
    pages: int
    warnings: int


class Done(Protocol):
    """What a publication did: counts of files, and the bytes of the whole folder."""

    @property
    def written(self) -> int:
        """Files that are new or other than before."""

    @property
    def unchanged(self) -> int:
        """Files that stayed."""

    @property
    def removed(self) -> int:
        """Files that are gone."""

    @property
    def size(self) -> int:
        """Bytes."""


def tell(made: Made, done: Done, options: Options, *, is_usual: bool) -> None:
    """Say what was made, where, and how to see it; stdout is left to problems where a program reads them."""
    out = shown(options.out)
    to = sys.stdout if options.format == "text" else sys.stderr
    for said in summary(out, made, done):
        say(said, to)
    if options.command == "build":
        say(way_to_see(out, is_usual=is_usual, is_offline=options.offline), to)


def summary(out: str, made: Made, done: Done) -> Iterator[Said]:
    """What was made and where, and how many warnings are left."""
    size = f"{done.size / 1e6:.1f} MB"
    yield Said(
        f"{out} にサイトができました: 記録 {made.records:,}件、ページ {made.pages:,}枚、{size}"
        f"（書いたファイル {done.written:,}、そのまま {done.unchanged:,}、消した {done.removed:,}）。",
        f"The site is in {out}: {made.records:,} records, {made.pages:,} pages, {size} "
        f"({done.written:,} files written, {done.unchanged:,} unchanged, {done.removed:,} removed).",
    )
    if made.warnings:
        yield Said(
            f"注意が {made.warnings:,}件あります。見るには: python3 build.py check",
            f"There are {made.warnings:,} warnings. To read them: python3 build.py check",
        )


def way_to_see(out: str, *, is_usual: bool, is_offline: bool) -> Said:
    """How to look at a finished site: a copy from the disk, any other through `serve`."""
    if is_offline:
        return Said(
            f"見るには、{out}/index.html を開きます。", f"To see it, open {out}/index.html."
        )
    command = "python3 build.py serve" + ("" if is_usual else f" --out {shlex.quote(out)}")
    return Said(f"見るには: {command}", f"To see it: {command}")
