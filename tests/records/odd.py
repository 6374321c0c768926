"""From a seed to odd bytes, mutated records, random trees and odd names, for hypothesis."""

import json

from hypothesis import strategies as st

from kyoten.kinds import KINDS
from kyoten.kinds.shape import shapes
from tests.records.catalogue import catalogue
from tests.records.tiny import tiny_files

FILES = tiny_files()
NAMES = st.sampled_from(sorted(FILES))
WRONG = [data for mistake in catalogue() for data in mistake.files.values()]

_ODD = (
    *("\0", "\x07", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u200b", "\u202e", "\ufeff", "\uffff"),
    *(
        "\t",
        "\r",
        "\r\n",
        "\n\n",
        "   ",
        "\u3000",
        "\u00a0",
        "：",
        "－",
        "＃",
        "“",
        "・",
        "か\u3099",
    ),
    *(
        "&a ",
        "*a",
        "!!x ",
        "? ",
        "- ",
        ": ",
        " #",
        "|\n",
        ">-\n",
        "---\n",
        "...\n",
        "%YAML\n",
        "<<: ",
    ),
    *(
        "[",
        "]",
        "{",
        "}",
        ",",
        '"',
        "'",
        "\\",
        "`",
        "@",
        "~",
        "null",
        "0123",
        "1e9",
        "٣",
        "𠮷",
        "😀",
    ),
    *("[" * 30, "{a: " * 25, "- " * 80, "a:\n " * 30, "x" * 5000, "あ" * 3000),
    *(
        '"\\u0000"',
        '"\\ud800"',
        '"\\x"',
        "<b>",
        "{en}",
        "{0}",
        "%s",
        "%(x)s",
        "__class__",
        "../../x",
    ),
    *(
        "2026-02-30",
        "令和99年1月1日",
        "FY0000",
        "0000-00-00",
        "090-1234-5678",
        "a@gmail.com",
        "://",
    ),
)
_BYTES = (b"\xff", b"\xfe\xff", b"\xed\xa0\x80", b"\xc0\x80", b"\x81", b"\xf4\x90\x80\x80", b"\x00")

pieces = st.one_of(
    st.sampled_from([odd.encode("utf-8", "surrogatepass") for odd in _ODD]),
    st.sampled_from(_BYTES),
    st.binary(max_size=8),
    st.text(max_size=8).map(lambda text: text.encode("utf-8", "replace")),
)
"""What is inserted into a file."""


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, bytes]:
    """A good or a wrong file after some cuts, repeats, insertions and splices."""
    name = draw(NAMES)
    data = draw(st.sampled_from([FILES[name], *WRONG[::7]]))
    for _ in range(draw(st.integers(1, 4))):
        data = draw(st.sampled_from(_MUTATIONS))(draw, data)
    return name, data


def _insert(draw: st.DrawFn, data: bytes) -> bytes:
    at = draw(st.integers(0, len(data)))
    return data[:at] + draw(pieces) + data[at:]


def _cut(draw: st.DrawFn, data: bytes) -> bytes:
    at = draw(st.integers(0, len(data)))
    return data[:at] + data[at + draw(st.integers(1, 40)) :]


def _splice(draw: st.DrawFn, data: bytes) -> bytes:
    other = FILES[draw(NAMES)]
    return data[: draw(st.integers(0, len(data)))] + other[draw(st.integers(0, len(other))) :]


def _lines(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    at = draw(st.integers(0, len(lines) - 1))
    line = lines[at]
    key = line.partition(b":")[0]
    lines[at : at + 1] = draw(
        st.sampled_from(
            (
                [],
                [line, line],
                [key + b":"],
                [key + b": " + draw(pieces)],
                [b" " + line],
                [line.lstrip()],
                [b"  - " + line.lstrip()],
                [*lines[at : at + 3], line],
            )
        )
    )
    return b"\n".join(lines)


_MUTATIONS = (_insert, _cut, _splice, _lines, _lines)

_fields = sorted({field for kind in KINDS for field in shapes(kind)} | {"ja", "kana", "en", "tel"})
_scalars = st.one_of(
    st.sampled_from(_ODD),
    st.text(max_size=12),
    st.sampled_from(
        ["national/guide", "reiji-shi", "kita", "2026-01-01", "true", "1", "0749-00-0001"]
    ),
    st.none(),
)
trees = st.recursive(
    _scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.one_of(st.sampled_from(_fields), st.text(max_size=5)), inner, max_size=6
        ),
    ),
    max_leaves=25,
)
"""Mappings, lists and texts under the names of fields that there are."""


def as_yaml(tree: object) -> bytes:
    """A tree in JSON, which is YAML too: every value in it is read as it stands."""
    return json.dumps(tree, ensure_ascii=False).encode("utf-8", "replace")


file_names = st.one_of(
    st.binary(min_size=1, max_size=12),
    st.text(min_size=1, max_size=8).map(lambda text: text.encode("utf-8", "replace")),
    st.sampled_from([b"x.yml", b"X.YML", b".yml", b"a b.yml", b"%25.yml", b"-rf.yml", b"con.yml"]),
).map(lambda name: name.replace(b"/", b"_").replace(b"\0", b"_").removeprefix(b".") or b"x")
"""Names of files, most of which are no text."""
