"""From the files of theme/assets to one style sheet, the scripts and the icon, as the site has them."""

import re
from pathlib import Path

FOLDER = "assets"
STYLE = f"{FOLDER}/kyoten.css"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_NEEDLESS = re.compile(r" ?([{};,]) ?|(:) ")
_LINE_COMMENT = re.compile(r"\s//.*$")


def assets(theme: Path) -> list[tuple[str, bytes]]:
    """Every file that pages of both languages share, by its address from the site's root."""
    folder = theme / FOLDER
    sheets = [path.read_text(encoding="utf-8") for path in sorted((folder / "css").glob("*.css"))]
    scripts = sorted(folder.glob("*.js"))
    return [
        (STYLE, light_style("\n".join(sheets)).encode()),
        *(
            (f"{FOLDER}/{path.name}", light_script(path.read_text(encoding="utf-8")).encode())
            for path in scripts
        ),
        *((f"{FOLDER}/{path.name}", path.read_bytes()) for path in sorted(folder.glob("*.svg"))),
    ]


def light_style(text: str) -> str:
    """A style sheet without comments and needless space; strings in it hold neither."""
    text = _SPACE.sub(" ", _COMMENT.sub(" ", text))
    text = _NEEDLESS.sub(lambda match: match.group(1) or match.group(2), text)
    return text.replace(";}", "}").strip() + "\n"


def light_script(text: str) -> str:
    """A script without comments and indentation; a comment stands behind a space or begins its line."""
    lines = (_LINE_COMMENT.sub("", f"\n{line}").strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line) + "\n"
