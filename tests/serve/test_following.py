"""From saved files to open pages that hear of them, and from the server's beginning to its end."""

import http.client
import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from kyoten.serve import serve, stamp_of
from tests.building import ROOT
from tests.serve.previews import Preview, publish
from tests.serve.test_answers import SCRIPT


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
