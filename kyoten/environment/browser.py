"""From a machine to an installed Chrome, Chromium or Edge and a font that shows Japanese; both can be installed."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from kyoten.environment import messages
from kyoten.environment.machine import Machine
from kyoten.environment.saying import NotReady, Said, follow, say

NAMES = (  # the first has no window, and takes two thirds of the others' processor time
    "chromium-headless-shell",
    *("google-chrome-stable", "google-chrome", "chromium", "chromium-browser"),
    *("microsoft-edge-stable", "microsoft-edge", "chrome", "msedge"),
)
MAC = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS = (
    PureWindowsPath("Google/Chrome/Application/chrome.exe"),
    PureWindowsPath("Chromium/Application/chrome.exe"),
    PureWindowsPath("Microsoft/Edge/Application/msedge.exe"),
)
WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")

Install = Callable[[str, Said], None]
"""Installs a Debian package and says so."""


def install(package: str, said: Said) -> None:
    """Install a Debian package, with progress on stderr."""
    say(said)
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", package]):
        follow(
            ["apt-get", *command],
            steps=("Get:", "Unpacking ", "Setting up "),
            failure=messages.APT_FAILED,
            environ=environ,
        )


def browser(machine: Machine, install: Install = install) -> Path:
    """A browser's program: an installed one, else a new Chromium without a window; raises `NotReady` without both."""
    found = installed(machine)
    if found is None and machine.installs_debian_packages:
        install("chromium-headless-shell", messages.ADDING_BROWSER)
        found = installed(machine)
    if found is None:
        raise NotReady(messages.NO_BROWSER)
    return found


def installed(machine: Machine) -> Path | None:
    """The browser that CHROME names, else the first one at a usual place."""
    named = machine.environ.get("CHROME")
    if named:
        path = Path(machine.which(named) or named)
        if machine.is_file(path):
            return path
        raise NotReady(messages.chrome_is_not_there(named))
    return next((place for place in _places(machine) if _runs(machine, place)), None)


def japanese_font(machine: Machine, install: Install = install) -> None:
    """See to it that Japanese text is drawn; macOS and Windows always can."""
    if machine.system != "Linux" or machine.answers(["fc-list", ":lang=ja", "family"]):
        return
    if not machine.installs_debian_packages:
        raise NotReady(messages.NO_FONT)
    install("fonts-noto-cjk", messages.ADDING_FONT)


def _places(machine: Machine) -> Iterator[Path]:
    yield from (Path(path) for name in NAMES if (path := machine.which(name)))
    environ = machine.environ
    if machine.system == "Darwin":
        for root in (
            "/Applications",
            str(PurePosixPath(environ.get("HOME", "/")) / "Applications"),
        ):
            yield from (Path(root, f"{name}.app", "Contents", "MacOS", name) for name in MAC)
    if machine.system == "Windows":
        roots = [environ[name] for name in WINDOWS_ROOTS if name in environ]
        yield from (Path(root, *place.parts) for root in roots for place in WINDOWS)


def _runs(machine: Machine, place: Path) -> bool:
    """On Ubuntu `chromium-browser` may be a stub that only points elsewhere; on Windows asking opens a window."""
    if not machine.is_file(place):
        return False
    return machine.system != "Linux" or bool(machine.answers([str(place), "--version"]))
