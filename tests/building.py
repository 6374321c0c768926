"""From the repository to a finished site in a temporary folder, built once however many workers test it."""

import subprocess
import sys
from pathlib import Path

from kyoten.environment.holding import alone

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-21"


def build_py(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `build.py` with arguments, as a person would."""
    command = [sys.executable, "-X", "utf8", ROOT / "build.py", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def built_once(folder: Path) -> Path:
    """The site of the real data inside `folder`; the first who asks builds it, the others wait."""
    site = folder / "site"
    done = folder / "site.done"
    with alone(folder / "site.lock"):
        if not done.exists():
            run = build_py("build", "--out", site, "--today", TODAY)
            if run.returncode:
                raise AssertionError(f"build.py build failed:\n{run.stdout}{run.stderr}")
            done.touch()
    return site
