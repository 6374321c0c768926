"""From the shell's templates, words and style sheet to what they promise without a browser."""

import gzip
import re

import pytest

from kyoten.outputs.site.assets import STYLE, assets
from kyoten.render import light_script, light_style
from kyoten.words import LANGUAGES, load_words
from tests.building import ROOT

THEME = ROOT / "theme"
SHELL = sorted((THEME / "shell").glob("*.html"))
TEMPLATES = [*SHELL, *sorted((THEME / "web").glob("*.html"))]
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in TEMPLATES)
SHEETS = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((THEME / "assets" / "css").glob("*.css"))
)
FILES = dict(assets(THEME))
POLICY = {
    "default-src": "'none'",
    "base-uri": "'none'",
    **dict.fromkeys(("connect-src", "style-src", "script-src", "img-src"), "'self'"),
    "form-action": "'self'",
}


def test_the_policy_is_strict() -> None:
    """Nothing is allowed but this site's own files; without `connect-src` Lighthouse's SEO falls to 92."""
    (policy,) = re.findall(r'content="([^"]+)"', (THEME / "shell" / "policy.html").read_text())
    found = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert found == POLICY


def test_templates_keep_to_the_policy() -> None:
    """No inline style, no inline script, no handler, no trusted markup, nothing from another host."""
    assert not re.findall(r"\sstyle=|<style|\son[a-z]+=|\|\s*safe|javascript:", SOURCES)
    assert not re.findall(r"<script(?![^>]*\ssrc=)", SOURCES)
    assert not re.findall(r"(?:src|href)=\"https?:", SOURCES)


def test_words_of_the_shell_are_all_used_and_all_there() -> None:
    """Both languages say every word of the shell, and no word of it is left over."""
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "kyoten").rglob("*.py"))
    )
    named = set(re.findall(r"\"(shell\.[a-z_.]+)\"", SOURCES + code))
    for words in load_words(THEME / "words").values():
        assert {key for key in words.table if key.startswith("shell.")} == named
    assert len(LANGUAGES) == 2


def test_the_strip_calls_and_leads_to_the_emergency_page() -> None:
    """119 and 110 can be dialled, and nothing else can."""
    strip = (THEME / "shell" / "strip.html").read_text(encoding="utf-8")
    assert re.findall(r'href="([^"]+)"', strip) == ["tel:119", "tel:110", "{{ shell.emergency }}"]
    shell = "\n".join(path.read_text(encoding="utf-8") for path in SHELL)
    assert re.findall(r"tel:\d+", shell) == ["tel:119", "tel:110"]


def test_the_style_sheet_is_light() -> None:
    """At most 5 KB packed; the scripts of a page together, the one of every page and its own, at most 2.4 KB."""
    assert len(gzip.compress(FILES[STYLE], mtime=0)) <= 5_000
    scripts = {name: gzip.compress(FILES[name], mtime=0) for name in FILES if name.endswith(".js")}
    shared = len(scripts.pop("assets/shell.js"))
    assert set(scripts) == {"assets/filter.js", "assets/tools.js"}
    assert shared + max(map(len, scripts.values())) <= 2_500


def test_sizes_follow_the_reader() -> None:
    """No text has a size in pixels, and none is smaller than 14 of them."""
    sizes = re.findall(r"font(?:-size)?: ([\d.]+)(rem|px|em|pt|%)", SHEETS)
    screen = [(float(size), unit) for size, unit in sizes if unit != "pt"]
    assert {unit for _, unit in screen} == {"rem", "%"}
    assert min(size for size, unit in screen if unit == "rem") >= 14 / 16


def test_every_component_is_described_and_drawn() -> None:
    """Classes that templates use are in the style sheet; those that the document describes too."""
    used = set(
        re.findall(r"\bk-[a-z]+(?:-[a-z]+)*", " ".join(re.findall(r'class="([^"]*)"', SOURCES)))
    )
    drawn = set(re.findall(r"\.(k-[a-z-]+)", SHEETS))
    described = re.findall(r"^\| (.+?) \|", (ROOT / "docs" / "shell.md").read_text(), re.MULTILINE)
    named = set(re.findall(r"k-[a-z]+(?:-[a-z]+)*", " ".join(described)))
    assert used <= drawn
    assert named <= drawn


def test_a_light_style_sheet_means_the_same() -> None:
    """Comments and space go; what separates selectors and words stays."""
    text = "/* x */\na :hover,\nb > c {\n  margin: 0 auto;\n  width: calc(1rem + 2px);\n}\n"
    assert light_style(text) == "a :hover,b > c{margin:0 auto;width:calc(1rem + 2px)}\n"


@pytest.mark.parametrize("name", ["shell", "filter", "tools"])
def test_a_light_script_loses_comments_only(name: str) -> None:
    """Every statement is still there, a comment is not."""
    text = (THEME / "assets" / f"{name}.js").read_text(encoding="utf-8")
    light = light_script(text)
    code = [line.split(" //")[0].strip() for line in text.splitlines()]
    assert light.splitlines() == [line for line in code if line and not line.startswith("//")]
    assert " //" not in light
