"""From what no book can show to the sentence that stops the build, at the place where somebody typed it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kyoten.environment.node import fonts
from kyoten.judged import Shown
from kyoten.outputs.book.binding import Book, Bound
from kyoten.outputs.book.blame import Blame
from kyoten.outputs.book.contents import Part
from kyoten.outputs.book.jobs import Job, Tools, set_book
from kyoten.outputs.book.nodes import Fact, Kid, Node
from kyoten.outputs.book.refusal import NotSet
from kyoten.outputs.book.refused import refused
from kyoten.outputs.book.sections import Section
from kyoten.outputs.book.unfit import unfit
from kyoten.problem import Problem
from tests.book.small import Setter, Small, Wanted, small_in
from tests.building import ROOT
from tests.pages.sites import THEME
from tests.text.expected import said

WRONG = Path(__file__).parent / "wrong"
PLACES = {
    "character-in-a-name.yml": "data/reiji/facilities/mihon-01.yml",
    "character-in-a-text.yml": "data/reiji/facilities/mihon-01.yml",
    "character-in-a-term.yml": "data/national/terms/office.yml",
    "character-in-a-chapter.md": "content/{lang}/guide/mihon.md",
}
"""Where each wrong file is put in the small data."""
OFFICE = "reiji/facilities/mihon-01/"


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """Two small prefectures."""
    return small_in(tmp_path)


def test_catalogue_is_whole() -> None:
    """Every wrong file has its place and what has to be said of it."""
    names = {path.name for path in WRONG.iterdir()}
    assert names == {*PLACES, *(f"{name.partition('.')[0]}.txt" for name in PLACES)}


@pytest.mark.parametrize("name", PLACES)
def test_a_mistake_is_told_at_its_place(name: str, small: Small) -> None:
    """Each wrong file brings exactly what stands beside it, once for all books, and no book is set."""
    text = (WRONG / name).read_text(encoding="utf-8")
    files = {PLACES[name].format(lang=lang) for lang in ("ja", "en")}
    small.write(dict.fromkeys(files, text))
    setter = Setter()
    found = small.shelf(setter).problems()
    expected = (WRONG / name).with_suffix(".txt").read_text(encoding="utf-8")
    for file in files:
        assert said(problem for problem in found if problem.mark.file == file) == expected
    assert {problem.mark.file for problem in found} == files
    assert setter.stems == []


def book_of_one(small: Small, *nodes: Kid) -> Book:
    """A book that holds nothing but these nodes, on the page of an office."""
    section = Section([Node("h", ["見本ホーム"], {"level": 1, "label": OFFICE}), *nodes])
    return Book(small.edition("reiji-ja"), (), (Bound("見本", ((Part(OFFICE), section),)),), ())


def problems_of(small: Small, *nodes: Kid) -> list[Problem]:
    """What keeps such a book from being set."""
    judged = small.judged()
    blame = Blame(judged.dataset, judged.prose, Shown("data", "content"))
    return list(unfit(book_of_one(small, *nodes), blame, frozenset("見本ホームa")))


def test_drawing_without_words(small: Small) -> None:
    """Said at the record on whose page it stands; a small sign beside its meaning needs no words."""
    facts: dict[str, Fact] = {"svg": "<svg/>", "alt": "", "em10": 100}
    (found,) = problems_of(small, Node("figure", [Node("picture", [], {**facts})]))
    assert (found.rule, str(found.mark)) == ("book-no-alt", f"data/{OFFICE[:-1]}.yml:1:1")
    assert found.message
    assert found.message_en
    assert problems_of(small, Node("picture", [], {**facts, "em10": 12})) == []
    assert problems_of(small, Node("picture", [], {**facts, "alt": "a"})) == []


def test_place_that_is_there_twice(small: Small) -> None:
    """Two headings of one name would make every link to it uncertain."""
    found = problems_of(small, Node("h", ["a"], {"level": 2, "label": OFFICE}))
    assert {problem.rule for problem in found} == {"book-label-twice"}
    assert {problem.mark.file for problem in found} == {f"data/{OFFICE[:-1]}.yml"}
    assert OFFICE in found[0].message
    assert problems_of(small, Node("h", ["a"], {"level": 2, "label": "other/"})) == []


def test_link_to_a_place_that_is_not_there(small: Small) -> None:
    """It could name no page; one to a place in the book can."""
    (found,) = problems_of(small, Node("link", ["a"], {"to": "nowhere/", "ref": True}))
    assert (found.rule, str(found.mark)) == ("book-label-missing", f"data/{OFFICE[:-1]}.yml:1:1")
    assert "nowhere/" in found.message
    assert problems_of(small, Node("link", ["a"], {"to": OFFICE, "ref": True})) == []


def test_sign_that_nobody_typed(small: Small) -> None:
    """A sign that comes from somewhere else is said where the page begins."""
    (found,) = problems_of(small, Node("p", ["a☃"]))
    assert (found.rule, str(found.mark)) == ("book-character", f"data/{OFFICE[:-1]}.yml:1:1")
    assert "☃" in found.message


@pytest.fixture(scope="module")
def tools() -> Tools:
    """What books are really set with."""
    return Tools(THEME / "print", fonts(ROOT))


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (Node("no-such-kind"), "no such node"),
        (Node("picture", [], {"svg": "<svg", "alt": "a", "em10": 100}), "SVG"),
    ],
    ids=["kind", "drawing"],
)
def test_typesetter_refuses(small: Small, tools: Tools, wrong: Node, reason: str) -> None:
    """A fault that only the typesetter sees is a refusal with its reason, and no PDF."""
    result = set_book(job_of(small, book_of_one(small, wrong)), tools)
    assert isinstance(result, NotSet)
    assert reason.lower() in str(result).lower()


def job_of(small: Small, book: Book) -> Job:
    """The book as it is set: the small prefecture's own JSON with other chapters."""
    setter = Setter()
    assert small.shelf(setter, Wanted(prefecture="reiji", lang="ja")).problems() == []
    whole = json.loads(setter.jobs[0].book)
    whole |= {"front": [], "back": [], "contents": []}
    (bound,) = book.chapters
    nodes = [node for _, section in bound.parts for node in section.json]
    whole["chapters"] = [{"title": bound.title, "number": 1, "nodes": nodes}]
    return Job("reiji-ja", json.dumps(whole).encode())


