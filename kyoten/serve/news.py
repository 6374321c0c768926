"""From "published anew" to every open page that waits for it."""

from __future__ import annotations

import time
from threading import Condition


class News:
    """The mark of the latest publication, and those who wait for the next."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._start = f"{time.time_ns():x}"  # a page of an earlier server must reload as well
        self._count = 0
        self._is_closed = False

    @property
    def mark(self) -> str:
        """What tells this publication from every other."""
        return f"{self._start}-{self._count}"

    @property
    def is_closed(self) -> bool:
        """Whether the server is about to end."""
        return self._is_closed

    def tell(self) -> None:
        """Say that the site has been published anew."""
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Say that there will be no more news."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def wait(self, mark: str, seconds: float) -> None:
        """Wait until the mark is another, the news are closed or the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self.mark != mark or self.is_closed, seconds)
