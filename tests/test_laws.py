"""From the whole repository to the laws of its architecture, each shown to be able to fail."""

import ast
import json
import re

import pytest

from tests.building import ROOT
from tests.laws import flow, japanese, locks, paper, shape
from tests.laws.code import Module, modules_in, name_of, parsed

KYOTEN = modules_in(ROOT / "kyoten")
BUILD = parsed("build", (ROOT / "build.py").read_text(encoding="utf-8"))
TESTS = modules_in(ROOT / "tests")
SITE = ROOT / "benchmarks" / "site"
LOCKS = (
    *(ROOT / "requirements").glob("*.txt"),
    ROOT / "requirements" / "fonts" / "package-lock.json",
    ROOT / "tests" / "node" / "package-lock.json",
    SITE / "requirements.txt",
    SITE / "eleventy" / "package-lock.json",
    ROOT / "benchmarks" / "search" / "node" / "package-lock.json",
)


def test_imports_point_upstream() -> None:
    """No stage knows what comes after it, and no part imports a package that another one keeps."""
    assert list(flow.wrong_imports(KYOTEN)) == []


@pytest.mark.parametrize(
    ("name", "line", "reason"),
    [
        ("kyoten.kinds.place", "from kyoten.rules import rule", "downstream"),
        ("kyoten.dataset", "def f():\n    import kyoten.derive", "downstream"),
        ("kyoten.outputs.site", "from kyoten.outputs.book import pages", "each other"),
        ("kyoten.outputs.site.prose", "from kyoten.outputs import book", "each other"),
        ("kyoten.rules.truth", "import ruamel.yaml", "only kyoten.source"),
        ("kyoten.outputs.site", "from jinja2 import Environment", "only kyoten.render"),
        ("kyoten.render", "from mkdocs.commands import build", "only kyoten.outputs.site"),
        ("kyoten.outputs.site", "import pikepdf", "only kyoten.outputs.forms"),
        ("kyoten.environment.node", "import pydantic", "before anything is installed"),
        ("kyoten.render", "from kyoten.environment import NotReady", "outside the river"),
        ("kyoten.kinds", "from kyoten.sources import tree", "no stage"),
        ("kyoten.kinds", "from . import place", "relative"),
    ],
)
def test_wrong_import_is_found(name: str, line: str, reason: str) -> None:
    """Each way to import the wrong thing is named with its reason."""
    (found,) = flow.wrong_imports([parsed(name, line), parsed("kyoten.outputs.book", "")])
    assert reason in found


def test_no_import_cycle() -> None:
    """No two modules need each other."""
    assert flow.cycle(KYOTEN) == []


def test_import_cycle_is_found() -> None:
    """A cycle over three modules is named in full."""
    ring = [
        parsed("kyoten.kinds", "from kyoten.kinds import a"),
        parsed("kyoten.kinds.a", "from kyoten.kinds.b import f"),
        parsed("kyoten.kinds.b", "import kyoten.kinds"),
    ]
    assert flow.cycle(ring) == ["kyoten.kinds", "kyoten.kinds.a", "kyoten.kinds.b", "kyoten.kinds"]


def test_files_are_small() -> None:
    """No code, template, style or script file is longer than 250 lines."""
    files = {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
        for path in shape.files_in(ROOT)
    }
    assert list(shape.too_long(files)) == []
    assert list(shape.too_long({"long.css": "\n" * 251, "short.css": "\n" * 250})) == [
        "long.css: 251 lines"
    ]


def test_modules_say_what_they_do() -> None:
    """A module's name says what it does and its first line what comes in and goes out."""
    assert list(shape.badly_named([*KYOTEN, *TESTS])) == []
    assert list(shape.without_flow([*KYOTEN, *TESTS, BUILD])) == []
    vague = parsed("kyoten.text.utils", '"""Odds and ends."""')
    assert len([*shape.badly_named([vague]), *shape.without_flow([vague])]) == 2


def test_nothing_hides_faults() -> None:
    """No `global`, no `except` that catches everything, no function over 50 lines."""
    assert [fault for module in (*KYOTEN, *TESTS, BUILD) for fault in shape.faults(module)] == []


@pytest.mark.parametrize(
    "text",
    [
        "def f():\n    global x",
        "try:\n    f()\nexcept:\n    raise",
        "try:\n    f()\nexcept (ValueError, Exception) as e:\n    raise",
        "def f():\n" + "    pass\n" * 50,
    ],
)
def test_hidden_fault_is_found(text: str) -> None:
    """Each of them is found."""
    assert len(list(shape.faults(parsed("kyoten.kinds", text)))) == 1