def test_refused_part_is_found(small: Small, tools: Tools) -> None:
    """Of several parts the one that cannot be set is named, at its record, with the reason."""
    book = book_of_one(small, Node("p", ["a"]))
    (bound,) = book.chapters
    base = Part("reiji/bases/kita/"), Section([Node("no-such-kind")])
    book = replace(book, chapters=(Bound("見本", (*bound.parts, base)),))
    judged = small.judged()
    blame = Blame(judged.dataset, judged.prose, Shown("data", "content"))
    (found,) = refused(book, job_of(small, book), blame, tools)
    assert (found.rule, found.mark.file) == ("book-not-set", "data/reiji/bases/kita.yml")
    assert "no such node" in found.message
    assert "no such node" in found.message_en


def test_refusal_of_a_whole_book_is_said_at_its_handbook(small: Small) -> None:
    """Where each part can be set alone the prefecture's own file is named, once for every book, and nothing is kept."""
    setter = Setter(refusal=NotSet("it is too long"))
    (found,) = small.shelf(setter, Wanted(prefecture="mihon", lang="ja")).problems()
    assert (found.rule, found.mark.file) == ("book-not-set", "data/mihon/handbook.yml")
    assert "it is too long" in found.message
    again = Setter()
    assert small.shelf(again, Wanted(prefecture="mihon", lang="ja")).problems() == []
    assert again.stems == ["mihon-ja"]
