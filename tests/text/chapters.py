"""From one Markdown file to what is said of it as a chapter in both languages."""

from pathlib import Path

from kyoten.problem import Problem
from kyoten.text.prose import Prose, load_prose, prose_problems
from kyoten.text.prose.settings import read_settings
from tests.building import ROOT
from tests.pages.sites import site_of

SETTINGS = read_settings(ROOT / "mkdocs.yml")
DATASET = site_of().dataset
PAGES = tuple(site_of().pages)
"""The pages that the project's records make; chapters may lead to each."""


def content_of(folder: Path, files: dict[str, bytes]) -> Path:
    """A content folder with these files; `guide/a.md` is meant in both languages, `ja/guide/a.md` in one."""
    for name, data in files.items():
        for lang in ("ja", "en"):
            own = name.partition("/")[0] in {"ja", "en"}
            path = folder / name if own else folder / lang / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    return folder


def prose_of(folder: Path, files: dict[str, bytes]) -> Prose:
    """The chapters of these files."""
    return load_prose(content_of(folder, files), SETTINGS)


def problems_of(folder: Path, files: dict[str, bytes]) -> list[Problem]:
    """What is wrong with these files, beside the project's records; not what is said of mkdocs.yml."""
    found = prose_problems(prose_of(folder, files), DATASET, PAGES, shown="content")
    return [problem for problem in found if problem.mark.file != "mkdocs.yml"]
