"""From our shell to the templates that mirror it for the benchmark: what changes here has to change there."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from benchmarks.site import TODAY
from benchmarks.site.compare import Difference, differences, normal, pages_of
from benchmarks.site.data import write_data
from benchmarks.site.ours import build
from benchmarks.site.words import write_words
from kyoten.environment.node import node
from tests.building import ROOT

RIVALS = ROOT / "benchmarks" / "site"
SHELL = ROOT / "theme" / "shell"
AROUND = ("base.html", "strip.html", "header.html", "menu.html", "crumbs.html", "footer.html")
"""The parts of the shell that stand around an office's page."""
SAID = re.compile(r'w\("([a-z_.]+)"\)')
LINKED = re.compile(r'<li><a href="(?:\.\./)+([a-z-]+)/">')
LISTED = re.compile(r'slice ((?:"[a-z-]+"\s?)+)')
NAMES = re.compile(r'"([a-z-]+)"')
CLASSES = re.compile(r'class="([^"{]+)"')

AS_JSON = "export default { FAILSAFE_SCHEMA: null, load: JSON.parse };\n"
"""In the place of the parser, which only the benchmark installs."""
WITHOUT_ELEVENTY = """\
import fs from "node:fs";
import path from "node:path";
import { offices } from "./offices.js";
import { data, render } from "./pages/facility.11ty.js";
for (const office of offices("data")) {
  const file = path.join("out", data.permalink({ office }));
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, render({ office }));
}
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the records of the benchmark in `data` and our pages of them in `site`."""
    folder = tmp_path_factory.mktemp("mirrored")
    write_data(folder / "data", 50)
    build(folder / "data", folder / "site", folder / "kept")
    return folder


def by_eleventys_template(place: Path, out: Path) -> list[Difference]:
    """Where the pages of Eleventy's template, which Node.js runs without Eleventy, are not ours."""
    shutil.copytree(RIVALS / "eleventy", out, ignore=shutil.ignore_patterns("package-lock*", ".*"))
    parser = out / "node_modules" / "js-yaml"
    parser.mkdir(parents=True)
    (parser / "package.json").write_text('{"type": "module", "main": "index.js"}', encoding="utf-8")
    (parser / "index.js").write_text(AS_JSON, encoding="utf-8")
    (out / "all.js").write_text(WITHOUT_ELEVENTY, encoding="utf-8")
    write_words(out / "words.json", TODAY)
    base = YAML(typ="base")
    for file in (place / "data").rglob("*.yml"):
        copy = out / "data" / file.relative_to(place / "data")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(json.dumps(base.load(file)), encoding="utf-8")
    subprocess.run([node(), "all.js"], cwd=out, check=True)
    return list(differences(place / "site", out / "out", pages_of(place / "site")))


def test_eleventys_template_gives_our_pages(place: Path, tmp_path: Path) -> None:
    """Every office's page in both languages is ours but for white space."""
    assert by_eleventys_template(place, tmp_path / "eleventy") == []


def hugos() -> str:
    """Hugo's templates as one text."""
    files = sorted((RIVALS / "hugo" / "layouts").rglob("*.html"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def ours() -> str:
    """The templates of our shell that stand around an office's page as one text."""
    return "\n".join((SHELL / name).read_text(encoding="utf-8") for name in AROUND)


def test_hugos_templates_say_what_our_shell_says() -> None:
    """Each word of our shell, each class in it and the whole policy stand in Hugo's templates too."""
    theirs, shell = hugos(), ours()
    said = {key for key in SAID.findall(shell) if not key.startswith("shell.foot.")}
    assert len(said) > 10
    assert {key for key in said if f"$w.{key} " not in theirs} == set()
    assert {name for name in CLASSES.findall(shell) if f'class="{name}"' not in theirs} == set()
    policy = (SHELL / "policy.html").read_text(encoding="utf-8")
    assert normal(policy) in normal(theirs)


def test_hugos_menus_have_our_entries(place: Path) -> None:
    """The menu and the site map of an office's page name the same pages in the same order in Hugo's templates."""
    page = place / "site" / "ken0" / "facilities" / "office-1" / "index.html"
    linked = LINKED.findall(page.read_text(encoding="utf-8"))
    parts = RIVALS / "hugo" / "layouts" / "_partials"
    menu, sitemap = (
        [NAMES.findall(one) for one in LISTED.findall((parts / name).read_text(encoding="utf-8"))]
        for name in ("after.html", "footer.html")
    )
    named = [*menu[0], *(name for _, *names in sitemap for name in names)]
    assert len(set(named)) > 10
    assert [name for name in linked if name != "emergency"] == named
