"""From a machine to the browser that tests drive, and the flags that keep it off the network."""

from functools import cache
from pathlib import Path

from kyoten.environment.browser import browser
from kyoten.environment.machine import Machine

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
AT_HOME = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""Leaves a browser no way to any other host."""


@cache
def program() -> Path:
    """The browser's program; raises `NotReady` if there is none and none can be installed."""
    return browser(Machine())
