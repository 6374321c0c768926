"""From the address that a browser asks for to the answer that it gets."""

from __future__ import annotations

import mimetypes
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, unquote

SCRIPT = "/_kyoten/reload.js"
EVENTS = "/_kyoten/events"
_NOT_FOUND = "404.html"
# A table of our own, since what the system knows differs from machine to machine.
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
}


Late = Callable[[str], "bytes | str | None"]
"""Makes a file by its path in the site when it is asked for: its bytes, or in words why it cannot be made.

None stands for every other path.
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer; `location` is where a redirection leads."""

    status: HTTPStatus
    kind: str
    body: bytes
    location: str = ""


def answer(out: Path, target: str, mark: str, late: Late) -> Answer:
    """Answer from the files as they are now; a page asks for news from the publication `mark` on."""
    way, _, query = target.partition("?")
    if way == SCRIPT:
        script = Path(__file__).with_name("reload.js")
        return Answer(HTTPStatus.OK, _kind(script), script.read_bytes())
    names = unquote(way).split("/")[1:] or [""]
    if made := _made("/".join(names), late):
        return made
    if names[-1] and _is_folder(_inside(out, names)):
        slashed = f"./{quote(names[-1])}/" + (query and f"?{query}")
        return Answer(HTTPStatus.MOVED_PERMANENTLY, _TYPES[".txt"], b"", slashed)
    page = [*names[:-1], names[-1] or "index.html"]
    if found := _read(_inside(out, page), HTTPStatus.OK, mark):
        return found
    for error_page in _error_pages(out, names):
        if found := _read(error_page, HTTPStatus.NOT_FOUND, mark):
            return found
    return Answer(HTTPStatus.NOT_FOUND, _TYPES[".txt"], b"404\n")


def _made(file: str, late: Late) -> Answer | None:
    made = late(file)
    if isinstance(made, str):
        return Answer(HTTPStatus.INTERNAL_SERVER_ERROR, _TYPES[".txt"], made.encode())
    return None if made is None else Answer(HTTPStatus.OK, _kind(Path(file)), made)


def _inside(out: Path, names: list[str]) -> Path | None:
    """The path that these names mean below `out`; None where they lead out of it."""
    if any(name in {".", ".."} or set(name) & set("/\\:\0") for name in names):
        return None
    path = out.joinpath(*names)
    return path if path.resolve().is_relative_to(out.resolve()) else None


def _error_pages(out: Path, names: list[str]) -> Iterator[Path | None]:
    """The error pages of the folders above, the nearest first."""
    for depth in range(len(names) - 1, -1, -1):
        yield _inside(out, [*names[:depth], _NOT_FOUND])


def _is_folder(path: Path | None) -> bool:
    try:
        return path is not None and stat.S_ISDIR(path.stat().st_mode)
    except OSError:
        return False


def _read(file: Path | None, status: HTTPStatus, mark: str) -> Answer | None:
    if file is None:
        return None
    try:
        body = file.read_bytes()
    except OSError:
        return None
    kind = _kind(file)
    return Answer(status, kind, _listening(body, mark) if file.suffix == ".html" else body)


def _kind(file: Path) -> str:
    return _TYPES.get(file.suffix) or mimetypes.guess_type(file)[0] or "application/octet-stream"


def _listening(page: bytes, mark: str) -> bytes:
    """Add the script that reloads the page when another publication than this one is out."""
    script = f'<script src="{SCRIPT}?{mark}"></script>'.encode()
    before, end, after = page.rpartition(b"</body>")
    return before + script + end + after if end else page + script
