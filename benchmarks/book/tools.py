"""From a lock to WeasyPrint in `.benchmarks/book/`, for this benchmark alone."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = HERE.parents[1] / ".benchmarks" / "book"
_TOOLS = HOME / "tools"
_STAMP = _TOOLS / "stamp"
WEASY = _TOOLS / "bin" / "python"
"""The Python that has WeasyPrint."""


def make_ready() -> None:
    """Install what is missing; it is not timed. Pango comes from the system (Debian: libpangoft2-1.0-0)."""
    lock = HERE / "requirements.txt"
    stamp = hashlib.sha256(lock.read_bytes()).hexdigest()
    if not (_STAMP.is_file() and _STAMP.read_text(encoding="ascii") == stamp):
        print("Installing WeasyPrint into .benchmarks/book/", file=sys.stderr)
        shutil.rmtree(_TOOLS, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", _TOOLS], check=True)
        pip = (WEASY, "-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps")
        subprocess.run([*pip, "--only-binary=:all:", "-r", lock], check=True, stdout=sys.stderr)
        _STAMP.write_text(stamp, encoding="ascii")


def version() -> str:
    """The version of WeasyPrint; it fails where the system has no Pango."""
    command = (WEASY, "-c", "import weasyprint; print(weasyprint.__version__)")
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
