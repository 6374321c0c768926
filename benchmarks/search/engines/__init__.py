"""From records to folders that a browser can search, one an engine: ours and three others."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.search import tools
from benchmarks.search.documents import Document
from benchmarks.search.engines.ours import ours
from benchmarks.search.engines.rivals import material, minisearch, pagefind
from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.words import LANGUAGES, Language, Words

OURS, MATERIAL, PAGEFIND, MINISEARCH = "ours", "material", "pagefind", "minisearch"


class Records(NamedTuple):
    """What every engine is given, in the form that it takes."""

    dataset: Dataset
    facts: Facts
    words: dict[Language, Words]
    documents: Sequence[Document]


ENGINES: dict[str, Callable[[Path, Records], None]] = {
    OURS: lambda folder, all_: ours(folder, all_.dataset, all_.facts, all_.words),
    MATERIAL: lambda folder, all_: material(folder, all_.documents),
    PAGEFIND: lambda folder, all_: pagefind(folder, all_.documents),
    MINISEARCH: lambda folder, all_: minisearch(folder, all_.documents),
}


def write_engine(name: str, folder: Path, records: Records) -> None:
    """Write everything that an engine serves, packed, and a page in each language to ask it from."""
    folder.mkdir(parents=True)
    ENGINES[name](folder, records)
    tools.run_node([tools.HERE / "pages" / "packing.mjs", folder], folder)
    pages = tools.HERE / "pages"
    shutil.copyfile(pages / f"{name}.js", folder / "bench.js")
    frame = (pages / "index.html").read_text(encoding="utf-8")
    for lang in LANGUAGES:
        (folder / f"{lang}.html").write_text(frame.format(lang=lang), encoding="utf-8")
