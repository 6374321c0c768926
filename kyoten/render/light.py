"""From style sheets and scripts as people write them to what travels: without comments and needless space."""

import re

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_NEEDLESS = re.compile(r" ?([{};,]) ?|(:) ")
_LINE_COMMENT = re.compile(r"\s//.*$")


def light_style(text: str) -> str:
    """A style sheet without comments and needless space; strings in it hold neither."""
    text = _SPACE.sub(" ", _COMMENT.sub(" ", text))
    text = _NEEDLESS.sub(lambda match: match.group(1) or match.group(2), text)
    return text.replace(";}", "}").strip() + "\n"


def light_script(text: str) -> str:
    """A script without comments and indentation; a comment stands behind a space or begins its line."""
    lines = (_LINE_COMMENT.sub("", f"\n{line}").strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line) + "\n"
