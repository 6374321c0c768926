"""From a folder of files to an address on this machine that serves it as a static host would."""

import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

PACKED = ("text/", "application/json", "image/svg")


class Handler(SimpleHTTPRequestHandler):
    """Like the usual hosts: gzip, ten minutes of cache, and `404.html` for what is not there."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file, or with the way to a folder's slash."""
        path = Path(self.translate_path(self.path))
        address = urlsplit(self.path)
        if path.is_dir() and not address.path.endswith("/"):
            self._answer(HTTPStatus.MOVED_PERMANENTLY, path, b"", location=f"{address.path}/")
            return
        if path.is_dir():
            path /= "index.html"
        if path.is_file():
            self._answer(HTTPStatus.OK, path, path.read_bytes())
            return
        missing = Path(self.directory) / "404.html"
        self._answer(
            HTTPStatus.NOT_FOUND, missing, missing.read_bytes() if missing.exists() else b""
        )

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a test's output is its own."""

    def _answer(self, status: HTTPStatus, path: Path, body: bytes, *, location: str = "") -> None:
        kind = self.guess_type(path)
        is_packed = kind.startswith(PACKED) and "gzip" in self.headers.get("Accept-Encoding", "")
        if is_packed:
            body = gzip.compress(body, mtime=0)
        self.send_response(status)
        for name, value in (
            ("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind),
            ("Content-Encoding", "gzip" if is_packed else ""),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "max-age=600"),
            ("Location", location),
        ):
            if value:
                self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class Server(ThreadingHTTPServer):
    """A server that a browser may leave in the middle of an answer."""

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader who goes on to the next page is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder for the block; the address has no slash at its end."""
    with Server(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()
