"""From a book's JSON to its PDF by the shipped typesetter, with the processor time of each step and the pages.

`python -m benchmarks.book.setting JSON PDF` writes beside the PDF a `.txt`: seconds of setting, of finishing, pages.
"""

import io
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from benchmarks.book.ours import FONTS, THEME
from kyoten.outputs.book.finishing import finished
from kyoten.outputs.book.typeset import Typesetter, lay_out


def main(book: Path, out: Path) -> None:
    """Set one book."""
    data = book.read_bytes()
    with TemporaryDirectory() as desk:
        lay_out(Path(desk), THEME / "print")
        begin = time.process_time()
        raw = Typesetter(Path(desk), FONTS).raw(data)
        was_set = time.process_time()
    pdf = finished(raw, data)
    done = time.process_time()
    out.write_bytes(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = len(opened.pages)
    said = f"{was_set - begin} {done - was_set} {pages}"
    out.with_suffix(".txt").write_text(said, encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
