"""From a published folder and its sources to pages that reload themselves while staff edit."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

from kyoten.serve.news import News
from kyoten.serve.server import server_on

__all__ = ["serve"]


def _say(address: str) -> None:
    print(address, file=sys.stderr, flush=True)


def serve(
    out: Path,
    watched: Sequence[Path],
    rebuild: Callable[[], None],
    port: int = 8000,
    *,
    ready: Callable[[str], None] = _say,
    stop: Event | None = None,
) -> None:
    """Show `out` on this machine and rebuild it whenever something watched changes.

    Returns after Ctrl-C or when `stop` is set. `ready` gets the address; where `port` is taken, it
    has one that the system chose. `rebuild` says itself what is wrong with the sources.
    """
    news = News()
    with server_on(port, out, news) as server:
        Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
        try:
            ready(f"http://127.0.0.1:{server.server_port}/")
            for _ in watch(*watched, stop_event=stop):
                rebuild()
                news.tell()
        except KeyboardInterrupt:
            pass
        finally:
            news.close()
            server.shutdown()
