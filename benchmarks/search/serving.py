"""From a folder to an address that serves it as a good host would, and to what was asked for: requests and bytes."""

import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

FRAME = frozenset({"ja.html", "en.html", "bench.js", "favicon.ico"})
"""What belongs to the benchmark and not to an engine."""


@dataclass(slots=True)
class Asked:
    """What a browser has asked for since it was last forgotten."""

    sizes: list[int] = field(default_factory=list)
    """Bytes on the way, one for each request."""

    def forget(self) -> None:
        """Begin anew."""
        self.sizes.clear()


class _Handler(BaseHTTPRequestHandler):
    """Files with their packed copies where there are any; nothing is kept from one load to the next."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, folder: Path, asked: Asked, *rest: object) -> None:
        self.folder, self.asked = folder, asked
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file."""
        name = unquote(urlsplit(self.path).path).lstrip("/")
        file = self.folder / name
        packed = file.with_name(f"{file.name}.br")
        is_packed = packed.is_file()
        is_there = is_packed or file.is_file()
        body = (packed if is_packed else file).read_bytes() if is_there else b""
        if name not in FRAME:
            self.asked.sizes.append(len(body))
        self.send_response(HTTPStatus.OK if is_there else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", _type_of(file))
        if is_packed:
            self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _type_of(file: Path) -> str:
    kind = mimetypes.guess_type(file.name)[0]
    return "application/octet-stream" if kind is None else f"{kind}; charset=utf-8"


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, Asked]]:
    """Serve a folder for the block: its address with a slash at its end, and what is asked for."""
    asked = Asked()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, folder, asked)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/", asked
        server.shutdown()
        thread.join()
