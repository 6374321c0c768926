"""From readable YAML to its canonical form: indentation, one space before `#`, comments kept."""

import io
import re

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.resolver import BaseResolver

from kyoten.source.lint import outside_blocks

_COMMENT = re.compile(r"^(?P<head>.*\S)[ \t]{2,}(?P<comment>#.*)$")


class _NoGuess(BaseResolver):
    """Keeps every plain scalar as the text that was typed, so that nothing needs new quotes."""

    versioned_resolver: dict[str, object] = {}
    processing_version = (1, 2)

    def __init__(self, version: object = None, loader: object = None, loadumper: object = None):
        super().__init__(loadumper if loadumper is not None else loader)


def canonical(text: str) -> str | None:
    """The same values and comments in canonical form; None where the text cannot be read."""
    yaml = YAML(typ="rt")
    yaml.Resolver = _NoGuess
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 4096
    yaml.preserve_quotes = True
    out = io.StringIO()
    try:
        yaml.dump(yaml.load(text), out)
    except YAMLError:
        return None
    return _one_space_before_comments(out.getvalue())


def comments(text: str) -> list[str]:
    """The comments of a text, in order, to prove that none was lost."""
    found = []
    for _, line in outside_blocks(text):
        match = re.match(r"""^(?:[^"'#]|"[^"]*"|'[^']*'|(?<=\S)#)*?(?:^|\s)(#.*)$""", line)
        if match:
            found.append(match[1].rstrip())
    return found


def _one_space_before_comments(text: str) -> str:
    lines = text.split("\n")
    for number, line in outside_blocks(text):
        match = _COMMENT.match(line)
        if match and all(match["head"].count(quote) % 2 == 0 for quote in "\"'"):
            lines[number - 1] = f"{match['head']} {match['comment']}"
    return "\n".join(lines)
