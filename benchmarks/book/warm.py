"""From a data folder to how long one changed record takes to be in a book while `serve` runs.

`python -m benchmarks.book.warm DATA STEM FILE OUT`: in one process the book is made, then again after each of some
changes of one record, as `serve` does; `OUT` gets the seconds of the best on the clock and of the processor.
"""

import re
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.book.ours import FONTS, THEME, judged
from kyoten.outputs.book import Bindery, Orders, editions
from kyoten.urls import file_of_book

_CHANGES = 3
_NUMBER = re.compile(r"^capacity: [0-9]+$", re.MULTILINE)


def main(data: Path, stem: str, changed: Path, out: Path) -> None:
    """Make the book, then change the record so many times."""
    with TemporaryDirectory() as kept:
        orders = Orders()
        _make(data, stem, Path(kept), orders)
        times = []
        for number in range(_CHANGES):
            _change(changed, number)
            begin, spent = time.monotonic(), time.process_time()
            _make(data, stem, Path(kept), orders)
            times.append((time.monotonic() - begin, time.process_time() - spent))
    out.write_text(" ".join(map(str, min(times))), encoding="ascii")


def _make(data: Path, stem: str, kept: Path, orders: Orders) -> None:
    bindery = Bindery(
        judged(data, kept / "records"),
        theme=THEME,
        fonts=lambda: FONTS,
        kept=kept / "books",
        known=orders.known,
    )
    made = orders.taken(bindery, [*editions(bindery.judged.dataset)])(file_of_book(stem, "pdf"))
    if not isinstance(made, bytes):
        raise TypeError(made)


def _change(file: Path, number: int) -> None:
    text, count = _NUMBER.subn(f"capacity: {100 + number}", file.read_text(encoding="utf-8"))
    if count != 1:
        raise ValueError(f"{file} has no capacity to change")
    file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
