"""From pages to the bytes of their HTML.

`press = press_of(theme, shells_of(dataset, words, chapters=…))`, then `press.render(page, lang)` for each page of
`kyoten.pages.plan`. The prose feeder takes `shells.of(lang, path, Frame(…), section="guide", is_prose=True)` and
makes MkDocs' environment one of ours by `equip(environment, words)`.
"""

from kyoten.pages import SourceLine
from kyoten.render.environment import Environment, equip
from kyoten.render.light import light_script, light_style
from kyoten.render.memory import Memory, edition_of
from kyoten.render.paper import ROOT as PAPER_ROOT
from kyoten.render.paper import PaperPress, paper_press_of
from kyoten.render.press import Press, file_of_page, press_of
from kyoten.render.shell import Shell
from kyoten.render.shells import Shells, shells_of
from kyoten.urls import Link

__all__ = [
    "Environment",
    "Link",
    "PAPER_ROOT",
    "Memory",
    "PaperPress",
    "Press",
    "Shell",
    "Shells",
    "SourceLine",
    "edition_of",
    "equip",
    "file_of_page",
    "light_script",
    "light_style",
    "paper_press_of",
    "press_of",
    "shells_of",
]
