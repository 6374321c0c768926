"""From any text at all to problems: what a person types never raises."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from kyoten.text.prose.dialect import parse
from tests.text.chapters import SETTINGS, problems_of

PIECES = st.sampled_from(
    (
        *(
            "# ",
            "## ",
            "##### ",
            "＃",
            "題名",
            "a",
            "\n",
            "\n\n",
            "    ",
            "\t",
            " ",
            "- ",
            "1. ",
            "> ",
        ),
        *(
            "[^1]",
            "[^1]: ",
            "[",
            "]",
            "(",
            ")",
            "（",
            "![",
            "](",
            "record:documents/s2",
            "page:guide#x",
        ),
        *(
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "<",
            ">",
            "&amp;",
            "&",
            "<script>",
            "`",
            "```",
            "**",
            "_",
            "\\",
        ),
        *(
            "{#id}",
            "{: .x }",
            "{",
            "}",
            "{: a=b }",
            '!!! note "x"\n',
            "!!! ",
            "| a | b |\n",
            "| --- | --: |\n",
        ),
        *(
            ":   ",
            "---\n",
            "===\n",
            "https://example.jp",
            "[x]: y\n",
            "\u3099",
            "\ufffd",
            "\U0001f4de",
        ),
    )
)
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=40).map("".join)


@given(TEXTS)
def test_any_text_is_judged(text: str) -> None:
    """Whatever is typed becomes problems with a place in the file, or a chapter without any."""
    data = text.encode("utf-8", "surrogatepass")
    with TemporaryDirectory() as folder:
        found = problems_of(Path(folder), {"guide/a.md": data})
    lines = text.replace("\r\n", "\n").count("\n") + 1
    assert all(1 <= problem.mark.line <= lines and problem.mark.column >= 1 for problem in found)


@given(st.binary(max_size=200))
def test_any_bytes_are_judged(data: bytes) -> None:
    """A file that is no text is a problem too."""
    with TemporaryDirectory() as folder:
        problems_of(Path(folder), {"guide/a.md": data})


@given(TEXTS)
def test_no_html_gets_through(text: str) -> None:
    """What is typed as HTML is refused or is text: an element that Markdown does not make is never there."""
    parsed = parse(text, SETTINGS)
    typed = {name.lower() for name in re.findall(r"<([A-Za-z]+)", text)}
    made = {element.tag for element in parsed.tree.iter()}
    assert not made & (typed - {"a", "p", "b"}) & {"script", "b", "style", "iframe"}
