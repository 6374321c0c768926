"""From the shell and every component to a small site of two pages, one a language, without any record."""

from pathlib import Path

from kyoten.outputs.site import assets
from kyoten.pages import Frame, SourceLine
from kyoten.render import Link, Shells
from kyoten.render.environment import environments
from kyoten.urls import address
from kyoten.words import LANGUAGES, load_words
from tests.building import ROOT

PATH = "shiga/specimen/"


def specimen(folder: Path) -> Path:
    """Write the site into a folder and give it back."""
    theme = ROOT / "theme"
    words = load_words(theme / "words")
    shells = Shells(words, (), ())
    for name, data in assets(theme):
        _write(folder / name, data)
    for lang in LANGUAGES:
        frame = Frame(
            title="A page with every component" if lang == "en" else "部品の見本",
            description="Every component once."
            if lang == "en"
            else "すべての部品を並べたページです。",
            heading="",
            crumbs=(Link("Home", "../../"), Link("Shiga", "../")),
            sources=(SourceLine(Link("A document", "../../documents/s2/")),),
            verified="2026-11-21",
            correct="https://example.jp/",
        )
        made = environments(theme, words, Path(__file__).parent)[lang]
        shell = shells.of(lang, PATH, frame, section="facilities")
        html = made.get_template("specimen.html").render(shell=shell)
        _write(folder / address(PATH, lang) / "index.html", html.encode())
    return folder


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
