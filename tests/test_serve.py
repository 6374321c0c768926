"""From requests of a real client to what the development server answers."""

import http.client
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest

from kyoten.files import Stage
from kyoten.serve import serve, stamp_of

ROOT = Path(__file__).parents[1]
SCRIPT = b'<script src="/_kyoten/reload.js?'
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


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """A server that has begun, and that ends with the test."""
    shown = Preview(tmp_path / "site", tmp_path / "data")
    shown.data.mkdir()
    publish(shown.out, "one")
    (tmp_path / "secret.txt").write_text("secret")
    thread = Thread(target=shown.run)
    thread.start()
    shown.port = int(shown.addresses.get(timeout=20).rstrip("/").rpartition(":")[2])
    yield shown
    shown.stop.set()
    thread.join(timeout=20)
    assert not thread.is_alive()


def test_a_page_is_shown_with_the_script_and_is_never_stored(preview: Preview) -> None:
    """A page comes as it was published, plus the script that reloads it."""
    page = preview.ask("/en/?a=b")
    assert page.status == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-store"
    assert page.body.startswith(PAGE.format("en/index.html one").encode().partition(b"</body>")[0])
    assert page.body.count(SCRIPT) == 1
    assert page.body.index(SCRIPT) < page.body.index(b"</body>")
    head = preview.ask("/en/", "HEAD")
    assert (head.status, head.body) == (200, b"")
    script = preview.ask("/_kyoten/reload.js?1")
    assert (script.status, script.headers["Content-Type"]) == (
        200,
        "text/javascript; charset=utf-8",
    )
    assert b"EventSource" in script.body


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/data/shiga.csv", "text/csv; charset=utf-8"),
        ("/assets/site.css", "text/css; charset=utf-8"),
        ("/assets/map.svg", "image/svg+xml; charset=utf-8"),
        ("/book.pdf", "application/pdf"),
    ],
)
def test_a_file_says_what_it_is(preview: Preview, path: str, kind: str) -> None:
    """Other files come unchanged, with their type."""
    answer = preview.ask(path)
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)
    assert answer.body == (preview.out / path[1:]).read_bytes()


def test_a_file_is_made_when_somebody_asks(preview: Preview) -> None:
    """What is not published may be made late; where it cannot be, the answer says why."""
    made = preview.ask("/handbook/late.pdf?x=1")
    assert (made.status, made.headers["Content-Type"]) == (200, "application/pdf")
    assert made.body == b"%PDF late"
    wrong = preview.ask("/handbook/wrong.pdf")
    assert (wrong.status, wrong.headers["Content-Type"]) == (500, "text/plain; charset=utf-8")
    assert wrong.body.decode() == "data/見本.yml:1:1"
    assert preview.ask("/handbook/other.pdf").status == 404


def test_a_folder_without_its_slash_leads_to_the_one_with_it(preview: Preview) -> None:
    """The redirection is relative, so that it can never lead to another host."""
    answer = preview.ask("/en/a?x=1")
    assert (answer.status, answer.headers["Location"]) == (301, "./a/?x=1")
    assert preview.ask("//en").headers["Location"] in {"./en/", None}
    assert preview.ask("/en/a/").status == 200


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/gone/", "404.html"),
        ("/gone", "404.html"),
        ("/en/gone/deep/x.html", "en/404.html"),
        ("/en/a/gone", "en/404.html"),
        ("/book.pdf/", "404.html"),
        ("/" + "a" * 5000, "404.html"),
        ("/%ff%00", "404.html"),
    ],
)
def test_what_is_not_there_gets_the_nearest_error_page(
    preview: Preview, path: str, page: str
) -> None:
    """Nothing there is a 404 in the language of the address."""
    answer = preview.ask(path)
    assert answer.status == 404
    assert f"見本 {page} one".encode() in answer.body


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/en/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"]
    + ["/..\\secret.txt", "/en/%2e%2e%2f%2e%2e/secret.txt", "/link.txt", "//etc/passwd"],
)
def test_nothing_outside_the_folder_is_shown(preview: Preview, path: str) -> None:
    """Neither dots nor links lead out of the published folder."""
    if os.name == "posix":
        (preview.out / "link.txt").symlink_to(preview.out.parent / "secret.txt")
    answer = preview.ask(path)
    assert answer.status == 404
    assert b"secret" not in answer.body


def test_a_change_reaches_the_open_page(preview: Preview) -> None:
    """A watched file is saved: the site is made anew, the page hears of it and shows it."""
    shown = preview.ask("/").body.partition(SCRIPT)[2].partition(b'"')[0]
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=20)
    connection.request("GET", "/_kyoten/events")
    events = connection.getresponse()
    assert events.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert events.readline() == b"data: " + shown + b"\n"
    assert events.readline() == b"\n"
    (preview.data / "word.yml").write_text("two")
    told = events.readline()
    assert told.startswith(b"data: ")
    assert told != b"data: " + shown + b"\n"
    assert "見本 index.html two".encode() in preview.ask("/").body
    connection.close()


def test_a_change_before_the_watcher_is_up_is_not_missed(tmp_path: Path) -> None:
    """Whoever saves a file while the first build still runs sees it too."""
    shown = Preview(tmp_path / "site", tmp_path / "data")
    shown.data.mkdir()
    word = shown.data / "word.yml"
    word.write_text("one")
    seen = stamp_of([shown.data])
    publish(shown.out, "one")
    word.write_text("two, saved meanwhile")
    made: list[str] = []

    def rebuild() -> None:
        made.append(word.read_text())
        shown.stop.set()

    serve(
        shown.out, [shown.data], rebuild, 0, seen=seen, ready=shown.addresses.put, stop=shown.stop
    )
    assert made == ["two, saved meanwhile"]


def test_a_stamp_knows_every_change(tmp_path: Path) -> None:
    """A file that is changed, added or deleted makes another stamp; a link to nothing makes no trouble."""
    (tmp_path / "a").write_text("a")
    (tmp_path / "link").symlink_to("nothing")
    first = stamp_of([tmp_path])
    assert stamp_of([tmp_path]) == first
    (tmp_path / "a").write_text("abc")
    second = stamp_of([tmp_path])
    (tmp_path / "b").write_text("b")
    third = stamp_of([tmp_path])
    (tmp_path / "b").unlink()
    (tmp_path / "a").unlink()
    assert len({first, second, third, stamp_of([tmp_path])}) == 4


def test_a_taken_port_gives_way_to_a_free_one(preview: Preview, tmp_path: Path) -> None:
    """A second server starts all the same, at an address that it tells."""
    stop = Event()
    stop.set()
    told: list[str] = []
    serve(preview.out, [tmp_path], preview.rebuild, preview.port, ready=told.append, stop=stop)
    assert len(told) == 1
    assert not told[0].endswith(f":{preview.port}/")


@pytest.mark.skipif(os.name != "posix", reason="sends the signal of Ctrl-C")
def test_ctrl_c_ends_it_cleanly(tmp_path: Path) -> None:
    """Ctrl-C is the usual end: no traceback, and the exit code of success."""
    publish(tmp_path / "site", "one")
    program = (
        "import signal, sys; from pathlib import Path; from kyoten.serve import serve\n"
        # A shell's `&` lets Ctrl-C go unheard; where somebody presses it, it is heard.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "serve(Path(sys.argv[1]) / 'site', [Path(sys.argv[1])], lambda: None, 0)"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, cwd=ROOT)
    assert process.stderr
    assert process.stderr.readline().startswith(b"http://127.0.0.1:")
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert (process.returncode, said) == (0, b"")
