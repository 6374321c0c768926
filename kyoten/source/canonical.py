"""From readable YAML to its canonical form: indentation, one space before `#`, comments kept."""

import io

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.resolver import BaseResolver

from kyoten.source.compose import scalar_ends
from kyoten.source.decode import TRAILING
from kyoten.source.tree import Place

_WHOLE = 1_000_000_000
"""A column behind every line's end: the scalar goes on in the next line."""


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
    return _one_space_before_comments(TRAILING.sub("", out.getvalue()))


def comments(text: str) -> list[str]:
    """The comments of a readable text, in order, to prove that none was lost."""
    lines = text.split("\n")
    return [lines[line - 1][column - 1 :].rstrip() for line, column in _comment_places(text)]


def _comment_places(text: str) -> list[Place]:
    """Where each comment begins: at the first `#` after a space that stands in no scalar."""
    spans = sorted(scalar_ends(text).items())
    inside: dict[int, int] = {}
    for (first, _), (last, end) in spans:
        inside.update((line, _WHOLE) for line in range(first, last))
        inside[last] = max(inside.get(last, 1), end)
    found = []
    for line, words in enumerate(text.split("\n"), start=1):
        start = inside.get(line, 1) - 1
        column = 0 if words.startswith("#") and not start else words.find(" #", start) + 1
        if column or (words.startswith("#") and not start):
            found.append((line, column + 1))
    return found


def _one_space_before_comments(text: str) -> str:
    lines = text.split("\n")
    for line, column in _comment_places(text):
        head, comment = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
        if head.strip():
            lines[line - 1] = f"{head.rstrip()} {comment}"
    return "\n".join(lines)
