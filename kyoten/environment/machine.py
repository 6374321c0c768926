"""From the running system to the few facts about it that the rest asks for; tests give their own."""

import os
import platform
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path


def is_root() -> bool:
    """Whether this process may install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def answers(command: Sequence[str]) -> str:
    """What a short command prints; nothing if it is missing, fails or hangs."""
    try:
        run = subprocess.run(
            command,
            check=False,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=20,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return run.stdout.strip() if run.returncode == 0 else ""


@dataclass(frozen=True, slots=True)
class Machine:
    """What a search for programs needs to know of a machine."""

    system: str = field(default_factory=platform.system)
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    is_root: bool = field(default_factory=is_root)
    which: Callable[[str], str | None] = shutil.which
    is_file: Callable[[Path], bool] = Path.is_file
    answers: Callable[[Sequence[str]], str] = answers

    @property
    def installs_debian_packages(self) -> bool:
        """Root on Debian or a relative of it."""
        return self.is_root and self.which("apt-get") is not None