def test_japanese_stands_in_words_and_tables() -> None:
    """What pages say in Japanese is in `theme/words/`, tables of characters are in `kyoten/tables/`."""
    assert [line for module in KYOTEN for line in japanese.misplaced(module)] == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('"""A base (拠点)."""\nx = 1\n"""登録日"""', 0),
        ('error(mark, "r", ja="誤り", en="wrong")', 0),
        ('HINT: Hint = ("直す", "mend")', 0),
        ('title = "拠点"', 1),
        ('label(\n    "拠点",\n    ja="x",\n)', 1),
        ("x = 1  # 拠点", 1),
        ('f"{x}圏域"', 1),
    ],
)
def test_misplaced_japanese_is_found(text: str, count: int) -> None:
    """Japanese in a string, an f-string or a comment is found; docstrings and messages may have it."""
    assert len(list(japanese.misplaced(parsed("kyoten.kinds", text)))) == count


def test_no_record_sees_the_whole_book() -> None:
    """In `theme/print` only `handbook.typ` names the book, and nothing in it that is made again and again."""
    files = sorted((ROOT / "theme" / "print").glob("*.typ"))
    assert len(files) > 5
    assert list(paper.whole_books({file.name: file.read_text("utf-8") for file in files})) == []


@pytest.mark.parametrize(
    ("name", "line", "count"),
    [
        ("look.typ", '#import "data.typ": meta', 0),
        ("look.typ", '#import "data.typ": book, meta', 1),
        ("look.typ", '#import "data.typ": *', 1),
        ("look.typ", '#import "data.typ"', 1),
        ("blocks.typ", "#let put(n) = book.words", 1),
        ("blocks.typ", '#let d = json("handbook.json")', 1),
        ("blocks.typ", "// the book; a note-book, book-data", 0),
        ("blocks.typ", "form(json(bytes(n.sheet)), blank)", 0),
        ("handbook.typ", "#for one in book.chapters { chapter(one) }", 0),
        ("handbook.typ", "#show heading: it => [#it #book.title]", 1),
        ("handbook.typ", "#let running = context book.meta.short", 1),
    ],
)
def test_whole_book_is_found(name: str, line: str, count: int) -> None:
    """Each way in which a record's page could see the whole book is found."""
    assert len(list(paper.whole_books({name: line}))) == count


def test_locks_name_no_host() -> None:
    """Whoever installs decides where from; every Python package is held by its hashes."""
    assert len(LOCKS) == 7
    for lock in LOCKS:
        assert list(locks.addresses(lock.read_text(encoding="utf-8"))) == []
        if lock.suffix == ".txt":
            assert list(locks.unhashed(lock.read_text(encoding="utf-8"))) == []
    for lock in LOCKS[-2:]:
        packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
        assert [name for name, held in packages.items() if name and "integrity" not in held] == []


def test_locks_agree() -> None:
    """The tests run with the very packages that a build uses."""
    build, test = (
        locks.pins((ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8"))
        for name in ("build", "test")
    )
    assert len(build) > 20
    assert build - test == set()
    assert locks.pins("a==1 \\\n    --hash=sha256:0\nb==2 ; x < '3' \\\n") == {
        "a==1",
        "b==2 ; x < '3'",
    }


def test_host_in_a_lock_is_found() -> None:
    """An address, an index line and a package without a hash are found."""
    text = "--index-url https://example.org\na==1 \\\n    --hash=sha256:0\nb @ https://example.org/b\nc==1\n"
    assert len(list(locks.addresses(text))) == 2
    assert list(locks.unhashed(text)) == [
        "--index-url https://example.org",
        "b @ https://example.org/b",
        "c==1",
    ]
    assert list(locks.addresses('"resolved": "x"'))


def test_build_py_is_understood_by_old_pythons() -> None:
    """A Python that is too old reads `build.py` as far as the sentence that says so."""
    ast.parse(BUILD.text, feature_version=(3, 7))
    check = BUILD.text.index("sys.exit(")
    first = re.search(r"^(?:from|import) (?!sys\b)", BUILD.text, re.MULTILINE)
    assert first
    assert check < first.start()


def test_names_of_modules() -> None:
    """A package is named by its folder."""
    names = {module.name for module in KYOTEN}
    assert {"kyoten", "kyoten.source", "kyoten.source.read"} <= names
    assert name_of(ROOT.joinpath("kyoten", "__init__.py").relative_to(ROOT)) == "kyoten"
    assert Module("kyoten.source.read", "", ast.Module([], [])).stage == "source"
