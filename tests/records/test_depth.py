"""From tabs at the beginning of lines to the depth that they mean, or to files that `fmt` leaves alone."""

import pytest

from kyoten.outputs.formatting import format_bytes
from kyoten.source.depth import MOST_LINES, meanings
from tests.records.tiny import tiny_files

FACILITY = "reiji/facilities/mihon-01.yml"
OFFICE = tiny_files()[FACILITY].decode()


@pytest.mark.parametrize(
    "lines",
    [
        "hours:\n  weekdays: 08:30-12:00, 13:00-17:15\n",
        "  saturday: 09:00-12:00\n",
        "emergency:\n  intake: conditional\n",
        "    ja: 登録した人に限ります。\n    en: Registered people only.\n",
        "  places: 1\n  advance_registration: true\n",
        "  - physical\n  - intellectual\n",
        "source:\n  - document: national/guide\n",
    ],
)
def test_nested_lines_come_back(lines: str) -> None:
    """Typed with a tab a level, lines of any depth are mended to what they were."""
    assert lines in OFFICE
    typed = "".join(_with_tabs(line) for line in lines.splitlines(keepends=True))
    assert "\t" in typed
    assert format_bytes(OFFICE.replace(lines, typed).encode(), FACILITY).decode() == OFFICE


@pytest.mark.parametrize("number", range(1, OFFICE.count("\n") + 1))
def test_one_tab_never_changes_what_a_file_says(number: int) -> None:
    """A single tab before any line: the file as it was, or not a byte is changed."""
    lines = OFFICE.splitlines(keepends=True)
    lines[number - 1] = "\t" + lines[number - 1].lstrip(" ")
    typed = "".join(lines)
    assert format_bytes(typed.encode(), FACILITY).decode() in (OFFICE, typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a:\n  b: 1\n\tc: 2\n", ["a:\n  b: 1\n  c: 2\n"]),
        ("a: # memo\n\tb: 1\n", ["a: # memo\n  b: 1\n"]),
        ("a:\n  - b: 1\n\tc: 2\n", ["a:\n  - b: 1\n    c: 2\n"]),
        ("a:\n  - b\n\t- c\n", ["a:\n  - b\n  - c\n"]),
        ("a:\n\tb:\n\t\tc: 1\n\td: 2\n", ["a:\n  b:\n    c: 1\n  d: 2\n"]),
        (
            "a:\n  b:\n    c: 1\n\td: 2\n",
            ["a:\n  b:\n    c: 1\n    d: 2\n", "a:\n  b:\n    c: 1\n  d: 2\n"],
        ),
        ("a: |\n  b\n  \tc\n", ["a: |\n  b\n  \tc\n"]),
        ("a: 1\n\tb: 2\n", []),
        ("\ta: 1\n", []),
        ("a:\n" + "\tb: 1\n" * (MOST_LINES + 1), []),
    ],
)
def test_depths_that_a_tab_can_mean(typed: str, meant: list[str]) -> None:
    """As deep as what is still open above; never at the margin; in a block text it is text."""
    assert meanings(typed) == meant


def _with_tabs(line: str) -> str:
    body = line.lstrip(" ")
    levels, rest = divmod(len(line) - len(body), 2)
    return "\t" * levels + " " * rest + body
