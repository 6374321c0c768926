"""From a data folder to a small site that has nothing but its search: one bare page a language."""

from datetime import date
from pathlib import Path

from kyoten.dataset import load
from kyoten.derive import derive
from kyoten.outputs.search import search_files
from kyoten.render import shells_of
from kyoten.urls import address, file_of, root_of
from kyoten.words import LANGUAGES, load_words
from tests.building import ROOT, TODAY

_PAGE = """<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"><title>Search</title></head>
<body><input type="search"><script src="{root}assets/search/start.js"></script></body></html>
"""


def write_bare(site: Path, data: Path) -> None:
    """Write the search of a data folder, with a page in each language that loads it."""
    theme, dataset = ROOT / "theme", load(data)
    shells = shells_of(dataset, load_words(theme / "words"))
    facts = derive(dataset, date.fromisoformat(TODAY))
    pages = [
        (file_of(here), _PAGE.format(lang=lang, root=root_of(here)).encode())
        for lang in LANGUAGES
        for here in (address("", lang),)
    ]
    for name, content in (*pages, *search_files(dataset, facts, theme, shells)):
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
