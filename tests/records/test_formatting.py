"""From records in any shape to canonical ones that hold the same values and comments."""

import difflib
import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kyoten.outputs.formatting import format_bytes, format_folder
from kyoten.source.canonical import canonical, comments
from kyoten.source.mend import edited, tree_of
from tests.records.odd import FILES, NAMES
from tests.records.test_fuzz import fixed
from tests.records.tiny import copied

FILE = "national/terms/office.yml"

_words = st.one_of(
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf")), max_size=20
    ),
    st.sampled_from(
        ["0123", "null", "~", "a: b", "# no", "it's", 'say "x"', "- x", "長い" * 40, "yes", ""]
    ),
)
_comments = st.one_of(
    st.just(""), st.text("メモabc# '\"", max_size=8).map(lambda text: f"# {text.strip()}")
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A mapping with quotes, spaces, comments and indentation as no two people type them alike."""
    lines: list[str] = []
    for number in range(draw(st.integers(1, 5))):
        lines += [f"{comment}" for comment in [draw(_comments)] if comment]
        lines += draw(_entry(f"key{number}"))
        lines += [""] * draw(st.integers(0, 1))
    return "\n".join(lines) + "\n"


@st.composite
def _entry(draw: st.DrawFn, key: str) -> list[str]:
    gap, end = " " * draw(st.integers(1, 4)), draw(_comments)
    tail = f"{' ' * draw(st.integers(1, 5))}{end}" if end else ""
    indent = " " * draw(st.integers(1, 4))
    kind = draw(st.integers(0, 3))
    if kind == 0:
        return [f"{key}:{gap}{_scalar(draw)}{tail}"]
    if kind == 1:
        lead = " " * draw(st.integers(0, 3))
        items = [f"{lead}-{gap}{_scalar(draw)}" for _ in range(draw(st.integers(1, 3)))]
        return [f"{key}:{tail}", *items]
    if kind == 2:
        return [
            f"{key}:{tail}",
            f"{indent}ja:{gap}{_scalar(draw)}",
            f"{indent}en:{gap}{_scalar(draw)}",
        ]
    return [
        f"{key}:",
        f"{indent}- ja:{gap}{_scalar(draw)}",
        f"{indent}  en:{gap}{_scalar(draw)}{tail}",
    ]


def _scalar(draw: st.DrawFn) -> str:
    word = draw(_words)
    style = draw(st.integers(0, 2))
    if style == 0 and re.fullmatch(r"[\w０-９（）。、]+", word):
        return word
    if style == 1:
        return "'" + word.replace("'", "''") + "'"
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'


@fixed(120)
@given(text=documents())
def test_values_and_comments_are_kept(text: str) -> None:
    """Canonical form holds every value and every comment, and is its own canonical form."""
    before = tree_of(text, FILE)
    formatted = format_bytes(text.encode(), "").decode()
    after = tree_of(formatted, FILE)
    assume(before is not None)
    assert before
    assert after
    assert after.data == before.data
    assert comments(formatted) == comments(text)
    assert format_bytes(formatted.encode(), "") == formatted.encode()


@fixed(60)
@given(name=NAMES, data=st.data())
def test_n_edits_change_n_lines(name: str, data: st.DataObject) -> None:
    """A tool that changes n values of a canonical file changes n lines, and no comment."""
    text = FILES[name].decode()
    tree = tree_of(text, name)
    assert tree
    places = [
        place for path, place in tree.places.values.items() if isinstance(tree.value(path), str)
    ]
    chosen = data.draw(st.lists(st.sampled_from(places), max_size=4, unique_by=lambda p: p[0]))
    changed = edited(text, [(place, f"新しい値{n}") for n, place in enumerate(chosen)])
    diff = [
        line for line in difflib.ndiff(text.split("\n"), changed.split("\n")) if line[0] in "+-"
    ]
    assert sum(line.startswith("+") for line in diff) == len(chosen)
    assert sum(line.startswith("-") for line in diff) == len(chosen)
    assert tree_of(changed, name)


@pytest.mark.parametrize("name", sorted(FILES))
def test_small_data_are_canonical(name: str) -> None:
    """Files that people keep in canonical form are not touched."""
    assert format_bytes(FILES[name], name) == FILES[name]


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("a: x   # memo\n", "a: x # memo\n"),
        ("a:\n- x\n-   y\n", "a:\n  - x\n  - y\n"),
        ("a:\n    b: x\n    c: y\n", "a:\n  b: x\n  c: y\n"),
        ("# top\n\na: x\n\n# last\n", "# top\n\na: x\n\n# last\n"),
        ("a: 'x'\nb: \"y\"\nc: z\n", "a: 'x'\nb: \"y\"\nc: z\n"),
        ("a: it's # memo's end\n", "a: it's # memo's end\n"),
        ("a: x#y   # z\n", "a: x#y # z\n"),
        ("a: " + "長い文" * 100 + "\n", "a: " + "長い文" * 100 + "\n"),
        ("a: 2026-04-01\nb: yes\nc: 0749\n", "a: 2026-04-01\nb: yes\nc: 0749\n"),
        ("a: |\n    one\n    two  # no memo\n", "a: |\n  one\n  two  # no memo\n"),
    ],
)
def test_canonical_form(typed: str, form: str) -> None:
    """Two spaces a level, lists indented, one space before a comment, quotes and long lines kept."""
    assert canonical(typed) == form


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("tel：（０７４９）００－０００１ # 代表\n", "tel: 0749-00-0001 # 代表\n"),
        ("capacity: 1,200名\n", "capacity: 1200\n"),
        ('registered: "令和7年4月1日"\n', 'registered: "2025-04-01"\n'),
        ("office_number: 0112345673\n", 'office_number: "0112345673"\n'),
        ("liaisons:\n  - number: ２\n", "liaisons:\n  - number: 2\n"),
        ("registered: 令和7年13月1日\n", "registered: 令和7年13月1日\n"),
    ],
)
def test_repairs_stay_in_their_place(typed: str, written: str) -> None:
    """Only the value changes: its comment, its quotes and its neighbors stay."""
    assert format_bytes(typed.encode(), "reiji/facilities/mihon-01.yml").decode() == written


def test_folder_is_rewritten_once(tmp_path: Path) -> None:
    """`fmt` names the files that it changed; a second run changes nothing, and rights are kept."""
    root = copied(tmp_path, {FILE: FILES[FILE].replace(b": office", b":  office   # x")})
    (root / FILE).chmod(0o640)
    assert list(format_folder(root)) == [FILE]
    assert b": office # x\n" in (root / FILE).read_bytes()
    assert (root / FILE).stat().st_mode & 0o777 == 0o640
    assert list(format_folder(root)) == []
    assert sorted(path.name for path in (root / FILE).parent.iterdir()) == [
        "base.yml",
        "office.yml",
    ]
