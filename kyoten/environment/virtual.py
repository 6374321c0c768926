"""From a hash-locked list to a `.venv` that holds exactly that, and into its Python.

A stamp is written last: the hash of the list and the version of Python. Where it does not fit, the environment is
half made, broken or out of date, and is made anew.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kyoten.environment import messages
from kyoten.environment.holding import alone
from kyoten.environment.machine import is_root
from kyoten.environment.saying import NotReady, follow, say

FOLDER = ".venv"
BUILD, TEST = "build", "test"
_PACKAGE = re.compile(r"^([a-z0-9][^= ]*)==", re.MULTILINE)

_STRICT = ("--require-hashes", "--no-deps", "--only-binary=:all:")
_QUIET = ("--disable-pip-version-check", "--no-input", "--progress-bar=off")

Finder = Callable[[str], object]
"""Answers None for a module that is not installed."""


def enter(root: Path, name: str) -> None:
    """Go on in the environment of a list (`build` or `test`): return if this is it, else start over there."""
    python = made(root, name)
    if _is_inside(root):
        return
    command = [str(python), "-X", "utf8", *sys.argv]
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(python, command)
    with suppress(KeyboardInterrupt):  # Windows has no exec: wait for the child, which heard it too
        sys.exit(subprocess.call(command))
    sys.exit(130)


def made(root: Path, name: str) -> Path:
    """Return the Python of an environment that holds the list `name`, making what is missing."""
    python = python_of(root / FOLDER)
    if not is_whole(root, name):
        with alone(root / f"{FOLDER}.lock"):
            if not is_whole(root, BUILD):
                _make(root)
            if not is_whole(root, name):
                say(messages.ADDING_TESTS)
                _install(root, name)
    return python


def is_whole(root: Path, name: str) -> bool:
    """Whether the environment is finished, has a Python and holds the list as it is now."""
    with suppress(OSError):
        stamp = _stamp_file(root, name).read_text(encoding="ascii")
        return stamp == stamp_of(root, name) and python_of(root / FOLDER).exists()
    return False


def python_of(folder: Path) -> Path:
    """The Python program of a virtual environment."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def lock_of(root: Path, name: str) -> Path:
    """The hash-locked list of a name."""
    return root / "requirements" / f"{name}.txt"


def stamp_of(root: Path, name: str) -> str:
    """What the stamp says when the environment holds the list as it is now."""
    return hashlib.sha256(lock_of(root, name).read_bytes() + sys.version.encode()).hexdigest()


def venv_module_is_there(find: Finder = importlib.util.find_spec) -> bool:
    """Debian takes `ensurepip` out of Python, without which `venv` makes nothing."""
    return all(find(module) is not None for module in ("venv", "ensurepip"))


def line_that_installs_venv(*, is_root: bool) -> str:
    """The command for Debian and its relatives, for the running version."""
    sudo = "" if is_root else "sudo "
    return f"{sudo}apt install python{sys.version_info.major}.{sys.version_info.minor}-venv"


def _stamp_file(root: Path, name: str) -> Path:
    return root / FOLDER / f"kyoten-{name}"


def _is_inside(root: Path) -> bool:
    return bool(sys.flags.utf8_mode) and Path(sys.prefix).samefile(root / FOLDER)


def _make(root: Path) -> None:
    if not venv_module_is_there():
        raise NotReady(messages.no_venv_module(line_that_installs_venv(is_root=is_root())))
    folder = root / FOLDER
    say(messages.MAKING)
    _remove(folder)
    base = getattr(sys, "_base_executable", None) or sys.executable
    follow([base, "-m", "venv", folder], steps=(), failure=messages.VENV_FAILED)
    _install(root, BUILD)


def _remove(folder: Path) -> None:
    try:
        if folder.is_symlink() or folder.is_file():
            folder.unlink()
        elif folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise NotReady(messages.old_environment_in_use(folder)) from error


def _install(root: Path, name: str) -> None:
    """Wheels only: building from source would run code whose own needs no hash covers."""
    stamp = stamp_of(root, name)
    lock = lock_of(root, name)
    follow(
        [python_of(root / FOLDER), "-m", "pip", "install", *_STRICT, *_QUIET, "-r", lock],
        steps=("Collecting ", "Processing ", "Requirement already satisfied"),
        total=len(set(_PACKAGE.findall(lock.read_text(encoding="utf-8")))),
        failure=messages.INSTALL_FAILED,
    )
    _stamp_file(root, name).write_text(stamp, encoding="ascii")
