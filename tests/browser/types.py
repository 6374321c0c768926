"""From a finished site to one page of every type, the largest, so that what holds for it holds for the others."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tests.building import ROOT

CHAPTERS = tuple(sorted(f"guide/{path.stem}/" for path in (ROOT / "content/ja/guide").glob("*.md")))
PREFECTURES = tuple(sorted(path.parent.name for path in (ROOT / "data").glob("*/handbook.yml")))
_ID = "[a-z0-9-]+"
_OWN = {
    "area": f"{_ID}/areas/{_ID}/",
    "municipality": f"{_ID}/municipalities/{_ID}/",
    "council": f"{_ID}/councils/{_ID}/",
    "center": f"{_ID}/centers/{_ID}/",
    "base": f"{_ID}/bases/{_ID}/",
    "facility": f"{_ID}/facilities/{_ID}/",
    "facilities": f"{_ID}/facilities/",
    "coverage-in": f"{_ID}/coverage/",
    "plain-list": f"{_ID}/facilities/by/{_ID}/[a-z_]+/",
    "procedures-in": f"{_ID}/procedures/",
}
_FINDING = {
    "search": "search/",
    "names": "search/(kana|a-z)/",
    "names-in": rf"search/(kana|a-z)/{_ID}/([0-9]+/)?",
    "find-by-area": "search/areas/",
    "find-by-area-in": rf"search/areas/{_ID}/([0-9]+/)?",
    "find-by-function": "search/functions/",
    "find-by-function-in": rf"search/functions/{_ID}/([0-9]+/)?",
    "find-by-phone": r"search/phones/([0-9]+/)?",
}
_PROCEDURE = f"({_ID}/)?procedures/{_ID}/"
_PROCEDURES = {
    "procedures": "procedures/",
    "tools": "tools/",
    "procedure": _PROCEDURE,
    "checklist": f"{_PROCEDURE}checklist/",
    "check": f"{_PROCEDURE}check/",
    "add-on": f"{_PROCEDURE}add-on/",
    "allocation": f"{_PROCEDURE}allocation/",
    "forms": f"{_PROCEDURE}forms/",
    "sheet": f"{_PROCEDURE}forms/{_ID}/",
}
_SHARED = {
    "home": "",
    "emergency": "emergency/",
    "coverage": "coverage/",
    "documents": "documents/",
    "document": f"documents/{_ID}/",
    "terms": "terms/",
    "term": f"terms/{_ID}/",
    "cases": "cases/",
    "cases-by": f"cases/by/{_ID}/",
    "case": f"cases/{_ID}/",
    "meetings": "block-meetings/",
    "meeting": f"block-meetings/{_ID}/",
    "types": "types/",
    "type": f"types/{_ID}/",
    "practices": "practices/",
    "practice": f"practices/{_ID}/",
    "programmes": "programmes/",
    "programme": f"programmes/{_ID}/",
    "processes": "processes/",
    "process": f"processes/{_ID}/",
    "figures": "figures/",
    "figure": f"figures/{_ID}/",
    "about": "about/",
    "accessibility": "accessibility/",
    "data": "data/",
    "handbooks": "handbook/",
    "guide": "guide/",
    **{path.strip("/").replace("/", "-"): path for path in CHAPTERS},
    "not-found": r"404\.html",
}
_LAST = {
    "prefecture": f"({'|'.join(PREFECTURES)})/",
    "records": f"{_ID}/{_ID}/",
    "record": f"{_ID}/{_ID}/{_ID}/",
}
PATTERNS: Mapping[str, str] = {**_FINDING, **_OWN, **_PROCEDURES, **_SHARED, **_LAST}
"""Every type of page by the form of its path, the first that fits; the last two are those of any new kind."""

ANY_KIND = ("records", "record")
UNKNOWN = "municipality-without-number"
"""A municipality whose number nobody has entered is a type of its own."""
AREA = "procedure-of-an-area"
"""So is the page of an Area that has no procedure of its own; its steps are those of the national frame."""
TYPES = (*(name for name in PATTERNS if name not in ANY_KIND), UNKNOWN, AREA)

Found = dict[str, list[str]]
"""The paths of every type, the largest page first."""


def type_of(path: str, content: str) -> str:
    """The type of a page; "" for a form of path that has been forgotten here."""
    name = next((name for name, form in PATTERNS.items() if re.fullmatch(form, path)), "")
    main = content[content.index("<main") :]
    if name == "procedure" and 'id="decided"' in main:
        return AREA
    return UNKNOWN if name == "municipality" and "k-call" not in main else name


@cache
def types_in(site: Path) -> Found:
    """The Japanese pages of a site by their type; a site is looked through once."""
    found: Found = {}
    sizes: dict[str, int] = {}
    for page in sorted(site.rglob("*.html")):
        file = page.relative_to(site).as_posix()
        if not file.startswith("en/"):
            content = page.read_text(encoding="utf-8")
            path = file.removesuffix("index.html")
            sizes[path] = len(content)
            found.setdefault(type_of(path, content), []).append(path)
    for paths in found.values():
        paths.sort(key=lambda path: (-sizes[path], path))
    return found
