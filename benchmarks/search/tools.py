"""From a lock to Pagefind, MiniSearch and a bundler in `.benchmarks/search/`, for this benchmark alone."""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

from kyoten.environment.node import node, npm

HERE = Path(__file__).resolve().parent
HOME = HERE.parents[1] / ".benchmarks" / "search"
_LISTED = HERE / "node"
_MODULES = HOME / "node_modules"
_STAMP = _MODULES / "stamp"


def make_ready() -> None:
    """Install what is missing; it is not timed."""
    stamp = hashlib.sha256((_LISTED / "package-lock.json").read_bytes()).hexdigest()
    if _STAMP.is_file() and _STAMP.read_text(encoding="ascii") == stamp:
        return
    print("Installing Pagefind, MiniSearch and esbuild into .benchmarks/search/", file=sys.stderr)
    HOME.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(_LISTED / name, HOME)
    run_node([npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"], HOME)
    _STAMP.write_text(stamp, encoding="ascii")


def program(name: str, binary: str) -> Path:
    """A program of a package that npm installed for this machine."""
    files = (_MODULES / name).glob("*/bin/*")
    found = next((file for file in files if file.name in {binary, f"{binary}.exe"}), None)
    if found is None:
        raise FileNotFoundError(f"{name} has no {binary} for this machine")
    return found


def _version(name: str) -> str:
    text = (_MODULES / name / "package.json").read_text(encoding="utf-8")
    return str(json.loads(text)["version"])


def run_node(arguments: Sequence[str | Path], cwd: Path) -> None:
    """Run a script to its end."""
    run([node(), *arguments], cwd)


def run(command: Sequence[str | Path], cwd: Path) -> None:
    """Run a program to its end; what it says goes to stderr."""
    subprocess.run(command, cwd=cwd, check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr)


def versions() -> dict[str, str]:
    """The version of each other engine by its name."""
    return {
        "mkdocs-material": metadata.version("mkdocs-material"),
        "Pagefind": _version("pagefind"),
        "MiniSearch": _version("minisearch"),
    }
