"""From the scripts of the theme and finished columns to the files that a browser loads for a search."""

from hashlib import sha256
from pathlib import Path

from kyoten.outputs.search.columns import packed
from kyoten.render import light_script, light_style
from kyoten.text.fold import folding

FOLDER = "assets/search"
"""Where the files are, from the site's root."""
START = "start.js"

_SOURCE = Path("assets") / "search"
_HASH = 10


def named(name: str, data: bytes) -> str:
    """A file's name with a hash of its bytes in it, so that a browser may keep it for good."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}-{sha256(data).hexdigest()[:_HASH]}.{ending}"


def engine(theme: Path, tables: dict[str, object]) -> bytes:
    """The scripts of the engine as one, with the tables that they share with Python."""
    parts = sorted(path for path in (theme / _SOURCE).glob("*.js") if path.name != START)
    source = "\n".join(part.read_text(encoding="utf-8") for part in parts)
    fixed = packed(tables | {"fold": folding()._asdict()})
    return (
        f'(function(){{"use strict";\nvar tables={fixed};\n{light_script(source)}}})();\n'.encode()
    )


def index_script(part: str, columns: object) -> bytes:
    """A file of the index: it hands its columns to whoever asked for them."""
    return f"kyotenIndex({packed(part)},{packed(columns)});\n".encode()


def start_script(theme: Path, listing: object) -> bytes:
    """What is loaded first: the names of all other files."""
    source = (theme / _SOURCE / START).read_text(encoding="utf-8")
    return f"globalThis.kyotenFiles={packed(listing)};\n{light_script(source)}".encode()


def style(theme: Path) -> bytes:
    """The style sheet of lists of results."""
    sheet = (theme / _SOURCE / "search.css").read_text(encoding="utf-8")
    return light_style(sheet).encode()
