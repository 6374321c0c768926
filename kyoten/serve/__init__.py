"""From a published folder and its sources to pages that reload themselves while staff edit."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

from kyoten.serve.answer import Late
from kyoten.serve.news import News
from kyoten.serve.server import server_on
from kyoten.serve.stamp import Stamp, stamp_of

__all__ = ["serve", "stamp_of"]

_PATIENCE = 1000
"""Milliseconds without a change after which the watcher reports that there was none."""


def _say(address: str) -> None:
    print(address, file=sys.stderr, flush=True)


def _none(file: str) -> None:
    """What makes no file."""


def serve(
    out: Path,
    watched: Sequence[Path],
    rebuild: Callable[[], object],
    port: int = 8000,
    *,
    seen: Stamp | None = None,
    late: Late = _none,
    ready: Callable[[str], None] = _say,
    stop: Event | None = None,
) -> None:
    """Show `out` on this machine and rebuild it whenever something watched changes.

    Returns after Ctrl-C or when `stop` is set. `ready` gets the address; where `port` is taken, it
    has one that the system chose. `rebuild` says itself what is wrong with the sources. `seen` is the
    stamp of what `out` was made from: what changes before the watcher is up is not missed. `late` makes
    files that are not in `out`.
    """
    seen = stamp_of(watched) if seen is None else seen
    news = News()
    with server_on(port, out, news, late) as server:
        Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
        try:
            ready(f"http://127.0.0.1:{server.server_port}/")
            for _ in _changes(watched, seen, stop):
                rebuild()
                news.tell()
        except KeyboardInterrupt:
            pass
        finally:
            news.close()
            server.shutdown()


def _changes(watched: Sequence[Path], seen: Stamp, stop: Event | None) -> Iterator[None]:
    """Each time that something has changed; the first report, when the watcher is up, looks back at `seen`."""
    reports = watch(
        *watched,
        stop_event=stop,
        rust_timeout=_PATIENCE,
        yield_on_timeout=True,
        raise_interrupt=True,
    )
    for number, changes in enumerate(reports):
        if changes or (number == 0 and stamp_of(watched) != seen):
            yield
