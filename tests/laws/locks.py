"""From the text of a lock file to the lines that tie it to a host or leave a package without a hash."""

import re
from collections.abc import Iterator

ADDRESS = re.compile(
    r"[a-z][a-z+]*://|\"resolved\"|^\s*--(?:index|extra-index|find-links|trusted)|\s@\s"
)
PINNED = re.compile(r"^([a-z0-9][^=\s]*)==", re.MULTILINE)


def addresses(text: str) -> Iterator[str]:
    """Lines that name a host."""
    for number, line in enumerate(text.splitlines(), 1):
        if ADDRESS.search(line):
            yield f"{number}: {line.strip()}"


def unhashed(text: str) -> Iterator[str]:
    """Packages of a requirements list that stand there without a hash."""
    for block in re.split(r"\n(?=[A-Za-z0-9])", text):
        if block.strip() and not (PINNED.match(block) and "--hash=sha256:" in block):
            yield block.splitlines()[0]


def pins(text: str) -> set[str]:
    """Every package of a requirements list with its version and the systems it is for."""
    return {line.removesuffix("\\").strip() for line in text.splitlines() if PINNED.match(line)}
