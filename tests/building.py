"""From the repository, or a copy of it, to finished sites in temporary folders, each built once a session."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from kyoten.environment.holding import alone
from kyoten.environment.virtual import FOLDER as ENVIRONMENT

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-21"
NEEDED = ("build.py", "content", "data", "kyoten", "mkdocs.yml", "requirements", "theme")
"""What a build reads."""
SMALL = ("--data", ROOT / "tests/tiny/data", "--content", ROOT / "tests/tiny")
"""What makes a build read a small prefecture and no chapters, where a test does not ask what stands on the pages."""
NO_BOOKS = "--no-books"
"""Spares a test that does not look at printed handbooks the minute that they take."""


def build_py(
    *arguments: str | Path, root: Path = ROOT, environ: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `build.py` with arguments, as a person would, in the repository or in a copy of it."""
    command = [sys.executable, "-X", "utf8", root / "build.py", *arguments]
    return subprocess.run(
        command,
        cwd=root,
        env={**os.environ, **(environ or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def build(
    out: Path,
    *arguments: str | Path,
    root: Path = ROOT,
    environ: Mapping[str, str] | None = None,
    has_books: bool = False,
) -> None:
    """Build a site into a folder, usually without printed handbooks; a build that fails is a failed test."""
    books = () if has_books else (NO_BOOKS,)
    run = build_py("build", "--out", out, *books, *arguments, root=root, environ=environ)
    if run.returncode:
        raise AssertionError(f"build.py build failed:\n{run.stdout}{run.stderr}")


def copied(root: Path) -> None:
    """Copy what a build reads; the copy shares the environment."""
    root.mkdir(parents=True)
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, root / name)
    (root / ENVIRONMENT).symlink_to(ROOT / ENVIRONMENT, target_is_directory=True)


def once(folder: Path, name: str, make: Callable[[Path], None]) -> Path:
    """What `make` puts at `folder/name`; the first worker who asks makes it, the others wait."""
    made, done = folder / name, folder / f"{name}.done"
    with alone(folder / f"{name}.lock"):
        if not done.exists():
            make(made)
            done.touch()
    return made
