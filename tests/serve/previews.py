"""From a published folder to a server that runs in the test, and what it answers."""

import http.client
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from threading import Event

from kyoten.files import Stage
from kyoten.serve import serve

PAGE = "<!doctype html><html><body><h1>見本 {}</h1></body></html>"


def publish(out: Path, word: str) -> None:
    """Publish a small site in two languages."""
    with Stage(out) as stage:
        for path in ("index.html", "en/index.html", "404.html", "en/404.html", "en/a/index.html"):
            stage.write(path, PAGE.format(f"{path} {word}").encode())
        stage.write("data/shiga.csv", "見本".encode())
        stage.write("assets/site.css", b"body {}")
        stage.write("assets/map.svg", b"<svg></svg>")
        stage.write("book.pdf", b"%PDF")
        stage.publish()


@dataclass
class Answered:
    """An answer as the client got it."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass
class Preview:
    """A running server over a published folder, and the folder that it watches."""

    out: Path
    data: Path
    port: int = 0
    stop: Event = field(default_factory=Event)
    addresses: Queue[str] = field(default_factory=Queue)

    def rebuild(self) -> None:
        """Publish what the watched file says."""
        publish(self.out, (self.data / "word.yml").read_text())

    def late(self, file: str) -> bytes | str | None:
        """Make a book, and say why another cannot be made."""
        made: dict[str, bytes | str] = {
            "handbook/late.pdf": b"%PDF late",
            "handbook/wrong.pdf": "data/見本.yml:1:1",
        }
        return made.get(file)

    def run(self) -> None:
        """Serve until `stop` is set."""
        told = self.addresses.put
        serve(self.out, [self.data], self.rebuild, 0, late=self.late, ready=told, stop=self.stop)

    def ask(self, path: str, method: str = "GET") -> Answered:
        """Ask for a path exactly as it is written."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_accept_encoding=True)
        connection.endheaders()
        answer = connection.getresponse()
        answered = Answered(answer.status, answer.headers, answer.read())
        connection.close()
        return answered
