"""From a port to a server of this machine alone that shows a folder and tells its news."""

from __future__ import annotations

from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from kyoten.serve.answer import EVENTS, Late, answer
from kyoten.serve.news import News

_HERE = "127.0.0.1"
_HEARTBEAT = 10.0  # seconds, after which a page that has gone is noticed


def server_on(port: int, out: Path, news: News, late: Late) -> ThreadingHTTPServer:
    """Open the port, or one that the system chooses where it is taken."""
    handler = _handler_of(out, news, late)
    try:
        return ThreadingHTTPServer((_HERE, port), handler)
    except OSError:
        return ThreadingHTTPServer((_HERE, 0), handler)


def _handler_of(out: Path, news: News, late: Late) -> type[BaseHTTPRequestHandler]:
    """What answers one request; the library makes an object of it for each."""

    class Handler(BaseHTTPRequestHandler):
        def handle(self) -> None:
            with suppress(ConnectionError):  # a reader may leave at any time
                super().handle()

        def do_GET(self) -> None:
            if self.path == EVENTS:
                self._tell()
            else:
                self._send(has_body=True)

        def do_HEAD(self) -> None:
            self._send(has_body=False)

        def log_message(self, format: str, *args: object) -> None:
            """Keep the terminal for the messages of the builds."""

        def _send(self, *, has_body: bool) -> None:
            found = answer(out, self.path, news.mark, late)
            self._begin(found.status, found.kind)
            self.send_header("Content-Length", str(len(found.body)))
            if found.location:
                self.send_header("Location", found.location)
            self.end_headers()
            if has_body:
                self.wfile.write(found.body)

        def _begin(self, status: HTTPStatus, kind: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Cache-Control", "no-store")

        def _tell(self) -> None:
            """Send the mark of the publication now and after every change, as Server-Sent Events."""
            self._begin(HTTPStatus.OK, "text/event-stream; charset=utf-8")
            self.end_headers()
            told = ""
            while not news.is_closed:
                mark = news.mark
                self.wfile.write(b":\n\n" if mark == told else f"data: {mark}\n\n".encode())
                told = mark
                news.wait(mark, _HEARTBEAT)

    return Handler
