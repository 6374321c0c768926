"""From documents to the folders of three other engines, each as its own documentation has it."""

import json
import shutil
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from types import SimpleNamespace

from material.plugins.search import plugin as material_search  # type: ignore[import-untyped]

from benchmarks.search import tools
from benchmarks.search.documents import Document

_SCRIPTS = Path(material_search.__file__).parents[2] / "templates" / "assets" / "javascripts"
_LANGUAGES = ("ja", "en")
_SETTINGS = {
    "lang": list(_LANGUAGES),
    "separator": r"[\s\-　、。，．]+",
    "pipeline": ["stemmer"],
    "fields": {"title": {"boost": 1e3}, "text": {"boost": 1e0}, "tags": {"boost": 1e6}},
}
"""`lang: [ja, en]`; the rest is what the plugin takes from a Japanese theme by itself."""


def material(folder: Path, documents: Iterable[Document]) -> None:
    """mkdocs-material's search: its plugin's index, its worker, and lunr's files for Japanese."""
    index = material_search.SearchIndex(**_SETTINGS)
    for document in documents:
        page = SimpleNamespace(
            content=_page(document), meta={}, toc=[], title="", url=document.path
        )
        index.add_entry_from_context(page)
    _write(folder / "search" / "search_index.json", index.generate_search_index(None))
    scripts = folder / "assets" / "javascripts"
    (worker,) = (_SCRIPTS / "workers").glob("search.*.min.js")
    _copy(worker, scripts / "workers" / "search.min.js")
    for name in (
        "tinyseg.js",
        *(f"min/lunr.{n}.min.js" for n in ("ja", "multi", "stemmer.support")),
    ):
        _copy(_SCRIPTS / "lunr" / name, scripts / "lunr" / name)


def pagefind(folder: Path, documents: Iterable[Document]) -> None:
    """Pagefind's extended build over two pages a record; it makes an index a language, and a page says its own."""
    for document in documents:
        for lang, name in (("ja", document.ja), ("en", document.en)):
            head = f'<html lang="{lang}"><title>{escape(name)}</title>'
            place = folder / ("" if lang == "ja" else lang) / document.path / "index.html"
            _write(place, f"{head}<body>{_page(document, lang)}</body></html>")
    tools.run(
        [tools.program("@pagefind", "pagefind_extended"), "--site", folder, "--silent"], folder
    )
    for file in folder.rglob("index.html"):
        file.unlink()


def minisearch(folder: Path, documents: Sequence[Document]) -> None:
    """MiniSearch with our way of folding: one script, and an index made beforehand."""
    _write(folder / "source" / "package.json", '{"type": "module"}')
    for name in ("folding.js", "searching.js", "indexing.mjs"):
        _copy(tools.HERE / "pages" / name, folder / "source" / name)
    fields = [
        {**one._asdict(), "words": "\n".join(one.words), "numbers": "\n".join(one.numbers)}
        for one in documents
    ]
    _write(folder / "source" / "documents.json", json.dumps(fields, ensure_ascii=False))
    index, script = folder / "index.json", folder / "search.js"
    tools.run_node(["source/indexing.mjs", "source/documents.json", index], folder)
    tools.run(
        [
            tools.program("@esbuild", "esbuild"),
            "source/searching.js",
            "--bundle",
            "--minify",
            "--charset=utf8",
            "--format=iife",
            "--log-level=warning",
            f"--outfile={script}",
        ],
        folder,
    )
    shutil.rmtree(folder / "source")


def _page(document: Document, lang: str = "ja") -> str:
    """What a page shows, as HTML: the name as heading, then everything else, a paragraph each."""
    name, other = (document.ja, document.en) if lang == "ja" else (document.en, document.ja)
    lines = (document.kana, other, *document.words, *document.numbers)
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return f'<h1 id="name">{escape(name)}</h1>{paragraphs}'


def _copy(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, to)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
