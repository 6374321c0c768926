"""From a data folder to the JSON of books by the shipped stages, with the processor time of each step.

`python -m benchmarks.book.ours DATA OUT STEM…` writes `OUT/STEM.json` and `OUT/making.txt`: seconds of reading and of
making the JSON of all books together.
"""

import sys
import time
from pathlib import Path

from benchmarks.book import TODAY
from kyoten.judged import Judged, Places, Shown, judged_of
from kyoten.outputs.book.binding import book_of
from kyoten.outputs.book.editions import editions
from kyoten.outputs.book.pressing import json_of
from kyoten.outputs.book.stockroom import Stockroom
from kyoten.render import paper_press_of

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "theme"
FONTS = ROOT / ".venv" / "fonts" / "node_modules" / "@expo-google-fonts"


def judged(data: Path, kept: Path | None = None) -> Judged:
    """Everything that books are made of: the records of a folder, and the guide's own chapters."""
    places = Places(
        data=data,
        content=ROOT / "content",
        theme=THEME,
        settings=ROOT / "mkdocs.yml",
        kept=kept,
        shown=Shown("data", "content"),
    )
    made = judged_of(places, TODAY, with_chapters=False)
    errors = [problem for problem in made.problems if problem.is_error]
    if errors:
        raise ValueError(errors[:3])
    return made


def main(data: Path, out: Path, stems: list[str]) -> None:
    """Make the JSON of books, each as if it were the only one."""
    begin = time.process_time()
    made = judged(data)
    read = time.process_time()
    for edition in editions(made.dataset):
        if edition.stem in stems:
            style = (THEME / "print" / "drawing.css").read_text(encoding="utf-8")
            room = Stockroom(made, paper_press_of(THEME, made.words), drawing_style=style)
            data_of = json_of(book_of(room, edition), room)
            (out / f"{edition.stem}.json").write_bytes(data_of)
    done = time.process_time()
    (out / "making.txt").write_text(f"{read - begin} {done - read}", encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
